import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { prerender } from 'react-dom/static';
import { createPath, Router } from 'react-router';
import { DOCUMENT_KINDS } from '#core';
import type { Language } from '../i18n/messages.ts';
import { App } from './app.tsx';
import { Providers } from './providers.tsx';

/** Pages as they are before anybody has answered anything, for the HTML. */
export interface PreparedPages {
  /** HTML by the route that shows it, without its slash; the start page has an empty one. */
  readonly pages: ReadonlyMap<string, string>;
  /** The styles of all of them: the names that Emotion finds them by in the browser, and their text. */
  readonly styles: { readonly names: readonly string[]; readonly css: string };
}

/** Links as the page has them in a browser. Nothing navigates here. */
const navigator = {
  createHref: (to: Parameters<typeof createPath>[0] | string) =>
    `#${typeof to === 'string' ? to : createPath(to)}`,
  push: () => undefined,
  replace: () => undefined,
  go: () => undefined,
};

/** Renders the start page and each document with its defaults, as React first renders them in a browser. */
export async function preparePages(language: Language): Promise<PreparedPages> {
  const cache = createCache({ key: 'css' });
  // Keeps the text of the styles, instead of writing them between the elements.
  cache.compat = true;
  const render = async (route: string): Promise<string> => {
    const { prelude } = await prerender(
      <CacheProvider value={cache}>
        <Providers language={language}>
          <Router static location={`/${route}`} navigator={navigator}>
            <App />
          </Router>
        </Providers>
      </CacheProvider>,
      // No part of it is sent later than another, by a script that puts it in its place.
      { progressiveChunkSize: Number.POSITIVE_INFINITY },
    );
    return new Response(prelude).text();
  };
  const pages = new Map<string, string>();
  for (const route of ['', ...DOCUMENT_KINDS]) {
    // What is loaded later has come by the second time.
    await render(route);
    pages.set(route, await render(route));
  }
  const styles = Object.entries(cache.inserted).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    pages,
    styles: { names: styles.map(([name]) => name), css: styles.map(([, css]) => css).join('') },
  };
}
