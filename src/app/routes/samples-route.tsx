import { useEffect } from 'react';
import SamplesPage from '../../features/start/samples-page.tsx';
import { useLanguage, useMessages } from '../../ui/messages.tsx';
import { DocumentPreview } from '../document-preview.tsx';
import { loadSampleBanner } from '../lazy-sample-banner.tsx';
import { usePageTitle } from '../use-page.ts';

export default function SamplesRoute() {
  const { samples } = useMessages('samples');
  usePageTitle(samples.title);
  const language = useLanguage();
  useEffect(() => void loadSampleBanner(language), [language]);
  return <SamplesPage preview={DocumentPreview} />;
}
