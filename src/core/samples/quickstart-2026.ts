import type { Departure, Sample } from '../types.ts';
import {
  type AccessChanges,
  administratorSample,
  type EnvironmentChanges,
  endUserSample,
  FINANCE_WEB_SERVERS,
  OWN_BY_USER_ID,
} from './base.ts';

const source = 'Sample IAM policies for Session Manager';
const edition = '2026';

const environment: EnvironmentChanges = { regions: ['us-east-1'], account: '111122223333' };
const withKey: EnvironmentChanges = {
  ...environment,
  sessionEncryption: true,
  sessionKeyArns: ['arn:aws:kms:us-east-1:111122223333:key/key-name'],
};
const shared = {
  startSessions: true,
  documents: { types: ['shell'] },
  dataChannel: 'own',
  readAccess: 'surfaces',
  ownSessions: OWN_BY_USER_ID,
} as const satisfies AccessChanges;
const oneInstance = { ...shared, nodes: { ids: ['i-02573cafcfEXAMPLE'] } } as const satisfies AccessChanges;

const repeatedDataChannel: Departure = {
  at: '/Statement/1',
  code: 'repeated-statement',
  printed: '"ssmmessages:OpenDataChannel"',
};

export const quickstart2026: readonly Sample[] = [
  endUserSample(
    {
      id: 'latest-qs-user-sm-fleet',
      topic: 'connect',
      edition,
      source,
      environment: withKey,
    },
    { ...oneInstance, surfaces: ['session-manager'] },
  ),
  endUserSample(
    {
      id: 'latest-qs-user-ec2',
      topic: 'connect',
      edition,
      source,
      environment,
      departures: [
        {
          at: '/Statement/3/Resource/0',
          code: 'mixed-user-variables',
          printed: '"arn:aws:ssm:*:*:session/${aws:username}-*"',
        },
      ],
    },
    { ...oneInstance, surfaces: ['ec2'], agentUpdate: 'published' },
  ),
  endUserSample(
    { id: 'latest-qs-user-cli', topic: 'connect', edition, source, environment: withKey },
    { ...oneInstance, surfaces: ['cli'], agentUpdate: 'published' },
  ),
  administratorSample(
    {
      id: 'latest-qs-admin-sm-cli',
      edition,
      source,
      environment,
      departures: [repeatedDataChannel],
    },
    {
      ...shared,
      surfaces: ['session-manager', 'cli'],
      nodes: { by: 'tag', tags: FINANCE_WEB_SERVERS, reach: 'account' },
      preferences: 'manage',
    },
  ),
  administratorSample(
    { id: 'latest-qs-admin-ec2', edition, source, environment },
    { ...shared, surfaces: ['ec2'], nodes: { by: 'tag' }, agentUpdate: 'published' },
  ),
  administratorSample(
    {
      id: 'latest-qs-admin-all',
      edition,
      source,
      environment,
    },
    {
      ...shared,
      surfaces: ['session-manager', 'ec2', 'cli'],
      nodes: { by: 'tag' },
      agentUpdate: 'published',
      preferences: 'manage',
    },
  ),
];
