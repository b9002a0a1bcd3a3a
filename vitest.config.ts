import { defaultClientConditions, defaultServerConditions } from 'vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const seed = process.env.PROPERTY_SEED;

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['own-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['own-source', ...defaultServerConditions] } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    setupFiles: ['scripts/vitest-setup.ts'],
    globalSetup: ['scripts/vitest-programs.ts'],
    // No test depends on speed: these end what hangs, on a machine that does other work too.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.cache/unit.json' }]],
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // A failing property prints its seed; PROPERTY_SEED=… repeats the run.
    provide: { propertySeed: seed === undefined ? undefined : Number(seed) },
  },
});
