import type { DocumentKind, SettingPath } from '#core';

export type StepId =
  | 'where'
  | 'nodes'
  | 'sessions'
  | 'permissions'
  | 'logs'
  | 'behaviour'
  | 'tunnel'
  | 'command'
  | 'trust'
  | 'holds-back'
  | 'refuses'
  | 'review';

/** One question; or several that the one before them has opened, drawn as its dependents. */
export type Entry = SettingPath | readonly Entry[];

/** Questions that belong together. When none of them is asked, the group says why if there is something to say. */
export interface Group {
  readonly heading?: 'encryption' | 's3' | 'cloudwatch';
  readonly questions: readonly Entry[];
}

export interface Step {
  readonly id: StepId;
  /** In the order in which they are asked. */
  readonly groups: readonly Group[];
  /** Fewer people need these. */
  readonly folds: readonly Fold[];
}

export type FoldId =
  | 'place'
  | 'reach'
  | 'desktop'
  | 'tasks'
  | 'trainingJobs'
  | 'justInTime'
  | 'recognition'
  | 'guards'
  | 'details'
  | 'scope'
  | 'form';

/** Questions that are folded away together. */
export interface Fold {
  readonly id: FoldId;
  readonly questions: readonly Entry[];
}

const PLACE = ['environment.regions', 'environment.account'] as const;
/** Follows the Regions, so that few have to choose it. */
const PARTITION: Fold = { id: 'place', questions: ['environment.partition'] };
/** Where the tunnel leads; what it is called and where it begins have good defaults. */
const TUNNEL = [
  'environment.tunnel.host',
  'environment.tunnel.port',
  'environment.tunnel.localPort',
  'environment.tunnel.name',
] as const;
const encryption = (dependents: readonly Entry[]): Group => ({
  heading: 'encryption',
  questions: ['environment.sessionEncryption', dependents],
});
const LOGS: readonly Group[] = [
  {
    heading: 's3',
    questions: [
      'environment.s3Log.enabled',
      [
        'environment.s3Log.bucket',
        'environment.s3Log.prefixed',
        'environment.s3Log.prefix',
        'environment.s3Log.enforceEncryption',
        'environment.s3Log.bucketEncryption',
        'environment.s3Log.bucketKeyArn',
        'environment.s3Log.multipart',
        'environment.s3Log.otherAccount',
      ],
    ],
  },
  {
    heading: 'cloudwatch',
    questions: [
      'environment.cloudWatchLog.enabled',
      [
        'environment.cloudWatchLog.logGroup',
        'environment.cloudWatchLog.enforceEncryption',
        'environment.cloudWatchLog.delivery',
        'environment.cloudWatchLog.retentionDays',
      ],
    ],
  },
];
/** Whom the owners of keys and buckets let in, which the statements for them say. */
const SHARING: Group = {
  questions: [
    'instanceRole.sharing.with',
    ['instanceRole.sharing.accounts', 'instanceRole.sharing.organization'],
  ],
};

const review = (statements: SettingPath): Step => ({
  id: 'review',
  groups: [],
  folds: [{ id: 'form', questions: ['environment.statementIds', statements] }],
});

function accessSteps(root: 'endUser' | 'administrator'): readonly Step[] {
  const isAdministrator = root === 'administrator';
  return [
    {
      id: 'where',
      groups: [{ questions: [`${root}.surfaces`, `${root}.signIn`] }, { questions: PLACE }],
      folds: [PARTITION],
    },
    {
      id: 'nodes',
      groups: [
        {
          questions: [
            ...(isAdministrator ? (['administrator.fullAccess'] as const) : []),
            `${root}.startSessions`,
          ],
        },
        {
          questions: [
            `${root}.nodes.by`,
            [
              `${root}.nodes.ids`,
              `${root}.nodes.tags`,
              `${root}.nodes.except`,
              `${root}.nodes.hybrid`,
              `${root}.nodes.onlyHybrid`,
            ],
          ],
        },
      ],
      folds: [
        { id: 'reach', questions: [`${root}.nodes.reach`] },
        { id: 'desktop', questions: [`${root}.remoteDesktop`] },
        {
          id: 'tasks',
          questions: [
            `${root}.tasks.uses`,
            [`${root}.tasks.clusters`, `${root}.tasks.tags`, `${root}.tasks.containers`],
          ],
        },
        {
          id: 'trainingJobs',
          questions: [`${root}.trainingJobs.uses`, [`${root}.trainingJobs.names`]],
        },
        { id: 'justInTime', questions: [`${root}.justInTime`] },
      ],
    },
    {
      id: 'sessions',
      groups: [
        {
          questions: [
            `${root}.documents.types`,
            [`${root}.instanceConnect.enabled`, [`${root}.instanceConnect.users`]],
            `${root}.documents.tunnel`,
            TUNNEL,
            `${root}.documents.command`,
            ['environment.command.name'],
            `${root}.documents.ownShell`,
            ['environment.ownShell.name'],
            `${root}.documents.custom`,
          ],
        },
        { questions: [`${root}.ownSessions.by`, `${root}.ownSessions.resume`] },
        ...(isAdministrator
          ? [
              {
                questions: [
                  'administrator.preferences',
                  'administrator.deletePreferences',
                  'administrator.defaultVersion',
                  'administrator.hostManagement',
                ],
              } as const,
            ]
          : []),
      ],
      folds: [
        {
          id: 'recognition',
          questions: [
            `${root}.ownSessions.tag`,
            `${root}.ownSessions.sessionId`,
            `${root}.ownSessions.principalId`,
          ],
        },
        {
          id: 'guards',
          questions: [
            `${root}.guards.mfa`,
            [`${root}.guards.mfaMaxAgeMinutes`],
            `${root}.guards.networks`,
            `${root}.guards.endpoints`,
            `${root}.guards.sourceIdentities`,
            `${root}.guards.notBefore`,
            `${root}.guards.notAfter`,
          ],
        },
        {
          id: 'details',
          questions: [
            `${root}.readAccess`,
            `${root}.dataChannel`,
            `${root}.agentUpdate`,
            `${root}.documents.listed`,
            `${root}.documents.accessCheck`,
          ],
        },
      ],
    },
    { id: 'logs', groups: [encryption(['environment.sessionKeyArns'])], folds: [] },
    review(`${root}.statements`),
  ];
}

