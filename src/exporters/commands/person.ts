import {
  type Access,
  type Configuration,
  DOCUMENT_TYPES,
  generate,
  mayUse,
  NAMED_DOCUMENTS,
  type SessionDocumentKind,
  ownDocumentName,
  type SessionDocumentType,
} from '#core';
import { command, type Command, regionWords, shorthand } from './command.ts';

/** What the commands of one kind of person depend on. */
export interface Person {
  readonly id: 'end-user' | 'administrator';
  readonly access: Access;
  /** Whether sessions can be started on every node and with every document. */
  readonly fullAccess: boolean;
  /** Documents that everybody has and this person may start sessions with. */
  readonly types: readonly SessionDocumentType[];
  /** The account's own documents that they may start sessions with. */
  readonly custom: readonly string[];
  /** Documents that the answers write and that they may use by name. */
  readonly named: readonly SessionDocumentKind[];
  /** What their policy allows, as it is written. */
  readonly actions: ReadonlySet<string>;
  /** Whether one managed policy holds it all. */
  readonly fitsOnePolicy: boolean;
}

/** A kind of person; nobody when the policy allows nothing. */
export function personOf(configuration: Configuration, id: Person['id']): Person | undefined {
  const { document, size } = generate(configuration, id);
  const statements = 'Statement' in document ? document.Statement : [];
  if (statements.length === 0) return undefined;
  const access = id === 'end-user' ? configuration.endUser : configuration.administrator;
  const fullAccess = id === 'administrator' && configuration.administrator.fullAccess;
  const starts = access.startSessions || fullAccess;
  const named = NAMED_DOCUMENTS.filter((kind) => mayUse(configuration, id, kind));
  const written = named.map((kind) => ownDocumentName(configuration.environment, kind));
  return {
    id,
    access,
    fullAccess,
    types: fullAccess ? DOCUMENT_TYPES : starts ? access.documents.types : [],
    custom: starts ? access.documents.custom.filter((name) => !written.includes(name)) : [],
    named,
    actions: new Set(statements.flatMap(({ Action = [] }) => Action)),
    fitsOnePolicy: size.limits.some(({ attachment, fits }) => attachment === 'managed' && fits),
  };
}

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
