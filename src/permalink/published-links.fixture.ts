import type { DocumentKind, SettingPath, SettingValue } from '#core';

export interface PublishedLink {
  readonly title: string;
  readonly link: string;
  readonly kind: DocumentKind;
  /** Every setting that is not at its default of version 1. */
  readonly settings: { readonly [P in SettingPath]?: SettingValue<P> };
}

/**
 * Links as people have them in their tickets and wikis. A row is never changed or removed: what it opens today
 * it opens for ever. New rows come with every release and with every new field.
 */
export const publishedLinks: readonly PublishedLink[] = [
  { title: 'an untouched form', link: '#/end-user?v=1', kind: 'end-user', settings: {} },
  {
    title: 'two nodes in two Regions',
    link: '#/end-user?v=1&region=us-east-1,us-west-2&account=012345678901&user.node=i-0a1b2c3d4e5f67890,mi-0a1b2c3d4e5f67890',
    kind: 'end-user',
    settings: {
      'environment.regions': ['us-east-1', 'us-west-2'],
      'environment.account': '012345678901',
      'endUser.nodes.ids': ['i-0a1b2c3d4e5f67890', 'mi-0a1b2c3d4e5f67890'],
    },
  },
  {
    title: 'nodes by tag, with a key, behind MFA and a network',
    link: '#/end-user?v=1&region=eu-central-1&account=111122223333&encryption=on&key=arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab&user.nodes-by=tag&user.tag=Finance:WebServers,Api;Env:prod&user.hybrid=on&user.mfa=on&user.mfa-minutes=60&user.network=192.0.2.0/24,2001:db8::/32',
    kind: 'end-user',
    settings: {
      'environment.regions': ['eu-central-1'],
      'environment.account': '111122223333',
      'environment.sessionEncryption': true,
      'environment.sessionKeyArns': [
        'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      ],
      'endUser.nodes.by': 'tag',
      'endUser.nodes.tags': [
        { key: 'Finance', values: ['WebServers', 'Api'] },
        { key: 'Env', values: ['prod'] },
      ],
      'endUser.nodes.hybrid': true,
      'endUser.guards.mfa': true,
      'endUser.guards.mfaMaxAgeMinutes': 60,
      'endUser.guards.networks': ['192.0.2.0/24', '2001:db8::/32'],
    },
  },
  {
    title: 'tags whose names and values hold separators, or nothing',
    link: '#/end-user?v=1&user.nodes-by=tag&user.tag=team%3Aa:x%2Cy,%2D;Stage:-;Owner;a%3Bb:R%26D%20100%25',
    kind: 'end-user',
    settings: {
      'endUser.nodes.by': 'tag',
      'endUser.nodes.tags': [
        { key: 'team:a', values: ['x,y', '-'] },
        { key: 'Stage', values: [''] },
        { key: 'Owner', values: [] },
        { key: 'a;b', values: ['R&D 100%'] },
      ],
    },
  },
  {
    title: 'an end user of the EC2 console with IAM users and documents of their own',
    link: '#/end-user?v=1&user.surface=ec2&user.sign-in=iam-user&user.document=ssh,port-forwarding&user.custom-document=Team-Shell,Ops-*&user.access-check=on&user.list-documents=on&user.own-by=user-name&user.resume=off&user.data-channel=off&user.agent-update=with-document&user.from=2026-01-31T08:00:00Z&user.until=2026-02-01T08:00:00Z',
    kind: 'end-user',
    settings: {
      'endUser.surfaces': ['ec2'],
      'endUser.signIn': 'iam-user',
      'endUser.documents.types': ['ssh', 'port-forwarding'],
      'endUser.documents.custom': ['Team-Shell', 'Ops-*'],
      'endUser.documents.accessCheck': true,
      'endUser.documents.listed': true,
      'endUser.ownSessions.by': 'user-name',
      'endUser.ownSessions.resume': false,
      'endUser.dataChannel': 'off',
      'endUser.agentUpdate': 'with-document',
      'endUser.guards.notBefore': '2026-01-31T08:00:00Z',
      'endUser.guards.notAfter': '2026-02-01T08:00:00Z',
    },
  },
  {
    title: 'nothing but ending the sessions of one user',
    link: '#/end-user?v=1&user.surface=&user.start=off&user.read=none&user.document=&user.own-tag=both&user.own-session-id=role-session&user.own-principal=AROAEXAMPLEID:jane%40example.com&user.data-channel=off',
    kind: 'end-user',
    settings: {
      'endUser.surfaces': [],
      'endUser.startSessions': false,
      'endUser.readAccess': 'none',
      'endUser.documents.types': [],
      'endUser.ownSessions.tag': 'both',
      'endUser.ownSessions.sessionId': 'role-session',
      'endUser.ownSessions.principalId': 'AROAEXAMPLEID:jane@example.com',
      'endUser.dataChannel': 'off',
    },
  },
  {
    title: 'an administrator of every session in GovCloud',
    link: '#/administrator?v=1&partition=aws-us-gov&region=*&account=*&sid=on&admin.surface=session-manager,ec2,cli&admin.nodes-by=every&admin.reach=all-resources&admin.own-by=every&admin.preferences=view&admin.default-version=off&admin.full-access=on',
    kind: 'administrator',
    settings: {
      'environment.partition': 'aws-us-gov',
      'environment.regions': ['*'],
      'environment.account': '*',
      'environment.statementIds': true,
      'administrator.surfaces': ['session-manager', 'ec2', 'cli'],
      'administrator.nodes.by': 'every',
      'administrator.nodes.reach': 'all-resources',
      'administrator.ownSessions.by': 'every',
      'administrator.preferences': 'view',
      'administrator.defaultVersion': false,
      'administrator.fullAccess': true,
    },
  },
  {
    title: 'an administrator who cannot delete the preferences',
    link: '#/administrator?v=1&admin.delete-preferences=off',
    kind: 'administrator',
    settings: { 'administrator.deletePreferences': false },
  },
  {
    title: 'an instance role that logs into the bucket of another account',
    link: '#/instance-role?v=1&s3=on&s3.bucket=central-session-logs&s3.prefix=prod/web&s3.prefixed=on&s3.enforce=off&s3.encryption=kms&s3.key=arn:aws:kms:us-east-1:444455556666:key/abcd&s3.other-account=on&logs=on&logs.group=/ssm/sessions&logs.enforce=off&logs.delivery=upload&role.permissions=existing-role&role.log-scope=published&role.older-regions=on',
    kind: 'instance-role',
    settings: {
      'environment.s3Log.enabled': true,
      'environment.s3Log.bucket': 'central-session-logs',
      'environment.s3Log.prefix': 'prod/web',
      'environment.s3Log.prefixed': true,
      'environment.s3Log.enforceEncryption': false,
      'environment.s3Log.bucketEncryption': 'kms',
      'environment.s3Log.bucketKeyArn': 'arn:aws:kms:us-east-1:444455556666:key/abcd',
      'environment.s3Log.otherAccount': true,
      'environment.cloudWatchLog.enabled': true,
      'environment.cloudWatchLog.logGroup': '/ssm/sessions',
      'environment.cloudWatchLog.enforceEncryption': false,
      'environment.cloudWatchLog.delivery': 'upload',
      'instanceRole.permissions': 'existing-role',
      'instanceRole.logScope': 'published',
      'instanceRole.olderRegions': true,
    },
  },
  {
    title: 'an instance role as AWS prints it, for logs up to five megabytes',
    link: '#/instance-role?v=1&s3=on&s3.encryption=kms&s3.multipart=off&role.log-scope=published',
    kind: 'instance-role',
    settings: {
      'environment.s3Log.enabled': true,
      'environment.s3Log.bucketEncryption': 'kms',
      'environment.s3Log.multipart': false,
      'instanceRole.logScope': 'published',
    },
  },
  {
    title: 'an instance role with a key in each of two Regions',
    link: '#/instance-role?v=1&region=eu-west-1,us-east-1&account=111122223333&encryption=on&key=arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab,arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
    kind: 'instance-role',
    settings: {
      'environment.regions': ['eu-west-1', 'us-east-1'],
      'environment.account': '111122223333',
      'environment.sessionEncryption': true,
      'environment.sessionKeyArns': [
        'arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
        'arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
      ],
    },
  },
  {
    title: 'the trust of hybrid nodes',
    link: '#/trust-policy?v=1&s3.prefixed=on&role.trust=hybrid',
    kind: 'trust-policy',
    settings: { 'environment.s3Log.prefixed': true, 'instanceRole.trust': 'hybrid' },
  },
  {
    title: 'preferences with profiles of several lines',
    link: '#/session-preferences?v=1&prefs.run-as=on&prefs.run-as-user=ops&prefs.idle-minutes=15&prefs.max-minutes=480&prefs.linux=exec%20bash%0Acd%20~%20%26%26%20echo%20%22%24%28date%29%22&prefs.windows=%23%20d%C3%A9j%C3%A0%20vu%0D%0Adate%2E',
    kind: 'session-preferences',
    settings: {
      'preferences.runAs': true,
      'preferences.runAsUser': 'ops',
      'preferences.idleTimeoutMinutes': 15,
      'preferences.maxDurationMinutes': 480,
      'preferences.linuxProfile': 'exec bash\ncd ~ && echo "$(date)"',
      'preferences.windowsProfile': '# déjà vu\r\ndate.',
    },
  },
  {
    title: 'a policy with pinned expectations and a request to try',
    link: '#/end-user?v=1&expect=end-user/shell-cli/your-nodes%3Dallowed&try=action%3Dssm:StartSession,resource%3D%2A',
    kind: 'end-user',
    settings: {
      'checks.expectations': ['end-user/shell-cli/your-nodes=allowed'],
      'checks.request': ['action=ssm:StartSession', 'resource=*'],
    },
  },
  {
    title: 'nodes by tag in every Region of the account',
    link: '#/end-user?v=1&region=eu-west-1&account=012345678901&user.nodes-by=tag&user.tag=Team:web&user.reach=account',
    kind: 'end-user',
    settings: {
      'environment.regions': ['eu-west-1'],
      'environment.account': '012345678901',
      'endUser.nodes.by': 'tag',
      'endUser.nodes.tags': [{ key: 'Team', values: ['web'] }],
      'endUser.nodes.reach': 'account',
    },
  },
  {
    title: 'a sample with an account of one’s own',
    link: '#/administrator?v=1&region=us-east-1&account=012345678901&admin.nodes-by=tag&admin.tag=Finance:WebServers&sample=latest-qs-admin-sm-cli',
    kind: 'administrator',
    settings: {
      'environment.regions': ['us-east-1'],
      'environment.account': '012345678901',
      'administrator.nodes.by': 'tag',
      'administrator.nodes.tags': [{ key: 'Finance', values: ['WebServers'] }],
      'checks.sample': 'latest-qs-admin-sm-cli',
    },
  },
  {
    title: 'a tunnel to a database, and who may use it',
    link: '#/end-user?v=1&region=eu-west-1&account=012345678901&tunnel.host=orders.abc123.eu-west-1.rds.amazonaws.com&tunnel.port=5432&tunnel.local-port=15432&tunnel.name=Orders-Tunnel&user.node=i-0a1b2c3d4e5f67890&user.document=&user.tunnel=on',
    kind: 'end-user',
    settings: {
      'environment.regions': ['eu-west-1'],
      'environment.account': '012345678901',
      'environment.tunnel.host': 'orders.abc123.eu-west-1.rds.amazonaws.com',
      'environment.tunnel.port': 5432,
      'environment.tunnel.localPort': 15432,
      'environment.tunnel.name': 'Orders-Tunnel',
      'endUser.nodes.ids': ['i-0a1b2c3d4e5f67890'],
      'endUser.documents.types': [],
      'endUser.documents.tunnel': true,
    },
  },
  {
    title: 'the document of a tunnel',
    link: '#/tunnel?v=1&tunnel.host=10.0.12.7&tunnel.port=3306',
    kind: 'tunnel',
    settings: { 'environment.tunnel.host': '10.0.12.7', 'environment.tunnel.port': 3306 },
  },
];
