import {
  type Access,
  type Configuration,
  defaultConfiguration,
  footnotes,
  generate,
  parseList,
  placeholdersLeft,
} from '#core';
import {
  accessReport,
  checkPolicy,
  describeChange,
  disagreements,
  splitPolicy,
  splitProof,
  summarize,
} from '#analysis';
import { decode, encode } from '../src/permalink/index.ts';

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
      onlyHybrid: false,
      except: [],
      reach: 'region',
    },
    documents: {
      ...defaultConfiguration.endUser.documents,
      types: ['shell', 'ssh', 'port-forwarding', 'remote-host', 'interactive-command'],
      custom: many(5, (index) => `Company-Document-${index}`),
      accessCheck: true,
      tunnel: true,
      command: true,
      listed: true,
    },
    ownSessions: { by: 'tag', tag: 'both', sessionId: 'variable-prefix', principalId: '', resume: true },
    dataChannel: 'own',
    agentUpdate: 'with-document',
    justInTime: ['request', 'approve', 'policies'],
    guards: {
      mfa: true,
      mfaMaxAgeMinutes: 60,
      networks: many(10, (index) => `203.0.113.${index}/32`),
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2026-12-31T00:00:00Z',
      endpoints: [],
      sourceIdentities: ['*'],
    },
  };
  return {
    environment: {
      ownShell: { name: '' },
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
        retentionDays: 400,
      },
      tunnel: { host: 'orders.db.internal', port: 5432, localPort: 15432, name: 'Orders-Tunnel' },
      command: {
        ...defaultConfiguration.environment.command,
        linux: 'tail -f {{ logpath }}',
        parameters: 'logpath = ^/var/log/[A-Za-z0-9._-]+\\.log$',
        name: 'Orders-Log',
      },
      statementIds: true,
    },
    endUser: access,
    administrator: {
      ...access,
      preferences: 'manage',
      deletePreferences: true,
      defaultVersion: true,
      hostManagement: true,
      fullAccess: false,
    },
    instanceRole: {
      permissions: 'logging',
      logScope: 'narrow',
      sharing: { with: 'account', accounts: [], organization: '' },
      olderRegions: true,
      agentBuckets: true,
      trust: 'hybrid',
      pods: { issuer: '', namespace: '', serviceAccount: '' },
      boundary: '',
      statements: '',
      trustStatements: '',
    },
    guardrail: {
      ...defaultConfiguration.guardrail,
      denies: ['documents', 'nodes', 'tasks', 'preferences'],
    },
    trustPolicy: { ...defaultConfiguration.trustPolicy, of: 'people' },
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

type People = Configuration['administrator'];

const forPeople = (
  configuration: Configuration,
  change: (access: People) => Partial<Access>,
): Configuration => ({
  ...configuration,
  endUser: { ...configuration.endUser, ...change(configuration.administrator) },
  administrator: { ...configuration.administrator, ...change(configuration.administrator) },
});

/** What can be any number in a configuration, beside everything else that can be chosen. */
const GROWING: Readonly<Record<string, (count: number) => Configuration>> = {
  'node IDs': (count) =>
    forPeople(largestConfiguration(0), ({ nodes }) => ({
      nodes: { ...nodes, by: 'id', ids: many(count, (index) => `i-${index.toString(16).padStart(17, '0')}`) },
    })),
  'tag keys': (count) =>
    forPeople(largestConfiguration(0), ({ nodes }) => ({
      nodes: {
        ...nodes,
        by: 'tag',
        tags: many(count, (index) => ({ key: `key-${index}`, values: ['value'] })),
      },
    })),
  'tag values': (count) =>
    forPeople(largestConfiguration(0), ({ nodes }) => ({
      nodes: {
        ...nodes,
        by: 'tag',
        tags: [{ key: 'key', values: many(count, (index) => `value-${index}`) }],
      },
    })),
  documents: (count) =>
    forPeople(largestConfiguration(0), ({ documents }) => ({
      documents: { ...documents, custom: many(count, (index) => `Company-Document-${index}`) },
    })),
  networks: (count) =>
    forPeople(largestConfiguration(0), ({ guards }) => ({
      guards: { ...guards, networks: many(count, (index) => `60.${index >> 8}.${index & 255}.7/32`) },
    })),
  'session keys': (count) => {
    const configuration = largestConfiguration(0);
    const sessionKeyArns = many(count, (index) => keyArn.replace('00000000-', `${index}-`.padStart(9, '0')));
    return { ...configuration, environment: { ...configuration.environment, sessionKeyArns } };
  },
};

/** What is done with a configuration: for the page at every change, and when something is asked for. */
const STEPS: Readonly<Record<string, (configuration: Configuration) => unknown>> = {
  'document and notes': (configuration) => {
    const generated = generate(configuration, 'administrator');
    return [footnotes(generated), placeholdersLeft(generated)];
  },
  'access report': (configuration) => accessReport(configuration, 'administrator'),
  summary: (configuration) => summarize(generate(configuration, 'administrator').document),
  change: (configuration) =>
    describeChange(generate(defaultConfiguration, 'administrator'), generate(configuration, 'administrator')),
  disagreements,
  findings: (configuration) => checkPolicy(generate(configuration, 'administrator').document),
  split: (configuration) => {
    const { document } = generate(configuration, 'administrator');
    return 'Statement' in document ? splitPolicy(document, 6144) : undefined;
  },
  'proof of a split': (configuration) => splitProof(configuration, 'administrator', 6144),
  link: (configuration) => decode(encode(configuration, 'administrator')),
  pasting: (configuration) => parseList(JSON.stringify(configuration)),
};

export const SIZES = [10, 100, 1000, 10_000];

/** What took longer with a tenth would take minutes. */
const LONGEST = 3000;

/** Processor time of a task in milliseconds: the least of a few runs, of one when it takes long. */
function timed(task: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && (run === 0 || least < 500); run += 1) {
    const before = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** How long a step takes with 10, 100, 1,000 and 10,000 of a thing, in milliseconds. */
export interface Growth {
  readonly thing: string;
  readonly step: string;
  readonly times: readonly number[];
}

/**
 * How each part of the derivation grows with each thing of which there can be many. A tenfold of what is long already
 * should take ten times as long; what takes a hundred times is quadratic. A step that took seconds is not asked for more.
 */
export function* measureGrowth(): Iterable<Growth> {
  for (const make of Object.values(GROWING)) for (const step of Object.values(STEPS)) step(make(10));
  for (const [thing, make] of Object.entries(GROWING)) {
    for (const [step, run] of Object.entries(STEPS)) {
      const times: number[] = [];
      for (const size of SIZES) {
        if ((times.at(-1) ?? 0) > LONGEST) break;
        const configuration = make(size);
        times.push(timed(() => run(configuration)));
      }
      yield { thing, step, times };
    }
  }
}
