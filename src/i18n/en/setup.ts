import type { Disagreement, DisagreementCode } from '#analysis';
import type { DocumentKind, Params } from '#core';
import { kindMessages } from './builder.ts';
import { listed } from './text.ts';

type Value = Params[string] | undefined;

const WHO: Readonly<Record<string, string>> = { 'end-user': 'End users', administrator: 'Administrators' };

const NODES: Readonly<Record<string, string>> = {
  ec2: 'EC2 instances',
  hybrid: 'hybrid nodes',
  'ecs-task': 'ECS tasks',
};

const SERVICES: Readonly<Record<string, string>> = {
  ec2: 'EC2',
  hybrid: 'Systems Manager',
  'ecs-task': 'ECS tasks',
};

const LOGS: Readonly<Record<string, string>> = { s3: 'S3', cloudwatch: 'CloudWatch Logs' };

const who = (value: Value): string => WHO[String(value)] ?? 'People';
const nodes = (value: Value): string => NODES[String(value)] ?? String(value);

const texts: Readonly<Record<DisagreementCode, (params: Params) => string>> = {
  'nobody-starts-sessions': ({ meant }) =>
    meant === 'yes'
      ? 'No policy of this setup carries a session from start to end, so the nodes wait in vain. Give people all that a session needs.'
      : 'Neither end users nor administrators may start sessions, so the nodes wait in vain. Allow it to one of them.',
  'nodes-out-of-reach': ({ who: people, trust }) =>
    `${who(people)} reach no ${nodes(trust)}, but the role is for those: sessions on nodes of this setup are denied. Choose the kind of node that they are to reach.`,
  'tasks-need-ecs-exec': () =>
    'People reach ECS tasks with ECS Exec, for which this setup writes no policy. Hand over the instance role and its trust policy alone, and allow people ecs:ExecuteCommand on the cluster and its tasks, and ecs:DescribeTasks.',
  'nodes-without-role': ({ kind, trust }) =>
    `People may also connect to ${nodes(kind)}, and these cannot assume the role, which is for ${nodes(trust)}. Give them a role from a second setup, with names of its own and without preferences and log group: a Region has those once, and both setups share them.`,
  'existing-role-trust': ({ trust }) =>
    `The setup adds to a role that you have and leaves its trust policy alone. Nodes get the role only if it trusts ${SERVICES[String(trust)] ?? 'their service'}.`,
  'role-writes-no-log': ({ target, enforced }) => {
    const logs = LOGS[String(target)] ?? 'S3 and CloudWatch Logs';
    return enforced === 'yes'
      ? `The preferences send logs to ${logs}, which the node role may not write or check, so no session starts. Include the logs in the role.`
      : `The preferences send logs to ${logs}, which the node role may not write, so no log arrives. Include the logs in the role.`;
  },
  'key-in-other-account': ({ owner, account }) =>
    `The key belongs to account ${owner}, and this setup goes into ${account}. Until its owner adds the statements for the key, encrypted sessions fail.`,
  'log-group-key-policy': ({ group }) =>
    `CloudWatch Logs itself needs the key of the log group${group === '' ? '' : ` ${group}`}. Add the statements for that key first, or the encrypted group cannot be created.`,
  'preferences-skip-ports': ({ who: people }) =>
    `${who(people)} can start SSH and port sessions only, and these are neither logged nor encrypted as the preferences say. Allow them a shell, or do not count on the logs.`,
  'preferences-out-of-hand': ({ access }) =>
    `Administrators may ${access === 'view' ? 'only read' : 'not even read'} the preferences that this setup creates. Let them manage preferences, unless all changes come from here.`,
  'run-as-tag-unset': () =>
    'Sessions run as the user in the tag SSMSessionRunAs, which nothing here sets on a user or role. Set the tag on everybody who connects, or name a user.',
  'document-not-created': ({ names, count }) =>
    count === 1
      ? `People may use the Session document ${names}, which this setup does not create. Create it in each Region, with logs and key of its own.`
      : `People may use the Session documents ${names}, which this setup does not create. Create them in each Region, with logs and key of their own.`,
  'any-account': ({ named }) =>
    named === 'yes'
      ? 'The policies are for any account, but keys and buckets must name the role in one account. Enter the account that the setup goes into.'
      : 'The policies are for any account, but the role exists in one. Enter the account that the setup goes into, or deploy it to each.',
};

