import type { SettingPath } from '../configuration/configuration.ts';
import type { JsonPointer, Printed, TextRange } from '#iam';
import type { Placeholder } from '../types.ts';

/** Whose nodes, tags and documents a document names. */
export type Root = 'endUser' | 'administrator' | 'guardrail';

/** A placeholder as AWS's pages name it: how it looks in the text, and where. */
interface Known {
  /** Matches the string of one value or key; its first group is the placeholder. */
  readonly pattern: RegExp;
  /** Whether it may stand there several times, and not at the first place alone. */
  readonly isRepeated?: true;
  /** Limits a placeholder that could be an ordinary word to the places where it is one. */
  readonly below?: RegExp;
  /** `undefined` where the document has no such answer. */
  readonly setting: (root: Root) => SettingPath | undefined;
}

/** An answer that people's documents have and a guardrail has not. */
const ofPeople =
  (path: 'nodes.ids' | 'ownSessions.principalId') =>
  (root: Root): SettingPath | undefined =>
    root === 'guardrail' ? undefined : `${root}.${path}`;

const BUCKET = 'amzn-s3-demo-bucket|DOC-EXAMPLE-BUCKET';
const PREFIX = 's3-prefix|s3-bucket-prefix';

/** Conditions on the namespace and the service account of a pod. */
const POD = /:sub$|RequestTag/;

/** Of several patterns that fit, the first one counts. */
export const KNOWN: readonly Known[] = [
  { pattern: /^arn:[^:]*:[^:]*:(region):/d, setting: () => 'environment.regions' },
  {
    pattern:
      /^arn:[^:]*:s3:::(?:(?:aws-windows-downloads|amazon-ssm|aws-ssm)-(?=region\/)|(?=region-birdwatcher-prod\/))(region)/d,
    setting: () => 'environment.regions',
  },
  { pattern: /^arn:[^:]*:[^:]*:[^:]*:(account-id):/d, setting: () => 'environment.account' },
  { pattern: /^(account-id)$/d, below: /aws:SourceAccount/, setting: () => 'environment.account' },
  { pattern: /:instance\/(instance-id)$/d, setting: ofPeople('nodes.ids') },
  { pattern: /^(instance-id)$/d, below: /target-id/, setting: ofPeople('nodes.ids') },
  { pattern: /resourceTag\/(tag-key\d*)$/d, setting: (root) => `${root}.nodes.tags` },
  { pattern: /^(tag-value\d*)$/d, below: /resourceTag/, setting: (root) => `${root}.nodes.tags` },
  { pattern: /^(tag-value)$/d, below: /aws:ResourceTag/, setting: (root) => `${root}.tasks.tags` },
  { pattern: /:document\/(document-name)$/d, setting: (root) => `${root}.documents.custom` },
  {
    pattern: /^(user-id|role-id:role-session-name)$/d,
    below: /session-id/,
    setting: ofPeople('ownSessions.principalId'),
  },
  { pattern: /(?:^|:key\/)(key-name)$/d, setting: () => 'environment.sessionKeyArns' },
  { pattern: /(?:^|:key\/)(bucket-key-name)$/d, setting: () => 'environment.s3Log.bucketKeyArn' },
  {
    pattern: new RegExp(`^(?:arn:[^:]*:s3:::)?(${BUCKET})(?:/|$)`, 'd'),
    setting: () => 'environment.s3Log.bucket',
  },
  {
    pattern: new RegExp(`^(?:arn:[^:]*:s3:::[^/]*/)?(${PREFIX})(?:/|$)`, 'd'),
    setting: () => 'environment.s3Log.prefix',
  },
  {
    pattern: /(?<=^arn:[^:]*:(?:s3|kms):.*)(\{region\})/d,
    isRepeated: true,
    setting: () => 'environment.regions',
  },
  {
    pattern: /(\{region\})/d,
    isRepeated: true,
    below: /^\/inputs\/s3(?:BucketName|KeyPrefix)$/,
    setting: () => 'environment.regions',
  },
  { pattern: /:log-group:(log-group-name)(?::|$)/d, setting: () => 'environment.cloudWatchLog.logGroup' },
  { pattern: /:(?:cluster|task)\/(cluster-name)(?:\/|$)/d, setting: (root) => `${root}.tasks.clusters` },
  { pattern: /(?:^|:oidc-provider\/)(oidc-issuer)(?:$|:)/d, setting: () => 'instanceRole.pods.issuer' },
  {
    pattern: /^(?:system:serviceaccount:)?(namespace)(?:$|:)/d,
    below: POD,
    setting: () => 'instanceRole.pods.namespace',
  },
  { pattern: /(?:^|:)(service-account)$/d, below: POD, setting: () => 'instanceRole.pods.serviceAccount' },
  {
    pattern: /:saml-provider\/(saml-provider-name)$/d,
    setting: () => 'trustPolicy.samlProvider',
  },
  { pattern: /(?:^|:oidc-provider\/)(identity-provider)(?:$|:)/d, setting: () => 'trustPolicy.issuer' },
  { pattern: /^(client-id)$/d, below: /:aud$/, setting: () => 'trustPolicy.audience' },
  { pattern: /^(token-subject)$/d, below: /:sub/, setting: () => 'trustPolicy.subjects' },
  { pattern: /^(principal-arn)$/d, below: /Principal/, setting: () => 'trustPolicy.principals' },
  { pattern: /^logs\.(region)\./d, below: /Principal/, setting: () => 'environment.regions' },
  {
    pattern: /^arn:[^:]*:iam::\*:role\/(?:\*\/)?(node-role-name)$/d,
    below: /aws:PrincipalArn/,
    setting: () => 'instanceRole.permissions',
  },
  {
    pattern: /^(organization-id)$/d,
    below: /aws:PrincipalOrgID/,
    setting: () => 'instanceRole.sharing.organization',
  },
  { pattern: /^(node-role-arn)$/d, below: /Principal/, setting: () => 'instanceRole.permissions' },
  {
    pattern: /^(log-group-name)$/d,
    below: /cloudWatchLogGroupName/,
    setting: () => 'environment.cloudWatchLog.logGroup',
  },
  { pattern: /^(host-name)$/d, below: /^\/properties\/host$/, setting: () => 'environment.tunnel.host' },
  {
    pattern: /^(port-number)$/d,
    below: /^\/properties\/portNumber$/,
    setting: () => 'environment.tunnel.port',
  },
  {
    pattern: /^(command-to-run)$/d,
    below: /^\/properties\/linux\/commands$/,
    setting: () => 'environment.command.linux',
  },
];

