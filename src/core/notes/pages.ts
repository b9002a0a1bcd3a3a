import type { NoteCode } from './codes.ts';

/** A page of AWS's documentation. */
export interface Page {
  readonly title: string;
  readonly url: string;
}

const USER_GUIDE = 'https://docs.aws.amazon.com/systems-manager/latest/userguide';
const IAM_GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/** The pages that notes and findings rest on. */
export const PAGES = {
  quickstart: {
    title: 'Sample IAM policies for Session Manager',
    url: `${USER_GUIDE}/getting-started-restrict-access-quickstart.html`,
  },
  examples: {
    title: 'Additional sample IAM policies for Session Manager',
    url: `${USER_GUIDE}/getting-started-restrict-access-examples.html`,
  },
  defaultDocument: {
    title: 'Start a default shell session by specifying the default session document in IAM policies',
    url: `${USER_GUIDE}/getting-started-default-session-document.html`,
  },
  accessCheck: {
    title: 'Enforce a session document permission check for the AWS CLI',
    url: `${USER_GUIDE}/getting-started-sessiondocumentaccesscheck.html`,
  },
  ssh: {
    title: 'Allow and control permissions for SSH connections through Session Manager',
    url: `${USER_GUIDE}/session-manager-getting-started-enable-ssh-connections.html`,
  },
  startSession: {
    title: 'Start a session',
    url: `${USER_GUIDE}/session-manager-working-with-sessions-start.html`,
  },
  interactive: {
    title: 'Restrict access to commands in a session',
    url: `${USER_GUIDE}/session-manager-restrict-command-access.html`,
  },
  remoteDesktop: {
    title: 'Connect to a Windows Server managed instance using Remote Desktop',
    url: `${USER_GUIDE}/fleet-manager-remote-desktop-connections.html`,
  },
  preferencesPermissions: {
    title: 'Grant or deny a user permissions to update Session Manager preferences',
    url: `${USER_GUIDE}/preference-setting-permissions.html`,
  },
  preferences: {
    title: 'Configure session preferences',
    url: `${USER_GUIDE}/session-manager-getting-started-configure-preferences.html`,
  },
  schema: {
    title: 'Session document schema',
    url: `${USER_GUIDE}/session-manager-schema.html`,
  },
  runAs: {
    title: 'Turn on Run As support for Linux and macOS managed nodes',
    url: `${USER_GUIDE}/session-preferences-run-as.html`,
  },
  idleTimeout: {
    title: 'Specify an idle session timeout value',
    url: `${USER_GUIDE}/session-preferences-timeout.html`,
  },
  duration: {
    title: 'Specify maximum session duration',
    url: `${USER_GUIDE}/session-preferences-max-timeout.html`,
  },
  shellProfile: {
    title: 'Allow configurable shell profiles',
    url: `${USER_GUIDE}/session-preferences-shell-config.html`,
  },
  encryption: {
    title: 'Turn on KMS key encryption of session data (console)',
    url: `${USER_GUIDE}/session-preferences-enable-encryption.html`,
  },
  instanceRole: {
    title: 'Create a custom IAM role for Session Manager',
    url: `${USER_GUIDE}/getting-started-create-iam-instance-profile.html`,
  },
  existingRole: {
    title: 'Add Session Manager permissions to an existing IAM role',
    url: `${USER_GUIDE}/getting-started-add-permissions-to-existing-profile.html`,
  },
  multipartUpload: {
    title: 'Uploading and copying objects using multipart upload in Amazon S3',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html',
  },
  s3Logging: {
    title: 'Logging session data using Amazon S3 (console)',
    url: `${USER_GUIDE}/session-manager-logging-s3.html`,
  },
  cloudWatchLogging: {
    title: 'Logging session data using Amazon CloudWatch Logs (console)',
    url: `${USER_GUIDE}/session-manager-logging-cloudwatch-logs.html`,
  },
  messageApis: {
    title: 'Reference: ec2messages, ssmmessages, and other API operations',
    url: `${USER_GUIDE}/systems-manager-setting-up-messageAPIs.html`,
  },
  hybridRole: {
    title: 'Create the IAM service role required for Systems Manager in hybrid and multicloud environments',
    url: `${USER_GUIDE}/hybrid-multicloud-service-role.html`,
  },
  ecsTaskRole: {
    title: 'Amazon ECS task IAM role',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  },
  authorization: {
    title: 'Actions, resources, and condition keys for AWS Systems Manager',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html',
  },
  agentUpdate: {
    title: 'Updating the SSM Agent using Run Command',
    url: `${USER_GUIDE}/run-command-tutorial-update-software.html`,
  },
  mfa: {
    title: 'Secure API access with MFA',
    url: `${IAM_GUIDE}/id_credentials_mfa_configure-api-require.html`,
  },
  globalKeys: {
    title: 'AWS global condition context keys',
    url: `${IAM_GUIDE}/reference_policies_condition-keys.html`,
  },
  instanceProfiles: {
    title: 'Use instance profiles',
    url: `${IAM_GUIDE}/id_roles_use_switch-role-ec2_instance-profiles.html`,
  },
} as const satisfies Record<string, Page>;

