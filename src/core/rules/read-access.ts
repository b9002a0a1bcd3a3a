import type { Surface } from '../configuration/setting-kinds.ts';
import type { Subject } from '../configuration/subject.ts';
import { FULL_ACCESS_ACTIONS } from './full-access.ts';
import { allow, because, type Grant } from './grant.ts';

/** Every read action, in the order of the quickstart. */
const READ_ACTIONS = [
  'ssm:DescribeSessions',
  'ssm:GetConnectionStatus',
  'ssm:DescribeInstanceInformation',
  'ssm:DescribeInstanceProperties',
  'ec2:DescribeInstances',
] as const;
type ReadAction = (typeof READ_ACTIONS)[number];

/** What each surface reads to list nodes and sessions; a caller of the CLI who knows the node's ID reads nothing. */
const NEEDED_BY: Record<Surface, readonly ReadAction[]> = {
  'session-manager': [
    'ssm:DescribeSessions',
    'ssm:GetConnectionStatus',
    'ssm:DescribeInstanceProperties',
    'ec2:DescribeInstances',
  ],
  ec2: ['ssm:GetConnectionStatus', 'ssm:DescribeInstanceInformation'],
  cli: [],
};

/** What people may read of all nodes and sessions, by where they work. */
export function readActions({ access }: Subject): readonly ReadAction[] {
  switch (access.readAccess) {
    case 'none':
      return [];
    case 'sessions':
      return ['ssm:DescribeSessions'];
    case 'surfaces':
      return READ_ACTIONS.filter((action) =>
        access.surfaces.some((surface) => NEEDED_BY[surface].includes(action)),
      );
  }
}

/**
 * Read actions on `*`: most of them know no resource type, so nothing narrower would grant them.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function readAccess(subject: Subject): readonly Grant[] {
  const { root, access } = subject;
  const covered: readonly string[] = access.fullAccess ? FULL_ACCESS_ACTIONS : [];
  const actions = readActions(subject).filter((action) => !covered.includes(action));
  if (actions.length === 0) return [];
  return [
    allow({
      sid: 'ReadSessionsAndNodes',
      actions,
      resources: '*',
      because: [
        access.readAccess === 'sessions'
          ? because('read-sessions', '', `${root}.readAccess`)
          : because('read-actions', '', `${root}.surfaces`),
      ],
    }),
  ];
}
