import type { AttachmentKind, LineRange } from '#iam';
import type { Slots } from '../messages.ts';
import { number } from './text.ts';

/** How a document can be attached, and what to do when it is too large for that. */
const attachments: Readonly<
  Record<
    AttachmentKind,
    {
      readonly name: string;
      /** The name within a sentence. */
      readonly within: string;
      readonly tooLarge: string;
    }
  >
> = {
  managed: {
    name: 'Customer managed policy',
    within: 'a customer managed policy',
    tooLarge: 'Export splits it into policies that fit. Or choose nodes by tag.',
  },
  'inline-user': {
    name: 'Inline policy of a user',
    within: 'an inline policy of a user',
    tooLarge: 'Make it a customer managed policy. The limit counts all inline policies of the user together.',
  },
  'inline-group': {
    name: 'Inline policy of a group',
    within: 'an inline policy of a group',
    tooLarge:
      'Make it a customer managed policy. The limit counts all inline policies of the group together.',
  },
  'inline-role': {
    name: 'Inline policy of a role',
    within: 'an inline policy of a role',
    tooLarge:
      'Export splits it into customer managed policies. The limit counts all inline policies of the role together.',
  },
  'trust-policy': {
    name: 'Trust policy of a role',
    within: 'a trust policy of a role',
    tooLarge:
      'Ask AWS through Service Quotas to raise the limit of the account, to 8,192 characters at most.',
  },
  'session-document': {
    name: 'Session document',
    within: 'a Session document',
    tooLarge: 'Shorten the shell profiles: keep the script on the node and let the profile call it.',
  },
  scp: {
    name: 'Service control policy',
    within: 'a service control policy',
    tooLarge: 'Make a second guardrail with some of what it refuses.',
  },
  boundary: {
    name: 'Permissions boundary',
    within: 'a permissions boundary',
    tooLarge: 'Refuse some of it by an identity policy or a service control policy: a role has one boundary.',
  },
  endpoint: {
    name: 'Policy of a VPC endpoint',
    within: 'the policy of a VPC endpoint',
    tooLarge: 'Name fewer tags and documents.',
  },
};

/** Words around the finished document. */
export const outputMessages = {
  text: 'Policy',
  textKeys:
    'Arrow keys move from line to line and explain each one. Enter goes to the line’s note, Alt+Enter to its setting, Escape leaves.',
  line: (number: number, text: string) => `Line ${number}: ${text}`,
  editorLabel:
    'Policy, read only. Moving the cursor explains each line. Enter goes to the line’s note, Alt+Enter to its setting. Tab leaves the editor.',
  copy: 'Copy',
  copied: 'Copied',
  copiedUnfinished: (left: number, errors: number, tooLarge: boolean) =>
    `Copied, but not finished: ${[
      left > 0 && (left === 1 ? '1 value to fill in' : `${left} values to fill in`),
      errors > 0 && (errors === 1 ? '1 error' : `${errors} errors`),
      tooLarge && 'too large to attach as it is',
    ]
      .filter(Boolean)
      .join(', ')}.`,
  download: 'Download',
  downloadFile: (file: string) => `Download ${file}`,
  downloaded: (file: string) => `The browser is downloading ${file}.`,
  finished: 'Nothing left to fill in',
  left: (count: number) => (count === 1 ? '1 value to fill in:' : `${count} values to fill in:`),
  /** Beside a value that only AWS's documentation has. */
  awsExample: 'AWS’s example',
  fillIn: (placeholder: string, setting: string) => `${placeholder}: go to ${setting}`,
  errors: (count: number) => (count === 1 ? '1 error to fix:' : `${count} errors to fix:`),
  tooLarge: (excess: number, attachment: AttachmentKind) =>
    `Too large for ${attachments[attachment].within}: ${number(excess)} characters too many. Open the size above to see what fits.`,
  goTo: (setting: string) => `Go to ${setting}`,
  mark: (note: number) => `Note ${note}`,
  size: {
    short: (characters: number, limit: number) => `${number(characters)} of ${number(limit)} characters`,
    /** Holds what can be seen. */
    label: (characters: number, limit: number) =>
      `Size: ${number(characters)} of ${number(limit)} characters${characters > limit ? ' · Too large' : ''}`,
    title: (characters: number) => `${number(characters)} characters`,
    explanation: 'without white space, which IAM does not count. What fits where:',
    fits: 'fits',
    tooLarge: (by: number) => `${number(by)} too many`,
    attachments,
  },
  view: {
    menu: 'View',
    wide: {
      policy: 'Policy at full width',
      answers: 'Answers at full width',
      both: 'Side by side',
    },
    wideKeys: 'Ctrl+\\',
    hint: 'Point at a line to see what it means.',
    pointsTitle: 'Still to do',
    wholeChange: 'Show the whole change',
    divider: 'Width of the answers',
    allPoints: (count: number) => `All ${count}`,
    plain: 'Plain text',
    loading: 'Plain text view. The editor is still loading.',
    failed: 'Plain text view. The editor could not be loaded.',
    retry: 'Try again',
    changed: (lines: number) => (lines === 1 ? '1 line changed' : `${lines} lines changed`),
    /** How many lines, and what that means. */
    change: ({ lines }: Slots<'lines'>, meaning: string) =>
      meaning === '' ? lines : `${lines} · ${meaning}`,
  },
} as const;

const lines = (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`);

/** `lines 3–5, 8 and 12` */
function listOf(ranges: readonly LineRange[]): string {
  const parts = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  const last = parts.pop();
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return ranges.length === 1 && ranges[0]?.first === ranges[0]?.last ? `line ${list}` : `lines ${list}`;
}

/** Words of the list of notes and of the explanations. */
export const explanationMessages = {
  title: 'Notes',
  titleWithCount: (count: number) => `Notes (${count})`,
  none: 'Nothing in this document needs a note.',
  number: (note: number) => `Note ${note}`,
  lines,
  /** Several places, each a link. */
  places: (places: readonly string[]) => places.join(', '),
  showLines: (first: number, last: number) => `Show ${lines(first, last)} in the policy`,
  shown: (first: number, last: number) =>
    first === last
      ? `Line ${first} is marked in the policy.`
      : `Lines ${first} to ${last} are marked in the policy.`,
  setting: ({ setting }: Slots<'setting'>) => `Setting: ${setting}`,
  tabs: 'About the policy',
  access: 'Access',
  request: 'Try',
  export: 'Export',
  uncheckedExpectations: 'the expectations could not be checked',
  failingExpectations: (count: number) =>
    count === 1 ? '1 expectation fails' : `${count} expectations fail`,
  element: {
    failed: 'The explanations could not be loaded. Everything else works without them.',
    /** What is said of a setting, with its name before. */
    ofSetting: ({ setting }: Slots<'setting'>, text: string) => `${setting}: ${text}`,
    writes: (ranges: readonly LineRange[]) => `this answer writes ${listOf(ranges)}.`,
  },
  summary: {
    title: 'In words',
    failed: 'The explanations could not be loaded.',
    show: (text: string) => `Show in the policy: ${text}`,
  },
} as const;
