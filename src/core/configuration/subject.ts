import type { AdministratorAccess, Configuration, Environment, SettingPath } from './types.ts';

/** Whose access is written or checked: an end user is an administrator without an administrator's choices. */
export interface Subject {
  readonly root: 'endUser' | 'administrator';
  readonly access: AdministratorAccess;
  readonly environment: Environment;
}

/** Path of a setting that end users and administrators have alike, from its root. */
export type AccessPath = SettingPath extends infer Path
  ? Path extends `endUser.${infer Rest}`
    ? Rest
    : never
  : never;

export function endUser({ endUser, environment }: Configuration): Subject {
  return {
    root: 'endUser',
    access: { ...endUser, preferences: 'none', defaultVersion: false, fullAccess: false },
    environment,
  };
}

export function administrator({ administrator, environment }: Configuration): Subject {
  return { root: 'administrator', access: administrator, environment };
}

/** Whether statements that start sessions are made from these choices; full access replaces them. */
export function startsSessions({ access }: Subject): boolean {
  return access.startSessions && !access.fullAccess;
}
