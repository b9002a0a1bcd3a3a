import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { allowing, configure, IRELAND, statementsOf } from '../testing/configure.ts';

type Changes = Parameters<typeof configure>[0];
const inJobs = (
  trainingJobs: NonNullable<NonNullable<Changes['endUser']>['trainingJobs']>,
  endUser: Changes['endUser'] = { startSessions: false },
): Changes => ({ ...IRELAND, endUser: { ...endUser, trainingJobs } });
const starting = (changes: Changes) => allowing('ssm:StartSession', statementsOf('end-user', changes));
const issuesOf = (changes: Changes) =>
  generate(configure(changes), 'end-user').issues.map(({ code, at }) => `${code} at ${at}`);
const TARGET = 'ssm:resourceTag/aws:ssmmessages:target-id';

describe('sessions in training jobs', () => {
  it('are on every resource under the condition that AWS prints, with the documents apart', () => {
    expect(starting(inJobs({ uses: ['shell', 'port-forwarding'] }))).toEqual([
      {
        Effect: 'Allow',
        Action: ['ssm:StartSession'],
        Resource: '*',
        Condition: { StringLike: { [TARGET]: ['sagemaker-training-job:*'] } },
      },
      {
        Effect: 'Allow',
        Action: ['ssm:StartSession'],
        Resource: [
          'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
          'arn:aws:ssm:*::document/AWS-StartPortForwardingSession',
        ],
      },
    ]);
  });

  it('are in the containers of the jobs that are named', () => {
    const [job] = starting(inJobs({ uses: ['shell'], names: ['churn-1', 'nightly-*', '*'] }));
    expect(job?.Condition).toEqual({
      StringLike: {
        [TARGET]: [
          'sagemaker-training-job:churn-1_algo-*',
          'sagemaker-training-job:nightly-*_algo-*',
          'sagemaker-training-job:*_algo-*',
        ],
      },
    });
  });

  it('stand under the guards, and have the key where shells do', () => {
    const guarded = inJobs(
      { uses: ['shell'] },
      { startSessions: false, guards: { networks: ['203.0.113.0/24'] } },
    );
    const { environment, ...rest } = guarded;
    const encrypted = { ...rest, environment: { ...environment, sessionEncryption: true } };
    for (const { Condition } of starting(guarded))
      expect(Condition).toMatchObject({ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } });
    expect(allowing('kms:GenerateDataKey', statementsOf('end-user', encrypted))).toHaveLength(1);
  });

  it('name no document again that people use on nodes', () => {
    const both = starting(inJobs({ uses: ['shell', 'port-forwarding'] }, { nodes: { by: 'tag' } }));
    expect(both.map(({ Resource }) => Resource).filter((each) => each !== '*')).toEqual([
      ['arn:aws:ec2:eu-west-1:012345678901:instance/*'],
      ['arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell'],
      ['arn:aws:ssm:*::document/AWS-StartPortForwardingSession'],
    ]);
  });

  it('are nobody’s unless asked for, and covered by sessions on everything', () => {
    expect(JSON.stringify(statementsOf('end-user', IRELAND))).not.toContain('sagemaker');
    const everything = { nodes: { by: 'every', reach: 'all-resources' } } as const;
    expect(JSON.stringify(starting(inJobs({ uses: ['shell'] }, everything)))).not.toContain('sagemaker');
    const full = {
      ...IRELAND,
      administrator: { fullAccess: true, trainingJobs: { uses: ['shell'] } },
    } as const;
    expect(JSON.stringify(statementsOf('administrator', full))).not.toContain('sagemaker');
  });

  it('tell of documents that people then have on nodes, and of names that are none', () => {
    const beside = 'training-jobs-beside-nodes at endUser.trainingJobs.uses';
    expect(issuesOf(inJobs({ uses: ['port-forwarding'] }, {}))).toContain(beside);
    expect(issuesOf(inJobs({ uses: ['shell'] }, {}))).not.toContain(beside);
    expect(issuesOf(inJobs({ uses: ['shell'], names: ['a_b'] }))).toContain(
      'training-job-format at endUser.trainingJobs.names',
    );
  });
});
