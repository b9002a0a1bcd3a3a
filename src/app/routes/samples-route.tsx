import { useEffect } from 'react';
import { loadSampleBanner } from '../lazy-sample-banner.tsx';
import { usePageTitle } from '../use-page.ts';
import SamplesList from '../../features/samples/samples-list.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage, useMessages } from '../../ui/messages.tsx';

export default function SamplesRoute() {
  const { samples } = useMessages('samples');
  usePageTitle(samples.title);
  const language = useLanguage();
  useEffect(() => void loadSampleBanner(language), [language]);
  return (
    <Page title={samples.title} description={samples.description}>
      <SamplesList heading="h2" />
    </Page>
  );
}
