import { compile } from '#iam';
import { describe, expect, it } from 'vitest';
import { perform } from './perform.ts';
import type { Scenario } from './scenario.ts';
import { TASK_IDS, TASKS } from './tasks.ts';
import { CHANNEL, decide, denials, INSTANCES, outcome, SHELL, START } from './testing/perform.ts';
import { ACCOUNT, ECS_TASK, TRAINING_JOB, KEY, NODE, REGION, scenario } from './testing/scenario.ts';
import { policy } from '../../iam/testing/ask.ts';

describe('one task, several authorisations', () => {
  it('a shell asks for the node, the document and the data channel', () => {
    const { checks } = decide('shell-cli', [{}]);
    expect(checks.map(({ authorization: { action, resource } }) => [action, resource])).toEqual([
      [START, `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${NODE.id}`],
      [START, SHELL],
      ['ssmmessages:OpenDataChannel', `arn:aws:ssm:${REGION}:${ACCOUNT}:session/ann-0a1b2c3d4e5f60718`],
    ]);
  });

  it('each of which some statement of some policy must allow', () => {
    const parts = [{ Action: START, Resource: INSTANCES }, { Action: START, Resource: SHELL }, CHANNEL];
    expect(outcome('shell-cli', parts)).toBe('allowed');
    const set = compile({ identity: parts.map((part) => policy(part)) });
    expect(perform('shell-cli', scenario(), set).outcome).toBe('allowed');
    for (const left of parts) {
      expect(
        outcome(
          'shell-cli',
          parts.filter((part) => part !== left),
        ),
      ).toBe('denied');
    }
  });

  it('with the key when the preferences name one, but not for ports', () => {
    const withoutKey = [{ NotAction: 'kms:*' }];
    expect(denials('shell-cli', withoutKey, { sessionKeyArn: KEY })).toEqual([
      'encrypt-session: action-not-allowed',
    ]);
    expect(outcome('interactive-command', withoutKey, { sessionKeyArn: KEY })).toBe('denied');
    for (const task of ['ssh', 'port-forwarding', 'remote-host'] as const) {
      expect(outcome(task, withoutKey, { sessionKeyArn: KEY }), task).toBe('allowed');
    }
    const port = { custom: 'Db-Tunnel', customIsPort: true, picked: 'Team-Shell', tunnel: 'Db-Tunnel' };
    expect(outcome('tunnel', withoutKey, { sessionKeyArn: KEY, documents: port })).toBe('allowed');
    expect(outcome('custom-document', withoutKey, { sessionKeyArn: KEY, documents: port })).toBe('allowed');
  });

  it('an alias is not the key', () => {
    const alias = `arn:aws:kms:${REGION}:${ACCOUNT}:alias/sessions`;
    const statements = [{ NotAction: 'kms:*' }, { Action: 'kms:GenerateDataKey', Resource: alias }];
    expect(denials('shell-cli', statements, { sessionKeyArn: KEY })).toEqual([
      'encrypt-session: resource-not-covered',
    ]);
  });
});

describe('every task', () => {
  const full: Partial<Scenario> = {
    sessionKeyArn: KEY,
    osUser: 'ec2-user',
    desktop: 'identity-center',
    justInTime: true,
    hostManagement: true,
    agentBuckets: 'eu-west-1',
    documents: {
      custom: 'Team-Shell',
      customIsPort: false,
      picked: 'Team-Shell',
      ownShell: 'Deploy-Shell',
      tunnel: 'Db-Tunnel',
      command: 'Read-Log',
    },
    logs: {
      s3: { bucket: 'logs', prefix: '', enforceEncryption: true, otherAccount: true, keyArn: KEY },
      cloudWatch: { logGroup: 'logs' },
    },
  };

  it.each(TASK_IDS)(
    '%s is allowed by everything, denied by nothing, and denied by a Deny of what it needs',
    (task) => {
      const { about } = TASKS[task];
      const node = about === 'task' ? ECS_TASK : about === 'job' ? TRAINING_JOB : NODE;
      const part = { ...full, node, ...(about === 'task' ? { container: 'app' } : {}) };
      expect(outcome(task, [{}], part)).toBe('allowed');
      expect(outcome(task, [], part)).toBe('denied');
      for (const { authorization } of decide(task, [{}], part).checks) {
        const deny = { Effect: 'Deny', Action: authorization.action, Resource: authorization.resource };
        expect(outcome(task, [{}, deny], part)).toBe(authorization.optional === true ? 'allowed' : 'denied');
      }
    },
  );

  it('is not allowed by a policy that IAM refuses', () => {
    const broken = { ...policy({}), Version: 'today' };
    const { checks } = perform('shell-cli', scenario(), compile({ identity: [broken] }));
    expect(checks.map(({ obstacle }) => obstacle?.code)).toEqual([
      'policy-refused',
      'policy-refused',
      'policy-refused',
    ]);
  });

  it('names a boundary that is in the way', () => {
    const set = compile({ identity: [policy({})], boundary: policy({ NotAction: 'kms:*' }) });
    const { checks } = perform('shell-cli', scenario(full), set);
    expect(checks.find(({ answer }) => answer === 'denied')?.obstacle).toEqual({
      code: 'action-not-allowed',
      role: 'boundary',
    });
  });
});
