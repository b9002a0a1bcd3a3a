import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessReport, cellOf, parseExpectations } from '#analysis';
import { generate, isPolicy, validate } from '#core';
import { evaluate } from '#iam';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { encode } from './encode.ts';

/** A question of docs/recipes.md, its link, and what stands below it. */
interface Recipe {
  readonly title: string;
  readonly links: readonly string[];
  readonly lines: readonly string[];
  /** Cells of tables, without their quotes. */
  readonly rows: readonly (readonly string[])[];
}

const LINK = /^\[[^\]]+\]\(http:\/\/127\.0\.0\.1:5173\/(#[^)]+)\)$/gm;
const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);

const text = readFileSync(join(import.meta.dirname, '../../docs/recipes.md'), 'utf8');
const [, ...sections] = text.split('\n## ');
const recipes = sections.map((section): Recipe => {
  const lines = section.split('\n');
  return {
    title: lines[0] ?? '',
    links: [...section.matchAll(LINK)].flatMap(([, link]) => link ?? []),
    lines: lines.filter((line) => line.startsWith('- ')).flatMap(quoted),
    rows: lines
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  };
});

const one = (cell: string | undefined): string => quoted(cell ?? '')[0] ?? '';

/** What a policy says to a single request; conditions are `key=value`. */
function ask(document: unknown, [action, resource, conditions]: readonly string[]): string {
  const context = Object.fromEntries(
    quoted(conditions ?? '').map((entry) => {
      const equals = entry.indexOf('=');
      return [entry.slice(0, equals), entry.slice(equals + 1)];
    }),
  );
  const request = { action: one(action), resource: one(resource), context };
  return evaluate([document], request).outcome === 'allowed' ? 'allowed' : 'denied';
}

it('are many, and no line of the document is overlooked', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(12);
  const tableLines = text.split('\n').filter((line) => /^\|.*(?:allowed|denied) \|$/.test(line));
  expect(recipes.flatMap(({ rows }) => rows)).toHaveLength(tableLines.length);
  expect(text.match(/127\.0\.0\.1:5173\/#/g)).toHaveLength(recipes.length);
});

describe.each(recipes)('$title', ({ links, lines, rows }) => {
  const [link = ''] = links;
  const { configuration, kind, warnings } = decode(link);
  const { document, text: written } = generate(configuration, kind);

  it('has one link, which opens without a word and is what is written today', () => {
    expect(links).toHaveLength(1);
    expect(warnings).toEqual([]);
    expect(encode(configuration, kind)).toBe(link);
    expect(validate(configuration).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(generate(configuration, kind).placeholders).toEqual([]);
  });

  it('writes the lines that it names', () => {
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect.soft(written).toContain(line);
  });

  it('allows and denies what it says', () => {
    for (const row of rows) {
      const [first, second, third, answer] = row;
      if (one(first).includes(':')) {
        expect.soft(ask(document, row), row.join(' ')).toBe(answer);
        continue;
      }
      const entry = `${one(first)}/${one(second)}/${one(third)}=${answer}`;
      const { expectations, problems } = parseExpectations([entry]);
      expect.soft(problems).toEqual([]);
      for (const { kind: of, ...cell } of expectations) {
        const report = accessReport(configuration, of);
        expect.soft(cellOf(report, cell)?.outcome, entry).toBe(answer);
      }
    }
    // Preferences allow nobody anything.
    expect(rows.some((row) => row[3] === 'allowed')).toBe(isPolicy(kind));
  });
});
