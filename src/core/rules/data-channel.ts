import type { Subject } from '../configuration/subject.ts';
import { sessionArn } from '../policy/arn.ts';
import { allow, because, type Grant } from './grant.ts';

/**
 * `ssmmessages:OpenDataChannel` for the person who connects, as AWS prints it since 2025: on session ARNs, though
 * the service authorization reference lists no resource type.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function dataChannel({ root, access, environment }: Subject): readonly Grant[] {
  if (access.dataChannel === 'off') return [];
  const own = access.dataChannel === 'own';
  return [
    allow({
      sid: 'OpenDataChannel',
      actions: ['ssmmessages:OpenDataChannel'],
      resources: own ? [sessionArn(environment, '${aws:userid}-*')] : '*',
      because: [because(own ? 'data-channel-own' : 'data-channel-every', '', `${root}.dataChannel`)],
    }),
  ];
}
