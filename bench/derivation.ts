import { type Access, type Configuration, defaultConfiguration, footnotes, generate } from '#core';
import { accessReport } from '#analysis';

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const keyArn = 'arn:aws:kms:us-east-1:012345678901:key/00000000-0000-4000-8000-000000000000';

/** Everything chosen and named at once, more than twice what IAM takes as one policy; `run` makes each a new one. */
export function largestConfiguration(run: number): Configuration {
  const access: Access = {
    ...defaultConfiguration.endUser,
    surfaces: ['session-manager', 'ec2', 'cli'],
    nodes: {
      by: 'id',
      ids: many(20, (index) => `i-${(run * 100 + index).toString(16).padStart(17, '0')}`),
      tags: many(5, (index) => ({ key: `key-${index}`, values: many(3, (value) => `value-${value}`) })),
      hybrid: true,
      reach: 'region',
    },
    documents: {
      ...defaultConfiguration.endUser.documents,
      types: ['shell', 'ssh', 'port-forwarding', 'remote-host', 'interactive-command'],
      custom: many(5, (index) => `Company-Document-${index}`),
      accessCheck: true,
      tunnel: true,
      listed: true,
    },
    ownSessions: { by: 'tag', tag: 'both', sessionId: 'variable-prefix', principalId: '', resume: true },
    dataChannel: 'own',
    agentUpdate: 'with-document',
    guards: {
      mfa: true,
      mfaMaxAgeMinutes: 60,
      networks: many(10, (index) => `203.0.113.${index}/32`),
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2026-12-31T00:00:00Z',
    },
  };
  return {
    environment: {
      partition: 'aws',
      regions: ['us-east-1', 'us-west-2', 'eu-central-1'],
      account: '012345678901',
      sessionEncryption: true,
      sessionKeyArns: [keyArn],
      s3Log: {
        enabled: true,
        bucket: 'company-session-logs',
        prefix: 'sessions',
        prefixed: true,
        enforceEncryption: true,
        bucketEncryption: 'kms',
        bucketKeyArn: keyArn,
        multipart: true,
        otherAccount: true,
      },
      cloudWatchLog: {
        enabled: true,
        logGroup: '/company/sessions',
        enforceEncryption: true,
        delivery: 'stream',
      },
      tunnel: { host: 'orders.db.internal', port: 5432, localPort: 15432, name: 'Orders-Tunnel' },
      statementIds: true,
    },
    endUser: access,
    administrator: {
      ...access,
      preferences: 'manage',
      deletePreferences: true,
      defaultVersion: true,
      fullAccess: false,
    },
    instanceRole: { permissions: 'logging', logScope: 'narrow', olderRegions: true, trust: 'hybrid' },
    preferences: {
      runAs: true,
      runAsUser: 'operator',
      idleTimeoutMinutes: 20,
      maxDurationMinutes: 60,
      linuxProfile: 'exec bash',
      windowsProfile: 'Get-Date',
    },
    checks: { expectations: [], request: [], sample: '' },
  };
}

/** All that the page derives when one setting changes, for the document that is shown. */
export function derive(run: number): unknown {
  const configuration = largestConfiguration(run);
  const generated = generate(configuration, 'administrator');
  return [generated, footnotes(generated), accessReport(configuration, 'administrator')];
}
