export const DOCUMENT_KINDS = [
  'end-user',
  'administrator',
  'instance-role',
  'trust-policy',
  'session-preferences',
  'tunnel',
  'session-command',
  'guardrail',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Kinds that are policies of people. */
export const PEOPLE = ['end-user', 'administrator'] as const satisfies readonly DocumentKind[];

/** Kinds that are Session documents, and no IAM policies. */
const SESSION_DOCUMENT_KINDS = [
  'session-preferences',
  'tunnel',
  'session-command',
] as const satisfies readonly DocumentKind[];
export type SessionDocumentKind = (typeof SESSION_DOCUMENT_KINDS)[number];
/** Kinds that are IAM policies, and so made of statements. */
export type PolicyKind = Exclude<DocumentKind, SessionDocumentKind>;

/** Whether a kind of document is an IAM policy; the others are Session documents. */
export const isPolicy = (kind: DocumentKind): kind is PolicyKind =>
  !SESSION_DOCUMENT_KINDS.some((each) => each === kind);

/** Name of the file that a document is saved as. */
export const documentFile = (kind: DocumentKind): string =>
  `session-manager-${kind.replace(/^session-/, '')}.json`;

export const SURFACES = ['session-manager', 'ec2', 'cli'] as const;
/** Where people work: the Session Manager console with Fleet Manager, the EC2 console, the AWS CLI. */
export type Surface = (typeof SURFACES)[number];

/** What people may do in ECS tasks: ECS Exec, and port forwarding by Session Manager, by its Session documents. */
export const TASK_USES = ['exec', 'port-forwarding', 'remote-host'] as const;

/** What people may do in training jobs of SageMaker AI, by the Session documents of the same names. */
export const TRAINING_JOB_USES = ['shell', 'port-forwarding'] as const;

/** How a guardrail is handed over: which kind of policy has its Deny statements. */
export const GUARDRAIL_FORMS = ['identity', 'scp', 'boundary', 'endpoint'] as const;
export type GuardrailForm = (typeof GUARDRAIL_FORMS)[number];

/** What a guardrail can refuse, in the order of its statements. */
export const GUARDRAILS = [
  'documents',
  'ssh',
  'nodes',
  'origins',
  'tasks',
  'exec',
  'enable-exec',
  'preferences',
] as const;
export type Guardrail = (typeof GUARDRAILS)[number];

/** What people do in just-in-time node access: ask for sessions, grant them, write the policies that decide. */
export const JUST_IN_TIME = ['request', 'approve', 'policies'] as const;
export type JustInTime = (typeof JUST_IN_TIME)[number];

export interface Tag {
  readonly key: string;
  /** One of these (OR); several tags must all be there (AND). */
  readonly values: readonly string[];
}

/** What a setting can need of other answers; `relevance.ts` knows when each of them holds. */
export type Need =
  | 'place'
  | 'partition'
  | 'region'
  | 'session-encryption'
  | 'logs'
  | 's3-log'
  | 'cloudwatch-log'
  | 'prefix'
  | 'bucket-key'
  | 'owners'
  | 'shared-with-accounts'
  | 'shared-with-organization'
  | 'limited-access'
  | 'starting'
  | 'starting-anywhere'
  | 'documents'
  | 'nodes-or-their-sessions'
  | 'nodes'
  | 'nodes-by-id'
  | 'nodes-by-tag'
  | 'nodes-not-by-id'
  | 'nodes-in-arns'
  | 'nodes-every'
  | 'hybrid'
  | 'own-sessions'
  | 'own-sessions-by-tag'
  | 'session-tag-compared'
  | 'named-principal'
  | 'mfa'
  | 'preferences-managed'
  | 'run-as'
  | 'tunnel'
  | 'session-command'
  | 'own-shell'
  | 'own-shell-named'
  | 'ssh'
  | 'pushed-keys'
  | 'tasks'
  | 'training-jobs'
  | 'exec'
  | 'managed-nodes'
  | 'created-role'
  | 'pods'
  | 'irsa'
  | `guardrail-${Guardrail}`
  | 'node-role'
  | 'people-role'
  | 'saml'
  | 'oidc'
  | 'principals';

/** What a text stands for; `formats.ts` knows what is wrong with one. */
export type FormatName =
  | 'region'
  | 'account'
  | 'account-id'
  | 'organization'
  | 'kms-key'
  | 'bucket'
  | 'key-prefix'
  | 'log-group'
  | 'node-id'
  | 'document-name'
  | 'own-document-name'
  | 'cluster'
  | 'vpc-endpoint'
  | 'principal-arn'
  | 'policy-arn'
  | 'container'
  | 'training-job'
  | 'os-user'
  | 'oidc-issuer'
  | 'kubernetes-name'
  | 'saml-provider'
  | 'audience'
  | 'subject'
  | 'principal'
  | 'source-identity'
  | 'host'
  | 'principal-id'
  | 'network'
  | 'instant'
  | 'run-as-user'
  | 'profile'
  | 'command'
  | 'command-parameters'
  | 'statements'
  | 'entry';

/** What is known of every setting, whatever its values are. */
export interface Row<T> {
  /** Best practice, and what an untouched form has. */
  readonly default: T;
  /** Name of the parameter in links: published, so never renamed and never used again for something else. */
  readonly link: string;
  /**
   * What a link of version 1 means by leaving the parameter out, where that is not `default`. When a default changes,
   * the old one goes here and `LINK_VERSION` is raised, so that links already sent open as they were.
   */
  readonly v1?: T;
  /** The documents that it can change. */
  readonly documents: readonly DocumentKind[];
  /** What other answers must say for it to matter, the outermost first. */
  readonly needs?: readonly Need[];
  /** Whether the value names something of the organisation, which a link without identifiers leaves out. */
  readonly identifier?: true;
  /** Whether no document shows it, though it is asked for beside one: what the exports create has it. */
  readonly exportsOnly?: true;
}

export interface Flag extends Row<boolean> {
  readonly kind: 'flag';
}
/** One of a few values, in the order in which they are offered. */
export interface Choice<T extends string> extends Row<T> {
  readonly kind: 'choice';
  readonly values: readonly T[];
}
/** Any of a few values, without repetition, in the order of `values`. */
export interface Choices<T extends string> extends Row<readonly T[]> {
  readonly kind: 'choices';
  readonly values: readonly T[];
}
/** A whole number; `null` = none. */
export interface Amount extends Row<number | null> {
  readonly kind: 'number';
  /** What is counted; a port is a number that counts nothing. */
  readonly unit: 'minutes' | 'days' | 'port';
  /** Both included. */
  readonly range: readonly [minimum: number, maximum: number];
}
/** Text as somebody types it: of one line, of several, or an ISO 8601 instant in UTC; `''` = not named. */
export interface Text extends Row<string> {
  readonly kind: 'text' | 'lines' | 'instant';
  readonly format: FormatName;
}
/** Texts without repetition; empty = none named. */
export interface List extends Row<readonly string[]> {
  readonly kind: 'list';
  readonly format: FormatName;
}
export interface Tags extends Row<readonly Tag[]> {
  readonly kind: 'tags';
}

/** One setting of the configuration. */
export type Setting = Flag | Choice<string> | Choices<string> | Amount | Text | List | Tags;
export type SettingKind = Setting['kind'];

export const flag = (row: Row<boolean>): Flag => ({ kind: 'flag', ...row });
export const choice = <const T extends string>(values: readonly T[], row: Row<NoInfer<T>>): Choice<T> => ({
  kind: 'choice',
  values,
  ...row,
});
export const choices = <const T extends string>(
  values: readonly T[],
  row: Row<readonly NoInfer<T>[]>,
): Choices<T> => ({ kind: 'choices', values, ...row });
const amount =
  (unit: Amount['unit']) =>
  (range: Amount['range'], row: Omit<Row<number | null>, 'default'>): Amount => ({
    kind: 'number',
    unit,
    range,
    default: null,
    ...row,
  });
export const minutes = amount('minutes');
export const days = amount('days');
const LAST_PORT = 65_535;
export const port = (row: Omit<Row<number | null>, 'default'>): Amount => amount('port')([1, LAST_PORT], row);
/** What is typed is empty until somebody fills it in. */
type Unnamed = Omit<Row<never>, 'default' | 'v1'>;
export const text = (format: FormatName, row: Unnamed): Text => ({
  kind: 'text',
  format,
  default: '',
  ...row,
});
export const lines = (format: FormatName, row: Unnamed): Text => ({
  kind: 'lines',
  format,
  default: '',
  ...row,
});
export const instant = (row: Unnamed): Text => ({ kind: 'instant', format: 'instant', default: '', ...row });
export const list = (format: FormatName, row: Unnamed): List => ({
  kind: 'list',
  format,
  default: [],
  ...row,
});
export const tags = (row: Unnamed): Tags => ({ kind: 'tags', default: [], ...row });