const STEPS: Readonly<Record<DocumentKind, readonly Step[]>> = {
  'end-user': accessSteps('endUser'),
  administrator: accessSteps('administrator'),
  'instance-role': [
    {
      id: 'permissions',
      groups: [{ questions: ['instanceRole.trust'] }, { questions: ['instanceRole.permissions'] }],
      folds: [
        {
          id: 'scope',
          questions: [
            'instanceRole.logScope',
            'instanceRole.agentBuckets',
            'instanceRole.olderRegions',
            'instanceRole.boundary',
          ],
        },
      ],
    },
    { id: 'logs', groups: [encryption(['environment.sessionKeyArns']), ...LOGS, SHARING], folds: [] },
    // The lines of the role name a place only once the steps before have named a log group, a key or buckets.
    { id: 'where', groups: [{ questions: PLACE }], folds: [PARTITION] },
    review('instanceRole.statements'),
  ],
  'trust-policy': [
    {
      id: 'trust',
      groups: [
        {
          questions: [
            'trustPolicy.of',
            'trustPolicy.signIn',
            [
              'trustPolicy.samlProvider',
              'trustPolicy.issuer',
              'trustPolicy.audience',
              'trustPolicy.subjects',
              'trustPolicy.principals',
              'trustPolicy.mfa',
              'trustPolicy.userNames',
            ],
            'trustPolicy.sessionTags',
            'trustPolicy.sourceIdentity',
            'instanceRole.trust',
            ['instanceRole.pods.issuer', 'instanceRole.pods.namespace', 'instanceRole.pods.serviceAccount'],
          ],
        },
        { questions: PLACE },
      ],
      folds: [PARTITION],
    },
    review('instanceRole.trustStatements'),
  ],
  'session-preferences': [
    // Region and account stand in the ARN of the key, the Region in the name of the bucket as well.
    {
      id: 'logs',
      groups: [encryption(['environment.sessionKeyArns']), ...LOGS, { questions: PLACE }],
      folds: [PARTITION],
    },
    {
      id: 'behaviour',
      groups: [
        { questions: ['preferences.runAs', ['preferences.runAsUser']] },
        { questions: ['preferences.idleTimeoutMinutes', 'preferences.maxDurationMinutes'] },
        { questions: ['preferences.linuxProfile', 'preferences.windowsProfile'] },
        { questions: ['environment.ownShell.name'] },
      ],
      folds: [],
    },
    { id: 'review', groups: [], folds: [] },
  ],
  tunnel: [
    { id: 'tunnel', groups: [{ questions: TUNNEL }], folds: [] },
    { id: 'review', groups: [], folds: [] },
  ],
  'session-command': [
    {
      id: 'command',
      groups: [
        {
          questions: [
            'environment.command.linux',
            'environment.command.windows',
            'environment.command.parameters',
          ],
        },
      ],
      folds: [],
    },
    {
      id: 'behaviour',
      groups: [
        { questions: ['environment.command.session', 'environment.command.elevated'] },
        { questions: ['environment.command.name'] },
      ],
      folds: [],
    },
    { id: 'review', groups: [], folds: [] },
  ],
  guardrail: [
    {
      id: 'holds-back',
      groups: [{ questions: ['guardrail.as'] }, { questions: ['guardrail.exempt'] }],
      folds: [PARTITION],
    },
    {
      id: 'refuses',
      groups: [
        { questions: ['guardrail.denies'] },
        { questions: ['guardrail.documents.types', 'guardrail.documents.custom'] },
        { questions: ['guardrail.sshPorts'] },
        { questions: ['guardrail.nodes.refused', ['guardrail.nodes.tags']] },
        { questions: ['guardrail.origins.networks', 'guardrail.origins.endpoints'] },
        { questions: ['guardrail.tasks.clusters', 'guardrail.tasks.tags'] },
        { questions: ['guardrail.containers'] },
        { questions: ['guardrail.readPreferences'] },
      ],
      folds: [],
    },
    review('guardrail.statements'),
  ],
};

/** The steps of a document, in the order in which people walk them. */
export const stepsOf = (kind: DocumentKind): readonly Step[] => STEPS[kind];

/** The settings that some questions ask for, in their order. */
export function settingsIn(questions: readonly Entry[]): readonly SettingPath[] {
  return questions.flatMap((entry) => (typeof entry === 'string' ? [entry] : settingsIn(entry)));
}

/** All settings of a step. */
export const settingsOf = ({ groups, folds }: Step): readonly SettingPath[] =>
  [...groups, ...folds].flatMap(({ questions }) => settingsIn(questions));
