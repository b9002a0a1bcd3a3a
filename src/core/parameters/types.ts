import type { SettingPath } from '../configuration/configuration.ts';

/** Whose nodes, tags and documents a document names. */
export type Owner = 'end-user' | 'administrator' | 'node' | 'guardrail';

/** What a parameter stands for. */
export type ParameterKind =
  | 'region'
  | 'account-id'
  | 'node-id'
  | 'tag-key'
  | 'tag-value'
  | 'document-name'
  | 'user-id'
  | 'role-session-id'
  | 'session-key-arn'
  | 'session-key-id'
  | 'bucket-key-arn'
  | 'bucket-key-id'
  | 'bucket-name'
  | 'key-prefix'
  | 'log-group-name'
  | 'tunnel-host'
  | 'tunnel-port'
  | 'command'
  | 'cluster-name'
  | 'oidc-issuer'
  | 'saml-provider-name'
  | 'identity-provider'
  | 'client-id'
  | 'token-subject'
  | 'principal-arn'
  | 'namespace'
  | 'service-account'
  | 'organization-id'
  | 'node-role-arn'
  | 'node-role-name'
  | 'group-name'
  | 'role-name'
  | 'identity-center-instance-arn'
  | 'vpc-endpoint-id'
  | 'log-group-key-arn';

/** Something not filled in yet, which whoever deploys a document gives a value. */
export interface Parameter {
  /** Unique among the parameters of one configuration; kebab case, such as `end-user-tag-value-2`. */
  readonly id: string;
  readonly kind: ParameterKind;
  /** The placeholder that the printed document has in its place. */
  readonly placeholder: string;
  /** The answer that is missing; absent when no question asks for it, such as the group to attach to. */
  readonly setting?: SettingPath;
  /** Whose it is; absent when all documents share it. */
  readonly owner?: Owner;
  /** The Region that it belongs to, where each of several has one of its own. */
  readonly region?: string;
}

/** Text that is known only in parts. Neighbouring strings are joined, and there is at least one parameter. */
export interface TemplateText {
  readonly parts: readonly (string | Parameter)[];
}

export interface TemplateMember {
  readonly key: string | TemplateText;
  readonly value: Template;
}

/** An object whose keys, too, may hold parameters; in the order in which it is printed. */
export interface TemplateObject {
  readonly members: readonly TemplateMember[];
}

/** JSON in which parameters stand for what is not filled in. */
export type Template = string | number | boolean | null | TemplateText | readonly Template[] | TemplateObject;
