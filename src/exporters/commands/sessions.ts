import {
  type Configuration,
  ownDocumentName,
  readCommandParameters,
  SESSION_DOCUMENTS,
  type SessionDocument,
  type SessionDocumentKind,
} from '#core';
import { command, type Command, nodeOf, regionWords, shorthand } from './command.ts';
import type { Person } from './person.ts';
import { unloaded } from '../scripts/quoting.ts';

/** The first word of ssh's configuration for nodes of both kinds. */
const HOSTS = 'Host i-* mi-*';

/** Who logs in: the one user that keys may be pushed for, where there is one. */
function user({ access: { instanceConnect } }: Person): string {
  const [only, ...others] = instanceConnect.enabled ? instanceConnect.users : [];
  return only === undefined || others.length > 0 ? 'OS_USER' : only;
}

/**
 * A key for the next minute.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-connect-methods.html
 */
function pushedKey(person: Person, node: string, region: readonly string[]): readonly Command[] {
  if (!person.actions.has('ec2-instance-connect:SendSSHPublicKey')) return [];
  return [
    command('push-key', [
      ...['aws', 'ec2-instance-connect', 'send-ssh-public-key'],
      ...['--instance-id', node.startsWith('mi-') ? 'NODE_ID' : node],
      ...['--instance-os-user', user(person), '--ssh-public-key', 'file://key.pub', ...region],
    ]),
  ];
}

/**
 * How ssh and scp reach nodes: their connection is a session, which ssh starts by itself. The Region is a plain word,
 * since this line is read by ssh and then by a shell.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-enable-ssh-connections.html
 */
function sshCommands(person: Person, node: string, region: readonly string[]): readonly Command[] {
  const proxied = [
    `aws ssm start-session --target %h --document-name ${SESSION_DOCUMENTS.ssh.name}`,
    '--parameters portNumber=%p',
    ...region,
  ].join(' ');
  const config: Command = {
    code: 'ssh-config',
    posix: `# ~/.ssh/config\n${HOSTS}\n    ProxyCommand sh -c "${proxied}"`,
    powershell: `# $HOME\\.ssh\\config\n${HOSTS}\n    ProxyCommand powershell.exe "${proxied}"`,
    placeholders: [],
  };
  return [
    config,
    ...pushedKey(person, node, region),
    command('ssh', ['ssh', `${user(person)}@${node}`]),
    command('scp', ['scp', 'report.txt', `${user(person)}@${node}:/tmp/`]),
  ];
}

/** A document that a session is started with. */
export type StartedDocument = Pick<SessionDocument, 'name'> & Partial<Pick<SessionDocument, 'parameters'>>;

/** Words that start a session, with the default shell unless a document is named. */
export function startWords(
  target: string,
  region: readonly string[],
  document?: StartedDocument,
): readonly string[] {
  const { name, parameters = [] } = document ?? {};
  return [
    'aws',
    'ssm',
    'start-session',
    '--target',
    target,
    ...(name === undefined ? [] : ['--document-name', unloaded(name)]),
    ...(parameters.length === 0 ? [] : ['--parameters', shorthand(parameters)]),
    ...region,
  ];
}

/** A document whose name is known; the pattern of several becomes a placeholder. */
const customName = (name: string): string => (name.includes('*') ? 'DOCUMENT_NAME' : name);

const PORTS_BELOW = 10_000;

/** The port on one's own machine: the one that was answered, or one that tells the port of the host, such as 15432. */
function localPort({ environment: { tunnel } }: Configuration): string {
  const { port, localPort: answered } = tunnel;
  if (answered !== null) return String(answered);
  return port !== null && port < PORTS_BELOW && port > 0 ? String(PORTS_BELOW + port) : '0';
}

/** The parameters of the command that have to be given, with an example where one is known. */
const commandParameters = ({ environment: { command } }: Configuration) =>
  readCommandParameters(command.parameters)
    .parameters.filter((parameter) => parameter.default === undefined)
    .map(({ name, values: [first = 'VALUE'] }) => [name, first] as const);

const START = {
  'session-preferences': 'own-shell',
  tunnel: 'tunnel',
  'session-command': 'session-command',
} as const satisfies Readonly<Record<SessionDocumentKind, Command['code']>>;

function parametersOf(configuration: Configuration, kind: SessionDocumentKind) {
  switch (kind) {
    case 'session-preferences':
      return [];
    case 'tunnel':
      return [['localPortNumber', localPort(configuration)]] as const;
    case 'session-command':
      return commandParameters(configuration);
  }
}

/**
 * What somebody types to start the sessions that their policy allows.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 */
export function sessionCommands(person: Person, configuration: Configuration): readonly Command[] {
  const { types, custom, named, access } = person;
  const region = regionWords(configuration);
  const node = nodeOf(access);
  const start = (code: Command['code'], document?: StartedDocument): Command =>
    command(code, startWords(node, region, document));
  const {
    'port-forwarding': forwarding,
    'remote-host': remoteHost,
    'interactive-command': interactive,
    'non-interactive-command': nonInteractive,
    socket,
  } = SESSION_DOCUMENTS;
  return [
    ...(types.includes('shell') ? [start('shell')] : []),
    ...named.map((kind) =>
      start(START[kind], {
        name: ownDocumentName(configuration.environment, kind),
        parameters: parametersOf(configuration, kind),
      }),
    ),
    ...[...new Set(custom.map(customName))].map((name) => start('custom-document', { name })),
    ...(types.includes('ssh') ? sshCommands(person, node, region) : []),
    ...(types.includes('port-forwarding')
      ? [
          start('forward-remote-desktop', forwarding),
          start('forward-postgresql', {
            ...forwarding,
            parameters: [
              ['portNumber', '5432'],
              ['localPortNumber', '15432'],
            ],
          }),
        ]
      : []),
    ...(types.includes('remote-host') ? [start('forward-remote-host', remoteHost)] : []),
    ...(types.includes('socket') ? [start('forward-socket', socket)] : []),
    ...(types.includes('interactive-command') ? [start('interactive-command', interactive)] : []),
    ...(types.includes('non-interactive-command') ? [start('non-interactive-command', nonInteractive)] : []),
  ];
}
