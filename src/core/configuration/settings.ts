import { PARTITIONS } from '#iam';
import { DOCUMENT_TYPES } from '../reference/session-documents.ts';
import {
  choice,
  choices,
  days,
  type DocumentKind,
  flag,
  GUARDRAIL_FORMS,
  GUARDRAILS,
  instant,
  JUST_IN_TIME,
  lines,
  list,
  minutes,
  PEOPLE,
  port,
  SURFACES,
  tags,
  TASK_USES,
  text,
  TRAINING_JOB_USES,
} from './setting-kinds.ts';

const ROLE = ['instance-role'] as const;
const TRUST = ['trust-policy'] as const;
const GUARDRAIL = ['guardrail'] as const;
const PREFERENCES = ['session-preferences'] as const;
/** Logs are written by the node, as the preferences say. */
const LOGGING = [...ROLE, ...PREFERENCES] as const;
/** Who may use the tunnel is asked beside what it leads to. */
const TUNNEL = [...PEOPLE, 'tunnel'] as const;
/** Policies know the preferences by the name of their document alone. */
const OWN_SHELL = [...PEOPLE, ...PREFERENCES] as const;
/** Policies know the command by the name of its document alone. */
const COMMAND = ['session-command'] as const;
const SESSION_DATA = [...PEOPLE, ...LOGGING] as const;
const POLICIES = [...PEOPLE, ...ROLE, ...TRUST] as const;
const LONGEST_MFA_AGE = 2160;

/**
 * Statements that the other answers do not make: a JSON list, printed at the end as it is. They come along from a policy
 * that was brought in.
 */
const statements = (link: string, documents: readonly DocumentKind[]) =>
  lines('statements', { link, documents, identifier: true });

