import type { Sample } from '../types.ts';
import {
  type AccessChanges,
  administratorSample,
  endUserSample,
  type EnvironmentChanges,
  FINANCE_WEB_SERVERS,
  OWN_BY_USER_ID,
  OWN_BY_USER_NAME,
} from './base.ts';

const source = 'Additional sample IAM policies for Session Manager';
const edition = '2026';
const environment: EnvironmentChanges = { regions: ['us-east-1'], account: '111122223333' };

const starts = {
  startSessions: true,
  documents: { types: ['shell'] },
  dataChannel: 'own',
} as const satisfies AccessChanges;
const oneNode = { ids: ['i-02573cafcfEXAMPLE'] } as const;

export const examples2026: readonly Sample[] = [
  endUserSample(
    {
      id: 'latest-ex1-console-documents',
      topic: 'documents',
      edition,
      source,
      environment,
      departures: [
        {
          at: '/Statement/0',
          code: 'list-documents-on-arn',
          printed: '["arn:aws:ssm:us-east-1:111122223333:document/SessionDocument-*"]',
        },
      ],
    },
    { documents: { custom: ['SessionDocument-*'], listed: true } },
  ),
  endUserSample(
    {
      id: 'latest-ex2-specific-nodes',
      topic: 'nodes',
      edition,
      source,
      environment,
      departures: [
        { at: '/Statement/1', code: 'repeated-statement', printed: '"ssmmessages:OpenDataChannel"' },
      ],
    },
    {
      ...starts,
      nodes: { ids: ['i-1234567890EXAMPLE', 'i-abcdefghijEXAMPLE', 'i-0e9d8c7b6aEXAMPLE'] },
      ownSessions: OWN_BY_USER_ID,
    },
  ),
  endUserSample(
    {
      id: 'latest-ex3-one-tag',
      topic: 'nodes',
      edition,
      source,
      environment,
    },
    { ...starts, nodes: { by: 'tag', tags: FINANCE_WEB_SERVERS }, ownSessions: OWN_BY_USER_ID },
  ),
  endUserSample(
    {
      id: 'latest-ex3-two-tags',
      topic: 'nodes',
      edition,
      source,
      environment,
    },
    {
      ...starts,
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
    {
      id: 'latest-ex4-method1-username',
      topic: 'own-sessions',
      edition,
      source,
    },
    { signIn: 'iam-user', readAccess: 'sessions', ownSessions: OWN_BY_USER_NAME },
  ),
  endUserSample(
    {
      id: 'latest-ex4-method2-target-id',
      topic: 'own-sessions',
      edition,
      source,
    },
    { nodes: oneNode, ownSessions: { by: 'tag', tag: 'target-id' } },
  ),
  endUserSample(
    {
      id: 'latest-ex4-method2-session-id-user',
      topic: 'own-sessions',
      edition,
      source,
    },
    {
      signIn: 'iam-user',
      ownSessions: { by: 'tag', sessionId: 'user', principalId: 'AIDIODR4TAW7CSEXAMPLE' },
    },
  ),
  endUserSample(
    {
      id: 'latest-ex4-method2-session-id-role',
      topic: 'own-sessions',
      edition,
      source,
    },
    { ownSessions: { by: 'tag' } },
  ),
  endUserSample(
    {
      id: 'latest-ex4-method2-both',
      topic: 'own-sessions',
      edition,
      source,
    },
    { nodes: oneNode, ownSessions: { by: 'tag', tag: 'both' } },
  ),
  administratorSample({ id: 'latest-ex5-full', edition, source }, { fullAccess: true, dataChannel: 'own' }),
];
