// Session Manager setup. Written by Session Manager Policy Builder 1.2.3; change it there:
// https://example.org/#/end-user?v=1

import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

// ID of the KMS key that encrypts session data in eu-central-1. Has to be the ID of a KMS key, not
// an alias.
const sessionKeyIdEuCentral1 = config.require('sessionKeyIdEuCentral1', {
  pattern: /^[A-Za-z0-9-]+$/,
});

// ID of the node that administrators may connect to. Has to be the ID of an EC2 instance (i-...).
const administratorNodeId = config.require('administratorNodeId', {
  pattern: /^i-([0-9a-f]{8}|[0-9a-f]{17})$/,
});

// Name of the log group for session logs. Has to be 1 to 512 letters, digits and _ . / # -.
const logGroupName = config.require('logGroupName', { pattern: /^[A-Za-z0-9_./#-]{1,512}$/ });

// Name of the user group that gets the policy of end users. Has to be the name of a user group, not
// its ARN.
const endUserGroupName = config.require('endUserGroupName', {
  pattern: /^[A-Za-z0-9+=,.@_-]{1,128}$/,
});

// Name of the user group that gets the policy of administrators. Has to be the name of a user
// group, not its ARN.
const administratorGroupName = config.require('administratorGroupName', {
  pattern: /^[A-Za-z0-9+=,.@_-]{1,128}$/,
});

// ARN of the KMS key, of the same Region, that encrypts the log group in eu-west-1. Has to be the
// ARN of a KMS key, not an alias.
const logGroupKeyArn = config.require('logGroupKeyArn', {
  pattern: /^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key\/[A-Za-z0-9-]+$/,
});

// ARN of the KMS key, of the same Region, that encrypts the log group in eu-central-1. Has to be
// the ARN of a KMS key, not an alias.
const logGroupKeyArn2 = config.require('logGroupKeyArn2', {
  pattern: /^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key\/[A-Za-z0-9-]+$/,
});

// Port of the host that the tunnel leads to. Has to be a number from 1 to 65535.
const tunnelPort = config.require('tunnelPort', {
  pattern: /^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/,
});

const tags = { Purpose: 'SessionManager' };

// What follows is meant for this account, and of no use in another.
aws.getCallerIdentityOutput().accountId.apply((accountId) => {
  if (accountId !== '012345678901') {
    throw new Error('Needs the account 012345678901');
  }
});

const nodeRole = new aws.iam.Role('node', {
  name: 'SessionManagerNode',
  description: 'Let managed nodes take part in Session Manager sessions',
  assumeRolePolicy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AssumeRole',
        Effect: 'Allow',
        Principal: { Service: 'ec2.amazonaws.com' },
        Action: 'sts:AssumeRole',
      },
    ],
  }),
  permissionsBoundary: 'arn:aws:iam::012345678901:policy/NodeBoundary',
  tags,
});
export const nodeRoleArn = nodeRole.arn;

const nodeInstanceProfile = new aws.iam.InstanceProfile('node', {
  name: 'SessionManagerNode',
  role: nodeRole.name,
  tags,
});
export const nodeInstanceProfileArn = nodeInstanceProfile.arn;

