import type {
  AssumptionCode,
  EntryProblem,
  FindingCode,
  IdentityKind,
  MessageProblem,
  RequestProblemParams,
  Side,
} from '#analysis';
import type { DocumentKind, Params } from '#core';
import type { Coded, ConditionMatch, StatementMatch } from '#iam';
import { causeMessages, elsewhereMessages, said } from './diagnosis.ts';
import { adviceMessages } from './known-errors.ts';
import type { Slots } from '../messages.ts';
import { code, speak, type Texts } from './text.ts';

/** What is wrong with a request before anybody is asked. */
const requestProblemTexts: Texts<RequestProblemParams> = {
  'action-missing': () => 'Which action?',
  'action-format': () => `An action is a service and a name, such as ${code('ssm:StartSession')}.`,
  'action-wildcard': () => 'A request has exactly one action; wildcards are for policies.',
  'action-unknown': ({ action }) => `AWS has no action ${code(action)}.`,
  'resource-missing': () => `Which resource? Enter ${code('*')} for actions without resources.`,
  'resource-format': () => `A resource is an ARN or ${code('*')}. This one is compared as plain text.`,
  'resource-wildcard': () => 'A request has exactly one resource. Here, * is an ordinary character.',
  'resource-needs-star': ({ action }) => `${code(action)} has no resources: AWS checks it on ${code('*')}.`,
  'resource-star': ({ action }) => `AWS checks ${code(action)} on one resource. Enter its ARN.`,
  'resource-type': ({ action }) => `AWS never checks ${code(action)} on this type of resource.`,
};

/** Parts of a link that say nothing about a request. */
const entryProblemMessages: Readonly<Record<EntryProblem['code'], (entry: string) => string>> = {
  'entry-unknown': (entry) =>
    `This page does not know part of the request in the link and ignores it: ${code(entry)}.`,
  'entry-repeated': (entry) => `The link says this twice; the page ignores the second: ${code(entry)}.`,
  'identity-unknown': (entry) =>
    `The link says ${code(entry)}, which is not a kind of identity. The page uses a role.`,
};

/** What an answer assumes. */
const assumptionMessages: Readonly<Record<AssumptionCode, (params: Params) => string>> = {
  'others-not-seen': () =>
    'Only this policy counts here. Service control policies, boundaries and other attached policies can change the answer.',
  'key-policy-not-seen': () => 'The key policy has to allow it as well.',
  'guards-met': () =>
    'The request comes with MFA, from an allowed network and at an allowed time, unless you change its keys.',
  'own-session': ({ name }) => `The session ID begins with ${code(name)}, so its tag names this person.`,
  'other-session': ({ name }) =>
    `The session ID does not begin with ${code(name)}, so its tag names somebody else.`,
  'printed-form': () =>
    'Allowed in the form of the session ARN that AWS prints. People report session IDs that look different.',
  'printed-form-would-do': () =>
    'The policy allows the form of the session ARN that AWS prints. People report session IDs that look different.',
  'document-asked-apart': () => 'AWS also checks the Session document, as a second request.',
  'guardrail-as-identity': () =>
    'The person has the end user policy of your answers and this guardrail. Other policies and other guardrails do not count here.',
  'guardrail-as-scp': () =>
    'The person has the end user policy of your answers, in an account that this guardrail is attached to, beside `FullAWSAccess`. Other policies do not count here. It never holds in the management account of the organization.',
  'guardrail-as-boundary': () =>
    'The person has the end user policy of your answers, and this guardrail as permissions boundary. Other policies do not count here.',
  'guardrail-as-endpoint': () =>
    'The person has the end user policy of your answers, and the request goes through the endpoint with this policy. Of other requests the guardrail knows nothing.',
  'node-asked-apart': () => 'AWS also checks the node, as a second request.',
};

const fieldNames: Readonly<Record<string, string>> = {
  partition: 'the partition',
  service: 'the service',
  region: 'the Region',
  account: 'the account',
  resource: 'the last part',
};

/** Whether a statement covers the resource, and why not. */
function resourceSentence({ resource }: StatementMatch): string {
  const { matched, pattern, nearest, element } = resource;
  if (matched) {
    if (element === 'NotResource') return 'The statement does not exclude the resource.';
    return pattern === undefined ? 'The resource matches.' : `The resource matches ${code(pattern.text)}.`;
  }
  if (element === 'NotResource') return `The statement excludes the resource: ${code(pattern?.text)}.`;
  if (nearest === undefined) return 'The statement names no resource.';
  const closest = `The resource does not match; the closest is ${code(nearest.text)}`;
  if (nearest.miss === 'variable-missing') {
    return `${closest}, and the request lacks ${nearest.missingVariables.map(code).join(', ')}.`;
  }
  if (nearest.differsByCase) return `${closest}: only upper and lower case differ.`;
  return nearest.miss === 'not-an-arn' ? `${closest}.` : `${closest}: ${fieldNames[nearest.miss]} differs.`;
}

