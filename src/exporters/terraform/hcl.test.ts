import type { Parameter } from '#core';
import { expect, test } from 'vitest';
import { keyExpression, textExpression } from './hcl.ts';

const region: Parameter = { id: 'some-region', kind: 'region', placeholder: 'region' };

test('text that is only a variable is not quoted', () => {
  expect(textExpression({ parts: [region] })).toBe('var.some_region');
  expect(textExpression({ parts: ['a-', region] })).toBe('"a-${var.some_region}"');
});

test.each([
  ['a"b\\c', String.raw`"a\"b\\c"`],
  ['a\r\n\tb', String.raw`"a\r\n\tb"`],
  ['\0\u0085\u2028\u202e', String.raw`"\u0000\u0085\u2028\u202e"`],
  ['\u{e0001}', String.raw`"\U000e0001"`],
  ['é 😀', '"é 😀"'],
  ['${a} $${b} %{c} $ % $$', '"$${a} $$${b} %%{c} $ % $$"'],
])('%j is %s', (text, expression) => {
  expect(textExpression(text)).toBe(expression);
});

test('a dollar before a variable does not escape it', () => {
  expect(textExpression({ parts: ['costs $', region] })).toBe('"costs ${"$"}${var.some_region}"');
  expect(textExpression({ parts: ['$$', region, '$'] })).toBe('"${"$$"}${var.some_region}$"');
  expect(textExpression({ parts: ['%', region] })).toBe('"%${var.some_region}"');
});

test.each([
  ['Version', 'Version'],
  ['aws:SourceAccount', '"aws:SourceAccount"'],
  ['for', '"for"'],
  ['${a}', '"$${a}"'],
  ['é😀', String.raw`"é\U0001f600"`],
])('the key %j is %s', (key, expression) => {
  expect(keyExpression(key)).toBe(expression);
});

test('a key that is an expression stands in parentheses', () => {
  expect(keyExpression({ parts: ['ssm:resourceTag/', region] })).toBe(
    '("ssm:resourceTag/${var.some_region}")',
  );
  expect(keyExpression({ parts: [region] })).toBe('(var.some_region)');
});

test('very many dollars before something else are written in a moment', () => {
  const dollars = '$'.repeat(400_000);
  expect(textExpression({ parts: [`${dollars}x`, region] })).toBe(`"${dollars}x\${var.some_region}"`);
}, 300_000);
