import { administrator, type Configuration, endUser, type Subject } from '#core';

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
export function whom(found: readonly PersonSubject[]): Person | 'both' | undefined {
  return found.length > 1 ? 'both' : found[0]?.person;
}