const list = (values: readonly string[]): string => values.map(code).join(' or ');

/** Whether a condition is met, and why not. */
function conditionSentence({ key, operator, filled, requestValues, met, why }: ConditionMatch): string {
  const asked = `${code(operator)} on ${code(key)}`;
  const has = requestValues.length === 0 ? 'not there' : requestValues.map(code).join(', ');
  if (met) return `The condition ${asked} is met.`;
  switch (why) {
    case 'missing-key':
      return `The condition ${asked} is not met: the request lacks the key.`;
    case 'missing-variable':
      return `The condition ${asked} is not met: it refers to a key that the request lacks.`;
    case 'different-case':
      return `The condition ${asked} is not met: ${has} and ${list(filled)} differ in upper and lower case only.`;
    case 'wildcard-in-exact-operator':
      return `The condition ${asked} is not met: for this operator, the wildcard in ${list(filled)} is an ordinary character.`;
    case 'excluded-value':
      return `The condition ${asked} is not met: ${has} is excluded.`;
    case 'several-values':
      return `The condition ${asked} is not met: the key has several values, and the operator takes one.`;
    case 'unreadable':
      return `The condition ${asked} is not met: ${has} cannot be compared with ${list(filled)}.`;
    case 'key-present':
      return `The condition ${asked} is not met: the request has the key.`;
    default:
      return filled.length === 0
        ? `The condition ${asked} is not met.`
        : `The condition ${asked} is not met: it is ${has}, not ${list(filled)}.`;
  }
}

const findingMessages: Readonly<Record<FindingCode, (params: Params) => string>> = {
  ...causeMessages,
  ...elsewhereMessages,
  ...adviceMessages,
};

const policies: Readonly<Record<DocumentKind, string>> = {
  'end-user': 'The end user policy',
  administrator: 'The administrator policy',
  'instance-role': 'The instance role policy',
  'trust-policy': 'The trust policy',
  'session-preferences': 'The preferences',
  tunnel: 'The tunnel',
  'session-command': 'The document of the command',
  guardrail: 'The guardrail',
};

const problems: Readonly<Record<MessageProblem, string>> = {
  empty: '',
  'too-long': 'This is too long to read here. Paste only the lines around the error.',
  'no-error': 'These CloudTrail events tell of no error. Paste those that have an errorCode.',
  unrecognized:
    'This page does not recognize the message. It knows denials of AWS, and errors of Session Manager, its agent and its plugin.',
};

/** Where a message without a question for a policy leads. */
const elsewhere: Readonly<Record<Side, string>> = {
  caller: 'The message names no permission to look up',
  client: 'Look at the computer that starts sessions',
  node: 'Look at the node',
  task: 'Look at the ECS task',
  setup: 'Look at what was set up',
};

