import { type Page, PAGES } from '#core';
import type { FindingCode } from './causes.ts';
import { FINDING_PAGES } from '../findings/pages.ts';

const USER_GUIDE = 'https://docs.aws.amazon.com/systems-manager/latest/userguide';
const IAM_GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const CLI_GUIDE = 'https://docs.aws.amazon.com/cli/latest/userguide';
const ECS_GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';
const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide';

const page = (title: string, url: string): Page => ({ title, url });

const PLUGIN = page(
  'Install the Session Manager plugin for the AWS CLI',
  `${USER_GUIDE}/session-manager-working-with-install-plugin.html`,
);
const TROUBLE = page('Troubleshooting Session Manager', `${USER_GUIDE}/session-manager-troubleshooting.html`);
const CLI_TROUBLE = page(
  'Troubleshooting errors for the AWS CLI',
  `${CLI_GUIDE}/cli-chap-troubleshooting.html`,
);
const DENIED = page(
  'Troubleshoot access denied error messages',
  `${IAM_GUIDE}/troubleshoot_access-denied.html`,
);
const HOST_MANAGEMENT = page(
  'Managing EC2 instances automatically with Default Host Management Configuration',
  `${USER_GUIDE}/fleet-manager-default-host-management-configuration.html`,
);
const ACTIVATION = page(
  'Create a hybrid activation to register nodes with Systems Manager',
  `${USER_GUIDE}/hybrid-activation-managed-nodes.html`,
);
const ENDPOINTS = page(
  'Improve the security of EC2 instances by using VPC endpoints for Systems Manager',
  `${USER_GUIDE}/setup-create-vpc.html`,
);
const EXEC = page('Monitor Amazon ECS containers with ECS Exec', `${ECS_GUIDE}/ecs-exec.html`);
const EXEC_TROUBLE = page(
  'Troubleshoot Amazon ECS Exec issues',
  `${ECS_GUIDE}/ecs-exec-troubleshooting.html`,
);
const KEY_POLICIES = page('Key policies in AWS KMS', `${KMS_GUIDE}/key-policies.html`);
const INSTANCE_CONNECT = page(
  'Grant IAM permissions for EC2 Instance Connect',
  'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-connect-configure-IAM-role.html',
);
const TIERS = page('Configuring instance tiers', `${USER_GUIDE}/fleet-manager-configure-instance-tiers.html`);
const AGENT_PROXY = page(
  'Configuring SSM Agent to use a proxy on Linux nodes',
  `${USER_GUIDE}/configure-proxy-ssm-agent.html`,
);
const CLI_PROXY = page('Using an HTTP proxy for the AWS CLI', `${CLI_GUIDE}/cli-configure-proxy.html`);
const PREFERENCES_CLI = page(
  'Update Session Manager preferences (command line)',
  `${USER_GUIDE}/getting-started-configure-preferences-cli.html`,
);

/** AWS's page about a finding, for those that lead away from the answers here. */
const PAGE_OF: Readonly<Partial<Record<FindingCode, Page>>> = {
  'named-identity-deny': DENIED,
  'named-service-control': DENIED,
  'named-resource-control': DENIED,
  'named-boundary': DENIED,
  'named-session': DENIED,
  'named-resource': DENIED,
  'named-vpc-endpoint': DENIED,
  'key-policy': KEY_POLICIES,
  'key-other-account': KEY_POLICIES,
  'exec-configuration': EXEC,
  'sign-in-again': CLI_TROUBLE,
  'client-credentials': CLI_TROUBLE,
  'client-credentials-whole': CLI_TROUBLE,
  'clock-of-client': CLI_TROUBLE,
  'secret-key': CLI_TROUBLE,
  'region-name': CLI_TROUBLE,
  'cli-update': CLI_TROUBLE,
  'proxy-of-client': CLI_PROXY,
  'proxy-of-agent': AGENT_PROXY,
  'client-update': PLUGIN,
  plugin: PLUGIN,
  'plugin-install': PLUGIN,
  'plugin-update': PLUGIN,
  'ssh-key': PAGES.ssh,
  'ssh-proxy-command': PAGES.ssh,
  'instance-connect-key': INSTANCE_CONNECT,
  'handshake-document': PAGES.startSession,
  'handshake-key': PAGES.encryption,
  'document-in-region': PAGES.startSession,
  'document-parameters': PAGES.startSession,
  'document-schema': PAGES.schema,
  'document-update': PREFERENCES_CLI,
  'decode-first': page(
    'DecodeAuthorizationMessage',
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html',
  ),
  'agent-offline': TROUBLE,
  'network-of-agent': ENDPOINTS,
  'network-of-logs': ENDPOINTS,
  'attach-profile': PAGES.instanceProfiles,
  'host-management': HOST_MANAGEMENT,
  'host-management-later': HOST_MANAGEMENT,
  'profile-or-host-management': HOST_MANAGEMENT,
  'register-again': ACTIVATION,
  'registration-valid': ACTIVATION,
  'activation-new': ACTIVATION,
  'activation-role-name': ACTIVATION,
  'advanced-tier': TIERS,
  'trust-ssm': PAGES.hybridRole,
  'agent-update-on-node': PAGES.agentUpdate,
  'run-as-user': PAGES.runAs,
  'log-not-encrypted': PAGES.s3Logging,
  'log-group-missing': PAGES.cloudWatchLogging,
  'log-group-key': page(
    'Encrypt log data in CloudWatch Logs using AWS Key Management Service',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
  ),
  'object-lock': page(
    'Locking objects with Object Lock',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  ),
  'key-enable': page('Key states of AWS KMS keys', `${KMS_GUIDE}/key-state.html`),
  'exec-enable': EXEC,
  'exec-role': EXEC_TROUBLE,
  'exec-agent': EXEC_TROUBLE,
  'exec-command': EXEC,
  'exec-permissions': EXEC,
  'trust-ecs-tasks': PAGES.ecsTaskRole,
  'policy-check': FINDING_PAGES.grammar,
  'policy-arns': FINDING_PAGES.arns,
  'policy-principal': FINDING_PAGES.trust,
  'policy-kinds-mixed': FINDING_PAGES.grammar,
  'policy-split': FINDING_PAGES.quotas,
  'remote-desktop': PAGES.remoteDesktop,
  'instance-connect': INSTANCE_CONNECT,
  'access-request': FINDING_PAGES.accessRequests,
  'tag-session': page('Pass session tags in AWS STS', `${IAM_GUIDE}/id_session-tags.html`),
  'pass-role': page(
    'Grant a user permissions to pass a role to an AWS service',
    `${IAM_GUIDE}/id_roles_use_passrole.html`,
  ),
  'host-management-permissions': HOST_MANAGEMENT,
  'activation-permissions': ACTIVATION,
  'agent-other-features': PAGES.messageApis,
};

/** AWS's page about a finding, if there is one that says more. */
export const findingPage = (code: FindingCode): Page | undefined => PAGE_OF[code];
