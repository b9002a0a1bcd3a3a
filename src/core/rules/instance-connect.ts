import { pushesKeys, type Subject } from '../configuration/subject.ts';
import { allow, because, type Grant } from './grant.ts';
import { type Conditions, conditionPointer, guards, withConditions } from './guards.ts';
import { instances } from './nodes.ts';

function users({ root, access }: Subject): Conditions {
  const names = access.instanceConnect.users;
  const [operator, key] = ['StringEquals', 'ec2:osuser'] as const;
  if (names.length === 0) return { condition: {}, because: [] };
  return {
    condition: { [operator]: { [key]: names } },
    because: [because('os-users', conditionPointer(operator, key), `${root}.instanceConnect.users`)],
  };
}

/**
 * A public key for SSH that an instance takes for a minute, beside the session that SSH goes through. It knows the tags of
 * instances as `aws:ResourceTag`, and no hybrid nodes.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-connect-configure-IAM-role.html
 */
export function instanceConnect(subject: Subject): readonly Grant[] {
  if (!pushesKeys(subject)) return [];
  const { resources, tags } = instances(subject);
  if (resources.length === 0) return [];
  const conditions = withConditions(tags, users(subject), guards(subject));
  return [
    allow({
      sid: 'PushSshKey',
      actions: ['ec2-instance-connect:SendSSHPublicKey'],
      resources: resources.includes('*') ? '*' : resources,
      condition: conditions.condition,
      because: [
        because('push-ssh-key', '', `${subject.root}.instanceConnect.enabled`),
        ...conditions.because,
      ],
    }),
  ];
}
