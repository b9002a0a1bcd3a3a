import { expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { principalArnProblems, vpcEndpointProblems } from './guardrail.ts';

it.each([
  ['vpce-0123456789abcdef0', []],
  ['vpc-01234567', []],
  ['subnet-01234567', ['vpc-endpoint-format']],
  ['vpce-xyz', ['vpc-endpoint-format']],
])('VPC endpoint %s', (value, codes) => {
  expect(vpcEndpointProblems(value).map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['arn:aws:iam::111122223333:role/Admin', []],
  ['arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Admin_*', []],
  ['arn:aws-us-gov:iam::111122223333:user/ann', []],
  ['arn:aws:iam::*:role/*', ['principal-arn-any']],
  ['arn:aws:sts::111122223333:assumed-role/Admin/ann', ['principal-arn-session']],
  ['Admin', ['principal-arn-format']],
  ['arn:aws:iam::111122223333:group/ops', ['principal-arn-format']],
])('principal %s', (value, codes) => {
  expect(principalArnProblems(value).map(({ code }) => code)).toEqual(codes);
});

it('takes ARNs as they are typed or pasted, and keeps what is none as a value that is wrong', () => {
  const arn = 'arn:aws:iam::111122223333:role/Admin';
  expect(readText('principal-arn', `["${arn}", "arn:aws:iam::*:user/ann"]`).values).toEqual([
    arn,
    'arn:aws:iam::*:user/ann',
  ]);
  expect(readText('principal-arn', 'Admin').values).toEqual(['Admin']);
});
