import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build, defaultServerConditions } from 'vite';
import { launchOptions } from '../scripts/chromium.mjs';
import { providePrograms } from '../scripts/programs.mjs';
import * as pages from './page.mjs';
import { record } from './recorder.mjs';
import { serve } from './server.mjs';

const root = join(import.meta.dirname, '..');
const output = join(root, '.cache/bench');
/** `npm run bench -- derivation` measures that part alone. */
const parts = process.argv.slice(2);
/** @param {string} part */
const wanted = (part) => parts.length === 0 || parts.includes(part);

const profiles = {
  normal: { repetitions: 7, cpu: 1 },
  // A phone on a mobile network.
  slow: { repetitions: 3, cpu: 4, network: { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8 } },
};
/** Pause between key presses, long enough that one never waits for another. */
const keyPause = 100;

/** @typedef {ReturnType<ReturnType<typeof record>>} Sample */
/** @returns {Sample} */
const measuredInPage = () => /** @type {any} */ (window).recorded();
/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
/** @param {readonly number[]} values */
const median = (values) => quantile(values, 0.5);

/**
 * One visit with a cold cache.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {import('./page.mjs').Page} page
 * @param {{ cpu: number, network?: { latency: number, down: number, up: number } }} profile
 * @param {boolean} typing
 */
async function visit(browser, url, page, { cpu, network }, typing) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    const { latency, down, up } = network;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: down,
      uploadThroughput: up,
    });
  }
  await tab.addInitScript(record, page);
  await tab.goto(url + page.path, { waitUntil: 'commit' });
  await tab.waitForFunction(
    () => Object.values(/** @type {any} */ (window).recorded().times).every(Boolean),
    null,
    {
      timeout: 60_000,
    },
  );
  // Late layout shifts count, and typing must not meet the editor's own start.
  await tab.waitForTimeout(1000);
  if (typing) {
    await tab.evaluate(() => /** @type {any} */ (window).focusField());
    for (const key of page.typed) {
      await tab.keyboard.press(key);
      await tab.waitForTimeout(keyPause);
    }
  }
  const sample = await tab.evaluate(measuredInPage);
  await context.close();
  return sample;
}

/** @param {string} url @param {import('./page.mjs').Page} page */
async function measure(url, page) {
  const browser = await chromium.launch(launchOptions());
  /** @type {Record<keyof typeof profiles, Sample[]>} */
  const samples = { normal: [], slow: [] };
  // The first visit pays for the start of the browser.
  await visit(browser, url, page, profiles.normal, false);
  for (const [name, profile] of /** @type {[keyof typeof profiles, any][]} */ (Object.entries(profiles))) {
    for (let run = 0; run < profile.repetitions; run += 1) {
      samples[name].push(await visit(browser, url, page, profile, name === 'normal' && run < 2));
    }
  }
  await browser.close();

  const { normal, slow } = samples;
  /** @param {readonly Sample[]} runs @param {keyof Sample['times']} key */
  const seconds = (runs, key) => (median(runs.map(({ times }) => times[key])) / 1000).toFixed(2);
  /** @param {keyof Sample['times']} key */
  const both = (key) => `${seconds(normal, key)} / ${seconds(slow, key)} s`;
  const all = [...normal, ...slow];
  const painted = all.flatMap((sample) => sample.painted);
  const pressed = all.reduce((sum, sample) => sum + sample.pressed, 0);
  return {
    'JS before the form, gz': `${(median(normal.map(({ scriptBytes }) => scriptBytes)) / 1000).toFixed(1)} kB`,
    'first control usable': both('firstControl'),
    'policy visible': both('policy'),
    'Monaco on screen': both('editor'),
    'key press → painted, median': `${median(painted).toFixed(0)} ms`,
    'key press → painted, p95': `${quantile(painted, 0.95).toFixed(0)} ms`,
    'key presses that changed the policy': `${painted.length} of ${pressed}`,
    'layout shift': Math.max(...all.map(({ layoutShift }) => layoutShift)).toFixed(3),
    'requests until ready': String(Math.max(...all.map(({ requests }) => requests))),
    'of these to another origin': String(Math.max(...all.map(({ foreign }) => foreign))),
  };
}

/** The derivation as a module that Node runs. */
async function loadDerivation() {
  const outDir = join(output, 'derivation');
  const entry = join(root, 'bench/derivation.ts');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // The doors of the pure folders are their sources, as in vite.config.ts.
    ssr: { resolve: { conditions: ['own-source', ...defaultServerConditions] } },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'derivation.mjs' } },
    },
  });
  return import(pathToFileURL(join(outDir, 'derivation.mjs')).href);
}

/**
 * Times the whole derivation in Node, each call from a configuration that it has not seen.
 * @param {(run: number) => unknown} derive
 */
function measureDerivation(derive) {
  /** @type {number[]} */
  const times = [];
  const warmUp = 200;
  for (let run = 0; run < warmUp + 1000; run += 1) {
    const start = performance.now();
    derive(run);
    if (run >= warmUp) times.push(performance.now() - start);
  }
  return {
    median: `${median(times).toFixed(2)} ms`,
    p95: `${quantile(times, 0.95).toFixed(2)} ms`,
    max: `${Math.max(...times).toFixed(2)} ms`,
  };
}

/** @param {string} name @param {string} folder @param {string} outDir */
async function buildPage(name, folder, outDir) {
  console.log(`Building ${name}`);
  await build({
    root: folder,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
}

/** @type {Record<string, Record<string, string>>} */
const columns = {};
if (wanted('app') || wanted('reference')) providePrograms(['chromium']);
for (const [name, folder] of [
  ['app', root],
  ['reference', join(root, 'bench/reference')],
]) {
  if (!name || !folder || !wanted(name)) continue;
  const outDir = join(output, name);
  await buildPage(name, folder, outDir);
  const server = await serve(outDir);
  console.log(`Measuring ${name}`);
  columns[name] = await measure(server.url, name === 'app' ? pages.app : pages.reference);
  server.close();
}

const measured = Object.values(columns);
if (measured.length > 0) {
  console.log('\nPage, normal / slow (CPU 4 times slower, 1.6 Mbit/s, 150 ms)');
  const rows = Object.keys(measured[0] ?? {});
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row,
        Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[row]])),
      ]),
    ),
  );
}
if (wanted('derivation')) {
  console.log('\nWhole derivation of the largest configuration, in Node');
  const { derive, measureGrowth, SIZES } = await loadDerivation();
  console.table(measureDerivation(derive));
  console.log('\nEach part by how many there are, in Node (processor time)');
  const cells = (/** @type {readonly unknown[]} */ texts) =>
    texts.map((text, column) => String(text).padStart(column === 0 ? 9 : 13)).join('');
  console.log(`${''.padEnd(34)}${cells(SIZES)}`);
  for (const { thing, step, times } of measureGrowth()) {
    // With the growth of each tenfold behind the time: × 10 is linear.
    const written = times.map((/** @type {number} */ time, /** @type {number} */ index) => {
      const before = times[index - 1];
      return `${time.toFixed(1)}${before === undefined ? '' : ` × ${Math.round(time / Math.max(before, 0.1))}`}`;
    });
    console.log(`${thing.padEnd(14)}${step.padEnd(20)}${cells(written)}`);
  }
}
if (wanted('evaluator')) {
  console.log('\nEvaluator, in Node');
  await import('./evaluator.mjs');
}
process.exit(0);
