import { Link } from 'react-router';
import { appMessages } from '../../i18n/app.ts';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../use-page.ts';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  usePageTitle(appMessages.notFoundTitle);
  return (
    <Page title={appMessages.notFoundTitle} description={appMessages.notFoundText}>
      <p>
        <Link to="/">{appMessages.toStart}</Link>
      </p>
    </Page>
  );
}
