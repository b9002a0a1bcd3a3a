import {
  type Access,
  type AdministratorAccess,
  type Configuration,
  defaultConfiguration,
  type Environment,
  type GuardrailAnswers,
  type InstanceRole,
  type OwnSessions,
} from '../configuration/configuration.ts';
import type { DocumentKind } from '../configuration/setting-kinds.ts';
import type { Departure, Sample } from '../types.ts';

type Changes<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? Partial<T[K]>
      : T[K];
};

export type AccessChanges = Changes<Access>;
export type AdministratorChanges = Changes<AdministratorAccess>;
export type EnvironmentChanges = Changes<Environment>;

interface Described {
  readonly id: string;
  readonly edition: Sample['edition'];
  readonly source: string;
  readonly environment?: EnvironmentChanges;
  readonly departures?: readonly Departure[];
}

function change<T extends object>(base: T, changes: Changes<T>): T {
  const result: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [key, value] of Object.entries(changes)) {
    const before = result[key];
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    result[key] = nested && typeof before === 'object' ? { ...before, ...value } : value;
  }
  return result as T;
}

/** Everything off: a published policy says what it has, and nothing comes along that it does not say. */
const nothing = change<Access>(defaultConfiguration.endUser, {
  surfaces: ['cli'],
  startSessions: false,
  readAccess: 'none',
  documents: { types: [] },
  ownSessions: { by: 'none', resume: false },
  dataChannel: 'off',
});

interface DescribedForPeople extends Described {
  readonly topic: Sample['topic'];
}

function sample(kind: DocumentKind, described: DescribedForPeople, part: Partial<Configuration>): Sample {
  const { id, topic, edition, source, environment = {}, departures = [] } = described;
  return {
    id,
    topic,
    edition,
    source,
    kind,
    departures,
    configuration: {
      ...defaultConfiguration,
      environment: change(defaultConfiguration.environment, environment),
      checks: { ...defaultConfiguration.checks, sample: id },
      ...part,
    },
  };
}

/** A sample for people who connect: `access` says what it allows. */
export function endUserSample(described: DescribedForPeople, access: AccessChanges): Sample {
  return sample('end-user', described, { endUser: change(nothing, access) });
}

/** A sample for administrators. */
export function administratorSample(described: Described, access: AdministratorChanges): Sample {
  const base: AdministratorAccess = {
    ...nothing,
    preferences: 'none',
    deletePreferences: false,
    defaultVersion: false,
    hostManagement: false,
    fullAccess: false,
  };
  return sample(
    'administrator',
    { ...described, topic: 'administer' },
    { administrator: change(base, access) },
  );
}

/** A sample for the role of a node. */
export function instanceRoleSample(described: Described, role: Partial<InstanceRole>): Sample {
  return sample(
    'instance-role',
    { ...described, topic: 'node-role' },
    {
      instanceRole: { ...defaultConfiguration.instanceRole, ...role },
    },
  );
}

/** A sample of what nobody may do. */
export function guardrailSample(described: Described, answers: Partial<GuardrailAnswers>): Sample {
  return sample(
    'guardrail',
    { ...described, topic: 'forbid' },
    { guardrail: { ...defaultConfiguration.guardrail, ...answers } },
  );
}

/** The two ARN forms of one's own sessions as AWS printed them; `ResumeSession` came in 2021. */
export const OWN_BY_USER_NAME: Partial<OwnSessions> = { by: 'user-name' };
export const OWN_BY_USER_ID: Partial<OwnSessions> = { by: 'user-id', resume: true };

export const FINANCE_WEB_SERVERS = [{ key: 'Finance', values: ['WebServers'] }] as const;

/** AWS prints what comes on top, and not what it comes on top of. */
export const excerpt = (
  code: Extract<Departure['code'], `${string}-excerpt`>,
  actions: readonly string[],
): Departure => ({ at: '', code, printed: JSON.stringify(actions) });
