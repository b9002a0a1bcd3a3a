import { expect, it } from 'vitest';
import { supportsKey } from './checks/conditions.ts';

it.each([
  ['ssm:startsession', 'SSM:ResourceTag/Team', true],
  ['ssm:StartSession', 'ssm:resourceTag/', false],
  ['ssm:TerminateSession', 'ssm:resourceTag/aws:ssmmessages:session-id', true],
  ['ssm:DescribeSessions', 'ssm:resourceTag/Team', false],
  ['kms:Decrypt', 'kms:EncryptionContext:aws:ssm:TargetId', true],
  ['ssm:GetDocument', 'ssm:DocumentType', true],
])('%s with %s: %s', (action, key, expected) => {
  expect(supportsKey(action, key)).toBe(expected);
});
