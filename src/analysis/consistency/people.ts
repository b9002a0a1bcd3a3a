import type { Severity } from '#iam';
import {
  administrator,
  type Configuration,
  type DocumentKind,
  endUser,
  type Params,
  type SettingPath,
  type Subject,
} from '#core';

/**
 * Every way in which the parts of a setup can fail to fit together. The prose is made from the code at the edge; a new
 * code is a type error until it has a text.
 */
export type DisagreementCode =
  | 'nobody-starts-sessions'
  | 'nodes-out-of-reach'
  | 'tasks-need-ecs-exec'
  | 'nodes-without-role'
  | 'existing-role-trust'
  | 'role-writes-no-log'
  | 'key-in-other-account'
  | 'log-group-key-policy'
  | 'preferences-skip-ports'
  | 'preferences-out-of-hand'
  | 'run-as-tag-unset'
  | 'document-not-created'
  | 'any-account';

/** Parts of one setup that do not fit together, or only with something that the setup does not do. */
export interface Disagreement {
  readonly code: DisagreementCode;
  /** `error`: what the setup is for fails. `warning`: likely not meant. `info`: somebody has to do the rest. */
  readonly severity: Severity;
  /** The documents that disagree. */
  readonly between: readonly DocumentKind[];
  /** The answer that mends it. */
  readonly setting: SettingPath;
  readonly params: Params;
}

/** The two kinds of people, as documents are named after them. */
export type Person = 'end-user' | 'administrator';

export interface PersonSubject {
  readonly person: Person;
  readonly subject: Subject;
}

/** Whether somebody is meant to start sessions. */
export function isMeantToStart({ access }: Subject): boolean {
  return access.startSessions || access.fullAccess;
}

/** Both kinds of people, those first who only connect. */
export function people(configuration: Configuration): readonly PersonSubject[] {
  return [
    { person: 'end-user', subject: endUser(configuration) },
    { person: 'administrator', subject: administrator(configuration) },
  ];
}

/** Those for whom something holds, as a value of a text: `end-user`, `administrator` or `both`; `undefined` for none. */
export function whichPeople(found: readonly PersonSubject[]): Person | 'both' | undefined {
  return found.length > 1 ? 'both' : found[0]?.person;
}
