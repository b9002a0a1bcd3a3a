import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestOf, thirdPartyNotices, unpublishedManifest } from './build-records.mjs';
import { isPermitted } from './licence-policy.mjs';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'build-records-')));
  write('index.html', '<script type="module" src="/main.js"></script>');
  write('main.js', "import { used } from 'used'; console.log(used);");
});
afterEach(() => {
  rmSync(manifestOf(built('')), { force: true });
  rmSync(root, { recursive: true });
});

/** @param {string} path @param {string} text */
function write(path, text) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string} name @param {string} licence @param {Record<string, string>} files */
function writePackage(name, licence, files) {
  const manifest = { name, version: '1.2.3', license: licence, type: 'module', main: 'index.js' };
  write(`node_modules/${name}/package.json`, JSON.stringify(manifest));
  write(`node_modules/${name}/index.js`, `export const used = ${JSON.stringify(`from ${name}`)};`);
  for (const [file, text] of Object.entries(files)) write(`node_modules/${name}/${file}`, text);
}

const run = () =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [thirdPartyNotices(), unpublishedManifest()],
    build: { outDir: join(root, basename(root)) },
  });
/** @param {string} path */
const built = (path) => join(root, basename(root), path);

describe('a build', () => {
  it('names the packages in it with all that they ask to repeat, and no others', async () => {
    writePackage('used', '(MPL-2.0 OR MIT)', {
      LICENSE: 'The terms of used.',
      'NOTICE.md': 'Made by somebody.',
    });
    writePackage('unused', 'GPL-3.0', {});
    await run();
    const notices = readFileSync(built('third-party-notices.txt'), 'utf8');
    expect(notices).toContain('used 1.2.3 ((MPL-2.0 OR MIT))\n\nThe terms of used.\n\nMade by somebody.');
    expect(notices).not.toContain('unused');
  });

  it('keeps its manifest for sizes, and publishes none', async () => {
    writePackage('used', 'MIT', { LICENSE: 'The terms of used.' });
    await run();
    expect(JSON.parse(readFileSync(manifestOf(built('')), 'utf8'))['index.html'].file).toMatch(
      /^assets\/.*\.js$/,
    );
    expect(existsSync(built('.vite/manifest.json'))).toBe(false);
  });

  it.each([
    [
      'a licence that is not permitted',
      'MPL-2.0',
      { LICENSE: 'Terms.' },
      /licence is not permitted: MPL-2\.0/,
    ],
    ['no text of its licence', 'MIT', { 'readme.md': 'MIT' }, /has no text of its licence/],
  ])('fails when a package has %s', async (_what, licence, files, message) => {
    writePackage('used', licence, files);
    await expect(run()).rejects.toThrow(message);
  });
});

it.each([
  ['MIT', true, true],
  ['MPL-2.0', false, true],
  ['(MPL-2.0 OR Apache-2.0)', true, true],
  ['(MIT AND GPL-3.0-only)', false, false],
  ['AGPL-3.0-or-later', false, false],
  ['SEE LICENSE IN LICENSE.md', false, false],
  [undefined, false, false],
])('%s: may be handed out %s, may be a tool %s', (licence, handedOut, tool) => {
  expect(isPermitted(licence, { tool: false })).toBe(handedOut);
  expect(isPermitted(licence, { tool: true })).toBe(tool);
});
