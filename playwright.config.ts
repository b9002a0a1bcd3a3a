import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.mjs';

// Several checkouts, or several runs in one, can then share a machine.
const port = Number(process.env.E2E_PORT ?? 4173);
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  // One more than the cores of a small machine: while one waits, another works.
  workers: 3,
  // A retry hides a race instead of naming it.
  retries: 0,
  timeout: 60_000,
  // Generous for a machine that does other work: Monaco alone takes seconds to start there.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  outputDir: 'test-results',
  use: {
    baseURL,
    // What a test leaves in the browser is cleared, the page itself goes on: a third of the time of the tests was new
    // processes that read the same files. Specs about what is fetched or kept have a browser context for each test.
    reuseContext: true,
    // What it answers, no route of a test sees.
    serviceWorkers: 'block',
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node bench/server.mjs dist ${port}`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
