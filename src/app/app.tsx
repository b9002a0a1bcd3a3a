import { styled } from '@mui/material/styles';
import { DOCUMENT_KINDS } from '#core';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { BuilderPage } from './routes/builder-page.tsx';
import { NotFoundPage } from './routes/not-found-page.tsx';
import { useFocusOnNavigation } from './use-page.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { ShareButton } from '../features/share/share-button.tsx';
import { useAddressBar } from '../store/use-address-bar.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { useMessages } from '../ui/messages.tsx';
import { lazyWith, Part } from '../ui/part.tsx';

const StartRoute = lazyWith(['start'], () => import('./routes/start-route.tsx'));
const SamplesRoute = lazyWith(['start', 'samples'], () => import('./routes/samples-route.tsx'));
const CheckRoute = lazyWith(['check', 'findings'], () => import('./routes/check-route.tsx'));

/** What is no document, by its path up to the second slash. */
const PAGES: Readonly<Record<string, ReactNode>> = {
  '/': <StartRoute />,
  '/samples': <SamplesRoute />,
  '/check': <CheckRoute />,
};

const SkipLink = styled('a')(({ theme }) => ({
  position: 'absolute',
  zIndex: 30,
  left: 16,
  top: -64,
  padding: '8px 16px',
  borderRadius: theme.shape.borderRadius,
  background: theme.vars.palette.background.paper,
  '&:focus': { top: 8 },
}));

/** The page: header, route and what floats above them. */
export function App() {
  const { app } = useMessages();
  useAddressBar();
  useShortcuts();
  useFocusOnNavigation();
  const { pathname } = useLocation();
  // Behind it, a link to check has its texts.
  const page = pathname.replace(/^\/check\/.*/s, '/check');
  const kind = DOCUMENT_KINDS.find((each) => pathname === `/${each}`);
  return (
    <>
      <SkipLink
        href="#main"
        onClick={(event) => {
          // The fragment of the address belongs to the answers.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {app.skip}
      </SkipLink>
      <Header kind={kind} share={kind && <ShareButton kind={kind} />} />
      <main id="main" tabIndex={-1}>
        <Part subject={page} name={app.content}>
          {kind === undefined ? (PAGES[page] ?? <NotFoundPage />) : <BuilderPage kind={kind} />}
        </Part>
      </main>
      <Notices />
      <LiveRegion />
    </>
  );
}
