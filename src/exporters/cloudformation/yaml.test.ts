import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from './resource.ts';
import { parseYaml } from './testing/parse-yaml.ts';
import { yamlEntry } from './yaml.ts';

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
      expect(parseYaml(printed, version)).toStrictEqual(Object.fromEntries([[key, data]]));
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