/** What happens to whom when parts of a setup do not fit together, and what to change. A code without a text is a type error. */
export function disagreementMessage({ code, params }: Pick<Disagreement, 'code' | 'params'>): string {
  return texts[code](params);
}

interface Mismatch {
  readonly kind: DocumentKind;
  /** How people sign in, by the answer. */
  readonly signIn: 'iam-user' | 'role';
  /** What takes the policy. */
  readonly attachment: string;
  /** Whether it recognizes people's own sessions by what only IAM users have. */
  readonly losesOwnSessions: boolean;
}

/** What goes wrong when people sign in otherwise than what takes their policy; backticks mark IAM terms. */
export function signInMismatchText({ kind, signIn, attachment, losesOwnSessions }: Mismatch): string {
  const { title } = kindMessages[kind];
  if (signIn === 'role') {
    return `${title}: written for people who sign in through a role, but user groups hold IAM users only, so they do not get it. Attach it to a role or a permission set, or change how they sign in.`;
  }
  const place = attachment === 'permission-set' ? 'a permission set, which becomes a role' : 'a role';
  const effect = losesOwnSessions
    ? 'what recognizes an IAM user, such as `${aws:username}`, matches nobody there, so nobody can end or resume their own sessions'
    : 'its answers were checked for IAM users only';
  return `${title}: written for IAM users, but attached to ${place}; ${effect}. Change how they sign in, or attach it to a user group.`;
}

type Part = 'administrators' | 'preferences' | 'logGroup';

/** A problem with an option, as `setupOptionProblems` of the exports finds it. */
type Problem =
  | {
      readonly code: 'unknown-choice';
      readonly option: 'scope' | 'attachment' | Part;
      readonly value: unknown;
      readonly choices: readonly unknown[];
      readonly similar: readonly string[];
    }
  | { readonly code: 'bad-name'; readonly value: unknown }
  | { readonly code: 'bad-origin' }
  | { readonly code: 'part-without-setup'; readonly option: Part }
  | { readonly code: 'unknown-option'; readonly option: string; readonly nearest: string | undefined };

/** What options are called where they are given, and how everything is asked for. */
export interface OptionNames {
  readonly scope: string;
  readonly attachment: string;
  readonly name: string;
  /** As they are given where only a whole setup can have them or leave them out. */
  readonly parts: Readonly<Record<Part, string>>;
  readonly wholeSetup: string;
}

export const COMMAND_LINE_OPTIONS: OptionNames = {
  scope: '--document',
  attachment: '--attach',
  name: '--name',
  parts: {
    administrators: '--no-administrator',
    preferences: '--with or --without preferences',
    logGroup: '--without log-group',
  },
  wholeSetup: '--document setup',
};

const all = (choices: readonly unknown[]): string => listed(choices.map(String), 'or', choices.length);

/** That an option has a value that it cannot have. */
export const unknownChoice = (
  option: string,
  value: unknown,
  choices: readonly unknown[],
  similar: readonly string[],
): string =>
  value === undefined
    ? `${option} is missing. It is ${all(choices)}.`
    : `${option} cannot be “${String(value)}”.${similar.length === 0 ? '' : ` Perhaps ${all(similar)}?`} It is ${all(choices)}.`;

/** What is wrong with an option of a setup, in a sentence or two. */
export function setupOptionText(problem: Problem, names: OptionNames): string {
  switch (problem.code) {
    case 'unknown-choice': {
      const { option, value, choices, similar } = problem;
      const name = option === 'scope' || option === 'attachment' ? names[option] : option;
      return unknownChoice(name, value, choices, similar);
    }
    case 'bad-name':
      return `${names.name} cannot be “${String(problem.value)}”. It has 1 to 19 characters: letters, digits and any of + = , . @ _ -.`;
    case 'bad-origin':
      return 'origin needs a link and a version, both as text.';
    case 'part-without-setup':
      return `${names.parts[problem.option]} is about the whole setup. Add ${names.wholeSetup}.`;
    case 'unknown-option':
      return `${problem.option} is no option.${problem.nearest === undefined ? '' : ` Perhaps ${problem.nearest}?`}`;
  }
}
