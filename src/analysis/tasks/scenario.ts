import { trainingJobTarget } from '#core';
import { type Context, parseInstant } from '#iam';

/** A target of sessions. */
export interface Node {
  readonly kind: 'instance' | 'hybrid' | 'ecs-task' | 'training-job';
  /** `i-…`, `mi-…`, `CLUSTER/TASK-ID`, or the name of a training job. */
  readonly id: string;
  readonly region: string;
  readonly account: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * ARN under which IAM is asked about a node.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function nodeArn({ kind, id, region, account }: Node, partition: string): string {
  switch (kind) {
    case 'instance':
      return `arn:${partition}:ec2:${region}:${account}:instance/${id}`;
    case 'hybrid':
      return `arn:${partition}:ssm:${region}:${account}:managed-instance/${id}`;
    case 'ecs-task':
      return `arn:${partition}:ecs:${region}:${account}:task/${id}`;
    // AWS's reference does not say which ARN Session Manager asks about; AWS's policies for them name `*`.
    case 'training-job':
      return `arn:${partition}:sagemaker:${region}:${account}:training-job/${id}`;
  }
}

/** The ARN of the cluster of a task. */
export const clusterArn = ({ id, region, account }: Node, partition: string): string =>
  `arn:${partition}:ecs:${region}:${account}:cluster/${id.slice(0, id.indexOf('/'))}`;

/** Context keys for tags: two names for each. */
export function tagContext(tags: Readonly<Record<string, string>>): Context {
  const entries = Object.entries(tags).flatMap(([key, value]) => [
    [`aws:ResourceTag/${key}`, value],
    [`ssm:resourceTag/${key}`, value],
  ]);
  return Object.fromEntries(entries);
}

/** Context keys for the tags of a node: two names for each, but of an ECS task only the global one. */
export function nodeContext({ kind, id, account, tags }: Node): Context {
  const entries = Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const named: Context = kind === 'ecs-task' ? Object.fromEntries(entries) : tagContext(tags);
  // What AWS's policies for training jobs compare.
  const target: Context =
    kind === 'training-job' ? { 'ssm:resourceTag/aws:ssmmessages:target-id': trainingJobTarget(id) } : {};
  return { 'aws:ResourceAccount': account, ...named, ...target };
}

interface Principal {
  /** 12 digits. */
  readonly account: string;
  /** Tags of the user, of the role and of its session. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Who asks. */
export type Identity =
  | (Principal & { readonly kind: 'iam-user'; readonly name: string; readonly userId: string })
  | (Principal & {
      readonly kind: 'assumed-role';
      readonly role: string;
      readonly roleId: string;
      readonly sessionName: string;
    })
  | (Principal & {
      readonly kind: 'identity-center';
      readonly permissionSet: string;
      /** The end of the role's name, 16 hexadecimal digits. */
      readonly suffix: string;
      readonly roleId: string;
      readonly userName: string;
    });

/** What a session of this person is named after: the user name, or the name of the role session. */
export function sessionNameOf(identity: Identity): string {
  switch (identity.kind) {
    case 'iam-user':
      return identity.name;
    case 'assumed-role':
      return identity.sessionName;
    case 'identity-center':
      return identity.userName;
  }
}

/** The value of `aws:userid`: the user's unique ID, or `role ID:role session name`. */
export function userIdOf(identity: Identity): string {
  return identity.kind === 'iam-user' ? identity.userId : `${identity.roleId}:${sessionNameOf(identity)}`;
}

function principalArn(identity: Identity, partition: string): string {
  const prefix = `arn:${partition}:iam::${identity.account}:`;
  switch (identity.kind) {
    case 'iam-user':
      return `${prefix}user/${identity.name}`;
    case 'assumed-role':
      return `${prefix}role/${identity.role}`;
    case 'identity-center':
      return `${prefix}role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_${identity.permissionSet}_${identity.suffix}`;
  }
}

/**
 * Context keys that say who asks. `aws:username` exists for IAM users only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function principalContext(identity: Identity, partition: string): Context {
  const tags = Object.entries(identity.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  return {
    'aws:userid': userIdOf(identity),
    ...(identity.kind === 'iam-user' ? { 'aws:username': identity.name } : {}),
    'aws:PrincipalArn': principalArn(identity, partition),
    'aws:PrincipalAccount': identity.account,
    'aws:PrincipalType': identity.kind === 'iam-user' ? 'User' : 'AssumedRole',
    ...Object.fromEntries(tags),
  };
}

/** A session of somebody on a node. */
export interface Session {
  readonly owner: Identity;
  readonly node: Node;
  /** The hexadecimal end of the session ID. */
  readonly suffix: string;
}

/** The session ID: the owner's user name or role session name, and a suffix. */
export function sessionIdOf({ owner, suffix }: Session): string {
  return `${sessionNameOf(owner)}-${suffix}`;
}

/**
 * ARN under which IAM is asked about a session.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function sessionArn(session: Session, partition: string, id: string = sessionIdOf(session)): string {
  const { region, account } = session.node;
  return `arn:${partition}:ssm:${region}:${account}:session/${id}`;
}

/**
 * The ARN as it would be if sessions were named after `aws:userid`. AWS prints policies for this form; session IDs that
 * people saw have another.
 */
export function sessionArnByUserId(session: Session, partition: string): string {
  return sessionArn(session, partition, `${userIdOf(session.owner)}-${session.suffix}`);
}

const TAGGABLE = /^[A-Za-z0-9 _.:/=+\-@\\]*$/;

/**
 * The two tags that the service sets on each session, unless the user ID has characters that tags do not.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function sessionContext({ owner, node }: Session): Context {
  const userId = userIdOf(owner);
  return {
    'aws:ResourceAccount': node.account,
    ...(TAGGABLE.test(userId)
      ? {
          'ssm:resourceTag/aws:ssmmessages:session-id': userId,
          'ssm:resourceTag/aws:ssmmessages:target-id': node.id,
        }
      : {}),
  };
}

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
  /** The endpoint or the VPC that the request comes through; absent = none. */
  readonly through?: { readonly vpce?: string; readonly vpc?: string };
  readonly sourceIdentity?: string;
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
    /** Whether the Region of the bucket is asked for, as ECS Exec does. */
    readonly located?: true;
  };
  readonly cloudWatch?: { readonly logGroup: string };
}