const endUserPolicy = new aws.iam.Policy('end-user', {
  name: 'SessionManagerEndUser',
  description: 'Connect to managed nodes through Session Manager',
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'StartSession',
        Effect: 'Allow',
        Action: ['ssm:StartSession'],
        Resource: [
          'arn:aws:ec2:eu-west-1:012345678901:instance/*',
          'arn:aws:ec2:eu-central-1:012345678901:instance/*',
        ],
        Condition: {
          StringLike: {
            'ssm:resourceTag/Environment': ['dev', 'test'],
            'ssm:resourceTag/Team': ['yes', '007'],
          },
        },
      },
      {
        Sid: 'StartSessionWithDocument',
        Effect: 'Allow',
        Action: ['ssm:StartSession'],
        Resource: [
          'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
          'arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell',
          'arn:aws:ssm:*::document/AWS-StartSSHSession',
          'arn:aws:ssm:*::document/AWS-StartPortForwardingSession',
          'arn:aws:ssm:eu-west-1:012345678901:document/SessionManagerTunnel',
          'arn:aws:ssm:eu-central-1:012345678901:document/SessionManagerTunnel',
          'arn:aws:ssm:eu-west-1:012345678901:document/SessionManagerCommand',
          'arn:aws:ssm:eu-central-1:012345678901:document/SessionManagerCommand',
          'arn:aws:ssm:eu-west-1:012345678901:document/Maintenance-Shell',
          'arn:aws:ssm:eu-central-1:012345678901:document/Maintenance-Shell',
        ],
      },
      {
        Sid: 'OpenDataChannel',
        Effect: 'Allow',
        Action: ['ssmmessages:OpenDataChannel'],
        Resource: ['arn:aws:ssm:*:*:session/${aws:userid}-*'],
      },
      {
        Sid: 'ReadSessionsAndNodes',
        Effect: 'Allow',
        Action: [
          'ssm:DescribeSessions',
          'ssm:GetConnectionStatus',
          'ssm:DescribeInstanceProperties',
          'ec2:DescribeInstances',
        ],
        Resource: '*',
      },
      {
        Sid: 'OwnSessions',
        Effect: 'Allow',
        Action: ['ssm:TerminateSession', 'ssm:ResumeSession'],
        Resource: ['arn:aws:ssm:*:*:session/${aws:username}-*'],
      },
      {
        Sid: 'EncryptSessionData',
        Effect: 'Allow',
        Action: ['kms:GenerateDataKey'],
        Resource: [
          'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
          `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
        ],
      },
    ],
  }),
  tags,
});
const endUserAttachment = new aws.iam.GroupPolicyAttachment('end-user', {
  group: endUserGroupName,
  policyArn: endUserPolicy.arn,
});
export const endUserPolicyArn = endUserPolicy.arn;

const administratorPolicy = new aws.iam.Policy('administrator', {
  name: 'SessionManagerAdministrator',
  description: 'Administer Session Manager and its sessions',
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'StartSession',
        Effect: 'Allow',
        Action: ['ssm:StartSession'],
        Resource: [
          `arn:aws:ec2:eu-west-1:012345678901:instance/${administratorNodeId}`,
          `arn:aws:ec2:eu-central-1:012345678901:instance/${administratorNodeId}`,
          'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
          'arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell',
        ],
      },
      {
        Sid: 'OpenDataChannel',
        Effect: 'Allow',
        Action: ['ssmmessages:OpenDataChannel'],
        Resource: ['arn:aws:ssm:*:*:session/${aws:userid}-*'],
      },
      {
        Sid: 'ReadSessionsAndNodes',
        Effect: 'Allow',
        Action: [
          'ssm:DescribeSessions',
          'ssm:GetConnectionStatus',
          'ssm:DescribeInstanceProperties',
          'ec2:DescribeInstances',
        ],
        Resource: '*',
      },
      {
        Sid: 'ManagePreferences',
        Effect: 'Allow',
        Action: [
          'ssm:CreateDocument',
          'ssm:UpdateDocument',
          'ssm:GetDocument',
          'ssm:DeleteDocument',
          'ssm:UpdateDocumentDefaultVersion',
        ],
        Resource: [
          'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
          'arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell',
        ],
      },
      {
        Sid: 'OwnSessions',
        Effect: 'Allow',
        Action: ['ssm:TerminateSession', 'ssm:ResumeSession'],
        Resource: '*',
        Condition: {
          StringLike: { 'ssm:resourceTag/aws:ssmmessages:session-id': ['${aws:userid}*'] },
        },
      },
      {
        Sid: 'EncryptSessionData',
        Effect: 'Allow',
        Action: ['kms:GenerateDataKey'],
        Resource: [
          'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
          `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
        ],
      },
    ],
  }),
  tags,
});
const administratorAttachment = new aws.iam.GroupPolicyAttachment('administrator', {
  group: administratorGroupName,
  policyArn: administratorPolicy.arn,
});
export const administratorPolicyArn = administratorPolicy.arn;

