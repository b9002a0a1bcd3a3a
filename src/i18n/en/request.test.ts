import { diagnose, offeredRequests, parseAccessDenied, triedDecision } from '#analysis';
import { defaultConfiguration, type DocumentKind } from '#core';
import { describe, expect, test } from 'vitest';
import { requestMessages } from './request.ts';

const { answer, paste } = requestMessages;
const ROLE = 'arn:aws:sts::111122223333:assumed-role/Developers/ann';
const INSTANCE = 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0';

function told(text: string): readonly string[] {
  const { message } = parseAccessDenied(text);
  return message === undefined ? [] : paste.said(message);
}

/** Every sentence is whole, and its IAM terms stand between two backticks. */
function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[A-Z`].*[.?]$/s);
  expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  expect(sentence.split('`').length % 2).toBe(1);
}

describe('what AWS said', () => {
  test.each([
    [
      `User: ${ROLE} is not authorized to perform: ssm:StartSession on resource: ${INSTANCE} with an explicit deny in an identity-based policy`,
      [
        `The role \`Developers\` of account \`111122223333\`, used by \`ann\`, was denied \`ssm:StartSession\` on \`${INSTANCE}\`.`,
        'A Deny in an identity-based policy refused it.',
      ],
    ],
    [
      'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: ssm:DescribeSessions on resource: * because no permissions boundary allows the ssm:DescribeSessions action',
      [
        'The IAM user `ann` of account `111122223333` was denied `ssm:DescribeSessions`, on every resource.',
        'No permissions boundary allows it.',
      ],
    ],
    [
      'An error occurred (AccessDeniedException) when calling the TerminateSession operation',
      ['Somebody was denied `ssm:TerminateSession`.', 'AWS gives no reason.'],
    ],
    [
      'i-0123456789abcdef0 is not connected',
      ['The node `i-0123456789abcdef0` is not connected to Systems Manager here.'],
    ],
  ])('%s', (text, sentences) => {
    expect(told(text)).toEqual(sentences);
  });

  test('keeps backticks of the message from ending a term', () => {
    const sentences = told(
      'User: `a`b is not authorized to perform: ssm:StartSession on resource: arn:aws:x:::`y',
    );
    sentences.forEach(expectSentence);
  });
});

test('every finding is a sentence', () => {
  const actions = [
    'ssm:StartSession',
    'ssm:TerminateSession',
    'kms:GenerateDataKey',
    'kms:Decrypt',
    's3:PutObject',
    'logs:PutLogEvents',
    'x:Y',
  ];
  const resources = [
    INSTANCE,
    'arn:aws:ssm:us-east-1:111122223333:session/bob-1',
    'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession',
    '*',
  ];
  for (const action of actions) {
    for (const resource of resources) {
      const { message } = parseAccessDenied(
        `User: ${ROLE} is not authorized to perform: ${action} on resource: ${resource}`,
      );
      if (message === undefined) throw new Error(action);
      const { findings } = diagnose(defaultConfiguration, 'end-user', message);
      expect(findings.length).toBeGreaterThan(0);
      for (const { code, params } of findings) expectSentence(paste.finding(code, params));
    }
  }
});

test.each(['end-user', 'administrator', 'instance-role'] satisfies DocumentKind[])(
  'every statement of %s says why it matches or not',
  (kind) => {
    for (const { questions } of offeredRequests(defaultConfiguration, kind)) {
      for (const { request } of questions) {
        const tried = triedDecision(defaultConfiguration, kind, request);
        for (const match of tried?.decision.statements ?? []) {
          expectSentence(answer.resourceSentence(match));
          match.conditions.map(answer.conditionSentence).forEach(expectSentence);
        }
        for (const { code, params } of tried?.assumptions ?? [])
          expectSentence(answer.assumption(code, params));
      }
    }
  },
);
