import type { Configuration, Environment } from '../configuration/configuration.ts';
import { PARTITION_FACTS } from '#iam';
import { accountField, bucketArn, regionFields } from '../policy/arn.ts';
import { s3LogPlaces } from '../policy/log-places.ts';
import type { Condition, PolicyDocument, Statement } from '../policy/types.ts';
import { HOST_MANAGEMENT } from '../reference/host-management.ts';
import { bucketKeyActions } from '../rules/session-logs.ts';

/** What the policies of others have to allow, so that the setup works. */
export const RESOURCE_POLICY_KINDS = ['session-key', 'log-bucket', 'bucket-key', 'log-group-key'] as const;
export type ResourcePolicyKind = (typeof RESOURCE_POLICY_KINDS)[number];

/** Statements for the policy of a KMS key or a bucket. */
export interface ResourcePolicy {
  readonly kind: ResourcePolicyKind;
  /** To be added to the statements that the policy has: it replaces nothing. */
  readonly document: PolicyDocument;
}

/** Stands for the ARN of the role that nodes have already: its path is not known, so a name would not do. */
const EXISTING_ROLE_TOKEN = 'node-role-arn';
/** Stands for its name, where roles of several accounts are meant. */
const EXISTING_NAME_TOKEN = 'node-role-name';

/** An account of its own: `*` stands for any account in policies, but names no principal. */
const accountOf = (environment: Environment): string =>
  environment.account === '*' ? 'account-id' : accountField(environment);

/** `*` stands for any Region in policies, but no service has a principal for it. */
const regionsOf = ({ regions, ...environment }: Environment): readonly string[] =>
  regionFields({ ...environment, regions: regions.filter((region) => region !== '*') });

/** Whom a statement lets in: principals, and what a request has to say of them. */
interface Whom {
  readonly Principal: Statement['Principal'] & object;
  readonly Condition?: Condition;
}

/**
 * Everybody whom the accounts themselves let in. The root of an account as principal leaves that to IAM; of an
 * organization, `*` does so in every account but that of the key, where it lets in everybody.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
 */
function people({ environment, instanceRole: { sharing } }: Configuration): Whom {
  const { account, partition } = environment;
  if (sharing.with === 'organization') {
    const organization = sharing.organization || 'organization-id';
    return {
      Principal: { AWS: '*' },
      Condition: { StringEquals: { 'aws:PrincipalOrgID': organization } },
    };
  }
  const others = sharing.with === 'accounts' ? sharing.accounts.filter((each) => each !== '*') : [];
  const own = account === '*' && others.length > 0 ? [] : [accountOf(environment)];
  const [first = '', ...rest] = [...new Set([...own, ...others])].map(
    (each) => `arn:${partition}:iam::${each}:root`,
  );
  return { Principal: { AWS: rest.length === 0 ? first : [first, ...rest] } };
}

/**
 * The role of the nodes. In several accounts it is told by its name, and not as principal: a policy with a principal that
 * does not exist is refused, and who leaves and comes again is another one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
 */
function nodes(configuration: Configuration, roleName: string): Whom {
  const { environment, instanceRole } = configuration;
  const isExisting = instanceRole.permissions === 'existing-role';
  const ownName = instanceRole.trust === 'default-host-management' ? HOST_MANAGEMENT.role : roleName;
  const role = `arn:${environment.partition}:iam::${accountOf(environment)}:role/${ownName}`;
  if (instanceRole.sharing.with === 'account') {
    return { Principal: { AWS: isExisting ? EXISTING_ROLE_TOKEN : role } };
  }
  const { Principal, Condition } = people(configuration);
  const named = `arn:${environment.partition}:iam::*:role/`;
  return {
    Principal,
    Condition: {
      ...Condition,
      ArnLike: {
        'aws:PrincipalArn': isExisting
          ? // Only roles that are created here are known to have no path.
            [`${named}${EXISTING_NAME_TOKEN}`, `${named}*/${EXISTING_NAME_TOKEN}`]
          : `${named}${ownName}`,
      },
    },
  };
}