/** What somebody may do who connects to nodes: the same questions for end users and for administrators. */
const access = (link: string, kind: DocumentKind) => {
  const documents = [kind] as const;
  return {
    surfaces: choices(SURFACES, {
      // Federation and IAM Identity Center sign people in through roles; IAM users are the exception.
      default: ['session-manager', 'cli'],
      link: `${link}.surface`,
      documents,
    }),
    signIn: choice(['role', 'iam-user'], { default: 'role', link: `${link}.sign-in`, documents }),
    startSessions: flag({
      default: true,
      link: `${link}.start`,
      documents,
      needs: ['limited-access'],
    }),
    nodes: {
      by: choice(['id', 'tag', 'every'], {
        default: 'id',
        link: `${link}.nodes-by`,
        documents,
        needs: ['nodes-or-their-sessions'],
      }),
      /** `i-…` and `mi-…`. Used when `by` is `id`. */
      ids: list('node-id', {
        link: `${link}.node`,
        documents,
        needs: ['nodes-or-their-sessions', 'nodes-by-id'],
        identifier: true,
      }),
      /** Used when `by` is `tag`. */
      tags: tags({
        link: `${link}.tag`,
        documents,
        needs: ['nodes', 'nodes-by-tag'],
        identifier: true,
      }),
      /** Whether tags and `every` also reach hybrid nodes (`mi-…`). */
      hybrid: flag({
        default: false,
        link: `${link}.hybrid`,
        documents,
        needs: ['nodes', 'nodes-not-by-id', 'nodes-in-arns'],
      }),
      /** Whether they reach hybrid nodes alone. */
      onlyHybrid: flag({
        default: false,
        link: `${link}.only-hybrid`,
        documents,
        needs: ['nodes', 'nodes-not-by-id', 'nodes-in-arns', 'hybrid'],
      }),
      /** Tags any of which leaves a node out. Used when `by` is `every`. */
      except: tags({
        link: `${link}.except-tag`,
        documents,
        needs: ['nodes', 'nodes-every'],
        identifier: true,
      }),
      reach: choice(['region', 'account', 'any', 'all-resources'], {
        default: 'region',
        link: `${link}.reach`,
        documents,
        needs: ['nodes'],
      }),
    },
    /** EC2 Instance Connect: keys for SSH that an instance takes for a minute. */
    instanceConnect: {
      enabled: flag({ default: false, link: `${link}.push-key`, documents, needs: ['ssh'] }),
      /** Users of the operating system that keys may be for; none = any. */
      users: list('os-user', {
        link: `${link}.os-user`,
        documents,
        needs: ['ssh', 'pushed-keys'],
        identifier: true,
      }),
    },
    /** Fleet Manager's Remote Desktop, and how people sign in to Windows. */
    remoteDesktop: choice(['off', 'credentials', 'identity-center'], {
      default: 'off',
      link: `${link}.rdp`,
      documents,
    }),
    /** Containers in ECS tasks, which `nodes` never are. */
    tasks: {
      uses: choices(TASK_USES, { default: [], link: `${link}.task-use`, documents }),
      /** Names of clusters, `*` allowed. */
      clusters: list('cluster', { link: `${link}.cluster`, documents, needs: ['tasks'], identifier: true }),
      /** Tags that a task must have; none = every task of the clusters. */
      tags: tags({ link: `${link}.task-tag`, documents, needs: ['tasks'], identifier: true }),
      /** Where commands may run; none = in every container. */
      containers: list('container', {
        link: `${link}.container`,
        documents,
        needs: ['exec'],
        identifier: true,
      }),
    },
    /** Containers of SageMaker AI's training jobs, which `nodes` never are. */
    trainingJobs: {
      uses: choices(TRAINING_JOB_USES, { default: [], link: `${link}.training-job-use`, documents }),
      /** Names of training jobs, `*` allowed; none = every training job, as AWS prints it. */
      names: list('training-job', {
        link: `${link}.training-job`,
        documents,
        needs: ['training-jobs'],
        identifier: true,
      }),
    },
    /** Just-in-time node access, in place of `startSessions`. */
    justInTime: choices(JUST_IN_TIME, { default: [], link: `${link}.just-in-time`, documents }),
    readAccess: choice(['surfaces', 'sessions', 'none'], {
      default: 'surfaces',
      link: `${link}.read`,
      documents,
    }),
    documents: {
      types: choices(DOCUMENT_TYPES, {
        default: ['shell'],
        link: `${link}.document`,
        documents,
        needs: ['documents'],
      }),
      /** Names of the account's own Session documents, `*` allowed. */
      custom: list('document-name', {
        link: `${link}.custom-document`,
        documents,
        needs: ['documents'],
        identifier: true,
      }),
      /** Whether they may use `environment.tunnel`, and no other tunnel by that. */
      tunnel: flag({ default: false, link: `${link}.tunnel`, documents, needs: ['starting'] }),
      /** Whether they may run `environment.command`, and no other command by that. */
      command: flag({ default: false, link: `${link}.command`, documents, needs: ['starting'] }),
      /** Whether they may start shells with `environment.ownShell`, and no other shell by that. */
      ownShell: flag({
        default: false,
        link: `${link}.own-shell`,
        documents,
        needs: ['starting', 'own-shell-named'],
      }),
      /** `ssm:SessionDocumentAccessCheck` in every statement that allows `ssm:StartSession`. */
      accessCheck: flag({
        default: false,
        link: `${link}.access-check`,
        documents,
        needs: ['starting-anywhere'],
      }),
      /** Whether people can pick a document in the console. */
      listed: flag({ default: false, link: `${link}.list-documents`, documents }),
    },
    ownSessions: {
      // The session-id tag is the form with measured success for roles; AWS's ARN with ${aws:userid} is not.
      by: choice(['tag', 'user-name', 'user-id', 'every', 'none'], {
        default: 'tag',
        link: `${link}.own-by`,
        documents,
        needs: ['limited-access'],
      }),
      /** Which tags of a session are compared when `by` is `tag`. */
      tag: choice(['session-id', 'target-id', 'both'], {
        default: 'session-id',
        link: `${link}.own-tag`,
        documents,
        needs: ['limited-access', 'own-sessions-by-tag'],
      }),
      /** What the session-id tag is compared with. */
      sessionId: choice(['variable-prefix', 'variable', 'user', 'role-session'], {
        default: 'variable-prefix',
        link: `${link}.own-session-id`,
        documents,
        needs: ['limited-access', 'own-sessions-by-tag', 'session-tag-compared'],
      }),
      /** The literal user ID (`AIDA…`) or `AROA…:session-name`. */
      principalId: text('principal-id', {
        link: `${link}.own-principal`,
        documents,
        needs: ['limited-access', 'own-sessions-by-tag', 'session-tag-compared', 'named-principal'],
        identifier: true,
      }),
      /** Whether `ssm:ResumeSession` stands beside `ssm:TerminateSession`. */
      resume: flag({
        default: true,
        link: `${link}.resume`,
        documents,
        needs: ['limited-access', 'own-sessions'],
      }),
    },
    /** On which sessions `ssmmessages:OpenDataChannel` is allowed. */
    dataChannel: choice(['own', 'every', 'off'], {
      default: 'own',
      link: `${link}.data-channel`,
      documents,
    }),
    /** `ssm:SendCommand`, for the EC2 console that has to update an old agent. */
    agentUpdate: choice(['off', 'with-document', 'published'], {
      default: 'off',
      link: `${link}.agent-update`,
      documents,
    }),
    guards: {
      mfa: flag({ default: false, link: `${link}.mfa`, documents }),
      /** Minutes since MFA; `null` = no maximum. */
      mfaMaxAgeMinutes: minutes([1, LONGEST_MFA_AGE], {
        link: `${link}.mfa-minutes`,
        documents,
        needs: ['mfa'],
      }),
      /** CIDR blocks from which people may act; empty = anywhere. */
      networks: list('network', { link: `${link}.network`, documents, identifier: true }),
      notBefore: instant({ link: `${link}.from`, documents }),
      notAfter: instant({ link: `${link}.until`, documents }),
      /** VPC endpoints and VPCs from which people may act; empty = anywhere. */
      endpoints: list('vpc-endpoint', { link: `${link}.endpoint`, documents, identifier: true }),
      /** Source identities that people must have, `*` allowed; empty = none is asked for. */
      sourceIdentities: list('source-identity', {
        link: `${link}.source-identity`,
        documents,
        identifier: true,
      }),
    },
    statements: statements(`${link}.statements`, documents),
  };
};