const nodePolicy = new aws.iam.Policy('node', {
  name: 'SessionManagerNode',
  description: 'Let managed nodes take part in Session Manager sessions',
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AgentChannels',
        Effect: 'Allow',
        Action: [
          'ssm:UpdateInstanceInformation',
          'ssmmessages:CreateControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:OpenDataChannel',
        ],
        Resource: '*',
      },
      {
        Sid: 'WriteCloudWatchLog',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
        Resource: [
          `arn:aws:logs:eu-west-1:012345678901:log-group:${logGroupName}:*`,
          `arn:aws:logs:eu-central-1:012345678901:log-group:${logGroupName}:*`,
        ],
      },
      {
        Sid: 'FindLogGroup',
        Effect: 'Allow',
        Action: ['logs:DescribeLogGroups'],
        Resource: '*',
      },
      {
        Sid: 'WriteS3Log',
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:PutObjectAcl'],
        Resource: 'arn:aws:s3:::example-session-logs/sessions/*',
      },
      {
        Sid: 'ReadBucketEncryption',
        Effect: 'Allow',
        Action: ['s3:GetEncryptionConfiguration'],
        Resource: 'arn:aws:s3:::example-session-logs',
      },
      {
        Sid: 'DecryptSessionData',
        Effect: 'Allow',
        Action: ['kms:Decrypt'],
        Resource: [
          'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
          `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
        ],
      },
      {
        Sid: 'EncryptS3Log',
        Effect: 'Allow',
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: 'arn:aws:kms:eu-west-1:999988887777:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d',
      },
    ],
  }),
  tags,
});
const nodeAttachment = new aws.iam.RolePolicyAttachment('node', {
  role: nodeRole.name,
  policyArn: nodePolicy.arn,
});
export const nodePolicyArn = nodePolicy.arn;

// Once the role exists, add these statements to the policy of each key that encrypts session data,
// one in each Region.
export const sessionKeyPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'EncryptSessionData',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::012345678901:root' },
      Action: ['kms:GenerateDataKey'],
      Resource: '*',
    },
    {
      Sid: 'DecryptSessionData',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::012345678901:role/SessionManagerNode' },
      Action: ['kms:Decrypt'],
      Resource: '*',
    },
  ],
};

// Once the role exists, add these statements to the policy of the log bucket, in the account that
// owns it.
export const logBucketPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'WriteS3Log',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::012345678901:role/SessionManagerNode' },
      Action: ['s3:PutObject', 's3:PutObjectAcl'],
      Resource: 'arn:aws:s3:::example-session-logs/sessions/*',
    },
    {
      Sid: 'ReadBucketEncryption',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::012345678901:role/SessionManagerNode' },
      Action: ['s3:GetEncryptionConfiguration'],
      Resource: 'arn:aws:s3:::example-session-logs',
    },
  ],
};

// Once the role exists, add these statements to the policy of the key that encrypts the log bucket.
export const bucketKeyPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'EncryptS3Log',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::012345678901:role/SessionManagerNode' },
      Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
      Resource: '*',
    },
  ],
};

// Before the log groups exist, add to the key policy of each Region the statement that names it.
export const logGroupKeyPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'EncryptLogGroup',
      Effect: 'Allow',
      Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
      Action: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncrypt*',
        'kms:GenerateDataKey*',
        'kms:Describe*',
      ],
      Resource: '*',
      Condition: {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:eu-west-1:012345678901:log-group:${logGroupName}`,
        },
      },
    },
    {
      Sid: 'EncryptLogGroup2',
      Effect: 'Allow',
      Principal: { Service: 'logs.eu-central-1.amazonaws.com' },
      Action: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncrypt*',
        'kms:GenerateDataKey*',
        'kms:Describe*',
      ],
      Resource: '*',
      Condition: {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:eu-central-1:012345678901:log-group:${logGroupName}`,
        },
      },
    },
  ],
};

for (const { region, keyArn, keyOfRegion } of [
  {
    region: 'eu-west-1',
    keyArn: logGroupKeyArn,
    keyOfRegion: 'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
  },
  {
    region: 'eu-central-1',
    keyArn: logGroupKeyArn2,
    keyOfRegion: `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
  },
]) {
  // If the log group exists already, creating it fails: adopt it with pulumi import. The logs stay
  // when the stack goes. Its key has to let CloudWatch Logs in first, or creating it fails. The
  // statements for the policy of the key are in logGroupKeyPolicy, which pulumi preview shows
  // before anything is created.
  const sessionLog = new aws.cloudwatch.LogGroup(
    `session-log-${region}`,
    {
      region,
      name: logGroupName,
      kmsKeyId: keyArn,
      tags,
    },
    { retainOnDelete: true },
  );

  // Leads to one host and port; who may use it, the policies say by its name.
  new aws.ssm.Document(`tunnel-${region}`, {
    region,
    name: 'SessionManagerTunnel',
    documentType: 'Session',
    documentFormat: 'JSON',
    content: JSON.stringify({
      schemaVersion: '1.0',
      description: 'Session Manager tunnel to one host and port',
      sessionType: 'Port',
      parameters: {
        localPortNumber: {
          type: 'String',
          description: 'Port on your own machine where the tunnel begins; 0 picks a free one',
          allowedPattern: '^([0-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$',
          default: '15432',
        },
      },
      properties: {
        type: 'LocalPortForwarding',
        host: 'orders.abc123.eu-west-1.rds.amazonaws.com',
        portNumber: tunnelPort,
        localPortNumber: '{{ localPortNumber }}',
      },
    }),
    tags,
  });

  // Runs one command; who may use it, the policies say by its name.
  new aws.ssm.Document(`session-command-${region}`, {
    region,
    name: 'SessionManagerCommand',
    documentType: 'Session',
    documentFormat: 'JSON',
    content: JSON.stringify({
      schemaVersion: '1.0',
      description: 'Session Manager session that runs one command',
      sessionType: 'InteractiveCommands',
      parameters: {
        name: { type: 'String', description: 'Which log', allowedPattern: '^[a-z]+$' },
      },
      properties: {
        windows: { commands: 'Get-Content -Wait "C:\\Logs\\{{ name }}.log"', runAsElevated: false },
      },
    }),
    tags,
  });

  // Applies at once to every session in the Region, on every node, whatever its role. Where the
  // console has saved preferences, this document exists: adopt it with pulumi import. It stays when
  // the stack goes, as without it logging, encryption and Run As would be off.
  new aws.ssm.Document(
    `session-preferences-${region}`,
    {
      region,
      name: 'SSM-SessionManagerRunShell',
      documentType: 'Session',
      documentFormat: 'JSON',
      content: JSON.stringify({
        schemaVersion: '1.0',
        description: 'Document to hold regional settings for Session Manager',
        sessionType: 'Standard_Stream',
        inputs: {
          s3BucketName: 'example-session-logs',
          s3KeyPrefix: 'sessions',
          s3EncryptionEnabled: true,
          cloudWatchLogGroupName: logGroupName,
          cloudWatchEncryptionEnabled: true,
          cloudWatchStreamingEnabled: true,
          kmsKeyId: keyOfRegion,
          runAsEnabled: false,
          runAsDefaultUser: '',
          idleSessionTimeout: '15',
          maxSessionDuration: '',
          shellProfile: {
            windows: "Set-Location 'C:\\Users'",
            linux: 'cd ~\nexport PS1="${USER} {{ x }} %{y} #{z} \\$ "',
          },
        },
      }),
      tags,
    },
    {
      retainOnDelete: true,
      dependsOn: [nodeRole, endUserAttachment, administratorAttachment, nodeAttachment, sessionLog],
    },
  );
}
