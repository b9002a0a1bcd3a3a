import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layout } from './layout.ts';
import { filled, PARAMETER, templateArbitrary } from './testing/templates.ts';
import {
  patternLiteral,
  stringLiteral,
  templateExpression,
  textExpression,
  TYPESCRIPT_PAGE,
} from './typescript.ts';

it('says what the template says', () => {
  fc.assert(
    fc.property(templateArbitrary, (template) => {
      const code = layout(templateExpression(template), TYPESCRIPT_PAGE, '');
      const read: unknown = Reflect.construct(Function, ['logGroupName', `'use strict'; return ${code}`])(
        'sessions',
      );
      expect(read).toEqual(filled(template));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['plain', "'plain'"],
  ["it's", '"it\'s"'],
  ['both \' and "', "'both \\' and \"'"],
  ['${aws:username}', "'${aws:username}'"],
  ['a\nb\u2028\u0000\u202e', "'a\\nb\\u2028\\x00\\u202e'"],
])('writes %j', (text, literal) => {
  expect(stringLiteral(text)).toBe(literal);
});

it('writes a property in short form only where its name is a variable', () => {
  const code = layout(templateExpression({ members: [{ key: 'a b', value: 'a b' }] }), TYPESCRIPT_PAGE, '');
  expect(code).toBe("{ 'a b': 'a b' }");
});

it('writes parameters as variables, and variables of IAM as text', () => {
  expect(textExpression({ parts: [PARAMETER] })).toBe('logGroupName');
  expect(textExpression({ parts: ['${aws:username}/`', PARAMETER, '$'] })).toBe(
    '`\\${aws:username}/\\`${logGroupName}$`',
  );
});

it('ends a pattern where it ends', () => {
  expect(patternLiteral('^key/[a-z/]+$')).toBe('/^key\\/[a-z/]+$/');
});
