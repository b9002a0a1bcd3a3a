import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { literalLines, yamlString } from './yaml.ts';

const VERSIONS = ['1.1', '1.2'] as const;

const QUOTED = [
  ...['', ' ', ' a', 'a ', '\ta', 'a\t', 'a\nb', 'a\rb', 'a\u0000b', 'a\u0085b', 'a\u2028b', '\ufeffa'],
  ...['yes', 'No', 'ON', 'off', 'y', 'N', 'true', 'False', 'null', 'Null', '~', '=', '<<'],
  ...[
    '0',
    '007',
    '012345678901',
    '1_000',
    '1e3',
    '0x1f',
    '0o17',
    '0b1',
    '-1',
    '+1',
    '.5',
    '.inf',
    '.NaN',
    '1:30',
  ],
  ...['2012-10-17', '1.0', '*', '&a', '!Ref x', '|', '>', '@a', '`a', '%a', '"a"', "'a'", '#a', '- a', '? a'],
  ...['a: b', 'a:', ':', 'a #b', '[a]', '{a}', ']', '}', ',', '---', '...', '-', '?'],
];

const PLAIN = [
  ...[
    'a',
    'ssm:StartSession',
    'arn:aws:s3:::bucket/*',
    '${aws:username}*',
    'a#b',
    "it's",
    'a "b"',
    'C:\\Users',
  ],
  ...[
    '/session-manager/sessions',
    '^[a-z]+$',
    'nothing',
    'i-0123456789abcdef0',
    'one two',
    '\u00e9',
    '\u{1f600}',
  ],
];

/** A string where scalars stand: as a value, an item and a key, and after a tag. */
const read = (printed: string, version: (typeof VERSIONS)[number]): unknown => [
  parse(`a: ${printed}`, { version, merge: true }).a,
  parse(`- ${printed}`, { version })[0],
  ...Object.keys(parse(`${printed}: 1`, { version, merge: true, stringKeys: true })),
];

test.each(QUOTED)('%j is quoted', (text) => {
  expect(yamlString(text)).toMatch(/^"[ -~\u00e9]*"$/);
});

test.each(PLAIN)('%j stays plain', (text) => {
  expect(yamlString(text)).toBe(text);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'-+.:#,[]{}&*!|>\'"%@`?~= \t\n\r0123456789eExoyYnN_\\') }),
  fc.constantFrom(...QUOTED, ...PLAIN),
);

test.each(VERSIONS)('YAML %s reads every string as it was', (version) => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(read(yamlString(text), version)).toEqual([text, text, text]);
    }),
    { numRuns: 500 },
  );
});

test.each(VERSIONS)('YAML %s reads every literal block as it was', (version) => {
  const line = fc.oneof(hostile, fc.constantFrom('', 'a', '  b', '# c', '---', '"Sid": 1,'));
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 4 }), (texts) => {
      const text = texts.join('\n');
      const lines = literalLines(text);
      fc.pre(lines !== undefined);
      const block = (lines ?? []).map((content) => (content === '' ? '' : `  ${content}`)).join('\n');
      expect(parse(`a: |-\n${block}\nb: 1\n`, { version })).toEqual({ a: text, b: 1 });
    }),
    { numRuns: 200 },
  );
});

test('a text is a literal block only if nothing of it is lost', () => {
  expect(literalLines('a\n\n  b')).toEqual(['a', '', '  b']);
  for (const text of ['a', '', ' a\nb', '\na', 'a \nb', 'a\nb\n', 'a\r\nb', 'a\n\u2028', 'a\n\tb']) {
    expect(literalLines(text)).toBeUndefined();
  }
});
