import {
  carryPortsOnly,
  isStartedByName,
  type Configuration,
  mayUse,
  NAMED_DOCUMENTS,
  ownDocumentName,
  type Subject,
} from '#core';
import { type Disagreement, isMeantToStart, people, whichPeople } from './people.ts';

function startsPortsOnly(subject: Subject): boolean {
  const { nodes, fullAccess } = subject.access;
  const everything = fullAccess || (nodes.by === 'every' && nodes.reach === 'all-resources');
  return !everything && carryPortsOnly(subject);
}

/** Whether the preferences ask for anything. */
function saysSomething({ environment, preferences }: Configuration): boolean {
  const { sessionEncryption, s3Log, cloudWatchLog } = environment;
  const { runAs, linuxProfile, windowsProfile } = preferences;
  const shell = runAs || linuxProfile !== '' || windowsProfile !== '';
  return sessionEncryption || s3Log.enabled || cloudWatchLog.enabled || shell;
}

function ports(configuration: Configuration): readonly Disagreement[] {
  if (!saysSomething(configuration)) return [];
  const found = people(configuration).filter(
    ({ subject }) => isMeantToStart(subject) && startsPortsOnly(subject),
  );
  const who = whichPeople(found);
  const [first] = found;
  if (who === undefined || first === undefined) return [];
  return [
    {
      code: 'preferences-skip-ports',
      severity: 'warning',
      between: [...found.map(({ person }) => person), 'session-preferences'],
      at: `${first.subject.root}.documents.types`,
      params: { who },
    },
  ];
}

function ownDocuments(configuration: Configuration): readonly Disagreement[] {
  // The setup creates the documents that the answers write, when somebody may use them.
  const created = NAMED_DOCUMENTS.filter((kind) =>
    people(configuration).some(({ person }) => mayUse(configuration, person, kind)),
  ).map((kind) => ownDocumentName(configuration.environment, kind));
  const missing = ({ access: { documents } }: Subject) =>
    documents.custom.filter((name) => !created.includes(name));
  const found = people(configuration).filter(
    ({ subject }) =>
      subject.access.startSessions && !subject.access.fullAccess && missing(subject).length > 0,
  );
  const [first] = found;
  if (first === undefined) return [];
  const names = [...new Set(found.flatMap(({ subject }) => missing(subject)))];
  return [
    {
      code: 'document-not-created',
      severity: 'info',
      between: [...found.map(({ person }) => person), 'session-preferences'],
      at: `${first.subject.root}.documents.custom`,
      params: { names },
    },
  ];
}

/** Preferences under a name of their own are those of no session, unless somebody may start one by that name. */
function unused(configuration: Configuration): readonly Disagreement[] {
  const { environment } = configuration;
  const kind = 'session-preferences';
  const isUsed = people(configuration).some(({ person }) => mayUse(configuration, person, kind));
  if (isUsed || !isStartedByName(environment, kind)) return [];
  return [
    {
      code: 'own-shell-unused',
      severity: 'warning',
      between: [kind, 'end-user', 'administrator'],
      at: 'endUser.documents.ownShell',
      params: { name: ownDocumentName(environment, kind) },
    },
  ];
}

/**
 * What the preferences ask for and do not get, and who can change them later.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function preferences(configuration: Configuration): readonly Disagreement[] {
  const { runAs, runAsUser } = configuration.preferences;
  const byTag: readonly Disagreement[] =
    runAs && runAsUser === ''
      ? [
          {
            code: 'run-as-tag-unset',
            severity: 'warning',
            between: ['session-preferences', 'end-user', 'administrator'],
            at: 'preferences.runAsUser',
            params: {},
          },
        ]
      : [];
  const outOfHand: readonly Disagreement[] =
    isStartedByName(configuration.environment, 'session-preferences') ||
    configuration.administrator.preferences === 'manage'
      ? []
      : [
          {
            code: 'preferences-out-of-hand',
            severity: 'info',
            between: ['administrator', 'session-preferences'],
            at: 'administrator.preferences',
            params: { access: configuration.administrator.preferences },
          },
        ];
  return [
    ...ports(configuration),
    ...unused(configuration),
    ...byTag,
    ...outOfHand,
    ...ownDocuments(configuration),
  ];
}
