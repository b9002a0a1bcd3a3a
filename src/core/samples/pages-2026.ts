import type { Sample } from '../types.ts';
import {
  administratorSample,
  type EnvironmentChanges,
  endUserSample,
  excerpt,
  instanceRoleSample,
} from './base.ts';

const edition = '2026';
const environment: EnvironmentChanges = { regions: ['us-east-1'], account: '111122223333' };
const interactive = {
  edition,
  source: 'Restrict access to commands in a session',
  environment: { regions: ['us-east-1'], account: '444455556666' },
} as const;
const role = {
  edition,
  source: 'Create a custom IAM role for Session Manager',
  environment: {
    sessionEncryption: true,
    sessionKeyArns: ['arn:aws:kms:us-east-1:111122223333:key/key-name'],
  },
} as const;

export const pages2026: readonly Sample[] = [
  endUserSample(
    {
      id: 'latest-default-session-document',
      topic: 'documents',
      edition,
      source: 'Start a default shell session by specifying the default session document in IAM policies',
      environment,
    },
    { startSessions: true, documents: { types: ['shell'] }, dataChannel: 'every' },
  ),
  endUserSample(
    {
      id: 'latest-ssh-allow',
      topic: 'documents',
      edition,
      source: 'Allow and control permissions for SSH connections through Session Manager',
      environment,
      departures: [
        {
          at: '/Statement/0/Resource/1',
          code: 'owned-document-any-account',
          printed: '"arn:aws:ssm:*:*:document/AWS-StartSSHSession"',
        },
      ],
    },
    { startSessions: true, documents: { types: ['ssh'] }, dataChannel: 'own' },
  ),
  endUserSample(
    { id: 'latest-interactive-one-node', topic: 'documents', ...interactive },
    {
      startSessions: true,
      nodes: { ids: ['i-02573cafcfEXAMPLE'] },
      documents: { custom: ['allowed-session-document'] },
      dataChannel: 'own',
    },
  ),
  endUserSample(
    { id: 'latest-interactive-all-nodes', topic: 'documents', ...interactive },
    {
      startSessions: true,
      nodes: { by: 'every' },
      documents: { custom: ['allowed-session-document'] },
      dataChannel: 'own',
    },
  ),
  endUserSample(
    {
      id: 'latest-interactive-many-documents',
      topic: 'documents',
      ...interactive,
    },
    {
      startSessions: true,
      nodes: { by: 'every' },
      documents: { custom: ['allowed-session-document', 'allowed-session-document-2'] },
      dataChannel: 'own',
    },
  ),
  administratorSample(
    {
      id: 'latest-preferences-allow',
      edition,
      source: 'Grant or deny a user permissions to update Session Manager preferences',
      environment,
    },
    { preferences: 'manage', deletePreferences: true },
  ),
  administratorSample(
    {
      id: 'latest-dhmc-admin',
      edition,
      source: 'Configure instance permissions required for Systems Manager',
      environment,
    },
    { hostManagement: true },
  ),
  instanceRoleSample({ id: 'latest-instance-minimal', ...role }, { permissions: 'minimal' }),
  instanceRoleSample(
    {
      id: 'latest-instance-existing-role',
      ...role,
      source: 'Add Session Manager permissions to an existing IAM role',
      departures: [
        {
          at: '/Statement/0',
          code: 'encryption-check-without-log',
          printed: '"s3:GetEncryptionConfiguration"',
        },
      ],
    },
    { permissions: 'existing-role' },
  ),
  instanceRoleSample(
    {
      id: 'latest-instance-logging',
      ...role,
      environment: {
        ...role.environment,
        s3Log: { enabled: true, prefixed: true, bucketEncryption: 'kms', multipart: false },
        cloudWatchLog: { enabled: true },
      },
    },
    { permissions: 'logging', logScope: 'published' },
  ),
  instanceRoleSample(
    {
      id: 'latest-agent-s3-buckets',
      edition,
      source: 'Learn technical details about the SSM Agent',
      environment: { regions: ['us-east-2'] },
      departures: [
        excerpt('buckets-excerpt', ['s3:GetObject']),
        {
          at: '/Statement/1/Resource',
          code: 'buckets-of-other-work',
          printed:
            '["arn:aws:s3:::patch-baseline-snapshot-us-east-2/*", "arn:aws:s3:::aws-patch-manager-us-east-2-552881074/*", "arn:aws:s3:::aws-patchmanager-macos-us-east-2-552881074/*"]',
        },
      ],
    },
    { permissions: 'existing-role', agentBuckets: true },
  ),
  instanceRoleSample(
    {
      id: 'latest-instance-s3-custom',
      edition,
      source: 'Configure instance permissions required for Systems Manager',
      environment: { regions: ['us-east-2'], s3Log: { enabled: true, otherAccount: true } },
      departures: [
        excerpt('buckets-excerpt', [
          's3:GetObject',
          's3:PutObject',
          's3:PutObjectAcl',
          's3:GetEncryptionConfiguration',
        ]),
        {
          at: '/Statement/1/Resource',
          code: 'buckets-of-other-work',
          printed:
            '["arn:aws:s3:::amazon-ssm-packages-us-east-2/*", "arn:aws:s3:::aws-ssm-distributor-file-us-east-2/*", "arn:aws:s3:::aws-ssm-document-attachments-us-east-2/*", "arn:aws:s3:::patch-baseline-snapshot-us-east-2/*"]',
        },
        {
          at: '/Statement/2/Action',
          code: 'log-bucket-read',
          printed: '["s3:GetObject", "s3:PutObject", "s3:PutObjectAcl", "s3:GetEncryptionConfiguration"]',
        },
      ],
    },
    { permissions: 'existing-role', agentBuckets: true },
  ),
];
