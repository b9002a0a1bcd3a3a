import {
  type Configuration,
  defaultConfiguration,
  type SettingPath,
  type SettingValue,
  withSetting,
} from './configuration.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationArbitrary } from '../testing/arbitraries.ts';
import { anyConfigurationArbitrary } from '../testing/hostile.ts';
import { isAskedAnywhere } from './relevance.ts';
import { validate } from './validate.ts';

type Changes = Partial<Record<SettingPath, SettingValue>>;

const configure = (changes: Changes): Configuration =>
  (Object.entries(changes) as [SettingPath, SettingValue][]).reduce(
    (configuration, [path, value]) => withSetting(configuration, path, value),
    defaultConfiguration,
  );

const found = (changes: Changes): readonly string[] =>
  validate(configure(changes)).map(({ code, at, severity }) => `${severity} ${code} ${at}`);

describe('validate', () => {
  it('finds nothing in an untouched form', () => {
    expect(validate(defaultConfiguration)).toEqual([]);
  });

  it.each<[Changes, readonly string[]]>([
    // tasks
    [{ 'endUser.tasks.clusters': ['a b'] }, []],
    [
      {
        'endUser.tasks.uses': ['exec'],
        'endUser.tasks.clusters': ['a b', 'web-*'],
        'endUser.tasks.containers': ['app*'],
        'endUser.tasks.tags': [{ key: 'aws:ecs:serviceName', values: ['web'] }],
      },
      [
        'error cluster-format endUser.tasks.clusters',
        'info wildcard-in-value endUser.tasks.clusters',
        'warning tag-key-reserved endUser.tasks.tags',
        'error container-format endUser.tasks.containers',
      ],
    ],
    [
      { 'endUser.startSessions': false, 'endUser.tasks.uses': ['port-forwarding'] },
      ['info task-ports-unlogged endUser.tasks.uses'],
    ],
    [
      { 'endUser.tasks.uses': ['exec', 'remote-host'], 'endUser.dataChannel': 'off' },
      [
        'info task-ports-unlogged endUser.tasks.uses',
        'warning task-ports-beside-nodes endUser.tasks.uses',
        'warning data-channel-off endUser.dataChannel',
      ],
    ],
    [{ 'instanceRole.pods.issuer': 'https://oidc.example.com' }, []],
    [
      {
        'environment.account': '*',
        'instanceRole.trust': 'eks-service-account',
        'instanceRole.pods.issuer': 'https://oidc.example.com',
        'instanceRole.pods.namespace': 'Kube',
      },
      [
        'error trust-any-account instanceRole.trust',
        'error issuer-format instanceRole.pods.issuer',
        'error kubernetes-name-format instanceRole.pods.namespace',
      ],
    ],
    [{ 'environment.account': '*', 'instanceRole.trust': 'eks-pod-identity' }, []],
    [{ 'instanceRole.trust': 'default-host-management' }, ['info host-management-needs instanceRole.trust']],
    // environment
    [{ 'environment.regions': ['us-gov-west-1'] }, ['error region-other-partition environment.regions']],
    [{ 'environment.account': '1' }, ['error account-format environment.account']],
    [{ 'environment.sessionKeyArns': ['alias/a'] }, []],
    [
      { 'environment.sessionEncryption': true, 'environment.sessionKeyArns': ['alias/a'] },
      ['error kms-alias environment.sessionKeyArns'],
    ],
    [{ 'environment.sessionEncryption': true }, []],
    [{ 'environment.s3Log.enabled': true }, ['info encryption-enforced environment.s3Log.enforceEncryption']],
    [
      {
        'environment.s3Log.enabled': true,
        'environment.s3Log.enforceEncryption': false,
        'environment.s3Log.otherAccount': true,
        'environment.s3Log.bucket': 'No',
        'environment.s3Log.prefixed': true,
        'environment.s3Log.prefix': '/a',
        'environment.s3Log.bucketEncryption': 'kms',
        'environment.s3Log.bucketKeyArn': 'alias/a',
        'environment.s3Log.multipart': false,
      },
      [
        'error bucket-format environment.s3Log.bucket',
        'info prefix-slash environment.s3Log.prefix',
        'error kms-alias environment.s3Log.bucketKeyArn',
        'warning large-logs-lost environment.s3Log.multipart',
        'warning bucket-other-account environment.s3Log.otherAccount',
      ],
    ],
    [
      {
        'environment.regions': ['*'],
        'environment.s3Log.enabled': true,
        'environment.s3Log.bucket': 'logs-{region}',
        'environment.s3Log.enforceEncryption': false,
      },
      ['error log-region-any environment.s3Log.bucket'],
    ],
    [
      {
        'environment.s3Log.enabled': true,
        'environment.s3Log.bucket': 'logs-{Region}',
        'environment.s3Log.prefixed': true,
        'environment.s3Log.prefix': '{region}',
        'environment.s3Log.enforceEncryption': false,
      },
      ['error bucket-format environment.s3Log.bucket', 'info log-region-unnamed environment.s3Log.prefix'],
    ],
    [
      {
        'environment.regions': ['eu-west-1', 'us-east-1'],
        'environment.s3Log.enabled': true,
        'environment.s3Log.bucket': 'logs-{region}',
        'environment.s3Log.enforceEncryption': false,
        'environment.s3Log.bucketEncryption': 'kms',
        'environment.s3Log.bucketKeyArn':
          'arn:aws:kms:eu-west-1:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10',
      },
      ['warning bucket-keys-differ environment.s3Log.bucketKeyArn'],
    ],
    [
      {
        'environment.regions': ['eu-west-1', 'us-east-1'],
        'environment.s3Log.enabled': true,
        'environment.s3Log.bucket': 'logs-{region}',
        'environment.s3Log.enforceEncryption': false,
        'environment.s3Log.bucketEncryption': 'kms',
        'environment.s3Log.bucketKeyArn':
          'arn:aws:kms:{region}:012345678901:key/mrk-0d4e0d4e0d4e0d4e0d4e0d4e0d4e0d4e',
      },
      [],
    ],
    [
      {
        'environment.s3Log.enabled': true,
        'environment.s3Log.bucketEncryption': 'kms',
        'environment.account': '012345678901',
        'instanceRole.sharing.with': 'accounts',
        'instanceRole.sharing.accounts': ['012345678901'],
      },
      [
        'info encryption-enforced environment.s3Log.enforceEncryption',
        'warning shared-own-bucket instanceRole.sharing.with',
        'warning shared-with-nobody instanceRole.sharing.accounts',
      ],
    ],
    [
      {
        'environment.sessionEncryption': true,
        'instanceRole.sharing.with': 'accounts',
        'instanceRole.sharing.accounts': ['444455556666', '4444', '*'],
      },
      [
        'error account-format instanceRole.sharing.accounts',
        'error account-format instanceRole.sharing.accounts',
      ],
    ],
    [
      {
        'environment.sessionEncryption': true,
        'instanceRole.sharing.with': 'organization',
        'instanceRole.sharing.organization': 'r-ab12',
      },
      ['error organization-format instanceRole.sharing.organization'],
    ],
    // Nothing belongs to anybody else.
    [{ 'instanceRole.sharing.with': 'accounts' }, []],
    [
      { 'environment.cloudWatchLog.enabled': true, 'environment.cloudWatchLog.retentionDays': 45 },
      [
        'info encryption-enforced environment.cloudWatchLog.enforceEncryption',
        'info retention-days environment.cloudWatchLog.retentionDays',
      ],
    ],
    [
      { 'environment.cloudWatchLog.enabled': true, 'environment.cloudWatchLog.retentionDays': 5_000 },
      [
        'info encryption-enforced environment.cloudWatchLog.enforceEncryption',
        'error days-range environment.cloudWatchLog.retentionDays',
      ],
    ],
    [
      { 'environment.cloudWatchLog.enabled': true, 'environment.cloudWatchLog.logGroup': 'a b' },
      [
        'error log-group-format environment.cloudWatchLog.logGroup',
        'info encryption-enforced environment.cloudWatchLog.enforceEncryption',
      ],
    ],
    [{ 'instanceRole.agentBuckets': true }, ['info agent-buckets-region instanceRole.agentBuckets']],
    [
      { 'instanceRole.agentBuckets': true, 'environment.regions': ['*'] },
      ['info agent-buckets-region instanceRole.agentBuckets'],
    ],
    [{ 'instanceRole.agentBuckets': true, 'environment.regions': ['eu-west-1'] }, []],
    [{ 'instanceRole.agentBuckets': true, 'instanceRole.trust': 'codebuild' }, []],
    [{ 'instanceRole.boundary': 'NodeBoundary' }, ['error policy-arn-format instanceRole.boundary']],
    [
      {
        'environment.account': '012345678901',
        'instanceRole.boundary': 'arn:aws:iam::999988887777:policy/NodeBoundary',
      },
      ['error boundary-other-account instanceRole.boundary'],
    ],
    // nodes
    [{ 'endUser.nodes.ids': ['web-1'] }, ['error node-id-format endUser.nodes.ids']],
    [{ 'endUser.nodes.ids': ['web-1'], 'endUser.startSessions': false }, []],
    [{ 'endUser.nodes.reach': 'all-resources' }, ['error ids-on-any-resource endUser.nodes.reach']],
    [
      { 'administrator.nodes.by': 'every', 'administrator.nodes.reach': 'all-resources' },
      ['warning everything-on-any-resource administrator.nodes.reach'],
    ],
    [{ 'endUser.nodes.by': 'every' }, ['info every-node endUser.nodes.by']],
    [
      { 'endUser.nodes.by': 'tag', 'endUser.nodes.tags': [{ key: 'a*', values: [] }] },
      ['error tag-key-format endUser.nodes.tags'],
    ],
    // ways in
    [
      { 'endUser.remoteDesktop': 'identity-center', 'endUser.signIn': 'iam-user' },
      ['error desktop-without-directory endUser.remoteDesktop'],
    ],
    [
      {
        'endUser.startSessions': false,
        'endUser.remoteDesktop': 'credentials',
        'endUser.ownSessions.by': 'none',
      },
      ['info own-sessions-none endUser.ownSessions.by'],
    ],
    [{ 'endUser.instanceConnect.enabled': true, 'endUser.instanceConnect.users': ['-x'] }, []],
    [
      {
        'endUser.documents.types': ['ssh'],
        'endUser.instanceConnect.enabled': true,
        'endUser.instanceConnect.users': ['-x'],
      },
      ['error os-user-format endUser.instanceConnect.users', 'info ssh-unlogged endUser.documents.types'],
    ],
    [
      {
        'endUser.documents.types': ['ssh'],
        'endUser.instanceConnect.enabled': true,
        'endUser.nodes.ids': ['mi-0123456789abcdef0'],
      },
      [
        'warning keys-for-hybrid endUser.instanceConnect.enabled',
        'info os-user-any endUser.instanceConnect.users',
        'info ssh-unlogged endUser.documents.types',
      ],
    ],
    // sessions and documents
    [{ 'endUser.surfaces': [] }, ['info surfaces-empty endUser.surfaces']],
    [{ 'endUser.surfaces': [], 'endUser.readAccess': 'none' }, []],
    [{ 'endUser.documents.types': [] }, ['warning documents-empty endUser.documents.types']],
    [{ 'endUser.documents.types': [], 'endUser.documents.custom': ['Ops'] }, []],
    [
      {
        'endUser.documents.types': [
          'ssh',
          'port-forwarding',
          'remote-host',
          'socket',
          'interactive-command',
          'non-interactive-command',
        ],
      },
      [
        'info ssh-unlogged endUser.documents.types',
        'info ports-unlogged endUser.documents.types',
        'info remote-host-unlogged endUser.documents.types',
        'warning interactive-command-is-shell endUser.documents.types',
      ],
    ],
    [
      { 'endUser.documents.types': ['ssh'], 'environment.sessionEncryption': true },
      ['info ssh-unlogged endUser.documents.types', 'info ports-not-encrypted endUser.documents.types'],
    ],
    [{ 'endUser.documents.custom': ['AWS-x'] }, ['error document-name-reserved endUser.documents.custom']],
    [{ 'endUser.documents.types': [], 'endUser.documents.tunnel': true }, []],
    [
      { 'endUser.documents.types': ['remote-host'], 'endUser.documents.tunnel': true },
      [
        'info remote-host-unlogged endUser.documents.types',
        'warning tunnel-beside-any-host endUser.documents.tunnel',
      ],
    ],
    [{ 'endUser.documents.tunnel': true, 'endUser.startSessions': false }, []],
    [{ 'environment.tunnel.port': 0 }, ['error port-range environment.tunnel.port']],
    [{ 'environment.tunnel.localPort': 65_536 }, ['error port-range environment.tunnel.localPort']],
    [{ 'environment.tunnel.port': 65_535 }, []],
    [{ 'environment.tunnel.host': 'db:5432' }, ['error host-with-port environment.tunnel.host']],
    [
      { 'environment.tunnel.name': 'SSM-SessionManagerRunShell' },
      ['error own-document-name-preferences environment.tunnel.name'],
    ],
    [
      { 'endUser.documents.accessCheck': true, 'endUser.startSessions': false },
      ['info access-check-without-start endUser.startSessions'],
    ],
    [
      { 'endUser.documents.listed': true, 'endUser.surfaces': ['cli'] },
      ['info documents-listed-without-console endUser.documents.listed'],
    ],
    // own sessions
    [{ 'endUser.ownSessions.by': 'user-name' }, ['error user-name-with-roles endUser.ownSessions.by']],
    [{ 'endUser.ownSessions.by': 'user-name', 'endUser.signIn': 'iam-user' }, []],
    [{ 'endUser.ownSessions.by': 'user-id' }, ['warning user-id-may-not-match endUser.ownSessions.by']],
    [{ 'endUser.ownSessions.by': 'every' }, ['info every-session endUser.ownSessions.by']],
    [{ 'endUser.ownSessions.by': 'none' }, ['info own-sessions-none endUser.ownSessions.by']],
    [{ 'endUser.ownSessions.resume': false }, ['warning resume-off endUser.ownSessions.resume']],
    [
      {
        'endUser.ownSessions.resume': false,
        'endUser.ownSessions.by': 'every',
        'endUser.startSessions': false,
      },
      ['info every-session endUser.ownSessions.by'],
    ],
    [
      { 'endUser.ownSessions.tag': 'both', 'endUser.nodes.by': 'tag' },
      ['error target-tag-needs-ids endUser.ownSessions.tag'],
    ],
    [{ 'endUser.ownSessions.tag': 'target-id' }, ['info target-tag-any-owner endUser.ownSessions.tag']],
    [
      { 'endUser.ownSessions.sessionId': 'variable' },
      ['info session-id-exact endUser.ownSessions.sessionId'],
    ],
    [
      {
        'endUser.ownSessions.sessionId': 'user',
        'endUser.ownSessions.principalId': 'AROADBQP57FF2ABCDEFGH:ann',
      },
      [
        'warning principal-id-sign-in endUser.ownSessions.sessionId',
        'error principal-id-kind endUser.ownSessions.principalId',
      ],
    ],
    // channel and agent
    [{ 'endUser.dataChannel': 'off' }, ['warning data-channel-off endUser.dataChannel']],
    [{ 'endUser.dataChannel': 'off', 'endUser.startSessions': false }, []],
    [
      { 'endUser.agentUpdate': 'published' },
      [
        'warning agent-update-without-document endUser.agentUpdate',
        'info agent-update-without-ec2 endUser.agentUpdate',
      ],
    ],
    [{ 'endUser.agentUpdate': 'with-document', 'endUser.surfaces': ['ec2'] }, []],
    [
      {
        'endUser.agentUpdate': 'published',
        'endUser.surfaces': ['ec2'],
        'endUser.nodes.by': 'every',
        'endUser.nodes.reach': 'all-resources',
      },
      [
        'warning everything-on-any-resource endUser.nodes.reach',
        'warning agent-update-any-command endUser.agentUpdate',
      ],
    ],
    // guards
    [{ 'endUser.guards.mfaMaxAgeMinutes': 5 }, ['warning mfa-age-without-mfa endUser.guards.mfa']],
    [
      { 'endUser.signIn': 'iam-user', 'endUser.guards.mfa': true, 'endUser.guards.mfaMaxAgeMinutes': 0.5 },
      ['error minutes-range endUser.guards.mfaMaxAgeMinutes'],
    ],
    [{ 'endUser.signIn': 'role', 'endUser.guards.mfa': true }, ['warning mfa-with-roles endUser.guards.mfa']],
    [{ 'endUser.guards.networks': ['10.0.0.0/8'] }, ['error network-private endUser.guards.networks']],
    [
      { 'endUser.guards.notBefore': 'x', 'endUser.guards.notAfter': 'y' },
      ['error instant-format endUser.guards.notBefore', 'error instant-format endUser.guards.notAfter'],
    ],
    [
      {
        'endUser.guards.notBefore': '2026-01-02T00:00:00Z',
        'endUser.guards.notAfter': '2026-01-01T00:00:00Z',
      },
      ['error instant-order endUser.guards.notAfter'],
    ],
    // administrator
    [
      {
        'administrator.fullAccess': true,
        'administrator.ownSessions.by': 'user-name',
        'administrator.documents.types': [],
      },
      ['warning full-access administrator.fullAccess'],
    ],
    [{ 'administrator.defaultVersion': false }, ['info default-version-off administrator.defaultVersion']],
    [{ 'administrator.defaultVersion': false, 'administrator.preferences': 'view' }, []],
    // instance role
    [
      { 'instanceRole.permissions': 'existing-role' },
      ['info existing-role-presumes instanceRole.permissions'],
    ],
    [{ 'instanceRole.permissions': 'minimal' }, []],
    [
      {
        'instanceRole.permissions': 'minimal',
        'environment.cloudWatchLog.enabled': true,
        'environment.cloudWatchLog.enforceEncryption': false,
      },
      ['warning minimal-without-logs instanceRole.permissions'],
    ],
    [
      {
        'instanceRole.logScope': 'published',
        'environment.cloudWatchLog.enabled': true,
        'environment.cloudWatchLog.enforceEncryption': false,
      },
      ['info log-scope-published instanceRole.logScope'],
    ],
    [
      { 'instanceRole.olderRegions': true, 'environment.regions': ['us-east-1', 'ap-east-2'] },
      ['warning older-regions-absent instanceRole.olderRegions'],
    ],
    [
      { 'instanceRole.trust': 'hybrid', 'environment.account': '*' },
      ['error trust-any-account instanceRole.trust'],
    ],
    // preferences
    [{ 'preferences.runAs': true }, ['info run-as-user-missing preferences.runAsUser']],
    [{ 'preferences.runAsUser': 'ops' }, ['info run-as-user-unused preferences.runAs']],
    [
      { 'preferences.runAs': true, 'preferences.runAsUser': 'root' },
      ['error run-as-root preferences.runAsUser'],
    ],
    [{ 'preferences.idleTimeoutMinutes': 61 }, ['error minutes-range preferences.idleTimeoutMinutes']],
    [{ 'preferences.maxDurationMinutes': 0 }, ['error minutes-range preferences.maxDurationMinutes']],
    [
      { 'preferences.idleTimeoutMinutes': 30, 'preferences.maxDurationMinutes': 10 },
      ['warning idle-longer-than-session preferences.idleTimeoutMinutes'],
    ],
    [{ 'preferences.linuxProfile': 'é'.repeat(32_769) }, ['error profile-length preferences.linuxProfile']],
    [{ 'preferences.linuxProfile': 'é'.repeat(32_768) }, []],
    [{ 'environment.command.linux': 'é'.repeat(32_769) }, ['error command-length environment.command.linux']],
  ])('%j → %j', (changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it('says which value of a list is meant', () => {
    const issues = validate(configure({ 'endUser.nodes.ids': ['i-0a1b2c3d', 'web-1'] }));
    expect(issues.map(({ params }) => params)).toEqual([{ value: 'web-1' }]);
  });

  it('finds no wrong format in well-formed values', () => {
    const conflicts = new Set([
      'ids-on-any-resource',
      'user-name-with-roles',
      'target-tag-needs-ids',
      'trust-any-account',
      'desktop-without-directory',
      'trust-names-with-roles',
      'access-request-sign-in',
      'command-parameter-unknown',
      'own-document-name-taken',
      'log-region-any',
      'boundary-other-account',
    ]);
    fc.assert(
      fc.property(configurationArbitrary, (configuration) => {
        const errors = validate(configuration).filter(({ severity }) => severity === 'error');
        expect(errors.filter(({ code }) => !conflicts.has(code))).toEqual([]);
      }),
    );
  });

  it('answers for any values, at settings that are asked for', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, (configuration) => {
        for (const { at } of validate(configuration)) {
          expect(isAskedAnywhere(configuration, at), at).toBe(true);
        }
      }),
    );
  });

  it('treats end users and administrators alike', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, (configuration) => {
        const same = {
          ...configuration,
          administrator: {
            ...configuration.endUser,
            preferences: 'none',
            deletePreferences: true,
            defaultVersion: true,
            hostManagement: false,
            fullAccess: false,
          },
        } as const;
        const of = (root: string) =>
          validate(same)
            .filter(({ at }) => at.startsWith(`${root}.`))
            .map((issue) => ({ ...issue, at: issue.at.slice(root.length) }));
        expect(of('administrator')).toEqual(of('endUser'));
      }),
    );
  });
});
