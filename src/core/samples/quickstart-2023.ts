import type { Sample } from '../types.ts';
import {
  type AccessChanges,
  administratorSample,
  endUserSample,
  FINANCE_WEB_SERVERS,
  OWN_BY_USER_ID,
} from './base.ts';

const source = 'Sample IAM policies for Session Manager (Japanese edition)';
const edition = '2023';

const shared = {
  startSessions: true,
  readAccess: 'surfaces',
  ownSessions: OWN_BY_USER_ID,
} as const satisfies AccessChanges;
const shell = { types: ['shell'] } as const;
const checkedShell = { types: ['shell'], accessCheck: true } as const;

export const quickstart2023: readonly Sample[] = [
  endUserSample(
    {
      id: 'quickstart-2023/end-user/session-manager+fleet-manager',
      topic: 'connect',
      edition,
      source,
      environment: { sessionEncryption: true },
    },
    { ...shared, surfaces: ['session-manager'], documents: checkedShell },
  ),
  endUserSample(
    { id: 'quickstart-2023/end-user/ec2', topic: 'connect', edition, source },
    { ...shared, surfaces: ['ec2'], documents: shell, agentUpdate: 'published' },
  ),
  endUserSample(
    {
      id: 'quickstart-2023/end-user/cli',
      topic: 'connect',
      edition,
      source,
      environment: { sessionEncryption: true },
    },
    { ...shared, surfaces: ['cli'], documents: checkedShell, agentUpdate: 'published' },
  ),
  administratorSample(
    {
      id: 'quickstart-2023/admin/session-manager+cli',
      edition,
      source,
    },
    {
      ...shared,
      surfaces: ['session-manager', 'cli'],
      nodes: { by: 'tag', tags: FINANCE_WEB_SERVERS },
      documents: shell,
      preferences: 'manage',
    },
  ),
  administratorSample(
    { id: 'quickstart-2023/admin/ec2', edition, source },
    { ...shared, surfaces: ['ec2'], nodes: { by: 'tag' }, documents: shell, agentUpdate: 'published' },
  ),
  administratorSample(
    {
      id: 'quickstart-2023/admin/session-manager+cli+ec2',
      edition,
      source,
    },
    {
      ...shared,
      surfaces: ['session-manager', 'ec2', 'cli'],
      nodes: { by: 'tag' },
      documents: shell,
      agentUpdate: 'published',
      preferences: 'manage',
    },
  ),
];
