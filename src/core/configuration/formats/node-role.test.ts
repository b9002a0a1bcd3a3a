import { expect, it } from 'vitest';
import { defaultConfiguration } from '../configuration.ts';
import { readText } from '../read-text.ts';
import { boundaryProblems, policyArnProblems } from './node-role.ts';

const ARN = 'arn:aws:iam::012345678901:policy/teams/web/NodeBoundary';

it.each([
  [ARN, []],
  ['arn:aws-cn:iam::aws:policy/PowerUserAccess', []],
  ['', []],
  ['NodeBoundary', ['policy-arn-format']],
  ['arn:aws:iam::012345678901:role/NodeBoundary', ['policy-arn-format']],
  ['arn:aws:iam::*:policy/NodeBoundary', ['policy-arn-format']],
  ['arn:aws:iam::012345678901:policy/', ['policy-arn-format']],
])('the policy %s', (value, codes) => {
  expect(policyArnProblems(value).map(({ code }) => code)).toEqual(codes);
});

it('a boundary is of the account of the role, or of AWS', () => {
  const codes = (value: string, account: string) =>
    boundaryProblems(value, { ...defaultConfiguration.environment, account }).map(({ code }) => code);
  expect(codes(ARN, '012345678901')).toEqual([]);
  expect(codes(ARN, '')).toEqual([]);
  expect(codes(ARN, '*')).toEqual([]);
  expect(codes('arn:aws:iam::aws:policy/PowerUserAccess', '012345678901')).toEqual([]);
  expect(codes(ARN, '999988887777')).toEqual(['boundary-other-account']);
});

it('is found in what the AWS CLI prints', () => {
  expect(readText('policy-arn', `"PermissionsBoundaryArn": "${ARN}"`).values).toEqual([ARN]);
});
