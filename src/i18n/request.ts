import type { DocumentKind, Params } from '#core';
import type {
  AccessDeniedProblem,
  AssumptionCode,
  EntryProblem,
  FindingCode,
  IdentityKind,
  RequestProblemCode,
} from '#analysis';
import { assumptionMessages, conditionSentence, list, resourceSentence } from './request/answer.ts';
import { causeMessages } from './request/causes.ts';
import { code } from './request/code.ts';
import { elsewhereMessages } from './request/elsewhere.ts';
import { entryProblemMessages, requestProblemMessages } from './request/problems.ts';
import { said } from './request/said.ts';

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
    mend: 'What mends this one',
    lookHere: 'Where to look, the likeliest first',
    also: 'Look here as well',
    guessed: 'The message does not name the resource; one such as the policy means was taken.',
    goTo: 'Go to:',
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
        'A trust policy allows nothing by itself, so there is nothing to try. It only says who may take on the role.',
      'session-preferences': 'Preferences allow nobody anything, so there is nothing to try.',
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
    offeredName: 'ann',
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
    several: 'Values, with commas between',
    reset: 'Back to the request that is offered',
    requestProblem: (which: RequestProblemCode, params: Params): string =>
      requestProblemMessages[which](params),
    entryProblem: ({ code: which, entry }: EntryProblem): string => entryProblemMessages[which](entry),
  },
  answer: {
    title: 'Answer',
    allowed: 'Allowed',
    denied: 'Denied',
    allowedBy: 'By',
    deniedBy: 'A Deny refuses it, whatever else allows it:',
    nothingAllows: 'No statement allows it.',
    refused: 'IAM would refuse this policy as it stands, so nothing is allowed.',
    why: 'Statement by statement',
    effect: { Allow: 'allows', Deny: 'denies' },
    actionMatches: (pattern: string | undefined) =>
      pattern === undefined ? 'The action matches.' : `The action matches ${code(pattern)}.`,
    resourceSentence,
    conditionSentence,
    applies: 'matches',
    appliesNot: 'does not match',
    others: (count: number) =>
      count === 1
        ? 'One more statement does not name this action.'
        : `${count} more statements do not name this action.`,
    none: 'No statement names this action.',
    missing: (keys: readonly string[]) =>
      `The policy tests ${list(keys).replaceAll(' or ', ', ')}, which the request does not have. With ${keys.length === 1 ? 'it' : 'them'} the answer can be another.`,
    assumptions: 'Taken for granted',
    assumption: (which: AssumptionCode, params: Params): string => assumptionMessages[which](params),
  },
} as const;
