import {
  type Configuration,
  DEFAULT_SHELL_DOCUMENT,
  HOST_MANAGEMENT,
  isStartedByName,
  type SessionDocumentKind,
  ownDocumentName,
} from '#core';
import { command, type Command, commandInEachRegion, nodeOf, regionWords, shorthand } from './command.ts';
import { clusterCommands } from './tasks.ts';
import { policyPath } from '../policy-files.ts';
import { unloaded } from '../scripts/quoting.ts';
import { differByRegion, fileInRegion } from '../session-documents.ts';

/** How the role reaches nodes, which no policy says. */
function roleCommands(configuration: Configuration, role: string): readonly Command[] {
  const { permissions, trust } = configuration.instanceRole;
  const region = regionWords(configuration);
  const created = permissions !== 'existing-role';
  const node = nodeOf(configuration.endUser);
  if (trust === 'ec2' && created) {
    return [
      command('attach-instance-profile', [
        'aws',
        'ec2',
        'associate-iam-instance-profile',
        '--instance-id',
        node.startsWith('mi-') ? 'NODE_ID' : node,
        '--iam-instance-profile',
        `Name=${role}`,
        ...region,
      ]),
    ];
  }
  if (trust === 'default-host-management') {
    const call = (action: string, ...words: readonly string[]) => [
      'aws',
      'ssm',
      action,
      '--setting-id',
      HOST_MANAGEMENT.setting,
      ...words,
    ];
    const setting = created ? HOST_MANAGEMENT.role : 'ROLE_NAME';
    return [
      commandInEachRegion(
        'set-host-management',
        call('update-service-setting', '--setting-value', setting),
        configuration,
      ),
      commandInEachRegion(
        'show-host-management',
        call('get-service-setting', '--query', 'ServiceSetting.[SettingValue,Status]', '--output', 'table'),
        configuration,
      ),
    ];
  }
  if (trust !== 'hybrid') return [];
  return [
    commandInEachRegion(
      'advanced-tier',
      [
        'aws',
        'ssm',
        'update-service-setting',
        '--setting-id',
        '/ssm/managed-instance/activation-tier',
        '--setting-value',
        'advanced',
      ],
      configuration,
    ),
    command('create-activation', [
      'aws',
      'ssm',
      'create-activation',
      '--iam-role',
      created ? role : 'ROLE_NAME',
      '--registration-limit',
      '10',
      ...region,
    ]),
    command('list-activations', [
      'aws',
      'ssm',
      'describe-activations',
      '--query',
      'ActivationList[].[ActivationId,Expired,RegistrationsCount,RegistrationLimit]',
      '--output',
      'table',
      ...region,
    ]),
  ];
}

/** Where the archive has a Session document for each Region: in a file of its own, where key or logs differ. */
const contentIn =
  (configuration: Configuration, kind: SessionDocumentKind) =>
  (region: string, position: number): readonly string[] => {
    const differs = kind === 'session-preferences' && differByRegion(configuration);
    const path = policyPath(differs ? fileInRegion(kind, region, position) : kind);
    return ['--content', `file://${path}`, '--document-format', 'JSON'];
  };

/**
 * The preferences by hand, from the file of the archive; each Region has its own.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-configure-preferences-cli.html
 */
function preferencesCommands(configuration: Configuration, hasFile: boolean): readonly Command[] {
  const call = (action: string, ...words: readonly string[]) => [
    'aws',
    'ssm',
    action,
    '--name',
    DEFAULT_SHELL_DOCUMENT,
    ...words,
  ];
  const about = (code: Command['code'], ...words: Parameters<typeof call>): Command =>
    commandInEachRegion(code, call(...words), configuration);
  const content = contentIn(configuration, 'session-preferences');
  const withContent = (code: Command['code'], ...words: Parameters<typeof call>): Command =>
    commandInEachRegion(
      code,
      (region, position) => [...call(...words), ...content(region, position)],
      configuration,
    );
  return [
    ...(hasFile
      ? [
          withContent('create-preferences', 'create-document', '--document-type', 'Session'),
          withContent('update-preferences', 'update-document', '--document-version', '$LATEST'),
          about('default-preferences', 'update-document-default-version', '--document-version', 'VERSION'),
        ]
      : []),
    about('show-preferences', 'get-document', '--query', 'Content', '--output', 'text'),
  ];
}

/** A Session document by hand, from the file of the archive; in each Region. */
function createNamed(configuration: Configuration, kind: SessionDocumentKind): Command {
  const name = unloaded(ownDocumentName(configuration.environment, kind));
  const content = contentIn(configuration, kind);
  return commandInEachRegion(
    CREATE[kind],
    (region, position) => [
      ...['aws', 'ssm', 'create-document', '--name', name, '--document-type', 'Session'],
      ...content(region, position),
    ],
    configuration,
  );
}

const CREATE = {
  'session-preferences': 'create-own-shell',
  tunnel: 'create-tunnel',
  'session-command': 'create-session-command',
} as const satisfies Readonly<Record<SessionDocumentKind, Command['code']>>;

/** Which documents there are files of, to create them from by hand. */
export interface DocumentFiles {
  readonly preferences: boolean;
  readonly named: readonly SessionDocumentKind[];
}

/** What is left to whoever sets the nodes up. */
export function operatorCommands(
  configuration: Configuration,
  role: string,
  files: DocumentFiles,
): readonly Command[] {
  return [
    ...roleCommands(configuration, role),
    ...clusterCommands(configuration),
    command('check-node', [
      'aws',
      'ssm',
      'describe-instance-information',
      '--filters',
      shorthand([
        ['Key', 'InstanceIds'],
        ['Values', nodeOf(configuration.endUser)],
      ]),
      '--query',
      'InstanceInformationList[].[InstanceId,PingStatus,AgentVersion]',
      '--output',
      'table',
      ...regionWords(configuration),
    ]),
    ...files.named.map((kind) => createNamed(configuration, kind)),
    ...(isStartedByName(configuration.environment, 'session-preferences')
      ? []
      : preferencesCommands(configuration, files.preferences)),
  ];
}
