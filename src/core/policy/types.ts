type Strings = string | readonly string[];
/** `*`, or names by what they are names of. */
type Principals = '*' | Readonly<Partial<Record<'Service' | 'AWS' | 'Federated' | 'CanonicalUser', Strings>>>;

/** Condition operator, then condition key, then the values it is compared with. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/**
 * One statement of a generated policy document: of the rules, or carried along from a policy that somebody brought.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
 */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  /** Trust policies, and the policies of keys and buckets. */
  readonly Principal?: Principals;
  /** In place of `Principal`: everybody but these. No rule writes it. */
  readonly NotPrincipal?: Principals;
  readonly Action?: Strings;
  /** In place of `Action`: everything but these. No rule writes it. */
  readonly NotAction?: Strings;
  /** Absent from trust policies. */
  readonly Resource?: Strings;
  /** In place of `Resource`: everything but these. */
  readonly NotResource?: Strings;
  readonly Condition?: Condition;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/**
 * A Session document (schema 1.0) that tunnels through a node to one host and port.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export interface TunnelDocument {
  readonly schemaVersion: '1.0';
  readonly description: string;
  readonly sessionType: 'Port';
  readonly parameters: {
    readonly localPortNumber: {
      readonly type: 'String';
      readonly description: string;
      readonly allowedPattern: string;
      readonly default: string;
    };
  };
  readonly properties: {
    readonly type: 'LocalPortForwarding';
    readonly host: string;
    /** As all values here, a string. */
    readonly portNumber: string;
    readonly localPortNumber: '{{ localPortNumber }}';
  };
}

/**
 * A Session document (schema 1.0) that runs one command on a node.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export interface SessionCommandDocument {
  readonly schemaVersion: '1.0';
  readonly description: string;
  readonly sessionType: 'InteractiveCommands' | 'NonInteractiveCommands';
  readonly parameters?: Readonly<
    Record<
      string,
      {
        readonly type: 'String';
        readonly description?: string;
        readonly allowedPattern?: string;
        readonly allowedValues?: readonly string[];
        readonly default?: string;
      }
    >
  >;
  readonly properties: Readonly<
    Partial<Record<'linux' | 'windows', { readonly commands: string; readonly runAsElevated: boolean }>>
  >;
}

/** Any Session document that the rules write. */
export type SessionDocumentContent = PreferencesDocument | TunnelDocument | SessionCommandDocument;

/**
 * A Session document (schema 1.0) that holds the preferences of Session Manager.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export interface PreferencesDocument {
  readonly schemaVersion: '1.0';
  readonly description: string;
  readonly sessionType: 'Standard_Stream';
  readonly inputs: {
    readonly s3BucketName: string;
    readonly s3KeyPrefix: string;
    readonly s3EncryptionEnabled: boolean;
    readonly cloudWatchLogGroupName: string;
    readonly cloudWatchEncryptionEnabled: boolean;
    readonly cloudWatchStreamingEnabled: boolean;
    readonly kmsKeyId: string;
    readonly runAsEnabled: boolean;
    readonly runAsDefaultUser: string;
    /** Minutes, as a string. */
    readonly idleSessionTimeout: string;
    /** Minutes, as a string. */
    readonly maxSessionDuration: string;
    readonly shellProfile: { readonly windows: string; readonly linux: string };
  };
}
