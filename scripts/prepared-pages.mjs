import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, defaultServerConditions } from 'vite';

const root = join(import.meta.dirname, '..');

/** The module that renders the pages, and the language that it renders them in. */
const ENTRY = '\0prepared-pages';
const SOURCE = `
import { language } from '${join(root, 'src/i18n/language.ts')}';
import { preparePages } from '${join(root, 'src/app/prepared.tsx')}';
export const prepared = () => preparePages(language);
`;

/**
 * Renders the pages as the sources make them.
 * @param {Pick<import('vite').ResolvedConfig, 'resolve'>} config how modules are found
 * @returns {Promise<import('../src/app/prepared.tsx').PreparedPages>}
 */
async function prepare({ resolve: { alias } }) {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  // Modules are kept by their path: what a process builds again has another one.
  const outDir = mkdtempSync(join(cache, 'prepared-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias },
    // The doors are the sources here as well.
    ssr: { resolve: { conditions: ['own-source', ...defaultServerConditions] } },
    plugins: [
      {
        name: 'prepared-entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? SOURCE : undefined),
      },
    ],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: { prepared: ENTRY }, output: { entryFileNames: '[name].mjs' } },
    },
  });
  const { prepared } = await import(join(outDir, 'prepared.mjs'));
  try {
    return await prepared();
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** Nothing in a page may break out of the place that it is put into.
 * @param {string} html */
const withoutScripts = (html) => html.replaceAll(/<script>.*?<\/script>/gs, '');

/**
 * Puts the pages into the HTML: what is read first is on the screen before any script has come. The script in the head
 * says which of them by `data-prepared`, and the live page takes its place.
 * @returns {import('vite').Plugin}
 */
export function preparedPages() {
  /** @type {import('vite').ResolvedConfig | undefined} */
  let resolved;
  return {
    name: 'prepared-pages',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved(config) {
      resolved = config;
    },
    transformIndexHtml: {
      order: 'post',
      async handler() {
        if (resolved === undefined) throw new Error('The configuration was not resolved');
        const { pages, styles } = await prepare(resolved);
        const each = (/** @type {(route: string) => string} */ selector) =>
          [...pages.keys()].map(selector).join();
        // The browser paints while it still reads: a page is shown when it is whole, which the next element says.
        const prepared = each(
          (route) => `[data-prepared="${route}"] #prepared > [data-page="${route}"]:has(+ *)`,
        );
        // The live page is laid out behind the prepared one.
        const live = each((route) => `[data-prepared="${route}"] #root`);
        return [
          {
            tag: 'style',
            attrs: { 'data-emotion': `css ${styles.names.join(' ')}` },
            children: styles.css,
            injectTo: 'head',
          },
          {
            tag: 'style',
            children: [
              '#prepared > * { display: none }',
              `${prepared} { display: block }`,
              `${live} { position: absolute; inset: 0 0 auto; visibility: hidden }`,
            ].join(' '),
            injectTo: 'head',
          },
          {
            tag: 'div',
            attrs: { id: 'prepared' },
            children: [
              ...[...pages].map(([route, html]) => ({
                tag: 'div',
                attrs: { 'data-page': route },
                children: withoutScripts(html),
              })),
              { tag: 'i' },
            ],
            injectTo: 'body-prepend',
          },
        ];
      },
    },
  };
}
