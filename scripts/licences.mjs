// Writes docs/dependencies.md: every package that the lock file names, with its licence.
//
//   node scripts/licences.mjs           writes the file
//   node scripts/licences.mjs --check   exits with 1 when it is stale, or when a licence is not permitted
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPermitted } from './licence-policy.mjs';

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/dependencies.md');

/** @type {{ packages: Record<string, { version: string, license?: string, dev?: boolean }> }} */
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, license, dev = false }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    licence: license,
    dev,
  }));

const refused = installed.filter(({ licence, dev }) => !isPermitted(licence, { tool: dev }));
for (const { name, version, licence } of refused)
  console.error(
    `${name} ${version}: ${licence ?? 'no licence'} is not permitted, see scripts/licence-policy.mjs`,
  );

/** @param {typeof installed} packages */
function table(packages) {
  /** @type {Map<string, Set<string>>} */
  const versions = new Map();
  for (const { name, licence, version } of packages) {
    const row = `${name} | ${licence ?? 'none'}`;
    versions.set(row, (versions.get(row) ?? new Set()).add(version));
  }
  const rows = [...versions]
    .map(([row, found]) => {
      const [name, licence] = row.split(' | ');
      return `| ${name} | ${[...found].toSorted().join(', ')} | ${licence} |`;
    })
    // By code unit, the same on every machine.
    .toSorted((a, b) => (a < b ? -1 : 1));
  return ['| package | version | licence |', '|---|---|---|', ...rows].join('\n');
}

const text = `# Dependencies

Written by \`npm run licences\` from \`package-lock.json\`; \`npm test -- licences\` fails when it is stale, and on a licence
that \`scripts/licence-policy.mjs\` does not permit. What is handed out has permissive licences alone; what builds and tests
it may have MPL-2.0. Of several licences to choose from we take a permissive one.

## The npm package

Installing it installs these.

${table(installed.filter(({ dev }) => !dev))}

## Development and the page

These build and test; parts of some are in the page. Which ones, and their licences in full, is in
\`third-party-notices.txt\` beside the built page. Its build fails when a package there has no permissive licence or no
text of it. Packages for other machines are in the list as well.

${table(installed.filter(({ dev }) => dev))}
`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('docs/dependencies.md is stale: run npm run licences');
  process.exitCode = 1;
}
if (refused.length > 0) process.exitCode = 1;
