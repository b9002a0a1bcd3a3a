import type { SessionDocumentType } from '../reference/session-documents.ts';
import type { Partition } from '#iam';

/** One value holds everything a person chooses; every document is derived from it, so that they agree. */
export interface Configuration {
  readonly environment: Environment;
  readonly endUser: Access;
  readonly administrator: AdministratorAccess;
  readonly instanceRole: InstanceRole;
  readonly preferences: SessionPreferences;
  readonly checks: Checks;
}

export interface Environment {
  readonly partition: Partition;
  /** Region codes; empty = none named yet, `['*']` = any Region. */
  readonly regions: readonly string[];
  /** 12 digits; `''` = none named yet, `'*'` = any account. */
  readonly account: string;
  /** Whether session data is encrypted with a KMS key, on top of TLS. */
  readonly sessionEncryption: boolean;
  /**
   * ARNs of that key, one in each Region; empty = not named yet. Never an alias: IAM compares `Resource` with the key
   * ARN. Read them by `sessionKeys`, which knows of Regions without a key.
   */
  readonly sessionKeyArns: readonly string[];
  readonly s3Log: S3Log;
  readonly cloudWatchLog: CloudWatchLog;
  /** Whether statements carry a `Sid`. */
  readonly statementIds: boolean;
}

export interface S3Log {
  readonly enabled: boolean;
  /** `''` = not named yet. */
  readonly bucket: string;
  /** Key prefix as typed; `''` = not named yet. Read it by `s3KeyPrefix`, which knows of slashes and of `prefixed`. */
  readonly prefix: string;
  readonly prefixed: boolean;
  /** Whether a session must fail when the bucket is not encrypted. */
  readonly enforceEncryption: boolean;
  /** How the bucket encrypts: with keys of S3, or with a KMS key, which the node then needs to use. */
  readonly bucketEncryption: 's3' | 'kms';
  /** ARN of the KMS key of the bucket; `''` = not named yet. */
  readonly bucketKeyArn: string;
  /**
   * Whether logs above 5 MB arrive in a bucket with a KMS key: the agent uploads them in parts, which takes
   * `kms:Decrypt` beside `kms:GenerateDataKey`. AWS's sample does without.
   */
  readonly multipart: boolean;
  /** Whether the bucket belongs to another account. */
  readonly otherAccount: boolean;
}

export interface CloudWatchLog {
  readonly enabled: boolean;
  /** `''` = not named yet. */
  readonly logGroup: string;
  /** Whether a session must fail when the log group is not encrypted. */
  readonly enforceEncryption: boolean;
  /** Stream while the session runs, or upload when it ends. */
  readonly delivery: 'stream' | 'upload';
}

export const SURFACES = ['session-manager', 'ec2', 'cli'] as const;
/** Where people work: the Session Manager console with Fleet Manager, the EC2 console, the AWS CLI. */
export type Surface = (typeof SURFACES)[number];

export interface Tag {
  readonly key: string;
  /** One of these (OR); several tags must all be there (AND). */
  readonly values: readonly string[];
}

/** What a person may do who connects to nodes. */
export interface Access {
  /** Without repetition, in the order of `SURFACES`. */
  readonly surfaces: readonly Surface[];
  readonly signIn: 'iam-user' | 'role';
  readonly startSessions: boolean;
  readonly nodes: Nodes;
  readonly readAccess: 'surfaces' | 'sessions' | 'none';
  readonly documents: SessionDocuments;
  readonly ownSessions: OwnSessions;
  /** On which sessions `ssmmessages:OpenDataChannel` is allowed. */
  readonly dataChannel: 'off' | 'own' | 'every';
  /** `ssm:SendCommand`, for the EC2 console that has to update an old agent. */
  readonly agentUpdate: 'off' | 'published' | 'with-document';
  readonly guards: Guards;
}

export interface Nodes {
  readonly by: 'id' | 'tag' | 'every';
  /** `i-…` and `mi-…`; empty = none named yet. Used when `by` is `id`. */
  readonly ids: readonly string[];
  /** Used when `by` is `tag`; empty = none named yet. */
  readonly tags: readonly Tag[];
  /** Whether tags and `every` also reach hybrid nodes (`mi-…`). */
  readonly hybrid: boolean;
  readonly reach: 'region' | 'account' | 'any' | 'all-resources';
}

