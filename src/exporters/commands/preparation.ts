import type { Configuration } from '#core';
import { command, type Command, regionWords, shorthand } from './command.ts';
import type { Person } from './person.ts';

/** What people need before they connect: the plugin, who they are, and a second factor where it is asked for. */
export function preparation({ access }: Person): readonly Command[] {
  return [
    command('plugin', ['session-manager-plugin', '--version']),
    ...(access.guards.mfa && access.signIn === 'iam-user'
      ? [
          command('mfa-session', [
            'aws',
            'sts',
            'get-session-token',
            '--serial-number',
            'MFA_SERIAL',
            '--token-code',
            'MFA_CODE',
          ]),
        ]
      : []),
    whoAmI('who-am-i'),
  ];
}

/** `UserId` is the value of `aws:userid`. */
export const whoAmI = (code: Command['code']): Command =>
  command(code, ['aws', 'sts', 'get-caller-identity', '--query', '[UserId,Arn]', '--output', 'text']);

/**
 * How people whose nodes are told by tags, or are not told, find one: with what their policy lets them read.
 * https://docs.aws.amazon.com/cli/latest/reference/ssm/describe-instance-information.html
 */
export function findNodes(
  { access, actions, fullAccess }: Person,
  configuration: Configuration,
): readonly Command[] {
  const { nodes } = access;
  if (!fullAccess && nodes.by === 'id' && nodes.ids.length > 0) return [];
  const region = regionWords(configuration);
  const tags = !fullAccess && nodes.by === 'tag' ? nodes.tags.filter(({ values }) => values.length > 0) : [];
  const instances = [
    shorthand([
      ['Name', 'instance-state-name'],
      ['Values', 'running'],
    ]),
    ...tags.map(({ key, values }) =>
      shorthand([
        ['Name', `tag:${key}`],
        ['Values', ...values],
      ]),
    ),
  ];
  const managed = tags.map(({ key, values }) =>
    shorthand([
      ['Key', `tag:${key}`],
      ['Values', ...values],
    ]),
  );
  return [
    ...(actions.has('ec2:DescribeInstances')
      ? [
          command('find-nodes', [
            'aws',
            'ec2',
            'describe-instances',
            '--filters',
            ...instances,
            '--query',
            'Reservations[].Instances[].[InstanceId,PrivateDnsName]',
            '--output',
            'table',
            ...region,
          ]),
        ]
      : []),
    ...(actions.has('ssm:DescribeInstanceInformation')
      ? [
          command('find-managed-nodes', [
            'aws',
            'ssm',
            'describe-instance-information',
            ...(managed.length === 0 ? [] : ['--filters', ...managed]),
            '--query',
            'InstanceInformationList[].[InstanceId,ComputerName,PingStatus]',
            '--output',
            'table',
            ...region,
          ]),
        ]
      : []),
  ];
}

/**
 * Listing and ending sessions.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-end.html
 */
export function runningSessions({ actions }: Person, configuration: Configuration): readonly Command[] {
  const region = regionWords(configuration);
  return [
    ...(actions.has('ssm:DescribeSessions')
      ? [
          command('list-sessions', [
            'aws',
            'ssm',
            'describe-sessions',
            '--state',
            'Active',
            '--filters',
            'key=Owner,value=YOUR_ARN',
            '--query',
            'Sessions[].[SessionId,Target,StartDate]',
            '--output',
            'table',
            ...region,
          ]),
        ]
      : []),
    ...(actions.has('ssm:TerminateSession')
      ? [command('end-session', ['aws', 'ssm', 'terminate-session', '--session-id', 'SESSION_ID', ...region])]
      : []),
  ];
}
