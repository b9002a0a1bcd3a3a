import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import {
  audienceProblems,
  principalProblems,
  samlProviderProblems,
  sourceIdentityProblems,
  subjectProblems,
} from './people-role.ts';

const codes = (problems: ReturnType<typeof principalProblems>) => problems.map(({ code }) => code);

describe.each([
  [
    samlProviderProblems,
    ['', 'Company', 'ad.fs_1-2'],
    ['arn:aws:iam::111122223333:saml-provider/Company', 'a b', 'a'.repeat(129)],
  ],
  [audienceProblems, ['', 'session-manager', 'https://app.example.com', 'api://1'], ['a b', 'app*', 'é']],
  [subjectProblems, ['ann@example.com', 'auth0|123', 'CN=Ann, O=Example'], ['', ' ann', 'é']],
  [
    principalProblems,
    [
      '012345678901',
      'arn:aws:iam::012345678901:root',
      'arn:aws-cn:iam::012345678901:user/team/ann',
      'arn:aws:iam::012345678901:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Ops_0123456789abcdef',
    ],
    [
      '*',
      '1234',
      'arn:aws:iam::012345678901:role/*',
      'arn:aws:iam::012345678901:group/ops',
      'arn:aws:iam::012345678901:saml-provider/Company',
    ],
  ],
  [sourceIdentityProblems, ['ann', 'ann@example.com', '*', 'ops-*'], ['', 'a b', 'aws:ann', 'a'.repeat(65)]],
])('%o', (problems, right, wrong) => {
  it.each(right)('takes “%s”', (value) => expect(problems(value)).toEqual([]));
  it.each(wrong)('refuses “%s”', (value) => expect(codes(problems(value))[0]).toMatch(/-format$/));
});

it('names the role of a session, and tells a subject that is everybody', () => {
  expect(codes(principalProblems('arn:aws:sts::012345678901:assumed-role/Ops/ann'))).toEqual([
    'principal-session',
  ]);
  expect(codes(subjectProblems('*'))).toEqual(['subject-any']);
  expect(codes(subjectProblems('ops-*'))).toEqual(['wildcard-in-value']);
});

it('reads principals as they are, and the name of a provider from its ARN', () => {
  const role = 'arn:aws:iam::012345678901:role/Ops';
  expect(readText('principal', `${role}, 111122223333`).values).toEqual([role, '111122223333']);
  expect(readText('saml-provider', 'arn:aws:iam::012345678901:saml-provider/Company').values).toEqual([
    'Company',
  ]);
});
