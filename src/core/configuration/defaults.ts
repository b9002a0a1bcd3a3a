import type { Access, Configuration } from './types.ts';

/** Least privilege by what AWS's 2026 guidance says, corrected where the corrections have evidence. */
const access: Access = {
  surfaces: ['session-manager', 'cli'],
  // Federation and IAM Identity Center sign people in through roles; IAM users are the exception.
  signIn: 'role',
  startSessions: true,
  nodes: { by: 'id', ids: [], tags: [], hybrid: false, reach: 'region' },
  readAccess: 'surfaces',
  documents: { types: ['shell'], custom: [], accessCheck: false, listed: false },
  // The session-id tag is the form with measured success for roles; AWS's ARN with ${aws:userid} is not.
  ownSessions: {
    by: 'tag',
    tag: 'session-id',
    sessionId: 'variable-prefix',
    principalId: '',
    resume: true,
  },
  dataChannel: 'own',
  agentUpdate: 'off',
  guards: { mfa: false, mfaMaxAgeMinutes: null, networks: [], notBefore: '', notAfter: '' },
};

/** The configuration of an untouched form: best practice, with nothing named yet. */
export const defaultConfiguration: Configuration = {
  environment: {
    partition: 'aws',
    regions: [],
    account: '',
    sessionEncryption: false,
    sessionKeyArns: [],
    s3Log: {
      enabled: false,
      bucket: '',
      prefix: '',
      prefixed: false,
      enforceEncryption: true,
      bucketEncryption: 's3',
      bucketKeyArn: '',
      multipart: true,
      otherAccount: false,
    },
    cloudWatchLog: { enabled: false, logGroup: '', enforceEncryption: true, delivery: 'stream' },
    statementIds: false,
  },
  endUser: access,
  administrator: {
    ...access,
    preferences: 'manage',
    deletePreferences: true,
    defaultVersion: true,
    fullAccess: false,
  },
  instanceRole: { permissions: 'logging', logScope: 'narrow', olderRegions: false, trust: 'ec2' },
  preferences: {
    runAs: false,
    runAsUser: '',
    idleTimeoutMinutes: null,
    maxDurationMinutes: null,
    linuxProfile: '',
    windowsProfile: '',
  },
  checks: { expectations: [], request: [], sample: '' },
};
