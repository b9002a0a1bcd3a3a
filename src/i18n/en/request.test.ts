import { diagnose, offeredRequests, readMessages, triedDecision } from '#analysis';
import { defaultConfiguration, type DocumentKind } from '#core';
import { describe, expect, test } from 'vitest';
import { requestMessages } from './request.ts';
import { ALL_MESSAGES } from '../../analysis/diagnosis/testing/messages.ts';

const { answer, paste } = requestMessages;
const ROLE = 'arn:aws:sts::111122223333:assumed-role/Developers/ann';
const INSTANCE = 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0';

function told(text: string): readonly string[] {
  const [message] = readMessages(text).messages;
  if (message === undefined) return [];
  return paste.said(message, diagnose(defaultConfiguration, 'end-user', message).side);
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
        'This is about permissions of the person who starts sessions.',
      ],
    ],
    [
      'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: ssm:DescribeSessions on resource: * because no permissions boundary allows the ssm:DescribeSessions action',
      [
        'The IAM user `ann` of account `111122223333` was denied `ssm:DescribeSessions`, on every resource.',
        'No permissions boundary allows it.',
        'This is about permissions of the person who starts sessions.',
      ],
    ],
    [
      'An error occurred (AccessDeniedException) when calling the TerminateSession operation',
      [
        'Somebody was denied `ssm:TerminateSession`.',
        'AWS gives no reason.',
        'This is about permissions of the person who starts sessions.',
      ],
    ],
    [
      'i-0123456789abcdef0 is not connected',
      [
        'The node `i-0123456789abcdef0` is not connected to Systems Manager here.',
        'This is about the node: its role or its agent.',
      ],
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
      const [message] = readMessages(
        `User: ${ROLE} is not authorized to perform: ${action} on resource: ${resource}`,
      ).messages;
      if (message === undefined) throw new Error(action);
      const { findings } = diagnose(defaultConfiguration, 'end-user', message);
      expect(findings.length).toBeGreaterThan(0);
      for (const { code, params } of findings) expectSentence(paste.finding(code, params));
    }
  }
});

test('whatever is known of errors is said in sentences, and no ARN is called a bucket', () => {
  for (const [, text] of ALL_MESSAGES) {
    for (const message of readMessages(text).messages) {
      const { side, findings } = diagnose(defaultConfiguration, 'end-user', message);
      const sentences = [
        ...paste.said(message, side),
        ...findings.map(({ code, params }) => paste.finding(code, params)),
      ];
      sentences.forEach(expectSentence);
      expect(sentences.join(' ')).not.toMatch(/bucket `arn:(?!aws[\w-]*:s3:)|``/);
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