const allowing = (
  Sid: string,
  { Principal, Condition }: Whom,
  Action: readonly string[],
  Resource: string | readonly string[] = '*',
): Statement => ({
  Sid,
  Effect: 'Allow',
  Principal,
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});

/**
 * Both halves of session encryption: people encrypt as their identity policies say.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function sessionKey(configuration: Configuration, roleName: string): readonly Statement[] {
  const { environment } = configuration;
  if (!environment.sessionEncryption) return [];
  return [
    allowing('EncryptSessionData', people(configuration), ['kms:GenerateDataKey']),
    allowing('DecryptSessionData', nodes(configuration, roleName), ['kms:Decrypt']),
  ];
}

/**
 * What a bucket of another account has to allow, each bucket by statements of its own; the identity policy of the node alone is not enough there.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-walkthroughs-managing-access-example2.html
 */
function logBucket(configuration: Configuration, roleName: string): readonly Statement[] {
  const { environment, instanceRole } = configuration;
  const { s3Log } = environment;
  if (!s3Log.enabled || !s3Log.otherAccount || instanceRole.permissions === 'minimal') return [];
  const role = nodes(configuration, roleName);
  return s3LogPlaces(environment).flatMap(({ bucket, objects: keys }, position) => {
    const [first = '', ...others] = keys.map((key) => bucketArn(environment, bucket, key));
    const objects = others.length === 0 ? first : [first, ...others];
    const number = position === 0 ? '' : position + 1;
    return [
      allowing(`WriteS3Log${number}`, role, ['s3:PutObject', 's3:PutObjectAcl'], objects),
      allowing(
        `ReadBucketEncryption${number}`,
        role,
        ['s3:GetEncryptionConfiguration'],
        bucketArn(environment, bucket),
      ),
    ];
  });
}

function bucketKey(configuration: Configuration, roleName: string): readonly Statement[] {
  const { environment, instanceRole } = configuration;
  const { s3Log } = environment;
  if (!s3Log.enabled || s3Log.bucketEncryption !== 'kms' || instanceRole.permissions === 'minimal') return [];
  return [allowing('EncryptS3Log', nodes(configuration, roleName), bucketKeyActions(s3Log))];
}

/**
 * The key of the log group is used by CloudWatch Logs itself, and by no node.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
function logGroupKey({ environment }: Configuration): readonly Statement[] {
  const { cloudWatchLog, partition } = environment;
  if (!cloudWatchLog.enabled || !cloudWatchLog.enforceEncryption) return [];
  const { dnsSuffix } = PARTITION_FACTS[partition];
  const group = cloudWatchLog.logGroup || 'log-group-name';
  return regionsOf(environment).map((region, position) => ({
    ...allowing(
      position === 0 ? 'EncryptLogGroup' : `EncryptLogGroup${position + 1}`,
      { Principal: { Service: `logs.${region}.${dnsSuffix}` } },
      ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    ),
    Condition: {
      ArnEquals: {
        'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${accountOf(environment)}:log-group:${group}`,
      },
    },
  }));
}

const STATEMENTS: Readonly<
  Record<ResourcePolicyKind, (configuration: Configuration, roleName: string) => readonly Statement[]>
> = {
  'session-key': sessionKey,
  'log-bucket': logBucket,
  'bucket-key': bucketKey,
  'log-group-key': logGroupKey,
};

/**
 * The statements that keys and buckets need beside the identity policies of a configuration, in the order in which a
 * session meets them.
 *
 * @param roleName of the role that is created for nodes; not used when they have one already.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html
 */
export function resourcePolicies(configuration: Configuration, roleName: string): readonly ResourcePolicy[] {
  return RESOURCE_POLICY_KINDS.flatMap((kind) => {
    const statements = STATEMENTS[kind](configuration, roleName);
    return statements.length === 0
      ? []
      : [{ kind, document: { Version: '2012-10-17', Statement: statements } }];
  });
}
