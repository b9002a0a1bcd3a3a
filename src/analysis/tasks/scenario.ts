import { type Context, parseInstant } from '#iam';
import { type Identity, principalContext } from './identity.ts';
import type { Node } from './node.ts';
import type { Session } from './session.ts';

/** What AWS's pages leave open. The newest guidance is the default. */
export interface Assumptions {
  /**
   * Whether permission for `SSM-SessionManagerRunShell` is asked for when no document is named: always (2026), or only
   * where `ssm:SessionDocumentAccessCheck` demands it (until 2025).
   */
  readonly defaultDocument: 'checked' | 'checked-by-condition';
  /** Whether callers are asked for `ssmmessages:OpenDataChannel`, which AWS's samples have since 2025. */
  readonly dataChannel: 'checked' | 'not-checked';
}

export const TODAY: Assumptions = { defaultDocument: 'checked', dataChannel: 'checked' };

/** How AWS's pages described it until 2025. */
export const UNTIL_2025: Assumptions = {
  defaultDocument: 'checked-by-condition',
  dataChannel: 'not-checked',
};

/** From where and when somebody asks. */
export interface Circumstances {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `null` through a VPC endpoint. */
  readonly sourceIp: string | null;
  /** Seconds since MFA; `null` without. */
  readonly mfaAge: number | null;
  /** What services say of `ssm:SessionDocumentAccessCheck`; from some requests it is absent. */
  readonly documentAccessCheck: 'absent' | 'true' | 'false';
}

export interface LogDestinations {
  readonly s3?: {
    readonly bucket: string;
    /** Without slashes at its ends; empty = none. */
    readonly prefix: string;
    readonly enforceEncryption: boolean;
    /** ARN of the KMS key of the bucket, if it has one. */
    readonly keyArn?: string;
    readonly otherAccount: boolean;
  };
  readonly cloudWatch?: { readonly logGroup: string };
}

/** Everything concrete that a task is performed with. */
export interface Scenario {
  readonly partition: string;
  readonly identity: Identity;
  readonly node: Node;
  /** The session that is resumed or ended. */
  readonly session: Session;
  readonly documents: {
    /** A Session document of the account. */
    readonly custom: string;
    /** Whether sessions of the custom document carry a port, not text. */
    readonly customIsPort: boolean;
    /** The one picked in the console. */
    readonly picked: string;
  };
  /** Whether preferences were saved before in this Region. */
  readonly preferencesExist: boolean;
  /** ARN of the KMS key for session data, if the preferences name one. */
  readonly sessionKeyArn?: string;
  readonly logs: LogDestinations;
  readonly circumstances: Circumstances;
  readonly assumptions: Assumptions;
}

function circumstancesContext({ time, sourceIp, mfaAge }: Circumstances, temporary: boolean): Context {
  const mfa: Context =
    mfaAge === null
      ? temporary
        ? { 'aws:MultiFactorAuthPresent': 'false' }
        : {}
      : { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': String(mfaAge) };
  return {
    'aws:CurrentTime': time,
    'aws:EpochTime': String(parseInstant(time) ?? 0),
    'aws:SecureTransport': 'true',
    ...(sourceIp === null ? {} : { 'aws:SourceIp': sourceIp }),
    ...(temporary ? { 'aws:TokenIssueTime': time } : {}),
    ...mfa,
  };
}

/**
 * Context keys of every request that an identity makes in a scenario.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function requestContext({ partition, node, circumstances }: Scenario, identity: Identity): Context {
  return {
    ...principalContext(identity, partition),
    'aws:RequestedRegion': node.region,
    ...circumstancesContext(circumstances, identity.kind !== 'iam-user'),
  };
}
