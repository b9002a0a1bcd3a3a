import type { DisagreementParams, SetupProblem, SetupProblemParams } from '#analysis';
import { type InstanceRole, isIssue, type Issue } from '#core';
import type { Coded, PolicyHolder } from '#iam';
import { kindMessages } from './builder.ts';
import { issueMessage } from './issues.ts';
import { settingName } from './setting-names.ts';
import { listed, number, speak, type Texts } from './text.ts';

type NodeKind = InstanceRole['trust'];

const WHO = { 'end-user': 'End users', administrator: 'Administrators', both: 'People' } as const;

const NODES: Readonly<Record<NodeKind, string>> = {
  ec2: 'EC2 instances',
  'default-host-management': 'EC2 instances',
  hybrid: 'hybrid nodes',
  'ecs-task': 'ECS tasks',
  codebuild: 'builds',
  sagemaker: 'training jobs',
  'eks-service-account': 'EKS pods',
  'eks-pod-identity': 'EKS pods',
};

const SERVICES: Readonly<Record<NodeKind, string>> = {
  ec2: 'EC2',
  'default-host-management': 'Systems Manager',
  hybrid: 'Systems Manager',
  'ecs-task': 'ECS tasks',
  codebuild: 'CodeBuild',
  sagemaker: 'SageMaker AI',
  'eks-service-account': 'the service account of your pods',
  'eks-pod-identity': 'EKS Pod Identity',
};

const LOGS = { s3: 'S3', cloudwatch: 'CloudWatch Logs', both: 'S3 and CloudWatch Logs' } as const;

const texts: Texts<DisagreementParams> = {
  'nobody-starts-sessions': ({ meant }) =>
    meant
      ? 'No policy of this setup allows everything that a session needs, so nobody can use the nodes. Allow people the rest.'
      : 'Neither end users nor administrators may start sessions, so nobody can use the nodes. Allow it for one of them.',
  'nodes-out-of-reach': ({ who, trust }) =>
    `${WHO[who]} reach no ${NODES[trust]}, but the role is for those, so sessions on the nodes of this setup are denied. Choose the kind of node that people should reach.`,
  'tasks-need-ecs-exec': () =>
    'The role is for ECS tasks, but people may not enter any. Choose what they may do in ECS tasks, such as ECS Exec, or export only the role with its trust policy.',
  'nodes-without-role': ({ kind, trust }) =>
    `People may also connect to ${NODES[kind]}, but those cannot assume this role, which is for ${NODES[trust]}. Give them a role from a second setup with other names, without preferences and log group: both setups share those, one per Region.`,
  'existing-role-trust': ({ trust }) =>
    `The setup adds to your existing role and does not change its trust policy. Nodes get the role only if it trusts ${SERVICES[trust]}.`,
  'role-writes-no-log': ({ target, enforced }) =>
    enforced
      ? `The preferences send logs to ${LOGS[target]}, which the node role may not write or check, so no session starts. Include the logs in the role.`
      : `The preferences send logs to ${LOGS[target]}, which the node role may not write, so no log arrives. Include the logs in the role.`,
  'key-in-other-account': ({ owners, account }) =>
    `The key belongs to account ${owners.join(', ')}, but this setup is for ${account}. Encrypted sessions fail until the owner adds the statements for the key.`,
  'log-group-key-policy': ({ group }) =>
    `CloudWatch Logs itself needs the key of the log group${group === '' ? '' : ` ${group}`}. Add the statements for that key first, or the encrypted group cannot be created.`,
  'preferences-skip-ports': ({ who }) =>
    `${WHO[who]} can start SSH and port sessions only, and the preferences do not log or encrypt these. Allow a shell, or do not rely on the logs.`,
  'own-shell-unused': ({ name }) =>
    `No policy of this setup lets people start sessions with ${name}, so its preferences hold for nobody. Allow it.`,
  'preferences-out-of-hand': ({ access }) =>
    `Administrators may ${access === 'view' ? 'only read' : 'not even read'} the preferences that this setup creates. Let them manage preferences, unless you make all changes with this setup.`,
  'run-as-tag-unset': () =>
    'Sessions run as the user in the tag SSMSessionRunAs, which this setup does not set on any user or role. Set the tag for everybody who connects, or name a user.',
  'document-not-created': ({ names }) =>
    names.length === 1
      ? `People may use the Session document ${listed(names)}, which this setup does not create. Create it in each Region, with its own logs and key.`
      : `People may use the Session documents ${listed(names)}, which this setup does not create. Create them in each Region, with their own logs and key.`,
  'any-account': ({ named }) =>
    named
      ? 'The policies are for any account, but keys and buckets must name the role in one account. Enter the account of the setup.'
      : 'The policies are for any account, but a role exists in one. Enter the account of the setup, or deploy the setup to each account.',
};

