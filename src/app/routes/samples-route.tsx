import { useEffect } from 'react';
import { loadSampleBanner } from '../lazy-sample-banner.tsx';
import { usePageTitle } from '../use-page.ts';
import SamplesList from '../../features/samples/samples-list.tsx';
import { samplesMessages } from '../../i18n/en/samples.ts';
import { Page } from '../../ui/page.tsx';

export default function SamplesRoute() {
  usePageTitle(samplesMessages.title);
  useEffect(() => void loadSampleBanner(), []);
  return (
    <Page title={samplesMessages.title} description={samplesMessages.description}>
      <SamplesList heading="h2" />
    </Page>
  );
}
