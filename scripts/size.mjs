import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { manifestOf } from './build-records.mjs';
import { limits } from './size-limits.mjs';

const dist = join(import.meta.dirname, '../dist');

/**
 * @typedef {{ file: string, imports?: string[], css?: string[], assets?: string[] }} Chunk
 * @type {Record<string, Chunk>}
 */
const manifest = JSON.parse(readFileSync(manifestOf(dist), 'utf8'));
const html = readFileSync(join(dist, 'index.html'), 'utf8');

/** @param {Iterable<string>} files */
const gzipped = (files) =>
  [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000,
    0,
  );

/**
 * The files of chunks and of all that they import statically.
 * @param {readonly string[]} keys
 */
function filesOf(keys) {
  const found = new Set();
  const files = new Set();
  /** @param {string} key */
  const add = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest has no ${key}`);
    if (found.has(key)) return;
    found.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const key of keys) add(key);
  return /** @type {Set<string>} */ (files);
}

const linked = [...html.matchAll(/<(?:script|link)\b[^>]* (?:src|href)="\.\/([^"]+)"/g)].map(
  ([, file]) => /** @type {string} */ (file),
);
const initial = new Set([...filesOf(['index.html']), ...linked]);

/** @param {string} key of a chunk @param {ReadonlySet<string>} before what is there already */
const besides = (key, before) => new Set([...filesOf([key])].filter((file) => !before.has(file)));

const editor = besides('src/features/output/monaco/policy-editor.ts', initial);
const writer = besides('src/features/check/monaco/policy-writer.ts', new Set([...initial, ...editor]));

/** @param {Iterable<string>} files @param {string} ending */
const ending = (files, ending) => [...files].filter((file) => file.endsWith(ending));

const rows = [
  {
    what: 'HTML, with the prepared pages',
    value: gzipSync(html, { level: 9 }).length / 1000,
    limit: limits.html,
    unit: 'kB gz',
  },
  {
    what: 'JS before the form',
    value: gzipped(ending(initial, '.js')),
    limit: limits.initialScripts,
    unit: 'kB gz',
  },
  {
    what: 'CSS before the form',
    value: gzipped(ending(initial, '.css')),
    limit: limits.initialStyles,
    unit: 'kB gz',
  },
  // The page itself counts as one.
  { what: 'requests', value: initial.size + 1, limit: limits.requests, unit: '' },
  { what: 'editor, loaded later', value: gzipped(editor), limit: limits.editor, unit: 'kB gz' },
  { what: 'and to write in it', value: gzipped(writer), limit: limits.writer, unit: 'kB gz' },
];

console.table(
  rows.map(({ what, value, limit, unit }) => ({
    what,
    value: `${Number.isInteger(value) ? value : value.toFixed(1)} ${unit}`.trim(),
    limit: `${limit} ${unit}`.trim(),
    ok: value <= limit ? 'yes' : 'NO',
  })),
);
const tooLarge = rows.filter(({ value, limit }) => value > limit);
for (const { what } of tooLarge) console.error(`Too large: ${what}`);
process.exitCode = tooLarge.length > 0 ? 1 : 0;
