import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { providePrograms } from './programs.mjs';

const root = join(import.meta.dirname, '..');
const inCi = process.env.CI === 'true';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {readonly import('./programs.mjs').ProgramId[]} [needs]
 * @property {() => { passed: number, leftOut: readonly string[] }} [tests] what its report says. A run of no tests is a
 * failure of its runner already.
 */

/** In the order of how soon each tells what is wrong. `npm test -- unit` runs the named steps alone.
 * @type {readonly Step[]} */
const steps = [
  { name: 'types', command: 'tsc -b' },
  { name: 'lint', command: 'biome lint --error-on-warnings .' },
  { name: 'format', command: 'biome format .' },
  { name: 'unused', command: 'knip' },
  { name: 'data', command: 'node scripts/generate-service-authorization.mjs --check' },
  { name: 'licences', command: 'node scripts/licences.mjs --check' },
  { name: 'unit', command: 'vitest run', needs: ['aws', 'python3'], tests: unitTests },
  { name: 'build', command: 'vite build --logLevel warn' },
  { name: 'size', command: 'node scripts/size.mjs' },
  { name: 'e2e', command: 'playwright test', needs: ['chromium', 'firefox'], tests: endToEndTests },
];

/** @param {string} step */
const report = (step) => JSON.parse(readFileSync(join(root, `.cache/${step}.json`), 'utf8'));

function unitTests() {
  /** @type {{ numPassedTests: number, testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { numPassedTests, testResults } = report('unit');
  const leftOut = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName }) => `${relative(root, name)}: ${fullName.trim()}`),
  );
  return { passed: numPassedTests, leftOut };
}

function endToEndTests() {
  const { stats } = report('e2e');
  return { passed: stats.expected, leftOut: stats.skipped > 0 ? [`e2e: ${stats.skipped} tests`] : [] };
}

/** @param {string} text @returns {never} */
function fail(text) {
  console.error(`\n✗ ${text}`);
  process.exit(1);
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const toRun = steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name));

const needed = toRun.flatMap(({ needs }) => needs ?? []);
/** @type {ReturnType<typeof providePrograms>} */
let missing = [];
if (needed.length > 0) {
  console.log('\n▶ programs');
  try {
    missing = providePrograms(needed);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** @type {string[]} */
const summary = [];
/** @type {string[]} */
const leftOut = [];
let passed = 0;
for (const { name, command, tests } of toRun) {
  console.log(`\n▶ ${name}: ${command}`);
  const start = performance.now();
  // npm puts node_modules/.bin on the path.
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) fail(`${name} failed after ${seconds} s. Repeat it with: npm test -- ${name}`);
  const ran = tests?.();
  passed += ran?.passed ?? 0;
  leftOut.push(...(ran?.leftOut ?? []));
  summary.push(`${name} ${seconds} s`);
}
console.log(`\n✓ ${summary.join(', ')}`);
for (const program of missing) console.log(`Without ${program.name}, ${program.leavesOut} is left out:`);
for (const test of leftOut) console.log(`  left out: ${test}`);
if (inCi && leftOut.length > 0) fail('In CI every test has to run.');
// A step that fails ends the run, so nothing has failed here.
if (passed > 0)
  console.log(`${passed} passed, 0 failed${leftOut.length > 0 ? `, ${leftOut.length} skipped` : ''}`);
