import { join } from 'node:path';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { launchOptions } from '../scripts/chromium.mjs';
import { providePrograms } from '../scripts/programs.mjs';
import { compare } from './bars.mjs';
import { forNode } from './for-node.mjs';
import * as pages from './page.mjs';
import { record } from './recorder.mjs';
import { serve } from './server.mjs';

const root = join(import.meta.dirname, '..');
const output = join(root, '.cache/bench');
/** `npm run bench -- derivation` measures that part alone; the others are app, reference, many, evaluator and check. */
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
    await tab.evaluate(() => /** @type {any} */ (window).beginTyping());
    for (const key of page.typed) {
      await tab.keyboard.press(key);
      await tab.waitForTimeout(keyPause);
    }
    // What follows the last key.
    await tab.waitForTimeout(1000);
  }
  const sample = await tab.evaluate(measuredInPage);
  await context.close();
  return sample;
}

/**
 * The figures of a page, by the names that `bars.mjs` has for them.
 * @param {string} url @param {import('./page.mjs').Page} page
 * @returns {Promise<import('./bars.mjs').Figures>}
 */
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
  const seconds = (runs, key) => median(runs.map(({ times }) => times[key])) / 1000;
  const all = [...normal, ...slow];
  const painted = all.flatMap((sample) => sample.painted);
  return {
    'first paint': seconds(normal, 'paint'),
    'first paint, slow': seconds(slow, 'paint'),
    'first control': seconds(normal, 'firstControl'),
    'first control, slow': seconds(slow, 'firstControl'),
    policy: seconds(normal, 'policy'),
    'policy, slow': seconds(slow, 'policy'),
    Monaco: seconds(normal, 'editor'),
    'Monaco, slow': seconds(slow, 'editor'),
    'key, median': median(painted),
    'key, p95': quantile(painted, 0.95),
    'keys without effect': all.reduce((sum, { pressed }) => sum + pressed, 0) - painted.length,
    scripts: median(normal.map(({ scriptBytes }) => scriptBytes)) / 1000,
    shift: Math.max(...all.map(({ layoutShift }) => layoutShift)),
    requests: Math.max(...all.map(({ requests }) => requests)),
    foreign: Math.max(...all.map(({ foreign }) => foreign)),
  };
}

/**
 * Typing beside many node IDs.
 * @param {string} url @param {number} count
 * @returns {Promise<import('./bars.mjs').Figures>}
 */
async function measureMany(url, count) {
  const browser = await chromium.launch(launchOptions());
  const { painted, longest } = await visit(browser, url, pages.withNodes(count), profiles.normal, true);
  await browser.close();
  return { [`key, p95, ${count} IDs`]: quantile(painted, 0.95), [`longest task, ${count} IDs`]: longest };
}

/**
 * Times the whole derivation in Node, each call from a configuration that it has not seen.
 * @param {(run: number) => unknown} derive
 * @returns {import('./bars.mjs').Figures}
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
  return { 'derivation, median': median(times), 'derivation, p95': quantile(times, 0.95) };
}

/**
 * @param {typeof import('./evaluator.ts').measureEvaluator} measureEvaluator
 * @returns {import('./bars.mjs').Figures}
 */
function evaluatorFigures(measureEvaluator) {
  const { decisionsPerSecond, explanationsPerSecond, compilationsPerSecond, report } = measureEvaluator();
  const reports = Object.values(report);
  return {
    decisions: decisionsPerSecond / 1e6,
    explanations: explanationsPerSecond / 1000,
    compilations: compilationsPerSecond / 1000,
    'report, median': Math.max(...reports.map(([middle]) => middle)),
    'report, p95': Math.max(...reports.map(([, p95]) => p95)),
  };
}

/** @param {import('vite').InlineConfig} config @param {string} outDir */
async function buildPage(config, outDir) {
  await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir, emptyOutDir: true } });
}

/** The app as it is published. */
const APP = { root, configFile: join(root, 'vite.config.ts') };

/** The libraries as they are, without what this project leaves out of them. */
const REFERENCE = {
  root: join(root, 'bench/reference'),
  configFile: /** @type {const} */ (false),
  base: './',
  plugins: [react()],
  worker: { format: /** @type {const} */ ('es') },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
};

/** @type {import('./bars.mjs').Figures} */
const figures = {};
/** @type {import('./bars.mjs').Figures} */
const references = {};
if (['app', 'reference', 'many'].some(wanted)) providePrograms(['chromium']);
if (wanted('app') || wanted('many')) {
  const outDir = join(output, 'app');
  console.log('Building app');
  await buildPage(APP, outDir);
  const server = await serve(outDir);
  if (wanted('app')) {
    console.log('Measuring app');
    Object.assign(figures, await measure(server.url, pages.app));
  }
  if (wanted('many')) {
    for (const count of [1000, 5000]) {
      console.log(`Measuring typing with ${count} node IDs`);
      Object.assign(figures, await measureMany(server.url, count));
    }
  }
  server.close();
}
if (wanted('reference')) {
  const outDir = join(output, 'reference');
  console.log('Building reference');
  await buildPage(REFERENCE, outDir);
  const server = await serve(outDir);
  console.log('Measuring reference');
  Object.assign(references, await measure(server.url, pages.reference));
  server.close();
}
if (wanted('derivation')) {
  const { derive, measureGrowth, SIZES } = await forNode('derivation');
  Object.assign(figures, measureDerivation(derive));
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
  const { measureEvaluator } = await forNode('evaluator');
  Object.assign(figures, evaluatorFigures(measureEvaluator));
}
if (wanted('check')) {
  console.log('\nCheck of policies with the names of every service, in Node (processor time)');
  await import('./check.mjs');
}
console.log(
  '\nSlow is a CPU 4 times slower and 1.6 Mbit/s; the reference is an empty page of the same stack.',
);
console.table(compare(figures, references));
process.exit(0);
