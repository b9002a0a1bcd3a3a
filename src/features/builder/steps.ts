import type { DocumentKind, SettingPath } from '#core';

export type StepId =
  | 'where'
  | 'nodes'
  | 'sessions'
  | 'permissions'
  | 'logs'
  | 'behaviour'
  | 'trust'
  | 'review';

export interface Step {
  readonly id: StepId;
  /** In the order in which they are asked. */
  readonly settings: readonly SettingPath[];
  /** Fewer people need these. */
  readonly folds: readonly Fold[];
}

export type FoldId = 'reach' | 'recognition' | 'guards' | 'details' | 'scope' | 'form';

/** Settings that are folded away together. */
export interface Fold {
  readonly id: FoldId;
  readonly settings: readonly SettingPath[];
}

export type AccessScope = 'endUser' | 'administrator';

const place = ['environment.regions', 'environment.account', 'environment.partition'] as const;
const encryption = ['environment.sessionEncryption', 'environment.sessionKeyArns'] as const;
const logs = [
  'environment.s3Log.enabled',
  'environment.s3Log.bucket',
  'environment.s3Log.prefixed',
  'environment.s3Log.prefix',
  'environment.s3Log.enforceEncryption',
  'environment.s3Log.bucketEncryption',
  'environment.s3Log.bucketKeyArn',
  'environment.s3Log.multipart',
  'environment.s3Log.otherAccount',
  'environment.cloudWatchLog.enabled',
  'environment.cloudWatchLog.logGroup',
  'environment.cloudWatchLog.enforceEncryption',
  'environment.cloudWatchLog.delivery',
] as const;

const review: Step = {
  id: 'review',
  settings: [],
  folds: [{ id: 'form', settings: ['environment.statementIds'] }],
};

function accessSteps(scope: AccessScope): readonly Step[] {
  return [
    { id: 'where', settings: [`${scope}.surfaces`, `${scope}.signIn`, ...place], folds: [] },
    {
      id: 'nodes',
      settings: [
        ...(scope === 'administrator' ? (['administrator.fullAccess'] as const) : []),
        `${scope}.startSessions`,
        `${scope}.nodes.by`,
        `${scope}.nodes.ids`,
        `${scope}.nodes.tags`,
        `${scope}.nodes.hybrid`,
      ],
      folds: [{ id: 'reach', settings: [`${scope}.nodes.reach`] }],
    },
    {
      id: 'sessions',
      settings: [
        `${scope}.documents.types`,
        `${scope}.documents.custom`,
        `${scope}.ownSessions.by`,
        `${scope}.ownSessions.resume`,
        ...(scope === 'administrator'
          ? ([
              'administrator.preferences',
              'administrator.deletePreferences',
              'administrator.defaultVersion',
            ] as const)
          : []),
      ],
      folds: [
        {
          id: 'recognition',
          settings: [
            `${scope}.ownSessions.tag`,
            `${scope}.ownSessions.sessionId`,
            `${scope}.ownSessions.principalId`,
          ],
        },
        {
          id: 'guards',
          settings: [
            `${scope}.guards.mfa`,
            `${scope}.guards.mfaMaxAgeMinutes`,
            `${scope}.guards.networks`,
            `${scope}.guards.notBefore`,
            `${scope}.guards.notAfter`,
          ],
        },
        {
          id: 'details',
          settings: [
            `${scope}.readAccess`,
            `${scope}.dataChannel`,
            `${scope}.agentUpdate`,
            `${scope}.documents.listed`,
            `${scope}.documents.accessCheck`,
          ],
        },
      ],
    },
    { id: 'logs', settings: encryption, folds: [] },
    review,
  ];
}

const STEPS: Readonly<Record<DocumentKind, readonly Step[]>> = {
  'end-user': accessSteps('endUser'),
  administrator: accessSteps('administrator'),
  'instance-role': [
    { id: 'where', settings: place, folds: [] },
    {
      id: 'permissions',
      settings: ['instanceRole.permissions'],
      folds: [{ id: 'scope', settings: ['instanceRole.logScope', 'instanceRole.olderRegions'] }],
    },
    { id: 'logs', settings: [...encryption, ...logs], folds: [] },
    review,
  ],
  'trust-policy': [{ id: 'trust', settings: ['instanceRole.trust', ...place], folds: [] }, review],
  'session-preferences': [
    { id: 'logs', settings: [...encryption, ...place, ...logs], folds: [] },
    {
      id: 'behaviour',
      settings: [
        'preferences.runAs',
        'preferences.runAsUser',
        'preferences.idleTimeoutMinutes',
        'preferences.maxDurationMinutes',
        'preferences.linuxProfile',
        'preferences.windowsProfile',
      ],
      folds: [],
    },
    { id: 'review', settings: [], folds: [] },
  ],
};

/** The steps of a document, in the order in which people walk them. */
export const stepsOf = (kind: DocumentKind): readonly Step[] => STEPS[kind];

/** All settings of a step. */
export const settingsOf = ({ settings, folds }: Step): readonly SettingPath[] => [
  ...settings,
  ...folds.flatMap((fold) => fold.settings),
];
