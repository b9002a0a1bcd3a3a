import StartPage from '../../features/start/start-page.tsx';
import { bringInFiles, bringInText } from '../bring-in.ts';
import { DocumentPreview } from '../document-preview.tsx';
import { PageBanners } from '../page-banners.tsx';
import { usePageTitle } from '../use-page.ts';

const BRING_IN = { onText: bringInText, onFiles: bringInFiles };

export default function StartRoute() {
  usePageTitle('');
  return <StartPage banners={<PageBanners />} preview={DocumentPreview} bringIn={BRING_IN} />;
}
