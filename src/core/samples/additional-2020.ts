import type { Departure, Sample } from '../types.ts';
import {
  type AccessChanges,
  administratorSample,
  endUserSample,
  FINANCE_WEB_SERVERS,
  instanceRoleSample,
  OWN_BY_USER_NAME,
} from './base.ts';

const source = 'Additional sample IAM policies for Session Manager';
const edition = '2020';
const rolePage = { source: 'Create a custom IAM role for Session Manager', edition: '2023' } as const;

const emptyResource: Departure = { at: '/Statement/0/Resource', code: 'empty-resource', printed: '""' };
const starts = {
  signIn: 'iam-user',
  startSessions: true,
  ownSessions: OWN_BY_USER_NAME,
} as const satisfies AccessChanges;

export const additional2020: readonly Sample[] = [
  endUserSample(
    {
      id: 'additional/restrict-to-instances',
      topic: 'nodes',
      edition,
      source,
      environment: { regions: ['us-east-2'], account: '123456789012' },
    },
    { ...starts, nodes: { ids: ['i-1234567890EXAMPLE', 'i-abcdefghijEXAMPLE', 'i-0e9d8c7b6aEXAMPLE'] } },
  ),
  endUserSample(
    { id: 'additional/restrict-by-tag', topic: 'nodes', edition, source },
    { ...starts, nodes: { by: 'tag', tags: FINANCE_WEB_SERVERS, reach: 'any' } },
  ),
  endUserSample(
    { id: 'additional/restrict-by-multiple-tags', topic: 'nodes', edition, source },
    {
      startSessions: true,
      nodes: {
        by: 'tag',
        tags: [
          { key: 'tag-key1', values: ['tag-value1'] },
          { key: 'tag-key2', values: ['tag-value2'] },
        ],
        reach: 'all-resources',
      },
    },
  ),
  endUserSample(
    { id: 'additional/end-own-sessions/username', topic: 'own-sessions', edition, source },
    { signIn: 'iam-user', readAccess: 'sessions', ownSessions: OWN_BY_USER_NAME },
  ),
  endUserSample(
    {
      id: 'additional/end-own-sessions/target-id-tag',
      topic: 'own-sessions',
      edition,
      source,
      departures: [emptyResource],
    },
    { nodes: { ids: ['i-02573cafcfEXAMPLE'] }, ownSessions: { by: 'tag', tag: 'target-id' } },
  ),
  endUserSample(
    {
      id: 'additional/end-own-sessions/session-id-tag/user',
      topic: 'own-sessions',
      edition,
      source,
      departures: [emptyResource],
    },
    {
      signIn: 'iam-user',
      ownSessions: { by: 'tag', sessionId: 'user', principalId: 'AIDIODR4TAW7CSEXAMPLE' },
    },
  ),
  endUserSample(
    {
      id: 'additional/end-own-sessions/session-id-tag/assumed-role',
      topic: 'own-sessions',
      edition,
      source,
      departures: [emptyResource],
    },
    { ownSessions: { by: 'tag', sessionId: 'variable' } },
  ),
  endUserSample(
    {
      id: 'additional/end-own-sessions/both-tags',
      topic: 'own-sessions',
      edition,
      source,
      departures: [
        {
          at: '/Statement/0/Condition/StringLike/ssm:resourceTag~1aws:ssmmessages:session-id',
          code: 'session-tag-compared-with-user-name',
          printed: '["${aws:username}-*"]',
        },
      ],
    },
    { ownSessions: { by: 'tag', tag: 'both' } },
  ),
  administratorSample(
    { id: 'additional/full-access', edition, source },
    { signIn: 'iam-user', fullAccess: true },
  ),
  instanceRoleSample(
    {
      id: 'instance-role/minimal',
      ...rolePage,
      environment: { sessionEncryption: true },
    },
    { permissions: 'minimal' },
  ),
  instanceRoleSample(
    {
      id: 'instance-role/with-s3-and-cloudwatch-logs',
      ...rolePage,
      environment: {
        sessionEncryption: true,
        s3Log: {
          enabled: true,
          bucket: 'DOC-EXAMPLE-BUCKET',
          prefix: 's3-bucket-prefix',
          prefixed: true,
          bucketEncryption: 'kms',
          multipart: false,
        },
        cloudWatchLog: { enabled: true },
      },
    },
    { permissions: 'logging', logScope: 'published' },
  ),
];
