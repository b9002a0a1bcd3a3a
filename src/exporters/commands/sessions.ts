import type { Configuration, SessionDocumentType } from '#core';
import { command } from './command.ts';
import type { Person } from './person.ts';
import { nodeOf, regionWords } from './place.ts';
import { shorthand } from './shorthand.ts';
import { sshCommands } from './ssh.ts';
import type { Command } from './types.ts';

/** A document that a session is started with. */
interface StartedDocument {
  readonly name: string;
  readonly parameters?: readonly (readonly [name: string, value: string])[];
}

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
    ...(name === undefined ? [] : ['--document-name', name]),
    ...(parameters.length === 0 ? [] : ['--parameters', shorthand(parameters)]),
    ...region,
  ];
}

/** Names and parameters of the documents that AWS owns, as examples that people change. */
export const AWS_DOCUMENTS: Readonly<Record<Exclude<SessionDocumentType, 'shell'>, StartedDocument>> = {
  ssh: { name: 'AWS-StartSSHSession', parameters: [['portNumber', '22']] },
  'port-forwarding': {
    name: 'AWS-StartPortForwardingSession',
    parameters: [
      ['portNumber', '3389'],
      ['localPortNumber', '13389'],
    ],
  },
  'remote-host': {
    name: 'AWS-StartPortForwardingSessionToRemoteHost',
    parameters: [
      ['host', 'db.internal.example.com'],
      ['portNumber', '5432'],
      ['localPortNumber', '15432'],
    ],
  },
  'interactive-command': {
    name: 'AWS-StartInteractiveCommand',
    parameters: [['command', 'tail -f /var/log/messages']],
  },
};

/** A document whose name is known; the pattern of several becomes a stand-in. */
const customName = (name: string): string => (name.includes('*') ? 'DOCUMENT_NAME' : name);

/**
 * What somebody types to start the sessions that their policy allows.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 */
export function sessionCommands(person: Person, configuration: Configuration): readonly Command[] {
  const { types, custom, access } = person;
  const region = regionWords(configuration);
  const node = nodeOf(access);
  const start = (code: Command['code'], document?: StartedDocument): Command =>
    command(code, startWords(node, region, document));
  const {
    'port-forwarding': forwarding,
    'remote-host': remoteHost,
    'interactive-command': interactive,
  } = AWS_DOCUMENTS;
  return [
    ...(types.includes('shell') ? [start('shell')] : []),
    ...[...new Set(custom.map(customName))].map((name) => start('custom-document', { name })),
    ...(types.includes('ssh') ? sshCommands(node, region) : []),
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
    ...(types.includes('interactive-command') ? [start('interactive-command', interactive)] : []),
  ];
}
