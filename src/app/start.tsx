import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import type { Language } from '../i18n/messages.ts';
import { savesData } from '../store/interface.ts';
import { whenReadable } from '../store/shortener.ts';
import { startStores } from '../store/start.ts';
import { whenIdle } from '../ui/browser.ts';
import { LanguageProvider } from '../ui/messages.tsx';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { theme } from './theme.ts';

/** First comes what is on the screen: the editor is still on its way for a while. */
const OFFLINE_AFTER_MS = 5_000;

/** The page works without it, and nobody asked for it: a failure is nobody's business. */
function prepareOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || savesData()) return;
  setTimeout(
    () =>
      whenIdle(
        () =>
          void import('./offline.ts').then(
            ({ workOffline }) => workOffline(),
            () => false,
          ),
      ),
    OFFLINE_AFTER_MS,
  );
}

/** Puts the page on the screen, in a language. */
export async function start(language: Language): Promise<void> {
  await whenReadable(window.location.hash);
  startStores(window);
  document.documentElement.lang = language.code;
  document.title = language.initial.app.name;
  prepareOffline();
  whenIdle(
    () => void import('./print.tsx').then(({ printWhole }) => printWhole(language)).catch(() => undefined),
  );
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
        <CssBaseline enableColorScheme />
        <LanguageProvider language={language}>
          <ErrorBoundary>
            <HashRouter>
              <App />
            </HashRouter>
          </ErrorBoundary>
        </LanguageProvider>
      </ThemeProvider>
    </StrictMode>,
  );
}
