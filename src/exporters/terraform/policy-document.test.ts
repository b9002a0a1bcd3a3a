import type { Parameter, Template, TemplateObject } from '#core';
import { expect, test } from 'vitest';
import { blockLines } from './hcl.ts';
import { policyDocumentBlock } from './policy-document.ts';

const parameter: Parameter = { id: 'tag-key', kind: 'tag-key', placeholder: 'tag-key' };

const object = (members: Readonly<Record<string, Template>>): TemplateObject => ({
  members: Object.entries(members).map(([key, value]) => ({ key, value })),
});
const policy = (...statements: readonly Readonly<Record<string, Template>>[]): TemplateObject =>
  object({ Version: '2012-10-17', Statement: statements.map(object) });
const allow = { Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' };

const written = (document: TemplateObject): string | undefined => {
  const block = policyDocumentBlock('x', document);
  return block === undefined ? undefined : blockLines(block).join('\n');
};

test('variables of IAM are written as the provider wants them, where it looks for them', () => {
  const condition: TemplateObject = {
    members: [
      {
        key: 'StringLike',
        value: { members: [{ key: { parts: ['${a}/', parameter] }, value: ['${aws:userid}', 'b'] }] },
      },
    ],
  };
  const text = written(policy({ ...allow, Resource: 'arn:${aws:username}', Condition: condition }));
  expect(text).toBe(
    [
      'data "aws_iam_policy_document" "x" {',
      '  statement {',
      '    effect    = "Allow"',
      '    actions   = ["ssm:StartSession"]',
      '    resources = ["arn:&{aws:username}"]',
      '',
      '    condition {',
      '      test     = "StringLike"',
      '      variable = "$${a}/${var.tag_key}"',
      '      values   = ["&{aws:userid}", "b"]',
      '    }',
      '  }',
      '}',
    ].join('\n'),
  );
});

test.each([
  ['an ampersand before a brace', policy({ ...allow, Resource: ['*', '&{aws:username}'] })],
  ['an ID that the provider rejects', policy({ ...allow, Sid: 'with spaces' })],
  ['an ID that occurs twice', policy({ ...allow, Sid: 'Same' }, { ...allow, Sid: 'Same' })],
  ['an empty list', policy({ ...allow, Action: [] })],
  ['a value that is no text', policy({ ...allow, Condition: object({ Bool: object({ key: true }) }) })],
  ['a condition of another shape', policy({ ...allow, Condition: object({ Bool: 'true' }) })],
  ['anybody', policy({ ...allow, Principal: '*' })],
  ['an element that no rule writes', policy({ ...allow, NotAction: '*' })],
  ['no statements', policy()],
  ['an older version', object({ Version: '2008-10-17', Statement: [object(allow)] })],
  ['an ID of the policy', object({ Version: '2012-10-17', Statement: [object(allow)], Id: 'x' })],
])('%s is left to jsonencode', (_what, document) => {
  expect(written(document)).toBeUndefined();
});

test('the policy that these are variations of can be written', () => {
  expect(written(policy({ ...allow, Sid: 'One' }, { ...allow, Sid: 'Two' }))).toBeDefined();
});
