import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from './testing/stack.ts';
import type { Value } from './values.ts';
import { literalLines, yamlEntry, yamlString } from './yaml.ts';

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

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('yes', '012', 'a\nb', '', '__proto__', 'a: b', ' ', 'a'.repeat(1100), '{\n  "a": 1\n}'),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

test.each(['1.1', '1.2'] as const)('YAML %s reads any data as it was', (version) => {
  fc.assert(
    fc.property(text, value, (key, data) => {
      const printed = `${yamlEntry(key, data).join('\n')}\n`;
      expect(parseYaml(printed, version)).toEqual(Object.fromEntries([[key, data]]));
    }),
    { numRuns: 300 },
  );
});

test('functions have their short forms', () => {
  const lines = yamlEntry('a', [
    { Ref: 'AWS::Region' },
    { 'Fn::Sub': '${A}: ${!aws:username}' },
    { 'Fn::Sub': '{\n  "a": "${A}"\n}' },
    { 'Fn::GetAtt': ['Role', 'Arn'] },
    { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'B' }, ''] }] },
    { Ref: 'A', b: 1 },
  ]);
  expect(lines).toEqual([
    'a:',
    '  - !Ref AWS::Region',
    '  - !Sub "${A}: ${!aws:username}"',
    '  - !Sub |-',
    '    {',
    '      "a": "${A}"',
    '    }',
    '  - !GetAtt Role.Arn',
    '  - !Not',
    '    - !Equals',
    '      - !Ref B',
    '      - ""',
    '  - Ref: A',
    '    b: 1',
  ]);
});
