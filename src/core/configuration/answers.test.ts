import { describe, expect, it } from 'vitest';
import { withAnswer } from './answers.ts';
import { defaultConfiguration, withSetting } from './configuration.ts';

describe('withAnswer', () => {
  it('moves own sessions from one recommended form to the other and back', () => {
    const users = withAnswer(defaultConfiguration, 'endUser.signIn', 'iam-user');
    expect(users.endUser).toMatchObject({
      signIn: 'iam-user',
      ownSessions: { by: 'user-name', resume: true },
    });
    expect(users.administrator).toBe(defaultConfiguration.administrator);
    expect(withAnswer(users, 'endUser.signIn', 'role')).toEqual(defaultConfiguration);
  });

  it('leaves another choice of own sessions alone', () => {
    const chosen = withSetting(defaultConfiguration, 'administrator.ownSessions.sessionId', 'variable');
    expect(withAnswer(chosen, 'administrator.signIn', 'iam-user').administrator.ownSessions).toBe(
      chosen.administrator.ownSessions,
    );
  });

  it('changes nothing when nothing changes', () => {
    expect(withAnswer(defaultConfiguration, 'endUser.signIn', 'role')).toBe(defaultConfiguration);
    expect(withAnswer(defaultConfiguration, 'environment.regions', [])).toBe(defaultConfiguration);
  });

  const partitionWith = (regions: readonly string[], from = defaultConfiguration) =>
    withAnswer(from, 'environment.regions', regions).environment.partition;

  it('takes the partition from the Regions, when they are of one', () => {
    expect(partitionWith(['cn-north-1'])).toBe('aws-cn');
    expect(partitionWith(['us-gov-west-1', 'us-gov-east-1'])).toBe('aws-us-gov');
    const china = withSetting(defaultConfiguration, 'environment.partition', 'aws-cn');
    expect(partitionWith(['eu-west-1'], china)).toBe('aws');
  });

  it('keeps the partition for no Region, any Region, unknown ones and those of several', () => {
    const china = withSetting(defaultConfiguration, 'environment.partition', 'aws-cn');
    for (const regions of [[], ['*'], ['nowhere'], ['eu-west-1', 'cn-north-1']])
      expect(partitionWith(regions, china)).toBe('aws-cn');
  });
});
