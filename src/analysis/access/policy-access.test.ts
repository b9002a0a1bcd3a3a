import { describe, expect, it } from 'vitest';
import { generate } from '#core';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { type PolicyAccess, policyAccess } from './policy-access.ts';
import type { Case } from './scenarios.ts';
import type { TaskId } from '../tasks/tasks.ts';

const CHANNEL = { Effect: 'Allow', Action: 'ssmmessages:OpenDataChannel', Resource: '*' };
const SHELL = 'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell';
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const tagged = policy(
  {
    Effect: 'Allow',
    Action: 'ssm:StartSession',
    Resource: 'arn:aws:ec2:eu-west-1:012345678901:instance/*',
    Condition: { StringEquals: { 'ssm:resourceTag/Team': 'web' } },
  },
  { Effect: 'Allow', Action: 'ssm:StartSession', Resource: SHELL },
  {
    Effect: 'Allow',
    Action: 'ssm:TerminateSession',
    Resource: 'arn:aws:ssm:*:*:session/${aws:username}-*',
  },
  CHANNEL,
);

const access = (document: unknown): PolicyAccess => {
  const found = policyAccess(document);
  if (found === undefined) throw new Error('no identity policy');
  return found;
};
const cell = ({ reports }: PolicyAccess, as: string, task: TaskId, which: Case) =>
  reports
    .find(({ identity }) => identity === as)
    ?.rows.find((row) => row.task === task)
    ?.cells.find((each) => each.case === which);

describe('what a policy allows that nobody has answers for', () => {
  it('is tried with a session that it lets people start, and with what differs from it', () => {
    const found = access(tagged);
    expect(cell(found, 'assumed-role', 'shell-cli', 'your-nodes')?.outcome).toBe('allowed');
    expect(cell(found, 'assumed-role', 'ssh', 'your-nodes')?.outcome).toBe('denied');
    const others = cell(found, 'assumed-role', 'shell-cli', 'other-nodes');
    expect(others?.outcome).toBe('denied');
    expect(others?.trials.map(({ variant }) => variant)).toEqual([
      'other-tag-value',
      'untagged',
      'other-region',
      'other-account',
      'hybrid',
      'ecs-task',
    ]);
    expect(others?.trials[0]?.scenario.node).toMatchObject({
      region: 'eu-west-1',
      account: '012345678901',
      tags: { Team: 'Unrelated-1' },
    });
  });

  it('says of nodes without tags that another ID is reached as well', () => {
    const open = access(policy({ Effect: 'Allow', Action: 'ssm:*', Resource: '*' }, CHANNEL));
    expect(cell(open, 'assumed-role', 'shell-cli', 'other-nodes')?.outcome).toBe('allowed');
  });

  it('differs for users and roles, whose sessions have other names', () => {
    const found = access(tagged);
    expect(cell(found, 'iam-user', 'end-session', 'own-session')?.outcome).toBe('allowed');
    expect(cell(found, 'iam-user', 'end-session', 'other-session')?.outcome).toBe('denied');
    expect(cell(found, 'assumed-role', 'end-session', 'own-session')?.outcome).toBe('denied');
  });

  it('is told of policies that let nobody in, with the reason', () => {
    const found = access(policy({ Effect: 'Allow', Action: 'ssm:StartSession', Resource: SHELL }));
    const denied = cell(found, 'assumed-role', 'shell-cli', 'your-nodes');
    expect(denied?.outcome).toBe('denied');
    expect(denied?.trials[0]?.decision.checks.map(({ obstacle }) => obstacle?.code)).toContain(
      'resource-not-covered',
    );
  });

  it('is, of a role, what its node does with the logs and the key that it names', () => {
    const configuration = configure({
      ...IRELAND,
      environment: {
        ...IRELAND.environment,
        s3Log: { enabled: true, bucket: 'logs', prefix: 'team' },
        cloudWatchLog: { enabled: true, logGroup: 'sessions' },
        sessionEncryption: true,
        sessionKeyArns: ['arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-000000000000'],
      },
    });
    const found = access(generate(configuration, 'instance-role').document);
    expect(found.holder).toBe('node');
    const [report] = found.reports;
    expect(report?.rows.map(({ task, cells }) => `${task} ${cells[0]?.outcome}`)).toEqual([
      'register allowed',
      'open-channels allowed',
      'decrypt-session allowed',
      'write-s3-log allowed',
      'write-cloudwatch-log allowed',
    ]);
    expect(report?.rows[3]?.cells[0]?.trials[0]?.scenario.logs).toMatchObject({
      s3: { bucket: 'logs' },
      cloudWatch: { logGroup: 'sessions' },
    });
  });

  it('is what the answers say of what the builder writes', () => {
    const configuration = configure({
      ...IRELAND,
      endUser: { nodes: { by: 'tag', tags: [{ key: 'Team', values: ['web'] }] } },
    });
    const found = access(generate(configuration, 'end-user').document);
    expect(cell(found, 'assumed-role', 'shell-cli', 'your-nodes')?.outcome).toBe('allowed');
    expect(cell(found, 'assumed-role', 'shell-cli', 'other-nodes')?.outcome).toBe('denied');
  });

  it('is nothing for other documents, and can be sent', () => {
    expect(policyAccess(tagged, 'trust-policy')).toBeUndefined();
    expect(policyAccess(tagged, 'service-control-policy')).toBeUndefined();
    expect(policyAccess('x')).toBeUndefined();
    expect(structuredClone(access(tagged))).toEqual(access(tagged));
  });

  it('is that nothing is allowed where IAM refuses the policy', () => {
    const [report] = access(policy({ Effect: 'Permit', Action: 'ssm:StartSession', Resource: '*' })).reports;
    expect(report?.problems.length).toBeGreaterThan(0);
  });
});
