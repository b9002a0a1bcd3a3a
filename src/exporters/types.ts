import type { SetupProblem } from '#analysis';
import {
  type Configuration,
  DOCUMENT_KINDS,
  type DocumentKind,
  type Generated,
  type SessionDocumentKind,
  type Parameter,
  type ResourcePolicyKind,
  type RetentionDays,
  type TemplateObject,
  type TemplateText,
} from '#core';
import type { Partition } from '#iam';
import type { ExportMessages } from '../i18n/messages.ts';

export const EXPORT_FORMATS = [
  'terraform',
  'terraform-jsonencode',
  'cloudformation-yaml',
  'cloudformation-json',
  'cdk-typescript',
  'cdk-python',
  'pulumi-typescript',
  'shell',
  'powershell',
  'markdown',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const ATTACHMENTS = ['none', 'group', 'role', 'permission-set'] as const;
/** What the policies of people are attached to. A group and a role exist already; the permission set is created. */
export type Attachment = (typeof ATTACHMENTS)[number];

/** One document with what it needs to take effect, or all of them. */
export type Scope = DocumentKind | 'setup';
export const SCOPES: readonly Scope[] = [...DOCUMENT_KINDS, 'setup'];

/** A permission set has the shortest name: 32 characters, of which `Administrator` takes 13. */
const NAME = /^[A-Za-z0-9+=,.@_-]{1,19}$/;

/**
 * Whether names in IAM may begin with a text. Two setups in one account need different ones: IAM is global, and policies
 * and roles of one name are the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const isSetupName = (text: string): boolean => NAME.test(text);

/** Where a hand-over comes from; both stand in a comment of every export. */
export interface Origin {
  /** The link that opens the configuration. */
  readonly link: string;
  /** Version of the app. */
  readonly version: string;
}

export interface SetupOptions {
  /** What the page says, which Markdown and the first lines of each file repeat. */
  readonly messages: ExportMessages;
  readonly scope: Scope;
  readonly attachment: Attachment;
  readonly origin: Origin;
  /** What the names in IAM begin with, see `isSetupName`; `SessionManager` when absent. */
  readonly name?: string;
  /** Whether the whole setup has administrators; `true` when absent. */
  readonly administrators?: boolean;
  /**
   * Whether the whole setup has preferences, which apply to every session in their Region at once; when absent, it has
   * them if one of their answers was given.
   */
  readonly preferences?: boolean;
  /** Whether the whole setup has the log group that its answers ask for; `true` when absent. */
  readonly logGroup?: boolean;
}

/** Text of which parts may be parameters. */
export type Text = string | TemplateText;

export type PolicyTarget =
  | { readonly type: 'group' | 'role'; readonly name: TemplateText }
  /** The role of `Setup.role`. */
  | { readonly type: 'node-role' };

export interface ManagedPolicy {
  /** Unique in a setup; kebab case, such as `end-user` or, of a split one, `end-user-2`. */
  readonly id: string;
  /** Name in IAM, such as `SessionManagerEndUser`. */
  readonly name: string;
  readonly description: string;
  readonly document: TemplateObject;
  /** What it is attached to; absent when that is left to the reader or done by a permission set. */
  readonly target?: PolicyTarget;
}

/** A service control policy of AWS Organizations, created in the account that manages these. */
export interface ControlPolicy {
  readonly id: 'guardrail';
  readonly name: string;
  readonly description: string;
  readonly document: TemplateObject;
}

/** The policy of a VPC endpoint that exists already, in place of the one that it has. */
export interface EndpointPolicy {
  readonly id: 'guardrail';
  readonly endpointId: TemplateText;
  readonly document: TemplateObject;
}

/** A permission set of IAM Identity Center. Its policy is inline when that fits, otherwise in managed policies. */
export interface PermissionSet {
  /** The kind of person: `end-user` or `administrator`. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** ARN of the instance of IAM Identity Center. */
  readonly instanceArn: TemplateText;
  readonly inlinePolicy?: TemplateObject;
  /** Names of managed policies of the setup, which every account needs that the set is assigned in. */
  readonly managedPolicies: readonly string[];
}

/** The role of the nodes or of people, which the setup creates. */
export interface OwnRole {
  readonly id: 'node' | 'people';
  readonly name: string;
  readonly description: string;
  readonly trust: TemplateObject;
  /** Where it stands in IAM, such as `/service-role/`; absent where that is `/`. */
  readonly path?: string;
  /** ARN of the managed policy that limits it. */
  readonly boundary?: string;
  /** EC2 takes a role in an instance profile of the same name; hybrid nodes and tasks do not. */
  readonly instanceProfile: boolean;
}

/** The Session document with the preferences of all sessions in a Region, one in each. */
export interface Preferences {
  readonly id: 'session-preferences';
  /** `SSM-SessionManagerRunShell` */
  readonly name: string;
  /** With `KEY_OF_REGION` for the key where each of several Regions has one, and `THIS_REGION` where its name stands. */
  readonly content: TemplateObject;
  /** ARNs of the keys for session data, one for each of `Setup.regions`, in that order, where these are several. */
  readonly keyArns?: readonly [Text, ...Text[]];
}

/** A Session document that people name to start a session, one in each Region. */
export interface NamedDocument {
  readonly id: SessionDocumentKind;
  readonly name: string;
  /** What its sessions do: a verb with what follows it, without a full stop. */
  readonly purpose: string;
  /** As that of preferences. */
  readonly content: TemplateObject;
  /** As those of preferences. */
  readonly keyArns?: readonly [Text, ...Text[]];
}

/** The setting of Systems Manager that gives the role of the nodes to instances, one in each Region. */
export interface HostManagement {
  readonly id: 'host-management';
  readonly settingId: string;
  /** Path and name of the role. */
  readonly role: string;
}

/** The log group for session logs, one in each Region. */
export interface LogGroup {
  readonly id: 'session-log';
  readonly name: Text;
  /**
   * ARNs of the keys that encrypt it, where encryption is enforced: one for each of `Setup.regions`, in that order,
   * because a log group takes no key of another Region.
   */
  readonly keyArns?: readonly [TemplateText, ...TemplateText[]];
  /** Days after which it deletes what it holds; without them it keeps everything. */
  readonly retentionDays?: RetentionDays;
}

/** Statements for the owner of a key or a bucket, to be added to what its policy says already. */
export interface StatementsForOwner {
  readonly kind: ResourcePolicyKind;
  /** Kebab case, such as `session-key-policy`. */
  readonly id: string;
  readonly description: string;
  readonly document: TemplateObject;
}

/** Everything that is handed over, independent of the format. A format writes it, and adds nothing. */
export interface Setup {
  /** The words for all that the page says, too. */
  readonly messages: ExportMessages;
  readonly title: string;
  readonly scope: Scope;
  readonly origin: Origin;
  /** What the names in IAM begin with. */
  readonly name: string;
  readonly configuration: Configuration;
  readonly partition: Partition;
  /** The account that it is meant for; absent when any will do. */
  readonly account?: Text;
  /** Where Session documents and log group go, at least one; a parameter when none is named. */
  readonly regions: readonly [Text, ...Text[]];
  /** All that occur in what is below, in order of appearance. */
  readonly parameters: readonly Parameter[];
  readonly policies: readonly ManagedPolicy[];
  readonly permissionSets: readonly PermissionSet[];
  /** What a guardrail is where it is none of IAM’s own policies. */
  readonly controlPolicy?: ControlPolicy;
  readonly endpointPolicy?: EndpointPolicy;
  readonly role?: OwnRole;
  /** Where instances get `role` without an instance profile. */
  readonly hostManagement?: HostManagement;
  readonly logGroup?: LogGroup;
  readonly preferences?: Preferences;
  /** Those that somebody in the setup may use, in the order of the documents. */
  readonly namedDocuments: readonly NamedDocument[];
  readonly forOwners: readonly StatementsForOwner[];
  /** Of all resources that have tags. */
  readonly tags: Readonly<Record<string, string>>;
  /** The documents as they are shown, with placeholders, for formats that show them to people. */
  readonly documents: readonly Generated[];
  /** Where the parts do not fit together. What is wrong with an answer alone its document says. */
  readonly problems: readonly SetupProblem[];
}

export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

export interface Format {
  readonly name: string;
  /** Path inside the archive of all formats; its last part is the name of a single download. */
  readonly path: string;
  /** The name by which somebody finds a parameter in the file; absent when it shows placeholders instead. */
  readonly parameterName?: (parameter: Parameter) => string;
  /** Whether each Region gets a stack of its own, which asks for nothing of the others. */
  readonly isStack?: boolean;
  /** The parameters that the file asks for, where those are fewer than the setup has. */
  readonly asksFor?: (setup: Setup) => readonly Parameter[];
  /** What keeps this format from saying what the setup says, beside what is wrong with the setup. */
  readonly problems?: (setup: Setup) => readonly SetupProblem[];
  /** Writes the whole file, which ends with a line break. Deterministic. */
  readonly write: (setup: Setup) => string;
}
