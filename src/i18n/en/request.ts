import type {
  AccessDeniedProblem,
  AssumptionCode,
  EntryProblem,
  FindingCode,
  IdentityKind,
  RequestProblemParams,
} from '#analysis';
import type { DocumentKind, Params } from '#core';
import type { Coded, ConditionMatch, StatementMatch } from '#iam';
import { causeMessages, elsewhereMessages, said } from './diagnosis.ts';
import type { Slots } from '../messages.ts';
import { code, speak, type Texts } from './text.ts';

/** What is wrong with a request before anybody is asked. */
const requestProblemTexts: Texts<RequestProblemParams> = {
  'action-missing': () => 'Which action?',
  'action-format': () => `An action is a service and a name, such as ${code('ssm:StartSession')}.`,
  'action-wildcard': () => 'A request is about one action; wildcards are for policies.',
  'action-unknown': ({ action }) => `AWS has no action ${code(action)}.`,
  'resource-missing': () => `Which resource? ${code('*')} for actions that know none.`,
  'resource-format': () => `A resource is an ARN or ${code('*')}. As it stands it is compared as text.`,
  'resource-wildcard': () => 'A request is about one thing. In here, a star is a letter like any other.',
  'resource-needs-star': ({ action }) => `${code(action)} knows no resources: AWS asks about ${code('*')}.`,
  'resource-star': ({ action }) => `AWS asks ${code(action)} about one resource. Put its ARN here.`,
  'resource-type': ({ action }) => `AWS never asks ${code(action)} about such a resource.`,
};

/** Parts of a link that say nothing about a request. */
const entryProblemMessages: Readonly<Record<EntryProblem['code'], (entry: string) => string>> = {
  'entry-unknown': (entry) => `Part of the link says nothing about a request: ${code(entry)}. It is ignored.`,
  'entry-repeated': (entry) => `The link says something twice: ${code(entry)} is ignored.`,
  'identity-unknown': (entry) =>
    `The link says ${code(entry)}, which is no kind of identity. A role is taken.`,
};

/** What an answer takes for granted. */
const assumptionMessages: Readonly<Record<AssumptionCode, (params: Params) => string>> = {
  'others-not-seen': () =>
    'Only this policy was asked. Service control policies, boundaries and other attached policies can change the answer.',
  'key-policy-not-seen': () => 'The policy of the key has to allow it as well.',
  'guards-met': () =>
    'The request meets the guards of the policy, unless you change its keys: with MFA, from a permitted network, at a permitted time.',
  'own-session': ({ name }) =>
    `The session is called after ${code(name)}, so it carries the tag of this person.`,
  'other-session': ({ name }) =>
    `The session is not called after ${code(name)}, so it carries the tag of somebody else.`,
  'printed-form': () =>
    'Allowed in the form of the session ARN that AWS prints. Session IDs that people saw look different.',
  'printed-form-would-do': () =>
    'The form of the session ARN that AWS prints would be allowed. Session IDs that people saw look different.',
  'document-asked-apart': () => 'AWS asks about the Session document as well, in a second question.',
  'node-asked-apart': () => 'AWS asks about the node as well, in a second question.',
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
    if (element === 'NotResource') return 'The resource is not among those it excludes.';
    return pattern === undefined ? 'The resource matches.' : `The resource matches ${code(pattern.text)}.`;
  }
  if (element === 'NotResource') return `It excludes the resource by ${code(pattern?.text)}.`;
  if (nearest === undefined) return 'It names no resource.';
  const closest = `The resource does not match; the closest is ${code(nearest.text)}`;
  if (nearest.miss === 'variable-missing') {
    return `${closest}, and the request has no ${nearest.missingVariables.map(code).join(', ')}.`;
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
      return `The condition ${asked} is not met: the request has no such key.`;
    case 'missing-variable':
      return `The condition ${asked} is not met: it refers to a key that the request does not have.`;
    case 'different-case':
      return `The condition ${asked} is not met: ${has} differs from ${list(filled)} by upper and lower case only.`;
    case 'wildcard-in-exact-operator':
      return `The condition ${asked} is not met: for this operator the star in ${list(filled)} is a letter.`;
    case 'excluded-value':
      return `The condition ${asked} is not met: ${has} is excluded.`;
    case 'several-values':
      return `The condition ${asked} is not met: the key has several values, and the operator takes one.`;
    case 'unreadable':
      return `The condition ${asked} is not met: ${has} cannot be compared with ${list(filled)}.`;
    case 'key-present':
      return `The condition ${asked} is not met: the key is there.`;
    default:
      return filled.length === 0
        ? `The condition ${asked} is not met.`
        : `The condition ${asked} is not met: it is ${has}, not ${list(filled)}.`;
  }
}

const findingMessages: Readonly<Record<FindingCode, (params: Params) => string>> = {
  ...causeMessages,
  ...elsewhereMessages,
};

