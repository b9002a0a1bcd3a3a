import { expect, it } from 'vitest';
import { ANSWERS } from './answers.ts';

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ssm:StartSession", "Resource": "arn:aws:ec2:*:*:instance/*" },
    { "Effect": "Deny", "Action": "ssm:StartSession", "Resource": "arn:aws:ssm:*:*:document/*" }
  ]
}`;
const access = (text: string) => ANSWERS.access({ path: 'a.json', text });

it('knows where the statements stand that decided', async () => {
  const [policy] = await access(POLICY);
  expect(policy?.access?.reports.map(({ identity }) => identity)).toEqual(['assumed-role', 'iam-user']);
  expect([...(policy?.places ?? [])].map(([at, { startLine }]) => `${at} ${startLine}`).toSorted()).toEqual([
    '/Statement/0 4',
    '/Statement/1 5',
  ]);
});

it('says what a document is that allows nobody anything, and nothing of what is no JSON', async () => {
  const trust = '{ "Role": { "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [] } } }';
  expect((await access(trust)).map(({ name, form, access: allowed }) => [name, form, allowed])).toEqual([
    ['Role.AssumeRolePolicyDocument', 'trust-policy', undefined],
  ]);
  expect(await access('{')).toEqual([]);
});