/** Words of the panel in which messages are explained and requests are tried. */
export const requestMessages = {
  tab: 'Try',
  loading: 'Loading.',
  paste: {
    title: 'Paste an error message',
    help: 'From the console, a terminal, an agent log or CloudTrail; several at once are fine. They stay on this page and never get into the link.',
    clear: 'Clear',
    saidTitle: 'What AWS said',
    problems,
    verdicts: {
      denied: (kind: DocumentKind, _: Side) =>
        kind === 'guardrail' ? 'The guardrail denies this' : `${policies[kind]} does not allow this`,
      allowed: (kind: DocumentKind, _: Side) => `${policies[kind]} allows this`,
      'not-asked': (_: DocumentKind, side: Side) => elsewhere[side],
    },
    /** Over each of several messages. */
    numbered: (position: number, count: number) => `Message ${position} of ${count}`,
    several: (count: number) => `${count} messages`,
    more: (count: number) =>
      count === 1
        ? 'There is one more kind of message. Paste it by itself.'
        : `There are ${count} more kinds of messages. Paste them bit by bit.`,
    named: 'AWS names another policy',
    mend: 'What to change here',
    apply: 'Apply',
    /** What applying it does, with the answer in words. */
    applyTo: (setting: string, answer: string) => `Apply: set ${setting} to ${answer}`,
    sets: ({ answer }: Slots<'answer'>, setting: string) => `sets ${setting} to ${answer}`,
    applied: (setting: string) => `${setting} changed.`,
    lookHere: 'Where to look, most likely first',
    also: 'Look here as well',
    guessed:
      'The message does not name the resource, so this is the answer for a typical one of this policy.',
    goTo: ({ setting }: Slots<'setting'>) => `Go to: ${setting}`,
    tryIt: 'Try this request',
    tried: 'The request is filled in below and is now part of the link.',
    said,
    finding: (which: FindingCode, params: Params): string => findingMessages[which](params),
  },
  try: {
    title: 'Try a request',
    help: 'See whether the policy allows it. What you change becomes part of the link.',
    helpGuardrail:
      'See whether end users may still do it, with their policy and this guardrail. What you change becomes part of the link.',
    nothing: {
      'trust-policy': 'There is nothing to try: a trust policy only says who may assume the role.',
      'session-preferences': 'There is nothing to try: preferences are settings and allow nothing.',
      tunnel: 'There is nothing to try: the tunnel only says where a session leads.',
      'session-command': 'There is nothing to try: the document only says what a session runs.',
    },
    task: 'Start with a task',
    ownRequest: 'Your own request',
    asks: (count: number) => (count === 1 ? 'AWS checks one request' : `AWS checks ${count} requests`),
    action: 'Action',
    actionExample: 'ssm:StartSession',
    resource: 'Resource',
    resourceExample: 'arn:aws:ec2:…:instance/i-…',
    who: 'Who',
    kinds: {
      'assumed-role': 'A role',
      'iam-user': 'An IAM user',
      'identity-center': 'An Identity Center user',
    } satisfies Readonly<Record<IdentityKind, string>>,
    name: {
      'assumed-role': 'Name of the role session',
      'iam-user': 'Name of the user',
      'identity-center': 'Name of the user',
    } satisfies Readonly<Record<IdentityKind, string>>,
    more: 'Tags and context keys',
    moreSummary: (tags: number, keys: number) => (tags + keys === 0 ? 'none added' : `${tags + keys} added`),
    tags: 'Tags of the resource',
    tagKey: (position: number) => `Key of tag ${position}`,
    tagValue: (position: number) => `Value of tag ${position}`,
    addTag: 'Add a tag',
    context: 'Other context keys',
    contextHelp: 'They override the keys that the request has by default.',
    contextKey: (position: number) => `Name of key ${position}`,
    contextValue: (key: string) => `Value of ${key}`,
    addKey: 'Add a key',
    leftOut: 'left out',
    remove: (name: string) => `Remove ${name}`,
    twice: (name: string) => `${code(name)} is already in the request.`,
    own: (count: number) => `Keys that the request has by default (${count})`,
    change: 'Change',
    changeKey: (key: string) => `Change ${key}`,
    leaveOut: 'Leave out',
    leaveOutKey: (key: string) => `Leave out ${key}`,
    severalValues: (label: string) => `${label}. Values, separated by commas`,
    reset: 'Undo my changes to this request',
    requestProblem: (problem: Coded<RequestProblemParams>): string => speak(requestProblemTexts, problem),
    entryProblem: ({ code: which, at }: EntryProblem): string => entryProblemMessages[which](at),
  },
  answer: {
    title: 'Answer',
    allowed: 'Allowed',
    denied: 'Denied',
    allowedBy: ({ statement }: Slots<'statement'>) => `By ${statement}`,
    deniedBy: ({ statement }: Slots<'statement'>) => `A Deny overrides every Allow: ${statement}`,
    nothingAllows: 'No statement allows it.',
    /** What a guardrail and the policy beside it say. */
    guardrail: {
      denies: ({ statement }: Slots<'statement'>) =>
        `The guardrail denies it, whatever other policies allow: ${statement}`,
      policyLacksIt: ({ policy }: Slots<'policy'>) =>
        `The guardrail lets it pass, but no statement of the ${policy} allows it.`,
      policyDenies: ({ statement, policy }: Slots<'statement' | 'policy'>) =>
        `The guardrail lets it pass, but the ${policy} denies it: ${statement}`,
      passes: ({ statement, policy }: Slots<'statement' | 'policy'>) =>
        `The guardrail lets it pass, and the ${policy} allows it: ${statement}`,
      policy: 'end user policy',
      ofGuardrail: 'Statement by statement of the guardrail',
      ofPolicy: 'Statement by statement of the end user policy',
    },
    refused: 'IAM refuses this policy, so it allows nothing.',
    why: 'Statement by statement',
    /** What a statement that is about the action does. */
    does: {
      Allow: ({ statement }: Slots<'statement'>) => `${statement} allows`,
      Deny: ({ statement }: Slots<'statement'>) => `${statement} denies`,
      nothing: ({ statement }: Slots<'statement'>) => `${statement} does not match`,
    },
    /** A question of a task, with what is answered: the words as they stand on its button. */
    question: (isDenied: boolean, purpose: string, action: string) =>
      `${isDenied ? 'Denied' : 'Allowed'} ${purpose} ${action}`,
    actionMatches: (pattern: string | undefined) =>
      pattern === undefined ? 'The action matches.' : `The action matches ${code(pattern)}.`,
    resourceSentence,
    conditionSentence,
    others: (count: number) =>
      count === 1
        ? 'One more statement does not name this action.'
        : `${count} more statements do not name this action.`,
    none: 'No statement names this action.',
    missing: (keys: readonly string[]) =>
      `The policy compares ${keys.map(code).join(', ')}, which the request lacks. With ${keys.length === 1 ? 'it' : 'them'}, the answer can change.`,
    assumptions: 'Assumptions',
    assumption: (which: AssumptionCode, params: Params): string => assumptionMessages[which](params),
  },
} as const;