/** The words themselves: what has none of them, which is most of a finished document, need not be held against each pattern. */
const WORDS = new RegExp(
  KNOWN.flatMap(({ pattern }) => /\(([^?)][^)]*)\)/.exec(pattern.source)?.[1] ?? []).join('|'),
);

interface Candidate {
  readonly pointer: JsonPointer;
  readonly start: number;
  /** The string as printed, without its quotes. */
  readonly content: string;
}

/** The strings of a document: values, and the condition keys, which may hold a placeholder as well. */
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
 * The placeholders left in a document, recognised by how AWS's pages write them.
 *
 * @param root whose nodes and documents the document names.
 * @returns every placeholder once, in order of appearance, with the setting that replaces it and all its places.
 */
export function findPlaceholders(printed: Printed, root: Root): readonly Placeholder[] {
  const found = new Map<
    string,
    { text: string; setting: SettingPath; at: JsonPointer[]; ranges: TextRange[] }
  >();
  for (const { pointer, start, content } of candidates(printed)) {
    if (!WORDS.test(content)) continue;
    for (const { pattern, isRepeated, below, setting } of KNOWN) {
      if (below !== undefined && !below.test(pointer)) continue;
      const path = setting(root);
      if (path === undefined) continue;
      for (const match of isRepeated
        ? content.matchAll(new RegExp(pattern, 'dg'))
        : [pattern.exec(content)]) {
        const [from, to] = match?.indices?.[1] ?? [];
        const text = match?.[1];
        if (text === undefined || from === undefined || to === undefined) continue;
        const entry = found.get(text) ?? { text, setting: path, at: [], ranges: [] };
        entry.at.push(pointer);
        entry.ranges.push({ start: start + from, end: start + to });
        found.set(text, entry);
      }
    }
  }
  // Not Math.min of all: a call cannot have any number of arguments.
  const first = ({ ranges: [range, ...others] }: Placeholder) =>
    others.reduce((least, { start }) => Math.min(least, start), range?.start ?? 0);
  return [...found.values()].sort((a, b) => first(a) - first(b));
}
