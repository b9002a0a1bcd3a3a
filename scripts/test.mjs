import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** In the order of how soon each tells what is wrong. `npm test -- unit` runs the named steps alone. */
const steps = /** @type {const} */ ([
  ['types', 'tsc -b'],
  ['lint', 'biome lint --error-on-warnings .'],
  ['format', 'biome format .'],
  ['unused', 'knip'],
  ['data', 'node scripts/generate-service-authorization.mjs --check'],
  ['tools', 'node scripts/tools.mjs'],
  ['unit', 'vitest run'],
  ['build', 'vite build --logLevel warn'],
  ['size', 'node scripts/size.mjs'],
  ['browser', 'node scripts/chromium.mjs'],
  ['e2e', 'playwright test'],
]);

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

/** @param {string} step */
const report = (step) => JSON.parse(readFileSync(join(root, `.cache/${step}.json`), 'utf8'));
/** How many tests passed in a step that runs tests. A run of no tests is a failure of its runner already.
 * @type {Record<string, () => number>} */
const passedIn = { unit: () => report('unit').numPassedTests, e2e: () => report('e2e').stats.expected };

/** @type {string[]} */
const summary = [];
let passed = 0;
for (const [name, command] of steps) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n▶ ${name}: ${command}`);
  const start = performance.now();
  // npm puts node_modules/.bin on the path.
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n✗ ${name} failed after ${seconds} s. Repeat it with: npm test -- ${name}`);
    process.exit(1);
  }
  passed += passedIn[name]?.() ?? 0;
  summary.push(`${name} ${seconds} s`);
}
console.log(`\n✓ ${summary.join(', ')}`);
// A step that fails ends the run, so nothing has failed here.
if (passed > 0) console.log(`${passed} passed, 0 failed`);
