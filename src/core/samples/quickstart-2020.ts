import type { Sample } from '../types.ts';
import {
  type AccessChanges,
  administratorSample,
  endUserSample,
  FINANCE_WEB_SERVERS,
  OWN_BY_USER_NAME,
} from './base.ts';

const source = 'Quickstart default IAM policies for Session Manager';
const edition = '2020';

const shared = {
  signIn: 'iam-user',
  startSessions: true,
  readAccess: 'surfaces',
  ownSessions: OWN_BY_USER_NAME,
} as const satisfies AccessChanges;
const oneInstance = { ...shared, nodes: { reach: 'any' } } as const satisfies AccessChanges;
const checkedShell = { types: ['shell'], accessCheck: true } as const;

export const quickstart2020: readonly Sample[] = [
  endUserSample(
    {
      id: 'quickstart-2020/end-user/session-manager+cli',
      topic: 'connect',
      edition,
      source,
      environment: { sessionEncryption: true },
    },
    { ...oneInstance, surfaces: ['session-manager', 'cli'], documents: checkedShell },
  ),
  endUserSample(
    { id: 'quickstart-2020/end-user/ec2', topic: 'connect', edition, source },
    { ...oneInstance, surfaces: ['ec2'], agentUpdate: 'published' },
  ),
  endUserSample(
    {
      id: 'quickstart-2020/end-user/session-manager+cli+ec2',
      topic: 'connect',
      edition,
      source,
      environment: { sessionEncryption: true },
    },
    {
      ...oneInstance,
      surfaces: ['session-manager', 'ec2', 'cli'],
      documents: checkedShell,
      agentUpdate: 'published',
    },
  ),
  administratorSample(
    {
      id: 'quickstart-2020/admin/session-manager+cli',
      edition,
      source,
    },
    {
      ...shared,
      surfaces: ['session-manager', 'cli'],
      nodes: { by: 'tag', tags: FINANCE_WEB_SERVERS, reach: 'any' },
      preferences: 'manage',
    },
  ),
  administratorSample(
    { id: 'quickstart-2020/admin/ec2', edition, source },
    { ...shared, surfaces: ['ec2'], nodes: { by: 'tag', reach: 'any' }, agentUpdate: 'published' },
  ),
  administratorSample(
    {
      id: 'quickstart-2020/admin/session-manager+cli+ec2',
      edition,
      source,
    },
    {
      ...shared,
      surfaces: ['session-manager', 'ec2', 'cli'],
      nodes: { by: 'tag', reach: 'any' },
      agentUpdate: 'published',
      preferences: 'manage',
    },
  ),
];