/**
 * Every setting there is, one row each, in the form of the configuration: what kind of value it has, its default, its
 * name in links, when it matters. The type of the configuration, links, questions, relevance, values to try and random
 * values for tests are made from it. Links follow this order.
 */
export const settings = {
  environment: {
    partition: choice(PARTITIONS, {
      default: 'aws',
      link: 'partition',
      documents: [...POLICIES, ...PREFERENCES, ...GUARDRAIL],
      needs: ['partition'],
    }),
    /** Region codes; empty = none named yet, `['*']` = any Region. */
    regions: list('region', {
      link: 'region',
      documents: [...POLICIES, ...PREFERENCES],
      needs: ['region'],
    }),
    /** 12 digits; `'*'` = any account. */
    account: text('account', {
      link: 'account',
      documents: [...POLICIES, ...PREFERENCES],
      needs: ['place'],
      identifier: true,
    }),
    /** Whether session data is encrypted with a KMS key, on top of TLS. */
    sessionEncryption: flag({ default: false, link: 'encryption', documents: SESSION_DATA }),
    /**
     * ARNs of that key, one in each Region. Never an alias: IAM compares `Resource` with the key ARN. Read them by
     * `sessionKeys`, which knows of Regions without a key.
     */
    sessionKeyArns: list('kms-key', {
      link: 'key',
      documents: SESSION_DATA,
      needs: ['session-encryption'],
      identifier: true,
    }),
    s3Log: {
      enabled: flag({ default: false, link: 's3', documents: LOGGING, needs: ['logs'] }),
      /** With `REGION_MARKER` one for each Region. Read it by `s3LogPlaces` and `s3LogIn`, as the prefix. */
      bucket: text('bucket', {
        link: 's3.bucket',
        documents: LOGGING,
        needs: ['logs', 's3-log'],
        identifier: true,
      }),
      /** Key prefix as typed: with slashes at its ends, which `s3KeyPrefix` drops. */
      prefix: text('key-prefix', {
        link: 's3.prefix',
        documents: LOGGING,
        needs: ['logs', 's3-log', 'prefix'],
        identifier: true,
      }),
      prefixed: flag({ default: false, link: 's3.prefixed', documents: LOGGING, needs: ['logs', 's3-log'] }),
      /** Whether a session must fail when the bucket is not encrypted. */
      enforceEncryption: flag({
        default: true,
        link: 's3.enforce',
        documents: LOGGING,
        needs: ['logs', 's3-log'],
      }),
      /** How the bucket encrypts: with keys of S3, or with a KMS key, which the node then needs to use. */
      bucketEncryption: choice(['s3', 'kms'], {
        default: 's3',
        link: 's3.encryption',
        documents: ROLE,
        needs: ['logs', 's3-log'],
      }),
      /** ARN of the KMS key of the bucket; with `REGION_MARKER` of a key in several Regions. See `bucketKeyArns`. */
      bucketKeyArn: text('kms-key', {
        link: 's3.key',
        documents: ROLE,
        needs: ['logs', 's3-log', 'bucket-key'],
        identifier: true,
      }),
      /**
       * Whether logs above 5 MB arrive in a bucket with a KMS key: the agent uploads them in parts, which takes
       * `kms:Decrypt` beside `kms:GenerateDataKey`. AWS's sample does without; links from before it existed get it.
       */
      multipart: flag({
        default: true,
        link: 's3.multipart',
        documents: ROLE,
        needs: ['logs', 's3-log', 'bucket-key'],
      }),
      /** Whether the bucket belongs to another account. */
      otherAccount: flag({
        default: false,
        link: 's3.other-account',
        documents: ROLE,
        needs: ['logs', 's3-log'],
      }),
    },
    cloudWatchLog: {
      enabled: flag({ default: false, link: 'logs', documents: LOGGING, needs: ['logs'] }),
      logGroup: text('log-group', {
        link: 'logs.group',
        documents: LOGGING,
        needs: ['logs', 'cloudwatch-log'],
        identifier: true,
      }),
      /** Whether a session must fail when the log group is not encrypted. */
      enforceEncryption: flag({
        default: true,
        link: 'logs.enforce',
        documents: LOGGING,
        needs: ['logs', 'cloudwatch-log'],
      }),
      /** Stream while the session runs, or upload when it ends. */
      delivery: choice(['stream', 'upload'], {
        default: 'stream',
        link: 'logs.delivery',
        documents: PREFERENCES,
        needs: ['logs', 'cloudwatch-log'],
      }),
      /** After how many days CloudWatch Logs deletes them; `null` = never. Said where the log group is created. */
      retentionDays: days([1, 3653], {
        link: 'logs.retention-days',
        documents: LOGGING,
        needs: ['logs', 'cloudwatch-log'],
        exportsOnly: true,
      }),
    },
    /**
     * A Session document of the account that tunnels to one host and port, whoever may use it. Host and port stand in
     * that document and in no policy: IAM has no condition for them.
     */
    tunnel: {
      /** Name or IP address, as the node knows it. */
      host: text('host', { link: 'tunnel.host', documents: TUNNEL, needs: ['tunnel'], identifier: true }),
      port: port({ link: 'tunnel.port', documents: TUNNEL, needs: ['tunnel'] }),
      /** Where the tunnel begins unless people name another port; `null` = any free one. */
      localPort: port({ link: 'tunnel.local-port', documents: TUNNEL, needs: ['tunnel'] }),
      /** Name of the document; `''` = the one that `namedDocument` knows. */
      name: text('own-document-name', {
        link: 'tunnel.name',
        documents: TUNNEL,
        needs: ['tunnel'],
        identifier: true,
      }),
    },
    /**
     * A Session document of the account that runs one command on a node, whoever may use it. What the command is stands
     * in that document and in no policy: IAM has no condition for it.
     */
    command: {
      /** Whether whoever starts it can type while it runs: AWS's `InteractiveCommands` and `NonInteractiveCommands`. */
      session: choice(['interactive', 'non-interactive'], {
        default: 'interactive',
        link: 'command.session',
        documents: COMMAND,
      }),
      /** What runs on Linux, with `{{ name }}` for a parameter; `''` = nothing. */
      linux: lines('command', { link: 'command.linux', documents: COMMAND, identifier: true }),
      windows: lines('command', { link: 'command.windows', documents: COMMAND, identifier: true }),
      /** What its caller fills in, in the lines that `readCommandParameters` knows. */
      parameters: lines('command-parameters', {
        link: 'command.parameters',
        documents: COMMAND,
        identifier: true,
      }),
      /** Whether it runs as root or administrator, and not as the user of the session. */
      elevated: flag({ default: false, link: 'command.elevated', documents: COMMAND }),
      /** Name of the document; `''` = the one that `namedDocument` knows. */
      name: text('own-document-name', {
        link: 'command.name',
        documents: [...PEOPLE, ...COMMAND],
        needs: ['session-command'],
        identifier: true,
      }),
    },
    /**
     * A Session document of the account for shells with preferences of their own, where the preferences are not those
     * of the whole Region.
     */
    ownShell: {
      /** Name of the document; `''` = the account's own `SSM-SessionManagerRunShell`. */
      name: text('own-document-name', {
        link: 'prefs.name',
        documents: OWN_SHELL,
        needs: ['own-shell'],
        identifier: true,
      }),
    },
    /** Whether statements carry a `Sid`. */
    statementIds: flag({ default: false, link: 'sid', documents: [...POLICIES, ...GUARDRAIL] }),
  },

  endUser: access('user', 'end-user'),
  administrator: {
    ...access('admin', 'administrator'),
    preferences: choice(['none', 'view', 'manage'], {
      default: 'manage',
      link: 'admin.preferences',
      documents: ['administrator'],
    }),
    /** Whether `manage` includes `ssm:DeleteDocument`; in links from before it existed it does. */
    deletePreferences: flag({
      default: true,
      link: 'admin.delete-preferences',
      documents: ['administrator'],
      needs: ['preferences-managed'],
    }),
    /** Whether `manage` includes `ssm:UpdateDocumentDefaultVersion`. */
    defaultVersion: flag({
      default: true,
      link: 'admin.default-version',
      documents: ['administrator'],
      needs: ['preferences-managed'],
    }),
    /** Turn Default Host Management Configuration on and off, with the role of `reference/host-management.ts`. */
    hostManagement: flag({ default: false, link: 'admin.host-management', documents: ['administrator'] }),
    /** Start, resume and end every session, on every node and with every document. */
    fullAccess: flag({ default: false, link: 'admin.full-access', documents: ['administrator'] }),
  },

  instanceRole: {
    permissions: choice(['logging', 'minimal', 'existing-role'], {
      default: 'logging',
      link: 'role.permissions',
      documents: ROLE,
    }),
    /** Log permissions on `*` as AWS publishes them, or on the named bucket and log group. */
    logScope: choice(['narrow', 'published'], { default: 'narrow', link: 'role.log-scope', documents: ROLE }),
    /** `ec2messages`, which agents in Regions launched before 2024 may still use. */
    olderRegions: flag({
      default: false,
      link: 'role.older-regions',
      documents: ROLE,
      needs: ['managed-nodes'],
    }),
    /** Reading AWS's buckets of `reference/agent-buckets.ts`, which takes a permission behind VPC endpoints. */
    agentBuckets: flag({
      default: false,
      link: 'role.agent-buckets',
      documents: ROLE,
      needs: ['managed-nodes'],
    }),
    /** What the role is for: who may assume it, and what the agent does there. */
    trust: choice(
      [
        'ec2',
        'default-host-management',
        'hybrid',
        'ecs-task',
        'codebuild',
        'sagemaker',
        'eks-service-account',
        'eks-pod-identity',
      ],
      { default: 'ec2', link: 'role.trust', documents: [...ROLE, ...TRUST], needs: ['node-role'] },
    ),
    /** Pods of EKS that assume the role. */
    pods: {
      /** The cluster's OpenID Connect issuer, without `https://`. */
      issuer: text('oidc-issuer', {
        link: 'role.issuer',
        documents: TRUST,
        needs: ['node-role', 'irsa'],
        identifier: true,
      }),
      namespace: text('kubernetes-name', {
        link: 'role.namespace',
        documents: TRUST,
        needs: ['node-role', 'pods'],
        identifier: true,
      }),
      serviceAccount: text('kubernetes-name', {
        link: 'role.service-account',
        documents: TRUST,
        needs: ['node-role', 'pods'],
        identifier: true,
      }),
    },
    /** Whose nodes, and people, use the key for session data, and the bucket and its key: said to their owners alone. */
    sharing: {
      with: choice(['account', 'accounts', 'organization'], {
        default: 'account',
        link: 'share.with',
        documents: ROLE,
        needs: ['owners'],
        exportsOnly: true,
      }),
      /** Beside `environment.account`. Used when `with` is `accounts`. */
      accounts: list('account-id', {
        link: 'share.account',
        documents: ROLE,
        needs: ['owners', 'shared-with-accounts'],
        identifier: true,
        exportsOnly: true,
      }),
      /** ID of an organization of AWS Organizations. Used when `with` is `organization`. */
      organization: text('organization', {
        link: 'share.organization',
        documents: ROLE,
        needs: ['owners', 'shared-with-organization'],
        identifier: true,
        exportsOnly: true,
      }),
    },
    /** ARN of the managed policy that limits the role that the exports create; `''` = nothing does. */
    boundary: text('policy-arn', {
      link: 'role.boundary',
      documents: ROLE,
      needs: ['created-role'],
      identifier: true,
      exportsOnly: true,
    }),
    statements: statements('role.statements', ROLE),
    trustStatements: statements('trust.statements', TRUST),
  },

  /** Whose role the trust policy is for, and who assumes that of people. */
  trustPolicy: {
    of: choice(['nodes', 'people'], { default: 'nodes', link: 'trust.of', documents: TRUST }),
    /** How people sign in; IAM Identity Center writes the trust of its roles itself. */
    signIn: choice(['saml', 'oidc', 'principals'], {
      default: 'saml',
      link: 'trust.sign-in',
      documents: TRUST,
      needs: ['people-role'],
    }),
    /** Name of the SAML provider in IAM. */
    samlProvider: text('saml-provider', {
      link: 'trust.saml-provider',
      documents: TRUST,
      needs: ['people-role', 'saml'],
      identifier: true,
    }),
    /** Without `https://`. */
    issuer: text('oidc-issuer', {
      link: 'trust.issuer',
      documents: TRUST,
      needs: ['people-role', 'oidc'],
      identifier: true,
    }),
    audience: text('audience', {
      link: 'trust.audience',
      documents: TRUST,
      needs: ['people-role', 'oidc'],
      identifier: true,
    }),
    /** `*` allowed. */
    subjects: list('subject', {
      link: 'trust.subject',
      documents: TRUST,
      needs: ['people-role', 'oidc'],
      identifier: true,
    }),
    /** Account IDs, and ARNs of users and roles. */
    principals: list('principal', {
      link: 'trust.principal',
      documents: TRUST,
      needs: ['people-role', 'principals'],
      identifier: true,
    }),
    mfa: flag({
      default: false,
      link: 'trust.mfa',
      documents: TRUST,
      needs: ['people-role', 'principals'],
    }),
    /** Whether a session has to be named after the IAM user who begins it. */
    userNames: flag({
      default: false,
      link: 'trust.user-names',
      documents: TRUST,
      needs: ['people-role', 'principals'],
    }),
    /** Whether tags may come with a session, such as `SSMSessionRunAs`. */
    sessionTags: flag({
      default: false,
      link: 'trust.session-tags',
      documents: TRUST,
      needs: ['people-role'],
    }),
    sourceIdentity: flag({
      default: false,
      link: 'trust.source-identity',
      documents: TRUST,
      needs: ['people-role'],
    }),
  },

  /** What only the preferences document knows; logs and key come from the environment. */
  preferences: {
    runAs: flag({ default: false, link: 'prefs.run-as', documents: PREFERENCES }),
    /** Operating system user; `''` = taken from the tag `SSMSessionRunAs` of the caller. */
    runAsUser: text('run-as-user', {
      link: 'prefs.run-as-user',
      documents: PREFERENCES,
      needs: ['run-as'],
      identifier: true,
    }),
    /** `null` = AWS's default of 20. */
    idleTimeoutMinutes: minutes([1, 60], { link: 'prefs.idle-minutes', documents: PREFERENCES }),
    /** `null` = no limit. */
    maxDurationMinutes: minutes([1, 1440], { link: 'prefs.max-minutes', documents: PREFERENCES }),
    linuxProfile: lines('profile', { link: 'prefs.linux', documents: PREFERENCES, identifier: true }),
    windowsProfile: lines('profile', { link: 'prefs.windows', documents: PREFERENCES, identifier: true }),
  },

  /** What nobody may do, whatever other policies allow: in every Region and account, so that no place is left out. */
  guardrail: {
    as: choice(GUARDRAIL_FORMS, { default: 'identity', link: 'guard.as', documents: GUARDRAIL }),
    denies: choices(GUARDRAILS, {
      default: ['documents', 'preferences'],
      link: 'guard.deny',
      documents: GUARDRAIL,
    }),
    /** Session documents that people may still use. */
    documents: {
      types: choices(DOCUMENT_TYPES, {
        default: ['shell'],
        link: 'guard.document',
        documents: GUARDRAIL,
        needs: ['guardrail-documents'],
      }),
      custom: list('document-name', {
        link: 'guard.custom-document',
        documents: GUARDRAIL,
        needs: ['guardrail-documents'],
        identifier: true,
      }),
    },
    /** Whether denying SSH includes the documents that forward ports, and so reach port 22. */
    sshPorts: flag({
      default: true,
      link: 'guard.ssh-ports',
      documents: GUARDRAIL,
      needs: ['guardrail-ssh'],
    }),
    nodes: {
      /** Whether nodes with one of the tags are refused, or nodes that lack one. */
      refused: choice(['without', 'with'], {
        default: 'without',
        link: 'guard.nodes',
        documents: GUARDRAIL,
        needs: ['guardrail-nodes'],
      }),
      tags: tags({
        link: 'guard.tag',
        documents: GUARDRAIL,
        needs: ['guardrail-nodes'],
        identifier: true,
      }),
    },
    /** Where requests may come from; what comes from none of them is refused. */
    origins: {
      networks: list('network', {
        link: 'guard.network',
        documents: GUARDRAIL,
        needs: ['guardrail-origins'],
        identifier: true,
      }),
      /** `vpce-…` and `vpc-…`. */
      endpoints: list('vpc-endpoint', {
        link: 'guard.endpoint',
        documents: GUARDRAIL,
        needs: ['guardrail-origins'],
        identifier: true,
      }),
    },
    tasks: {
      /** Names of clusters, `*` allowed; none = every cluster. */
      clusters: list('cluster', {
        link: 'guard.cluster',
        documents: GUARDRAIL,
        needs: ['guardrail-tasks'],
        identifier: true,
      }),
      /** Only tasks with one of these tags are refused; none = every task. */
      tags: tags({
        link: 'guard.task-tag',
        documents: GUARDRAIL,
        needs: ['guardrail-tasks'],
        identifier: true,
      }),
    },
    /** Containers in which ECS Exec is refused; none = in every one. */
    containers: list('container', {
      link: 'guard.container',
      documents: GUARDRAIL,
      needs: ['guardrail-exec'],
      identifier: true,
    }),
    /** Whether people may still read the preferences. */
    readPreferences: flag({
      default: true,
      link: 'guard.read-preferences',
      documents: GUARDRAIL,
      needs: ['guardrail-preferences'],
    }),
    /** ARNs of roles and users to whom nothing of it applies, `*` allowed. */
    exempt: list('principal-arn', { link: 'guard.except', documents: GUARDRAIL, identifier: true }),
    statements: statements('guard.statements', GUARDRAIL),
  },

  /** What somebody wants to be sure of, and what the answers began with; no document depends on it. */
  checks: {
    /** Cells of the access report that must stay as they are, such as `end-user/shell-cli/your-nodes=allowed`. */
    expectations: list('entry', { link: 'expect', documents: [] }),
    /** The request being tried, as `name=value` entries; empty = the one that is offered. */
    request: list('entry', { link: 'try', documents: [], identifier: true }),
    /**
     * Id of the published sample that the answers began with. As long as it is known, what still equals an example
     * value of AWS's page counts as to be replaced.
     */
    sample: text('entry', { link: 'sample', documents: [] }),
  },
} as const;
