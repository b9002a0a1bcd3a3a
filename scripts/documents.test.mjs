import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { laws } from './soak-laws.mjs';

const root = join(import.meta.dirname, '..');
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');

/** Whether a file has a test of that title, or of its innermost part: `titles of groups title`.
 * @param {string} path @param {string} title */
function hasTest(path, title) {
  if (!existsSync(join(root, path))) return false;
  const titles = [...read(path).matchAll(/\(\s*(['"`])((?:(?!\1).)+)\1,/g)].map(([, , text]) => text ?? '');
  return titles.includes(title);
}

describe('the threat model', () => {
  const text = read('docs/threat-model.md');
  const references = [...text.matchAll(/`([^`]+) › ([^`]+)`/g)].map(([, path = '', title = '']) => ({
    path,
    title,
  }));
  const steps = [...text.matchAll(/`npm test -- ([a-z]+)`/g)].map(([, step = '']) => step);
  const [promises = ''] = text.split('## What we do not promise');
  const rows = promises
    .split('## What we promise')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| promise |'));

  it('has a test or a step of npm test for every promise', () => {
    expect(rows?.length).toBeGreaterThan(25);
    expect(rows?.filter((row) => !/ › |`npm test -- /.test(row))).toEqual([]);
  });

  it.each(references)('names a test that there is: $path › $title', ({ path, title }) => {
    expect(hasTest(path, title)).toBe(true);
  });

  it('names steps that there are', () => {
    expect(steps.length).toBeGreaterThan(0);
    const known = [...read('scripts/test.mjs').matchAll(/\{ name: '([a-z0-9]+)'/g)].map(([, name]) => name);
    expect(known).toEqual(expect.arrayContaining(steps));
  });

  it('would notice a test that is gone', () => {
    const [first = { path: '', title: '' }] = references;
    expect(hasTest(first.path, `${first.title}!`)).toBe(false);
    expect(hasTest(`${first.path}x`, first.title)).toBe(false);
  });
});

it.each(Object.values(laws))('npm run soak finds its law: $title', ({ file, title }) => {
  const words = title.split(' ');
  expect(words.some((_, index) => hasTest(file, words.slice(index).join(' ')))).toBe(true);
});

describe('what documents link to is there', () => {
  const documents = [
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];

  it.each(documents)('%s', (path) => {
    const text = read(path);
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) =>
      join(dirname(path), to),
    );
    // Documents and their files, by their names from the root of the repository.
    const named = [...text.matchAll(/`((?:docs|scripts)\/[\w./-]+|[A-Z]+\.md)`/g)].map(([, to = '']) => to);
    expect([...linked, ...named].filter((to) => !existsSync(join(root, to)))).toEqual([]);
  });
});
