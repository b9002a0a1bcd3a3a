import { type Identity, type Node, type Scenario, TODAY } from '../scenario.ts';

export const REGION = 'us-east-1';
export const ACCOUNT = '111122223333';
export const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

export const USER = {
  kind: 'iam-user',
  account: ACCOUNT,
  tags: {},
  name: 'ann',
  userId: 'AIDAANNEXAMPLE0000001',
} as const satisfies Identity;
export const ROLE = {
  kind: 'assumed-role',
  account: ACCOUNT,
  tags: {},
  role: 'Developers',
  roleId: 'AROAROLEEXAMPLE000001',
  sessionName: 'ann',
} as const satisfies Identity;
export const CENTER = {
  kind: 'identity-center',
  account: ACCOUNT,
  tags: {},
  permissionSet: 'Developers',
  suffix: '0123456789abcdef',
  roleId: 'AROASSOOEXAMPLE000001',
  userName: 'ann@example.com',
} as const satisfies Identity;

export const NODE: Node = {
  kind: 'instance',
  id: 'i-0123456789abcdef0',
  region: REGION,
  account: ACCOUNT,
  tags: { Finance: 'WebServers' },
};

/** Somebody on a node, of which only the interesting part is told. */
export function scenario(part: Partial<Scenario> = {}): Scenario {
  const identity = part.identity ?? ROLE;
  const node = part.node ?? NODE;
  return {
    partition: 'aws',
    identity,
    node,
    session: { owner: identity, node, suffix: '0a1b2c3d4e5f60718' },
    documents: { custom: 'Team-Shell', customIsPort: false, picked: 'Team-Shell' },
    preferencesExist: true,
    logs: {},
    circumstances: {
      time: '2026-06-01T12:00:00Z',
      sourceIp: '203.0.113.10',
      mfaAge: null,
      documentAccessCheck: 'absent',
    },
    assumptions: TODAY,
    ...part,
  };
}

export const HYBRID: Node = { ...NODE, kind: 'hybrid', id: 'mi-0123456789abcdef0' };
export const TRAINING_JOB: Node = { ...NODE, kind: 'training-job', id: 'churn-1', tags: {} };
export const ECS_TASK: Node = { ...NODE, kind: 'ecs-task', id: 'cluster/0123456789abcdef0123456789abcdef' };