export interface SessionDocuments {
  /** Without repetition, in the order of `DOCUMENT_TYPES`. */
  readonly types: readonly SessionDocumentType[];
  /** Names of the account's own Session documents, `*` allowed. */
  readonly custom: readonly string[];
  /** `ssm:SessionDocumentAccessCheck` in every statement that allows `ssm:StartSession`. */
  readonly accessCheck: boolean;
  /** Whether people can pick a document in the console. */
  readonly listed: boolean;
}

export interface OwnSessions {
  readonly by: 'none' | 'user-name' | 'user-id' | 'tag' | 'every';
  /** Which tags of a session are compared when `by` is `tag`. */
  readonly tag: 'session-id' | 'target-id' | 'both';
  /** What the session-id tag is compared with. */
  readonly sessionId: 'variable' | 'variable-prefix' | 'user' | 'role-session';
  /** The literal user ID (`AIDA…`) or `AROA…:session-name`; `''` = not named yet. */
  readonly principalId: string;
  /** Whether `ssm:ResumeSession` stands beside `ssm:TerminateSession`. */
  readonly resume: boolean;
}

export interface Guards {
  readonly mfa: boolean;
  /** Minutes since MFA; `null` = no maximum. */
  readonly mfaMaxAgeMinutes: number | null;
  /** CIDR blocks from which people may act; empty = anywhere. */
  readonly networks: readonly string[];
  /** ISO 8601 instants in UTC, such as `2026-01-31T08:00:00Z`; `''` = open. */
  readonly notBefore: string;
  readonly notAfter: string;
}

export interface AdministratorAccess extends Access {
  readonly preferences: 'none' | 'view' | 'manage';
  /** Whether `manage` includes `ssm:DeleteDocument`. */
  readonly deletePreferences: boolean;
  /** Whether `manage` includes `ssm:UpdateDocumentDefaultVersion`. */
  readonly defaultVersion: boolean;
  /** Start, resume and end every session, on every node and with every document. */
  readonly fullAccess: boolean;
}

export interface InstanceRole {
  readonly permissions: 'minimal' | 'logging' | 'existing-role';
  /** Log permissions on `*` as AWS publishes them, or on the named bucket and log group. */
  readonly logScope: 'published' | 'narrow';
  /** `ec2messages`, which agents in Regions launched before 2024 may still use. */
  readonly olderRegions: boolean;
  readonly trust: 'ec2' | 'hybrid' | 'ecs-task';
}

/** What only the preferences document knows; logs and key come from the environment. */
export interface SessionPreferences {
  readonly runAs: boolean;
  /** Operating system user; `''` = taken from the tag `SSMSessionRunAs` of the caller. */
  readonly runAsUser: string;
  /** 1 to 60; `null` = AWS's default of 20. */
  readonly idleTimeoutMinutes: number | null;
  /** 1 to 1440; `null` = no limit. */
  readonly maxDurationMinutes: number | null;
  readonly linuxProfile: string;
  readonly windowsProfile: string;
}

/** What somebody wants to be sure of, and what the answers began with; no document depends on it. */
export interface Checks {
  /** Cells of the access report that must stay as they are, such as `end-user/shell-cli/your-nodes=allowed`. */
  readonly expectations: readonly string[];
  /** The request being tried, as `name=value` entries; empty = the one that is offered. */
  readonly request: readonly string[];
  /**
   * Id of the published sample that the answers began with; `''` = none. As long as it is known, what still equals an
   * example value of AWS's page counts as to be replaced.
   */
  readonly sample: string;
}

export const DOCUMENT_KINDS = [
  'end-user',
  'administrator',
  'instance-role',
  'trust-policy',
  'session-preferences',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

type Leaf = string | number | boolean | null | readonly unknown[];
type LeafPath<T> = {
  [K in keyof T & string]: T[K] extends Leaf ? K : `${K}.${LeafPath<T[K]>}`;
}[keyof T & string];
/** Dotted path of one setting, such as `endUser.nodes.ids`. */
export type SettingPath = LeafPath<Configuration>;

export type Severity = 'error' | 'warning' | 'info';
