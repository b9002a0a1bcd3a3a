import { defaultClientConditions, defaultServerConditions } from 'vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { lawRuns, soaking } from './scripts/soak-laws.mjs';

const seed = process.env.PROPERTY_SEED;

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['own-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['own-source', ...defaultServerConditions] } },
  test: {
    setupFiles: ['scripts/vitest-setup.ts'],
    globalSetup: ['scripts/vitest-programs.ts'],
    // No test depends on speed: these end what hangs, on a machine that does other work too.
    testTimeout: soaking ? 0 : 60_000,
    hookTimeout: 120_000,
    // The default leaves one of two cores idle.
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: `.cache/${soaking ? 'soak' : 'unit'}.json` }]],
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // A failing property prints its seed; PROPERTY_SEED=… repeats the run.
    provide: { propertySeed: seed === undefined ? undefined : Number(seed), lawRuns },
    projects: [
      {
        extends: true,
        // Nothing here keeps a state in a module, so that files share what they import: half the work of these tests
        // was to read the same sources again for each file.
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['src/{store,ui,features,app}/**', '**/node_modules/**'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'page', include: ['src/{store,ui,features,app}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
