import type { Access, AdministratorAccess, Configuration, Environment } from './configuration.ts';

/** Whose access is written or checked: an end user is an administrator without an administrator's choices. */
export interface Subject {
  readonly root: 'endUser' | 'administrator';
  readonly access: AdministratorAccess;
  readonly environment: Environment;
}

/** The choices of an administrator, none of them made. */
const NO_ADMINISTRATION = {
  preferences: 'none',
  deletePreferences: false,
  defaultVersion: false,
  fullAccess: false,
} as const satisfies Omit<AdministratorAccess, keyof Access>;

/** The access that a kind of policy grants. */
export function accessOf(
  { endUser, administrator }: Configuration,
  kind: 'end-user' | 'administrator',
): AdministratorAccess {
  return kind === 'administrator' ? administrator : { ...endUser, ...NO_ADMINISTRATION };
}

export function endUser(configuration: Configuration): Subject {
  return {
    root: 'endUser',
    access: accessOf(configuration, 'end-user'),
    environment: configuration.environment,
  };
}

export function administrator({ administrator, environment }: Configuration): Subject {
  return { root: 'administrator', access: administrator, environment };
}

/** Whether statements that start sessions are made from these choices; full access replaces them. */
export function startsSessions({ access }: Subject): boolean {
  return access.startSessions && !access.fullAccess;
}
