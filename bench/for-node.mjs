import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, defaultServerConditions } from 'vite';

const root = join(import.meta.dirname, '..');

/**
 * A TypeScript module of this folder as one that Node runs.
 * @param {'check' | 'derivation' | 'evaluator'} name
 */
export async function forNode(name) {
  const outDir = join(root, '.cache/bench', name);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // The doors of the pure folders are their sources, as in vite.config.ts.
    ssr: { resolve: { conditions: ['own-source', ...defaultServerConditions] } },
    build: {
      ssr: join(root, `bench/${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
}