const PAGE_OF: Record<NoteCode, keyof typeof PAGES> = {
  'start-session': 'quickstart',
  'start-session-nodes': 'examples',
  'start-session-documents': 'defaultDocument',
  'every-node': 'examples',
  'hybrid-nodes': 'authorization',
  'reach-account': 'quickstart',
  'reach-any': 'quickstart',
  'reach-all-resources': 'examples',
  'node-tags': 'examples',
  'default-shell-document': 'defaultDocument',
  'ssh-document': 'ssh',
  'port-forwarding-document': 'startSession',
  'remote-host-document': 'startSession',
  'interactive-command-document': 'interactive',
  tunnel: 'schema',
  'custom-document': 'interactive',
  'document-access-check': 'accessCheck',
  'send-command': 'agentUpdate',
  'send-command-published': 'quickstart',
  'agent-update-document': 'agentUpdate',
  'data-channel-own': 'quickstart',
  'data-channel-every': 'defaultDocument',
  'read-actions': 'quickstart',
  'read-sessions': 'examples',
  'list-documents': 'examples',
  'read-documents': 'examples',
  'preferences-view': 'preferencesPermissions',
  'preferences-manage': 'preferencesPermissions',
  'preferences-delete': 'preferencesPermissions',
  'preferences-undeletable': 'preferencesPermissions',
  'preferences-default-version': 'preferences',
  'preferences-start': 'quickstart',
  'own-sessions-user-name': 'examples',
  'own-sessions-user-id': 'quickstart',
  'own-sessions-tag': 'examples',
  'session-id-variable': 'examples',
  'session-id-variable-prefix': 'examples',
  'session-id-literal': 'examples',
  'target-id-tag': 'examples',
  'every-session': 'examples',
  'resume-session': 'quickstart',
  'full-access': 'examples',
  'guard-mfa': 'mfa',
  'guard-mfa-age': 'mfa',
  'guard-network': 'globalKeys',
  'guard-time': 'globalKeys',
  'session-key-caller': 'encryption',
  'session-key-node': 'encryption',
  'agent-minimal': 'instanceRole',
  'agent-existing-role': 'existingRole',
  'agent-control-channel': 'instanceRole',
  'older-regions': 'messageApis',
  'cloudwatch-write': 'cloudWatchLogging',
  'describe-log-groups': 'cloudWatchLogging',
  'log-scope-published': 'instanceRole',
  's3-write': 's3Logging',
  's3-other-account': 'instanceRole',
  's3-encryption-check': 's3Logging',
  'bucket-key': 'instanceRole',
  'bucket-key-parts': 'multipartUpload',
  'bucket-key-published': 'instanceRole',
  'trust-ec2': 'instanceProfiles',
  'trust-hybrid': 'hybridRole',
  'trust-ecs-task': 'ecsTaskRole',
  'trust-source': 'hybridRole',
  'preferences-document': 'schema',
  'preferences-s3': 's3Logging',
  'preferences-s3-encryption': 's3Logging',
  'preferences-log-group': 'cloudWatchLogging',
  'preferences-log-encryption': 'cloudWatchLogging',
  'preferences-streaming': 'cloudWatchLogging',
  'preferences-key': 'encryption',
  'preferences-key-of-region': 'encryption',
  'preferences-run-as': 'runAs',
  'preferences-idle-timeout': 'idleTimeout',
  'preferences-duration': 'duration',
  'preferences-shell-profile': 'shellProfile',
  'tunnel-document': 'schema',
  'tunnel-local-port': 'startSession',
  'tunnel-fixed': 'startSession',
};

/** The AWS page that a note rests on. */
export function pageOf(note: NoteCode): Page {
  return PAGES[PAGE_OF[note]];
}
