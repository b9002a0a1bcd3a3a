import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { loadLaterFields } from '../features/builder/later-fields.ts';
import type { Language } from '../i18n/messages.ts';
import { interfaceStore, savesData } from '../store/interface.ts';
import { whenReadable } from '../store/shortener.ts';
import { startStores } from '../store/start.ts';
import { whenIdle } from '../ui/browser.ts';
import { loadMessages } from '../ui/messages.tsx';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { openDroppedFiles } from './file-drop.ts';
import { Providers } from './providers.tsx';
import { takeOver } from './take-over.ts';

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

/** What nobody needs before the first answer, the first mistake or a print. */
function prepareRest(language: Language): void {
  const parts = [
    () => loadMessages(language, 'laterQuestions'),
    () => loadLaterFields(),
    () => loadMessages(language, 'issues'),
    () => import('./print.tsx').then(({ printWhole }) => printWhole(language)),
  ];
  for (const load of parts) whenIdle(() => void load().catch(() => undefined));
}

/** Puts the page on the screen, in a language. */
export async function start(language: Language): Promise<void> {
  await whenReadable(window.location.hash);
  startStores(window);
  // What a link lacks stands above the answers, which would jump.
  if (interfaceStore.getState().linkWarnings.length > 0)
    await loadMessages(language, 'linkWarnings').catch(() => undefined);
  document.documentElement.lang = language.code;
  document.title = language.initial.app.name;
  prepareOffline();
  openDroppedFiles();
  const root = document.getElementById('root');
  if (root === null) return;
  // The browser can be idle before it has painted what is there.
  takeOver(document, root, () => requestAnimationFrame(() => prepareRest(language)));
  createRoot(root).render(
    <StrictMode>
      <Providers language={language}>
        <ErrorBoundary>
          <HashRouter>
            <App />
          </HashRouter>
        </ErrorBoundary>
      </Providers>
    </StrictMode>,
  );
}
