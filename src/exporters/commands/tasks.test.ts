import { describe, expect, it } from 'vitest';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { commandsFor } from './commands-for.ts';

type Changes = Parameters<typeof configure>[0];

const commands = (changes: Changes) =>
  Object.fromEntries(
    commandsFor(configure(changes)).flatMap(({ commands: all }) =>
      all.map(({ code, posix }) => [code, posix]),
    ),
  );
const people = (tasks: object) => ({ ...IRELAND, endUser: { startSessions: false, tasks } });

describe('commands about tasks', () => {
  it('are there for whoever may enter some', () => {
    const { exec, 'forward-task': forward, ...others } = commands({});
    expect([exec, forward, others['configure-cluster']]).toEqual([undefined, undefined, undefined]);
  });

  it('name the cluster and the container that the policy names', () => {
    const { exec } = commands(people({ uses: ['exec'], clusters: ['shop'], containers: ['app'] }));
    expect(exec).toBe(
      'aws ecs execute-command --cluster shop --task TASK_ID --container app --interactive --command /bin/sh --region eu-west-1',
    );
    const unnamed = commands(people({ uses: ['exec'], clusters: ['shop-*'] }));
    expect(unnamed.exec).toContain('--cluster CLUSTER_NAME --task TASK_ID --interactive');
  });

  it('forward ports with what is allowed', () => {
    const found = commands(people({ uses: ['port-forwarding'], clusters: ['shop'] }));
    expect(found['forward-task']).toContain(
      '--target TASK_TARGET --document-name AWS-StartPortForwardingSession ',
    );
    expect(found['forward-through-task']).toBeUndefined();
    expect(found.exec).toBeUndefined();
  });

  it('give the cluster the logs and the key of the answers, in each Region its own', () => {
    const key = (region: string) =>
      `arn:aws:kms:${region}:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const found = commands({
      environment: {
        regions: ['eu-west-1', 'us-east-1'],
        account: '012345678901',
        sessionEncryption: true,
        sessionKeyArns: [key('us-east-1'), key('eu-west-1')],
        s3Log: { enabled: true, bucket: 'example-session-logs', prefixed: true, prefix: 'exec/' },
        cloudWatchLog: { enabled: true, logGroup: '/ecs/exec', enforceEncryption: false },
      },
      instanceRole: { trust: 'ecs-task' },
    });
    const line = (region: string) =>
      `aws ecs update-cluster --cluster CLUSTER_NAME --configuration 'executeCommandConfiguration={kmsKeyId=${key(region)},logging=OVERRIDE,logConfiguration={cloudWatchLogGroupName=/ecs/exec,cloudWatchEncryptionEnabled=false,s3BucketName=example-session-logs,s3EncryptionEnabled=true,s3KeyPrefix=exec}}' --region ${region}`;
    expect(found['configure-cluster']).toBe(`${line('eu-west-1')}\n${line('us-east-1')}`);
  });

  it('leave logs to the task where none are chosen', () => {
    const found = commands(people({ uses: ['exec'], clusters: ['shop'] }));
    expect(found['configure-cluster']).toBe(
      "aws ecs update-cluster --cluster shop --configuration 'executeCommandConfiguration={logging=DEFAULT}' --region eu-west-1",
    );
    expect(found['enable-exec']).toContain('--service SERVICE_NAME --enable-execute-command');
  });
});
