import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// SOAK=0.1 does a tenth.
process.env.SOAK ||= '1';
const { lawRuns, laws } = await import('./soak-laws.mjs');

const root = join(import.meta.dirname, '..');
const report = join(root, '.cache/soak.json');
const rows = Object.values(laws);

/** @param {string} text */
const literally = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const pattern = `^(?:${rows.map(({ title }) => literally(title)).join('|')})$`;
const files = [...new Set(rows.map(({ file }) => file))];
rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', `--testNamePattern=${pattern}`, ...files],
  { cwd: root, stdio: 'inherit' },
);

/** @type {{ testResults: { assertionResults: { fullName: string, status: string, duration?: number }[] }[] }} */
const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
const results = testResults.flatMap(({ assertionResults }) => assertionResults);
let held = status === 0;
for (const id of /** @type {import('./soak-laws.mjs').LawId[]} */ (Object.keys(laws))) {
  const { what, title } = laws[id];
  const result = results.find(({ fullName }) => fullName.trim() === title);
  // A law that was not found was not tried.
  held &&= result?.status === 'passed';
  const seconds = Math.round((result?.duration ?? 0) / 1000);
  console.log(
    `${result?.status === 'passed' ? '✓' : '✗'} ${lawRuns[id].toLocaleString('en')} ${what}: ${seconds} s`,
  );
}
process.exitCode = held ? 0 : 1;
