import { styled } from '@mui/material/styles';
import { DocumentLinks } from '../document-links.tsx';
import { PageBanners } from '../page-banners.tsx';
import { usePageTitle } from '../use-page.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Links = styled('p')({ display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: 0 });

/** For addresses that lead nowhere. What else such a link says goes along to the document that is chosen. */
export function NotFoundPage() {
  const { app } = useMessages();
  usePageTitle(app.notFoundTitle);
  return (
    <Page title={app.notFoundTitle} description={app.notFoundText}>
      <PageBanners />
      <Links>
        <DocumentLinks />
        <Link to="/">{app.toStart}</Link>
      </Links>
    </Page>
  );
}
