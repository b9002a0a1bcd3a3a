import { type Configuration, isManaged } from '../configuration/configuration.ts';
import { AGENT_BUCKETS, agentBucketRegions } from '../policy/agent-buckets.ts';
import { bucketArn } from '../policy/arn.ts';
import { allow, because, type Grant } from './grant.ts';

const HEARTBEAT = 'ssm:UpdateInstanceInformation';
const CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
] as const;

/**
 * The least that SSM Agent needs to register and to carry sessions, on `*`: the channel actions know no resource.
 * A role that already serves Systems Manager has the heartbeat; tasks and builds, which are no managed nodes, have none.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function agent({ instanceRole }: Configuration): readonly Grant[] {
  const managed = isManaged(instanceRole);
  const existing = instanceRole.permissions === 'existing-role';
  const actions: readonly string[] = existing || !managed ? CHANNELS : [HEARTBEAT, ...CHANNELS];
  const openControlChannel = actions.indexOf('ssmmessages:OpenControlChannel');
  return [
    allow({
      sid: 'AgentChannels',
      actions,
      resources: '*',
      because: [
        managed
          ? because(existing ? 'agent-existing-role' : 'agent-minimal', '', 'instanceRole.permissions')
          : because('agent-unmanaged', '', 'instanceRole.trust'),
        because('agent-control-channel', `/Action/${openControlChannel}`, 'instanceRole.permissions'),
      ],
    }),
  ];
}

/**
 * `ec2messages`, the channel of older agents, which exists only in Regions launched before 2024.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html
 */
export function olderRegions({ instanceRole }: Configuration): readonly Grant[] {
  if (!instanceRole.olderRegions || !isManaged(instanceRole)) return [];
  return [
    allow({
      sid: 'OlderAgentMessages',
      actions: [
        'ec2messages:AcknowledgeMessage',
        'ec2messages:DeleteMessage',
        'ec2messages:FailMessage',
        'ec2messages:GetEndpoint',
        'ec2messages:GetMessages',
        'ec2messages:SendReply',
      ],
      resources: '*',
      because: [because('older-regions', '', 'instanceRole.olderRegions')],
    }),
  ];
}

/**
 * AWS's own buckets of each Region. They are public, and yet a VPC endpoint asks the role. The Region is always written:
 * with `*` in its place anybody could have a bucket of such a name.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-technical-details.html
 */
export function agentBuckets({ environment, instanceRole }: Configuration): readonly Grant[] {
  if (!instanceRole.agentBuckets || !isManaged(instanceRole)) return [];
  return [
    allow({
      sid: 'ReadAgentBuckets',
      actions: ['s3:GetObject'],
      resources: agentBucketRegions(environment).flatMap((region) =>
        Object.values(AGENT_BUCKETS).map((bucket) => bucketArn(environment, bucket(region), '*')),
      ),
      because: [because('agent-buckets', '', 'instanceRole.agentBuckets')],
    }),
  ];
}