const policies: Readonly<Record<DocumentKind, string>> = {
  'end-user': 'The end user policy',
  administrator: 'The administrator policy',
  'instance-role': 'The instance role policy',
  'trust-policy': 'The trust policy',
  'session-preferences': 'The preferences',
  tunnel: 'The tunnel',
};

const problems: Readonly<Record<AccessDeniedProblem, string>> = {
  empty: '',
  'too-long': 'This is too long for one message. Paste the lines around “not authorized” only.',
  unrecognized:
    'This is no message that this page knows. It looks for “is not authorized to perform”, “AccessDenied” and errors of Session Manager.',
};

/** Words of the panel in which messages are explained and requests are tried. */
export const requestMessages = {
  tab: 'Try',
  loading: 'The panel is on its way.',
  paste: {
    title: 'Paste an AccessDenied message',
    help: 'From the console, a command line, a log of the agent or CloudTrail. It stays on this page and is not put into the link.',
    clear: 'Clear',
    saidTitle: 'What AWS said',
    problems,
    verdicts: {
      denied: (kind: DocumentKind) => `${policies[kind]} does not allow this`,
      allowed: (kind: DocumentKind) => `${policies[kind]} allows this`,
      'not-asked': () => 'No permission of these policies',
    },
    named: 'AWS names another policy',
    mend: 'What to change here',
    apply: 'Apply',
    applyTo: (setting: string) => `Apply: change ${setting}`,
    applied: (setting: string) => `${setting} changed.`,
    lookHere: 'Where to look, the likeliest first',
    also: 'Look here as well',
    guessed: 'The message does not name the resource, so a typical one of this policy was checked.',
    goTo: ({ setting }: Slots<'setting'>) => `Go to: ${setting}`,
    inDocument: (setting: string, document: string) => `${setting} (${document})`,
    tryIt: 'Try this request',
    tried: 'The request is filled in below, and is now part of the link.',
    said,
    finding: (which: FindingCode, params: Params): string => findingMessages[which](params),
  },
  try: {
    title: 'Try a request',
    help: 'Any question that AWS may ask this policy. What you change is part of the link.',
    nothing: {
      'trust-policy':
        'A trust policy allows nothing by itself, so there is nothing to try. It only says who may assume the role.',
      'session-preferences': 'Preferences allow nobody anything, so there is nothing to try.',
      tunnel:
        'The tunnel allows nobody anything, so there is nothing to try. The policies say who may use it.',
    },
    task: 'Begin with a task',
    ownRequest: 'A request of your own',
    asks: (count: number) => (count === 1 ? 'It asks one question' : `It asks ${count} questions`),
    action: 'Action',
    actionExample: 'ssm:StartSession',
    resource: 'Resource',
    resourceExample: 'arn:aws:ec2:…:instance/i-…',
    who: 'Who asks',
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
    contextHelp: 'They take the place of what the request has by itself.',
    contextKey: (position: number) => `Name of key ${position}`,
    contextValue: (key: string) => `Value of ${key}`,
    addKey: 'Add a key',
    leftOut: 'left out',
    remove: (name: string) => `Remove ${name}`,
    twice: (name: string) => `${code(name)} is there already.`,
    own: (count: number) => `Keys that it has by itself (${count})`,
    change: 'Change',
    changeKey: (key: string) => `Change ${key}`,
    leaveOut: 'Leave out',
    leaveOutKey: (key: string) => `Leave out ${key}`,
    severalValues: (label: string) => `${label}. Values, with commas between`,
    reset: 'Back to the request that is offered',
    requestProblem: (problem: Coded<RequestProblemParams>): string => speak(requestProblemTexts, problem),
    entryProblem: ({ code: which, at }: EntryProblem): string => entryProblemMessages[which](at),
  },
  answer: {
    title: 'Answer',
    allowed: 'Allowed',
    denied: 'Denied',
    allowedBy: ({ statement }: Slots<'statement'>) => `By ${statement}`,
    deniedBy: ({ statement }: Slots<'statement'>) =>
      `A Deny refuses it, whatever else allows it: ${statement}`,
    nothingAllows: 'No statement allows it.',
    refused: 'IAM would refuse this policy as it stands, so nothing is allowed.',
    why: 'Statement by statement',
    /** What a statement that is about the action does. */
    does: {
      Allow: ({ statement }: Slots<'statement'>) => `${statement} allows`,
      Deny: ({ statement }: Slots<'statement'>) => `${statement} denies`,
      nothing: ({ statement }: Slots<'statement'>) => `${statement} does not match`,
    },
    /** A question of a task, with what is answered. */
    question: (isDenied: boolean, purpose: string, action: string) =>
      `${isDenied ? 'Denied' : 'Allowed'}: ${purpose}, ${action}`,
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
      `The policy tests ${keys.map(code).join(', ')}, which the request does not have. With ${keys.length === 1 ? 'it' : 'them'} the answer can be another.`,
    assumptions: 'Taken for granted',
    assumption: (which: AssumptionCode, params: Params): string => assumptionMessages[which](params),
  },
} as const;
