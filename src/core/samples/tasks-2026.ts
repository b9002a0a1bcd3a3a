import type { Sample } from '../types.ts';
import { type EnvironmentChanges, endUserSample, excerpt, instanceRoleSample } from './base.ts';

const ecs = { edition: '2026', source: 'Monitor Amazon ECS containers with ECS Exec' } as const;
const place: EnvironmentChanges = { regions: ['us-east-1'], account: '111122223333' };
const key: EnvironmentChanges = {
  sessionEncryption: true,
  sessionKeyArns: ['arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
};

export const tasks2026: readonly Sample[] = [
  endUserSample(
    {
      id: 'latest-ecs-exec-user-tags',
      topic: 'tasks',
      ...ecs,
      environment: place,
      departures: [
        {
          at: '/Statement/0/Condition',
          code: 'exec-tag-on-cluster',
          printed: '{"StringEquals":{"ecs:ResourceTag/environment":"development"}}',
        },
      ],
    },
    { tasks: { uses: ['exec'], tags: [{ key: 'environment', values: ['development'] }] } },
  ),
  endUserSample(
    {
      id: 'latest-ecs-exec-kms-user',
      topic: 'tasks',
      ...ecs,
      environment: { ...key, regions: ['us-east-2'], account: '111122223333' },
      departures: [excerpt('exec-excerpt', ['kms:GenerateDataKey'])],
    },
    { tasks: { uses: ['exec'] } },
  ),
  instanceRoleSample(
    {
      id: 'latest-ecs-exec-logs',
      ...ecs,
      environment: {
        ...place,
        cloudWatchLog: { enabled: true, logGroup: '/aws/ecs/cloudwatch-log-group-name' },
      },
      departures: [
        excerpt('task-role-excerpt', [
          'logs:DescribeLogGroups',
          'logs:CreateLogStream',
          'logs:DescribeLogStreams',
          'logs:PutLogEvents',
        ]),
      ],
    },
    { trust: 'ecs-task' },
  ),
  instanceRoleSample(
    {
      id: 'latest-ecs-exec-s3',
      ...ecs,
      environment: { s3Log: { enabled: true, bucket: 's3-bucket-name' } },
      departures: [
        excerpt('task-role-excerpt', [
          's3:GetBucketLocation',
          's3:GetEncryptionConfiguration',
          's3:PutObject',
        ]),
        { at: '/Statement/1/Resource', code: 'bucket-location-any', printed: '"*"' },
      ],
    },
    { trust: 'ecs-task' },
  ),
  instanceRoleSample(
    {
      id: 'latest-ecs-exec-kms-task',
      ...ecs,
      environment: key,
      departures: [excerpt('task-role-excerpt', ['kms:Decrypt'])],
    },
    { trust: 'ecs-task' },
  ),
  instanceRoleSample(
    {
      id: 'latest-sagemaker-training-role',
      edition: '2026',
      source: 'Access a training container through AWS Systems Manager for remote debugging',
    },
    { trust: 'sagemaker' },
  ),
];
