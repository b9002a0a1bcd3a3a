import { useEffect } from 'react';
import SamplesList from '../../features/samples/samples-list.tsx';
import StartPage from '../../features/start/start-page.tsx';
import { PageBanners } from '../page-banners.tsx';
import { loadSampleBanner } from '../lazy-sample-banner.tsx';
import { useLanguage } from '../../ui/messages.tsx';
import { usePageTitle } from '../use-page.ts';

export default function StartRoute() {
  usePageTitle('');
  const language = useLanguage();
  useEffect(() => void loadSampleBanner(language), [language]);
  return <StartPage banners={<PageBanners />} samples={<SamplesList heading="h3" />} />;
}
