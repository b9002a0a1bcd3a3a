import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/**
 * Importing file, specifier, allowed? One line each way for every rule in biome.jsonc. Which folder may import which is
 * the compiler's, by the references of tsconfig.*.json.
 * @type {[string, string, boolean][]}
 */
const cases = [
  ['src/core/rules/start.ts', '../types.ts', true],
  ['src/core/rules/start.ts', '#iam', true],
  ['src/core/rules/start.ts', '../../iam/arn.ts', false],
  ['src/core/rules/start.ts', 'react', false],
  ['src/core/rules/start.ts', 'node:fs', false],
  ['src/core/rules/start.ts', '../testing/arbitraries.ts', false],
  ['src/core/rules/start.test.ts', '../testing/arbitraries.ts', true],
  ['src/core/rules/start.test.ts', 'fast-check', true],
  ['src/core/testing/arbitraries.ts', 'fast-check', true],
  ['src/core/rules/start.test.ts', '../../iam/testing/ask.ts', true],
  ['src/core/rules/start.test.ts', '../../iam/arn.ts', false],
  ['src/iam/evaluate.ts', 'react', false],
  ['src/analysis/summary/summarize.ts', '#core', true],
  ['src/analysis/summary/summarize.ts', '../../core/generate.ts', false],
  ['src/permalink/decode.ts', 'react', false],
  ['src/permalink/decode.test.ts', '../core/testing/arbitraries.ts', true],
  ['src/exporters/terraform/print.ts', 'yaml', false],
  ['src/exporters/zip.ts', 'fflate', true],
  ['src/reading/syntax.ts', 'jsonc-parser', true],
  ['src/reading/syntax.ts', 'node:path', false],
  ['src/checking/check-text.ts', 'jsonc-parser', true],
  ['src/checking/check-text.ts', 'node:path', false],
  ['src/checking/check-text.ts', '../analysis/findings/check-policy.ts', false],
  ['src/exporters/header.ts', 'jsonc-parser', false],
  ['src/i18n/messages.ts', '../core/notes/codes.ts', false],
  ['src/i18n/en/index.ts', './initial.ts', true],
  ['src/cli/run.ts', '../i18n/en/index.ts', false],
  ['src/exporters/header.ts', '../i18n/en/initial.ts', false],
  ['src/exporters/header.ts', '../i18n/pt-BR/initial.ts', false],
  ['src/store/store.ts', '../i18n/language.ts', false],
  ['src/store/store.ts', '../i18n/en/app.ts', false],
  ['src/ui/row.tsx', '../i18n/en/ui.ts', false],
  ['src/features/builder/builder.tsx', '../../i18n/en/builder.ts', false],
  ['src/app/routes.tsx', '../i18n/en/app.ts', false],
  ['src/cli/run.ts', 'node:fs', true],
  ['src/cli/run.ts', '../core/generate.ts', false],
  ['src/cli/run.ts', '../exporters/testing/setups.ts', false],
  ['src/store/store.ts', 'zustand', true],
  ['src/store/store.ts', '../core/generate.ts', false],
  ['src/ui/row.tsx', '../i18n/messages.ts', true],
  ['src/ui/row.tsx', '@mui/material/Box', true],
  ['src/ui/row.tsx', '#core', false],
  ['src/ui/row.tsx', '#characters', true],
  ['src/service-worker/worker.ts', 'workbox-precaching', true],
  ['src/service-worker/worker.ts', '../store/store.ts', false],
  ['src/ui/row.tsx', '../store/index.ts', false],
  ['src/features/builder/builder.tsx', './step.tsx', true],
  ['src/features/builder/builder.tsx', '../../store/index.ts', true],
  ['src/features/builder/builder.tsx', '#core', true],
  ['src/features/builder/steps/where.tsx', '../step.tsx', true],
  ['src/features/builder/builder.tsx', '../output/output.tsx', false],
  ['src/features/builder/builder.tsx', '../../features/output/output.tsx', false],
  ['src/features/builder/steps/where.tsx', '../../output/output.tsx', false],
  ['src/features/builder/builder.tsx', '../../app/theme.ts', false],
  ['src/app/routes.tsx', '../features/builder/builder.tsx', true],
  ['src/app/routes.tsx', '../core/generate.ts', false],
  ['src/app/routes.tsx', '../core/testing/arbitraries.ts', false],
];

/** Every way to name a module; a rule that overlooks one of them is no rule. */
const forms = /** @type {const} */ ([
  ['import', (/** @type {string} */ from) => `import '${from}';`],
  ['import type', (/** @type {string} */ from) => `import type { X } from '${from}';\nexport type Y = X;`],
  ['export from', (/** @type {string} */ from) => `export { x } from '${from}';`],
  ['import()', (/** @type {string} */ from) => `export const x = () => import('${from}');`],
]);

describe('import directions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-directions-'));
  /** @type {Set<string>} */
  const rejected = new Set();
  let reported = '';

  beforeAll(() => {
    copyFileSync(join(root, 'biome.jsonc'), join(folder, 'biome.jsonc'));
    // One snippet a file: `<name>.<case>-<form>.ts` in the folder of the importing file.
    for (const [caseIndex, [file]] of cases.entries()) {
      for (const [formIndex, [, text]] of forms.entries()) {
        const path = join(folder, snippetPath(file, caseIndex, formIndex));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `${text(/** @type {any} */ (cases[caseIndex])[1])}\n`);
      }
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const options = ['--only=style/noRestrictedImports', '--vcs-enabled=false', '--max-diagnostics=none'];
    try {
      reported = execFileSync(process.execPath, [biome, 'lint', ...options, '--reporter=github', '.'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      reported = /** @type {{ stdout: string }} */ (error).stdout;
    }
    for (const [, file] of reported.matchAll(/file=([^,]+),/g))
      if (file) rejected.add(file.split(folder).pop() ?? '');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases.map((entry, index) => /** @type {const} */ ([...entry, index])))(
    '%s importing %s: allowed %s',
    (file, _specifier, allowed, index) => {
      for (const [formIndex, [form]] of forms.entries()) {
        const found = rejected.has(`/${snippetPath(file, index, formIndex)}`);
        expect.soft(found, form).toBe(!allowed);
      }
    },
  );

  it('covers every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
      .map((entry) => entry.name);
    const known = new Set(cases.map(([file]) => file.split('/')[1]));
    expect(folders.filter((name) => !known.has(name))).toEqual([]);
  });
});

/**
 * @param {string} file
 * @param {number} caseIndex
 * @param {number} formIndex
 */
function snippetPath(file, caseIndex, formIndex) {
  const [, stem, extension] = /** @type {RegExpExecArray} */ (/^(.*?)((?:\.test)?\.tsx?)$/.exec(file));
  return `${stem}.${caseIndex}-${formIndex}${extension}`;
}
