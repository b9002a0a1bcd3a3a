import {
  type Configuration,
  defaultConfiguration,
  type SettingPath,
  type SettingValue,
  withSetting,
} from '../configuration/configuration.ts';
import type { DocumentKind } from '../configuration/setting-kinds.ts';

interface GoalRow {
  readonly kind: DocumentKind;
  /** The document to begin with, when it is another one. */
  readonly first?: DocumentKind;
  /** What differs from an untouched form. */
  readonly settings: { readonly [P in SettingPath]?: SettingValue<P> };
}

const ROWS = {
  'shell-by-tag': { kind: 'end-user', settings: { 'endUser.nodes.by': 'tag' } },
  ssh: {
    kind: 'end-user',
    settings: { 'endUser.surfaces': ['cli'], 'endUser.documents.types': ['ssh'] },
  },
  'database-tunnel': {
    kind: 'end-user',
    // Where it leads is asked first; who may use it comes next.
    first: 'tunnel',
    // AWS’s own document for tunnels leaves host and port to whoever opens one.
    settings: {
      'endUser.surfaces': ['cli'],
      'endUser.documents.types': [],
      'endUser.documents.tunnel': true,
    },
  },
  'one-command': {
    kind: 'end-user',
    // What it runs is asked first, as with the tunnel.
    first: 'session-command',
    // AWS’s own document for commands leaves the command to whoever starts it.
    settings: {
      'endUser.surfaces': ['cli'],
      'endUser.documents.types': [],
      'endUser.documents.command': true,
    },
  },
  'remote-desktop': {
    kind: 'end-user',
    // The desktop's page reads what it needs itself; GUI Connect starts the sessions and opens their channels.
    settings: {
      'endUser.surfaces': ['session-manager'],
      'endUser.startSessions': false,
      'endUser.nodes.by': 'tag',
      'endUser.remoteDesktop': 'credentials',
      'endUser.readAccess': 'none',
      'endUser.dataChannel': 'off',
    },
  },
  'ecs-exec': {
    kind: 'end-user',
    // Sessions of ECS Exec are opened by ECS, and end with the command.
    settings: {
      'endUser.surfaces': ['cli'],
      'endUser.startSessions': false,
      'endUser.tasks.uses': ['exec'],
      'endUser.ownSessions.by': 'none',
      'endUser.dataChannel': 'off',
    },
  },
  'just-in-time': {
    kind: 'end-user',
    // The token of a request brings what its session needs.
    settings: {
      'endUser.startSessions': false,
      'endUser.justInTime': ['request'],
      'endUser.ownSessions.by': 'none',
      'endUser.dataChannel': 'off',
    },
  },
  'end-any-session': {
    kind: 'administrator',
    settings: {
      'administrator.startSessions': false,
      'administrator.ownSessions.by': 'every',
      // Whoever resumes a session types in it.
      'administrator.ownSessions.resume': false,
      'administrator.readAccess': 'sessions',
      'administrator.dataChannel': 'off',
      'administrator.preferences': 'none',
    },
  },
  'break-glass': {
    kind: 'administrator',
    settings: {
      // Federation and IAM Identity Center do not tell IAM about MFA; and they may be what is broken.
      'administrator.signIn': 'iam-user',
      'administrator.fullAccess': true,
      'administrator.preferences': 'none',
      'administrator.guards.mfa': true,
      'administrator.guards.mfaMaxAgeMinutes': 60,
    },
  },
  'node-role-logs': {
    kind: 'instance-role',
    settings: { 'environment.s3Log.enabled': true, 'environment.cloudWatchLog.enabled': true },
  },
  forbid: {
    kind: 'guardrail',
    // An untouched guardrail leaves people the shell, and the preferences to those whom it leaves alone.
    settings: {},
  },
} as const satisfies Readonly<Record<string, GoalRow>>;

export type GoalId = keyof typeof ROWS;

/** What many people come for, as a configuration. */
export interface Goal {
  readonly id: GoalId;
  readonly kind: DocumentKind;
  readonly first: DocumentKind;
  readonly configuration: Configuration;
}

const configurationOf = (settings: GoalRow['settings']): Configuration =>
  Object.entries(settings).reduce(
    // The type of the table says that each value fits its path.
    (configuration, [path, value]) => withSetting(configuration, path as SettingPath, value as never),
    defaultConfiguration,
  );

/** The goals that the start page offers, in its order. */
export const goals: readonly Goal[] = (Object.keys(ROWS) as readonly GoalId[]).map((id) => {
  const { kind, first = kind, settings }: GoalRow = ROWS[id];
  return { id, kind, first, configuration: configurationOf(settings) };
});
