import type { Diagnostic, None, PolicyHolder } from '#iam';
import {
  administrator,
  type Configuration,
  type DocumentKind,
  endUser,
  type InstanceRole,
  requestsAccess,
  type SettingPath,
  type Subject,
} from '#core';

/** The two kinds of people, as documents are named after them. */
export type Person = 'end-user' | 'administrator';

interface Who {
  readonly who: Person | 'both';
}
type NodeKind = InstanceRole['trust'];

/** Every way in which the parts of a setup can fail to fit together, with what a sentence about it is made from. */
export interface DisagreementParams {
  /** `meant`: somebody is to start sessions, and something else is missing. */
  readonly 'nobody-starts-sessions': { readonly meant: boolean };
  readonly 'nodes-out-of-reach': Who & { readonly trust: NodeKind };
  readonly 'tasks-need-ecs-exec': None;
  readonly 'nodes-without-role': { readonly kind: NodeKind; readonly trust: NodeKind };
  readonly 'existing-role-trust': { readonly trust: NodeKind };
  /** `enforced`: sessions do not start without the log. */
  readonly 'role-writes-no-log': {
    readonly target: 's3' | 'cloudwatch' | 'both';
    readonly enforced: boolean;
  };
  readonly 'key-in-other-account': { readonly owners: readonly string[]; readonly account: string };
  readonly 'log-group-key-policy': { readonly group: string };
  readonly 'preferences-skip-ports': Who;
  readonly 'own-shell-unused': { readonly name: string };
  readonly 'preferences-out-of-hand': { readonly access: 'none' | 'view' };
  readonly 'run-as-tag-unset': None;
  readonly 'document-not-created': { readonly names: readonly string[] };
  /** `named`: policies of keys and buckets name the role in an account. */
  readonly 'any-account': { readonly named: boolean };
}
export type DisagreementCode = keyof DisagreementParams;

/**
 * Parts of one setup that do not fit together, or only with something that the setup does not do; `at` is the answer that
 * mends it. An error: what the setup is for fails. A warning: likely not meant. Info: somebody has to do the rest.
 */
export type Disagreement = Diagnostic<DisagreementParams, SettingPath> & {
  /** The documents that disagree. */
  readonly between: readonly DocumentKind[];
};

/** How parts of a setup do not fit together, or what takes them, with what a sentence about it is made from. */
export interface SetupProblemParams extends DisagreementParams {
  /** What people sign in with and what takes their policy differ: what looks at the one does not match the other. */
  readonly 'sign-in-mismatch': {
    readonly kind: Person;
    readonly signIn: 'iam-user' | 'role';
    /** What takes the policy. */
    readonly attachment: 'none' | 'group' | 'role' | 'permission-set';
    /** Whether nobody can end their own sessions: they are recognized by what only IAM users have. */
    readonly losesOwnSessions: boolean;
  };
  /** A document that had to be split into managed policies. */
  readonly 'policy-split': {
    readonly kind: DocumentKind;
    readonly count: number;
    /** What gets them: a user or a group where that is left open. */
    readonly holder: PolicyHolder;
    /** How many can be attached to it, unless AWS has raised that. */
    readonly quota: number;
    /** Characters that each of them may have. */
    readonly limit: number;
  };
  /** An answer that CloudFormation would take for a dynamic reference. */
  readonly 'dynamic-reference': None;
  readonly 'endpoint-policy-elsewhere': None;
  /** A document of which not even single values fit. */
  readonly 'policy-too-long': { readonly kind: DocumentKind; readonly limit: number };
}

/** What is wrong with a setup as a whole; `at` is the answer that mends it. */
export type SetupProblem = Diagnostic<SetupProblemParams, SettingPath>;

export interface PersonSubject {
  readonly person: Person;
  readonly subject: Subject;
}

/** Whether somebody is meant to start sessions. */
export function isMeantToStart({ access }: Subject): boolean {
  return access.startSessions || access.fullAccess;
}

/** Whether somebody is meant to connect: to nodes, to tasks of ECS, or to training jobs. */
export const isMeantToConnect = (subject: Subject): boolean =>
  isMeantToStart(subject) ||
  requestsAccess(subject) ||
  subject.access.tasks.uses.length + subject.access.trainingJobs.uses.length > 0;

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
