import StartPage from '../../features/start/start-page.tsx';
import { DocumentPreview } from '../document-preview.tsx';
import { PageBanners } from '../page-banners.tsx';
import { usePageTitle } from '../use-page.ts';

export default function StartRoute() {
  usePageTitle('');
  return <StartPage banners={<PageBanners />} preview={DocumentPreview} />;
}
