import type { SettingPath } from '../configuration/configuration.ts';
import type { JsonPointer, Printed, TextRange } from '#iam';
import type { Placeholder } from '../types.ts';

/** A stand-in as AWS's pages name it: how it looks in the text, and where. */
interface Known {
  /** Matches the string of one value or key; its first group is the stand-in. */
  readonly text: RegExp;
  /** Limits a stand-in that could be an ordinary word to the places where it is one. */
  readonly below?: RegExp;
  readonly setting: (root: 'endUser' | 'administrator') => SettingPath;
}

const BUCKET = 'amzn-s3-demo-bucket|DOC-EXAMPLE-BUCKET';
const PREFIX = 's3-prefix|s3-bucket-prefix';

const KNOWN: readonly Known[] = [
  { text: /^arn:[^:]*:[^:]*:(region):/d, setting: () => 'environment.regions' },
  { text: /^arn:[^:]*:[^:]*:[^:]*:(account-id):/d, setting: () => 'environment.account' },
  { text: /^(account-id)$/d, below: /aws:SourceAccount/, setting: () => 'environment.account' },
  { text: /:instance\/(instance-id)$/d, setting: (root) => `${root}.nodes.ids` },
  { text: /^(instance-id)$/d, below: /target-id/, setting: (root) => `${root}.nodes.ids` },
  { text: /resourceTag\/(tag-key\d*)$/d, setting: (root) => `${root}.nodes.tags` },
  { text: /^(tag-value\d*)$/d, below: /resourceTag/, setting: (root) => `${root}.nodes.tags` },
  { text: /:document\/(document-name)$/d, setting: (root) => `${root}.documents.custom` },
  {
    text: /^(user-id|role-id:role-session-name)$/d,
    below: /session-id/,
    setting: (root) => `${root}.ownSessions.principalId`,
  },
  { text: /(?:^|:key\/)(key-name)$/d, setting: () => 'environment.sessionKeyArns' },
  { text: /(?:^|:key\/)(bucket-key-name)$/d, setting: () => 'environment.s3Log.bucketKeyArn' },
  {
    text: new RegExp(`^(?:arn:[^:]*:s3:::)?(${BUCKET})(?:/|$)`, 'd'),
    setting: () => 'environment.s3Log.bucket',
  },
  {
    text: new RegExp(`^(?:arn:[^:]*:s3:::[^/]*/)?(${PREFIX})(?:/|$)`, 'd'),
    setting: () => 'environment.s3Log.prefix',
  },
  { text: /:log-group:(log-group-name)(?::|$)/d, setting: () => 'environment.cloudWatchLog.logGroup' },
  { text: /^logs\.(region)\./d, below: /Principal/, setting: () => 'environment.regions' },
  { text: /^(node-role-arn)$/d, below: /Principal/, setting: () => 'instanceRole.permissions' },
  {
    text: /^(log-group-name)$/d,
    below: /cloudWatchLogGroupName/,
    setting: () => 'environment.cloudWatchLog.logGroup',
  },
];

interface Candidate {
  readonly pointer: JsonPointer;
  readonly start: number;
  /** The string as printed, without its quotes. */
  readonly content: string;
}

/** The strings of a document: values, and the condition keys, which may hold a stand-in as well. */
function* candidates({ text, ranges }: Printed): Iterable<Candidate> {
  for (const [pointer, { start, valueStart, end }] of ranges) {
    if (text[valueStart] === '"') {
      yield { pointer, start: valueStart + 1, content: text.slice(valueStart + 1, end - 1) };
    }
    if (valueStart > start && pointer.includes('/Condition/')) {
      yield {
        pointer,
        start: start + 1,
        content: text.slice(start + 1, text.lastIndexOf('"', valueStart - 1)),
      };
    }
  }
}

/**
 * The stand-ins left in a document, recognised by how AWS's pages write them.
 *
 * @param root whose nodes and documents the document names.
 * @returns every stand-in once, in order of appearance, with the setting that replaces it and all its places.
 */
export function findPlaceholders(
  printed: Printed,
  root: 'endUser' | 'administrator',
): readonly Placeholder[] {
  const found = new Map<
    string,
    { token: string; setting: SettingPath; at: JsonPointer[]; ranges: TextRange[] }
  >();
  for (const { pointer, start, content } of candidates(printed)) {
    for (const { text, below, setting } of KNOWN) {
      if (below !== undefined && !below.test(pointer)) continue;
      const match = text.exec(content);
      const [from, to] = match?.indices?.[1] ?? [];
      const token = match?.[1];
      if (token === undefined || from === undefined || to === undefined) continue;
      const entry = found.get(token) ?? { token, setting: setting(root), at: [], ranges: [] };
      entry.at.push(pointer);
      entry.ranges.push({ start: start + from, end: start + to });
      found.set(token, entry);
    }
  }
  const first = (placeholder: Placeholder) => Math.min(...placeholder.ranges.map((range) => range.start));
  return [...found.values()].sort((a, b) => first(a) - first(b));
}
