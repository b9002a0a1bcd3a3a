import { describe, expect, it } from 'vitest';
import type { Access } from '../configuration/configuration.ts';
import { generate } from '../generate.ts';
import { allowing, configure, IRELAND, statementsOf } from '../testing/configure.ts';

const TASKS = 'arn:aws:ecs:eu-west-1:012345678901:task/shop/*';
const CLUSTER = 'arn:aws:ecs:eu-west-1:012345678901:cluster/shop';
const TAGGED = { StringLike: { 'aws:ResourceTag/Team': ['web'] } };
const PORTS = 'arn:aws:ssm:*::document/AWS-StartPortForwardingSession';
const HOSTS = 'arn:aws:ssm:*::document/AWS-StartPortForwardingSessionToRemoteHost';

/** Somebody who enters tasks and no nodes. */
const person = (tasks: Partial<Access['tasks']>, rest: object = {}) =>
  statementsOf('end-user', {
    ...IRELAND,
    endUser: { startSessions: false, tasks: { clusters: ['shop'], ...tasks }, ...rest },
  });
const exec = (...args: Parameters<typeof person>) => allowing('ecs:ExecuteCommand', person(...args));
const starts = (...args: Parameters<typeof person>) => allowing('ssm:StartSession', person(...args));

it('is in no policy unless somebody chooses it', () => {
  expect(JSON.stringify(statementsOf('end-user', IRELAND))).not.toContain('ecs');
  expect(JSON.stringify(statementsOf('administrator', IRELAND))).not.toContain('ecs');
});

describe('ECS Exec', () => {
  it('is allowed on tasks and clusters, in one statement while nothing limits the tasks', () => {
    expect(exec({ uses: ['exec'] })).toEqual([
      { Effect: 'Allow', Action: ['ecs:ExecuteCommand'], Resource: [TASKS, CLUSTER] },
    ]);
  });

  it('leaves the cluster out of the conditions on tags and containers', () => {
    const tags = [{ key: 'Team', values: ['web'] }];
    expect(exec({ uses: ['exec'], tags, containers: ['app'] })).toEqual([
      {
        Effect: 'Allow',
        Action: ['ecs:ExecuteCommand'],
        Resource: [TASKS],
        Condition: { ...TAGGED, StringEquals: { 'ecs:container-name': ['app'] } },
      },
      { Effect: 'Allow', Action: ['ecs:ExecuteCommand'], Resource: [CLUSTER] },
    ]);
  });

  it('holds guards on both, and on no reading', () => {
    const statements = person(
      { uses: ['exec'], tags: [{ key: 'Team', values: ['web'] }] },
      { guards: { mfa: true } },
    );
    const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    expect(allowing('ecs:ExecuteCommand', statements).map(({ Condition }) => Condition)).toEqual([
      { ...TAGGED, ...mfa },
      mfa,
    ]);
    expect(allowing('ecs:DescribeTasks', statements)).toEqual([
      { Effect: 'Allow', Action: ['ecs:DescribeTasks'], Resource: [TASKS] },
    ]);
  });

  it('starts no session by itself, and needs the key where sessions are encrypted', () => {
    expect(starts({ uses: ['exec'] })).toEqual([]);
    const encrypted = statementsOf('end-user', {
      environment: { ...IRELAND.environment, sessionEncryption: true },
      endUser: { startSessions: false, tasks: { uses: ['exec'] } },
    });
    expect(allowing('kms:GenerateDataKey', encrypted)).toHaveLength(1);
  });

  it('asks for no tag by a row that is still empty', () => {
    expect(exec({ uses: ['exec'], tags: [{ key: '', values: [] }] })).toHaveLength(1);
  });

  it('has a placeholder for a cluster and for the values of a tag', () => {
    const { placeholders } = generate(
      configure({
        ...IRELAND,
        endUser: { startSessions: false, tasks: { uses: ['exec'], tags: [{ key: 'Team', values: [] }] } },
      }),
      'end-user',
    );
    expect(placeholders.map(({ text, setting }) => [text, setting])).toEqual([
      ['cluster-name', 'endUser.tasks.clusters'],
      ['tag-value', 'endUser.tasks.tags'],
    ]);
  });
});

describe('port forwarding to tasks', () => {
  it('is a session on the task with AWS’s document', () => {
    expect(starts({ uses: ['port-forwarding', 'remote-host'] })).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [TASKS, PORTS, HOSTS] },
    ]);
  });

  it('keeps the document out of the condition on tags, and uses a key that tasks have', () => {
    expect(starts({ uses: ['port-forwarding'], tags: [{ key: 'Team', values: ['web'] }] })).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [TASKS], Condition: TAGGED },
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [PORTS] },
    ]);
  });

  it('is in what is allowed on everything already', () => {
    const everything = { startSessions: true, nodes: { by: 'every', reach: 'all-resources' } };
    expect(starts({ uses: ['port-forwarding'] }, everything)).toHaveLength(1);
    const full = statementsOf('administrator', {
      administrator: { fullAccess: true, tasks: { uses: ['port-forwarding'] } },
    });
    expect(JSON.stringify(full)).not.toContain(':task/');
  });
});

describe('the role of tasks', () => {
  const role = (trust: 'ec2' | 'ecs-task' | 'codebuild' | 'sagemaker' | 'eks-pod-identity') =>
    statementsOf('instance-role', {
      environment: {
        ...IRELAND.environment,
        s3Log: { enabled: true, bucket: 'logs' },
        cloudWatchLog: { enabled: true, logGroup: '/ecs/exec' },
      },
      instanceRole: { trust, olderRegions: true },
    });

  it.each(['ecs-task', 'codebuild', 'sagemaker'] as const)('%s has channels alone, and logs', (trust) => {
    expect(allowing('ssmmessages:OpenDataChannel', role(trust))).toEqual([
      {
        Effect: 'Allow',
        Action: [
          'ssmmessages:CreateControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:OpenDataChannel',
        ],
        Resource: '*',
      },
    ]);
    expect(allowing('ec2messages:GetMessages', role(trust))).toEqual([]);
    expect(allowing('logs:DescribeLogGroups', role(trust))).toHaveLength(1);
    expect(allowing('s3:PutObject', role(trust))).toHaveLength(1);
  });

  it('looks up the Region of the bucket for ECS Exec alone', () => {
    expect(allowing('s3:GetBucketLocation', role('ecs-task'))).toEqual([
      { Effect: 'Allow', Action: ['s3:GetBucketLocation'], Resource: 'arn:aws:s3:::logs' },
    ]);
    for (const trust of ['ec2', 'codebuild', 'sagemaker', 'eks-pod-identity'] as const)
      expect(allowing('s3:GetBucketLocation', role(trust)), trust).toEqual([]);
  });

  it('registers what is a managed node', () => {
    for (const trust of ['ec2', 'eks-pod-identity'] as const)
      expect(allowing('ssm:UpdateInstanceInformation', role(trust)), trust).toHaveLength(1);
  });
});
