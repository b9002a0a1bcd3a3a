import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { DocumentLinks } from '../document-links.tsx';
import { PageBanners } from '../page-banners.tsx';
import { usePageTitle } from '../use-page.ts';
import { appMessages } from '../../i18n/en/app.ts';
import { Page } from '../../ui/page.tsx';

const Links = styled('p')({ display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: 0 });

/** For addresses that lead nowhere. What else such a link says goes along to the document that is chosen. */
export function NotFoundPage() {
  usePageTitle(appMessages.notFoundTitle);
  return (
    <Page title={appMessages.notFoundTitle} description={appMessages.notFoundText}>
      <PageBanners />
      <Links>
        <DocumentLinks />
        <Link to="/">{appMessages.toStart}</Link>
      </Links>
    </Page>
  );
}