const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const countOf = (count: number): string => COUNTS[count - 2] ?? number(count);

const HOLDERS: Readonly<Record<PolicyHolder, string>> = {
  user: 'A user or a user group',
  group: 'A user group',
  role: 'A role',
};

/** That more policies are needed than can be attached. */
export const tooManyPolicies = (holder: PolicyHolder, count: number, quota: number): string =>
  `${HOLDERS[holder]} can have ${quota} managed policies by default, and ${count} are needed. Shorten the policy, for example by choosing nodes by a tag.`;

/**
 * That a document became several policies; `requests` is how many were decided alike by the whole and by the parts, once
 * that is known.
 */
export function splitSentences(
  { kind, count, holder, quota, limit }: SetupProblemParams['policy-split'],
  requests?: number,
): string {
  const who = kind === 'instance-role' ? 'The role needs' : 'People need';
  const proof =
    requests === undefined
      ? ''
      : `; together they ${kind === 'guardrail' ? 'refuse' : 'allow'} exactly what a single one would (checked with ${number(requests)} requests)`;
  const tooMany = count > quota ? ` ${tooManyPolicies(holder, count, quota)}` : '';
  return `${kindMessages[kind].title}: too long for one policy (${number(limit)} characters at most), so this file has ${countOf(count)}. ${who} all of them${proof}.${tooMany}`;
}

/** What goes wrong when people sign in otherwise than what takes their policy. */
function signInMismatch({
  kind,
  signIn,
  attachment,
  losesOwnSessions,
}: SetupProblemParams['sign-in-mismatch']): string {
  const { title } = kindMessages[kind];
  if (signIn === 'role') {
    return `${title}: for people who sign in through a role, but user groups have only IAM users, so these people do not get it. Attach it to a role or a permission set, or change how people sign in.`;
  }
  const place = attachment === 'permission-set' ? 'a permission set, which becomes a role' : 'a role';
  const effect = losesOwnSessions
    ? '`${aws:username}` has no value for roles, so nobody can end or resume their own sessions'
    : 'this page checks its answers for IAM users only';
  return `${title}: for IAM users, but attached to ${place}; ${effect}. Change how people sign in, or attach it to a user group.`;
}

const setupProblemTexts: Texts<SetupProblemParams> = {
  ...texts,
  'sign-in-mismatch': signInMismatch,
  'policy-split': (params) => splitSentences(params),
  'dynamic-reference': () =>
    'CloudFormation puts what a parameter or secret holds in place of `{{resolve`, and there is no way to write that as plain text. Change this answer, or take another format.',
  'endpoint-policy-elsewhere': () =>
    'CloudFormation sets the policy of a VPC endpoint only where it creates the endpoint, so this format cannot hand it over. Put the JSON into `PolicyDocument` of your endpoint, or take another format.',
  'policy-too-long': ({ kind, limit }) =>
    kind === 'guardrail'
      ? `${kindMessages[kind].title}: too long for one policy (${number(limit)} characters at most). Make a second one with some of what it refuses.`
      : `${kindMessages[kind].title}: too long for one policy (${number(limit)} characters at most), and a single value in it is too long to split. Shorten that value.`,
};

/** What happens to whom when parts of a setup do not fit together, and what to change. A code without a text is a type error. */
export const setupProblemText = (problem: Coded<SetupProblemParams>): string =>
  speak(setupProblemTexts, problem);

/** What is wrong with a setup: with an answer, whose name comes first, or with how its parts fit together. */
export function diagnosticText(diagnostic: Issue | SetupProblem): string {
  return isIssue(diagnostic)
    ? `${settingName(diagnostic.at)}: ${issueMessage(diagnostic)}`
    : setupProblemText(diagnostic);
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
    ? `${option} is missing. Choose ${all(choices)}.`
    : `${option} cannot be “${String(value)}”.${similar.length === 0 ? '' : ` Did you mean ${all(similar)}?`} Choose ${all(choices)}.`;

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
      return `${names.parts[problem.option]} only works for the whole setup. Add ${names.wholeSetup}.`;
    case 'unknown-option':
      return `There is no option ${problem.option}.${problem.nearest === undefined ? '' : ` Did you mean ${problem.nearest}?`}`;
  }
}