/** Everything concrete that a task is performed with. */
export interface Scenario {
  readonly partition: string;
  readonly identity: Identity;
  readonly node: Node;
  /** The container that a command runs in, where the node is a task. */
  readonly container?: string;
  /** For whom keys for SSH are pushed, where anybody may. */
  readonly osUser?: string;
  /** How people sign in to Remote Desktop, where anybody may use it. */
  readonly desktop?: 'credentials' | 'identity-center';
  /** The session that is resumed or ended. */
  readonly session: Session;
  readonly documents: {
    /** A Session document of the account. */
    readonly custom: string;
    /** Whether sessions of the custom document carry a port, not text. */
    readonly customIsPort: boolean;
    /** The one for shells with preferences of their own, where there is one. */
    readonly ownShell?: string;
    /** The one that tunnels to one host and port, where there is one. */
    readonly tunnel?: string;
    /** The one that runs one command, where there is one. */
    readonly command?: string;
    /** The one picked in the console. */
    readonly picked: string;
  };
  /** Whether somebody uses just-in-time node access. */
  readonly justInTime?: boolean;
  /** Whether somebody may set up Default Host Management Configuration. */
  readonly hostManagement?: boolean;
  /** Whether preferences were saved before in this Region. */
  readonly preferencesExist: boolean;
  /** ARN of the KMS key for session data, if the preferences name one. */
  readonly sessionKeyArn?: string;
  readonly logs: LogDestinations;
  /** The Region that AWS's buckets are named after, where the agent is meant to read them. */
  readonly agentBuckets?: string;
  readonly circumstances: Circumstances;
  readonly assumptions: Assumptions;
  /** Keys of every request of the caller that nothing else here says; what is said otherwise gives way. */
  readonly others?: Context;
}

function circumstancesContext(
  { time, sourceIp, mfaAge, through = {}, sourceIdentity }: Circumstances,
  temporary: boolean,
): Context {
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
    ...(through.vpce === undefined ? {} : { 'aws:SourceVpce': through.vpce }),
    ...(through.vpc === undefined ? {} : { 'aws:SourceVpc': through.vpc }),
    ...(sourceIdentity === undefined ? {} : { 'aws:SourceIdentity': sourceIdentity }),
    ...(temporary ? { 'aws:TokenIssueTime': time } : {}),
    ...mfa,
  };
}

/**
 * Context keys of every request that an identity makes in a scenario.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function requestContext(
  { partition, node, circumstances, others }: Scenario,
  identity: Identity,
): Context {
  return {
    ...principalContext(identity, partition),
    'aws:RequestedRegion': node.region,
    ...circumstancesContext(circumstances, identity.kind !== 'iam-user'),
    ...others,
  };
}
