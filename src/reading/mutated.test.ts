import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isObject } from '#iam';
import { readDocuments } from './index.ts';

const golden = (path: string) => readFileSync(join(import.meta.dirname, '../exporters', path), 'utf8');
/** Short ones: what is found by luck is found sooner where there is less. */
const excerpt = (text: string, from: string, length: number) =>
  text.slice(text.indexOf(from)).slice(0, length);

const terraform = golden('terraform/golden/terraform.tf');
const TEXTS = [
  excerpt(terraform, 'data "aws_iam_policy_document"', 1500),
  excerpt(golden('terraform/golden/terraform-jsonencode.tf'), 'resource "aws_iam_policy"', 1500),
  `variable "a" { default = [1, "b"] }\nlocals {\n  c = var.a[0] == 1 ? "x" : null # d\n}\n${excerpt(terraform, 'resource "aws_ssm_document"', 1200)}`,
  golden('cloudformation/golden/session-manager.yaml').slice(-3000),
  `Resources:\n  A:\n    Type: AWS::IAM::Role\n    Properties:\n      Policies:\n      - PolicyDocument: &a { Version: 2012-10-17, Statement: [{ Effect: Allow, Action: "*", Resource: !If [B, !Sub "\${C}", *a] }] }\n`,
  `{"Resources": {"A": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": {"Effect": "Allow", "Resource": {"Fn::Join": ["", ["a", {"Ref": "B"}]]}}}}}}}`,
  `// x\n{"PolicyDocument": "%7B%22Statement%22%3A%5B%5D%7D", "Content": "schemaVersion: '1.0'"}`,
];
const PIECES = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '${',
  '%{',
  '<<A\n',
  '\nA\n',
  '#',
  '/*',
  '*/',
  ':',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!Ref ',
  '!Sub ',
  '<<: ',
  '|\n',
  '>-\n',
  '\t',
  '\n',
  '  ',
  ',',
  '=',
  '=>',
  '...',
  '.',
  '\\',
  '\\u',
  '\0',
  '\ufdd00\ufdd1',
  '__proto__',
  '---\n',
  '%7B',
  '~',
  '*',
  '?',
  'for ',
  'null',
  '0x',
  '1e9',
];

it('reads any text, or says where it cannot', async () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...TEXTS),
      fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('', ...PIECES)), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.constantFrom('a.tf', 'a.yaml', 'a.json', ''),
    )
    .map(([text, changes, path]) => {
      const changed = changes.reduce((result, [at, removed, piece]) => {
        const from = at % (result.length + 1);
        return result.slice(0, from) + piece + result.slice(from + removed);
      }, text);
      return { text: changed, path };
    });
  await fc.assert(
    fc.asyncProperty(mutated, async ({ text, path }) => {
      const { documents, problems } = await readDocuments(text, { path });
      const isPlaced = ({ offset, length }: { offset: number; length: number }) =>
        offset >= 0 && offset + length <= text.length + 1;
      expect(problems.every(isPlaced)).toBe(true);
      for (const read of documents) {
        expect(read.document === undefined ? read.problems.length > 0 : true).toBe(true);
        // Nothing of what is ours alone gets out.
        expect(JSON.stringify(read.document) ?? '').not.toMatch(/\ufdd0\d+\ufdd1/);
        if (!isObject(read.document)) continue;
        for (const name of Object.keys(read.document)) {
          const place = read.offsetsOf(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
          expect(
            place === undefined || isPlaced({ offset: place.start, length: place.end - place.start }),
          ).toBe(true);
        }
      }
      expect(documents.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
}, 120_000);
