import fc from 'fast-check';
import { type Partition, PARTITIONS } from '#iam';
import {
  type Access,
  type AdministratorAccess,
  type Configuration,
  type Environment,
  type Guards,
  type Nodes,
  type OwnSessions,
  SURFACES,
} from '../configuration/types.ts';
import { DOCUMENT_TYPES } from '../reference/session-documents.ts';
import * as identifiers from './identifiers.ts';

/** The value, or `''` for a field that is not filled in. */
const orEmpty = (value: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), value);

const listOf = <T>(value: fc.Arbitrary<T>, maxLength = 3) => fc.uniqueArray(value, { maxLength });

const environment = (partition: Partition): fc.Arbitrary<Environment> =>
  fc.record({
    partition: fc.constant(partition),
    regions: fc.oneof(fc.constant(['*']), listOf(identifiers.regionCode(partition))),
    account: fc.oneof(fc.constantFrom('', '*'), identifiers.account),
    sessionEncryption: fc.boolean(),
    sessionKeyArns: listOf(identifiers.kmsKeyArn(partition), 2),
    s3Log: fc.record({
      enabled: fc.boolean(),
      bucket: orEmpty(identifiers.bucket),
      prefix: orEmpty(identifiers.keyPrefix),
      prefixed: fc.boolean(),
      enforceEncryption: fc.boolean(),
      bucketEncryption: fc.constantFrom('s3', 'kms'),
      bucketKeyArn: orEmpty(identifiers.kmsKeyArn(partition)),
      multipart: fc.boolean(),
      otherAccount: fc.boolean(),
    }),
    cloudWatchLog: fc.record({
      enabled: fc.boolean(),
      logGroup: orEmpty(identifiers.logGroup),
      enforceEncryption: fc.boolean(),
      delivery: fc.constantFrom('stream', 'upload'),
    }),
    statementIds: fc.boolean(),
  });

const nodes: fc.Arbitrary<Nodes> = fc.record({
  by: fc.constantFrom('id', 'tag', 'every'),
  ids: listOf(identifiers.nodeId, 4),
  tags: fc.uniqueArray(fc.record({ key: identifiers.tagKey, values: listOf(identifiers.tagValue) }), {
    maxLength: 3,
    selector: ({ key }) => key.toLowerCase(),
  }),
  hybrid: fc.boolean(),
  reach: fc.constantFrom('region', 'account', 'any', 'all-resources'),
});

const ownSessionsBy = (sessionId: OwnSessions['sessionId']): fc.Arbitrary<OwnSessions> =>
  fc.record({
    by: fc.constantFrom('none', 'user-name', 'user-id', 'tag', 'every'),
    tag: fc.constantFrom('session-id', 'target-id', 'both'),
    sessionId: fc.constant(sessionId),
    principalId: orEmpty(sessionId === 'role-session' ? identifiers.roleSessionId : identifiers.userId),
    resume: fc.boolean(),
  });

const ownSessions = fc.oneof(
  ...(['variable', 'variable-prefix', 'user', 'role-session'] as const).map(ownSessionsBy),
);

const guards: fc.Arbitrary<Guards> = fc
  .record({
    mfa: fc.boolean(),
    mfaMaxAgeMinutes: fc.option(fc.integer({ min: 1, max: 2160 })),
    networks: listOf(identifiers.network),
    window: fc
      .uniqueArray(identifiers.instant, { minLength: 2, maxLength: 2 })
      .map((ends) => ends.toSorted()),
    open: fc.record({ start: fc.boolean(), end: fc.boolean() }),
  })
  .map(({ mfa, mfaMaxAgeMinutes, networks, window, open }) => ({
    mfa,
    mfaMaxAgeMinutes,
    networks,
    notBefore: open.start ? '' : (window[0] ?? ''),
    notAfter: open.end ? '' : (window[1] ?? ''),
  }));

const access: fc.Arbitrary<Access> = fc.record({
  surfaces: fc.subarray([...SURFACES]),
  signIn: fc.constantFrom('iam-user', 'role'),
  startSessions: fc.boolean(),
  nodes,
  readAccess: fc.constantFrom('surfaces', 'sessions', 'none'),
  documents: fc.record({
    types: fc.subarray([...DOCUMENT_TYPES]),
    custom: listOf(identifiers.documentName, 2),
    accessCheck: fc.boolean(),
    listed: fc.boolean(),
  }),
  ownSessions,
  dataChannel: fc.constantFrom('off', 'own', 'every'),
  agentUpdate: fc.constantFrom('off', 'published', 'with-document'),
  guards,
});

const administrator: fc.Arbitrary<AdministratorAccess> = fc
  .tuple(
    access,
    fc.record({
      preferences: fc.constantFrom('none', 'view', 'manage'),
      deletePreferences: fc.boolean(),
      defaultVersion: fc.boolean(),
      fullAccess: fc.boolean(),
    }),
  )
  .map(([shared, own]) => ({ ...shared, ...own }));

/**
 * Configurations as the form makes them: every value has its format, lists have no repetition, sets have their order.
 * Choices that exclude one another do occur; `validate` finds them.
 */
export const configurationArbitrary: fc.Arbitrary<Configuration> = fc.record({
  environment: fc.oneof(...PARTITIONS.map(environment)),
  endUser: access,
  administrator,
  instanceRole: fc.record({
    permissions: fc.constantFrom('minimal', 'logging', 'existing-role'),
    logScope: fc.constantFrom('published', 'narrow'),
    olderRegions: fc.boolean(),
    trust: fc.constantFrom('ec2', 'hybrid', 'ecs-task'),
  }),
  preferences: fc.record({
    runAs: fc.boolean(),
    runAsUser: orEmpty(fc.constantFrom('ops', 'ssm-user', 'CORP\\ann')),
    idleTimeoutMinutes: fc.option(fc.integer({ min: 1, max: 60 })),
    maxDurationMinutes: fc.option(fc.integer({ min: 1, max: 1440 })),
    linuxProfile: orEmpty(fc.string({ unit: 'binary', maxLength: 40 })),
    windowsProfile: orEmpty(fc.string({ unit: 'binary', maxLength: 40 })),
  }),
  checks: fc.record({
    expectations: fc.uniqueArray(fc.constantFrom('a/b/c=allowed', 'a/b/d=denied'), { maxLength: 2 }),
    sample: fc.constantFrom('', 'latest-ex3-one-tag', 'additional/restrict-to-instances', 'unknown'),
    request: fc.uniqueArray(fc.constantFrom('action=ssm:StartSession', 'resource=*'), { maxLength: 2 }),
  }),
});
