import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

/** Its address; a host must not let anybody keep it. */
const SERVICE_WORKER = 'service-worker.js';

/** Names that say what is in a file. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/** @param {string} url @param {string | Uint8Array} contents */
const entryOf = (url, contents) => ({
  url,
  revision: HASHED.test(url) ? null : createHash('sha256').update(contents).digest('hex').slice(0, 16),
});

/**
 * Puts the service worker beside the page. It keeps all that the build has made and what `public` adds.
 * @param {(modules: readonly string[]) => void} onModules hears of which modules it is made
 * @returns {import('vite').Plugin}
 */
export function serviceWorker(onModules) {
  /** @type {import('vite').ResolvedConfig['build']['target']} */
  let target = 'es2022';
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      target = config.build.target;
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = [
          ...Object.values(bundle)
            .filter(({ fileName }) => !fileName.startsWith('.'))
            .map((file) => entryOf(file.fileName, file.type === 'chunk' ? file.code : file.source)),
          ...readdirSync(publicDir).map((file) => entryOf(file, readFileSync(join(publicDir, file)))),
        ].toSorted((a, b) => (a.url < b.url ? -1 : 1));
        const made = await build({
          root,
          configFile: false,
          logLevel: 'error',
          publicDir: false,
          define: { FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
          build: {
            write: false,
            target,
            lib: {
              entry: join(root, 'src/service-worker/service-worker.ts'),
              formats: ['iife'],
              name: 'serviceWorker',
              fileName: () => SERVICE_WORKER,
            },
          },
        });
        const [result] = Array.isArray(made) ? made : [made];
        const [chunk] = result !== undefined && 'output' in result ? result.output : [];
        if (chunk === undefined) throw new Error('The service worker was not built');
        onModules(chunk.moduleIds);
        this.emitFile({ type: 'asset', fileName: SERVICE_WORKER, source: chunk.code });
      },
    },
  };
}
