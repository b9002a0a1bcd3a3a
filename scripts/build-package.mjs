import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, defaultServerConditions } from 'vite';

// What npm packs: the library as modules with their types, and the command in few files. Node opens hundreds of small
// ones more slowly than it runs them.
const root = join(import.meta.dirname, '..');
const lib = join(root, 'lib');

rmSync(lib, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.package.json')],
  { cwd: root, stdio: 'inherit' },
);
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  // The doors of the pure folders are their sources, as in vite.config.ts.
  ssr: { resolve: { conditions: ['own-source', ...defaultServerConditions] } },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: join(lib, 'cli'),
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      output: {
        entryFileNames: 'main.js',
        chunkFileNames: 'parts/[name]-[hash].js',
        // Node reads them at every start; the library beside it, which people read, keeps its own.
        comments: { jsdoc: false },
      },
    },
  },
});
