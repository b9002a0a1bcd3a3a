import { describe, expect, it } from 'vitest';
import { actionExists, actionReference, conditionKeyType, resourceTypesOf } from './service-authorization.ts';

describe('service authorization data', () => {
  it.each([
    ['ssm:StartSession', ['document', 'instance', 'managed-instance', 'task']],
    ['ssm:TerminateSession', ['session']],
    ['ssm:DescribeSessions', []],
    ['ssm:SendCommand', ['bucket', 'document', 'instance', 'managed-instance']],
    ['ssmmessages:OpenDataChannel', []],
    ['ec2messages:GetMessages', []],
    ['kms:Decrypt', ['key']],
    ['logs:PutLogEvents', ['log-stream']],
  ])('%s has the resource types %j', (action, types) => {
    expect(actionReference(action)?.resourceTypes.map(({ name }) => name)).toEqual(types);
    expect(resourceTypesOf(action)).toHaveLength(types.length);
  });

  it('finds actions in any case, and tells invented ones from unknown services', () => {
    expect(actionReference('SSM:startsession')).toBe(actionReference('ssm:StartSession'));
    expect(actionExists('ssm:startsession')).toBe(true);
    expect(actionExists('ssm:PutParameter')).toBe(true);
    expect(actionExists('ssm:GetSession')).toBe(false);
    expect(actionExists('dynamodb:GetItem')).toBeUndefined();
  });

  it('knows the data type of every condition key of its actions', () => {
    expect(conditionKeyType('ssm:SessionDocumentAccessCheck')).toBe('Bool');
    expect(conditionKeyType('ssm:resourceTag/${TagKey}')).toBe('String');
    expect(conditionKeyType('ssm:SessionOwner')).toBeUndefined();
  });
});
