import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { thirdPartyNotices, unpublishedManifest } from './scripts/build-records.mjs';
import { leanLibraries } from './scripts/lean-libraries.mjs';
import { monacoViewer } from './scripts/monaco-viewer.mjs';
import { preparedPages } from './scripts/prepared-pages.mjs';
import { serviceWorker } from './scripts/service-worker.mjs';

const root = import.meta.dirname;

/** The dev server injects an inline script and talks over a web socket; the built page needs neither. */
const relaxPolicyInDevelopment: Plugin = {
  name: 'relax-content-security-policy',
  apply: (_config, { command, isPreview }) => command === 'serve' && !isPreview,
  transformIndexHtml: (html) =>
    html
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:"),
};

let workerModules: readonly string[] = [];

export default defineConfig({
  // Relative, so that the built folder works under any path of any static host.
  base: './',
  plugins: [
    react(),
    relaxPolicyInDevelopment,
    monacoViewer(),
    leanLibraries(),
    preparedPages(),
    unpublishedManifest(),
    serviceWorker((modules) => {
      workerModules = modules;
    }),
    thirdPartyNotices(() => workerModules),
  ],
  // The doors #iam, #core and #analysis are the sources here, and what is compiled of them in the package.
  resolve: {
    conditions: ['own-source', ...defaultClientConditions],
    // Its package names the build for development whatever is asked for.
    alias: [
      {
        find: /^react-router$/,
        replacement: join(root, 'node_modules/react-router/dist/production/index.mjs'),
      },
    ],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Every browser of the target preloads modules itself.
    modulePreload: { polyfill: false },
    // Monaco alone is larger than the default; npm run size has the real limits.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What the first form needs in one file, instead of one for every set of later parts that share something.
      output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } },
    },
  },
  // Tests build a page of their own there.
  server: { host: '127.0.0.1', port: 5173, watch: { ignored: ['**/.cache/**'] } },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
});
