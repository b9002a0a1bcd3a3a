// Session Manager setup. Written by Session Manager Policy Builder 1.2.3; change it there:
// https://example.org/#/end-user?v=1

import { CfnOutput, RemovalPolicy, Stack, Tags, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';

/** The Regions that have preferences and logs of their own. */
export const REGIONS = ['eu-west-1', 'eu-central-1'];

/** What the construct has to be told. */
export interface SessionManagerSetupProps {
  /**
   * ID of the KMS key that encrypts session data in eu-central-1.
   * Has to be the ID of a KMS key, not an alias.
   */
  readonly sessionKeyIdEuCentral1: string;

  /**
   * ID of the node that administrators may connect to.
   * Has to be the ID of an EC2 instance (i-...).
   */
  readonly administratorNodeId: string;

  /**
   * Name of the log group for session logs.
   * Has to be 1 to 512 letters, digits and _ . / # -.
   */
  readonly logGroupName: string;

  /**
   * Name of the user group that gets the policy of end users.
   * Has to be the name of a user group, not its ARN.
   */
  readonly endUserGroupName: string;

  /**
   * Name of the user group that gets the policy of administrators.
   * Has to be the name of a user group, not its ARN.
   */
  readonly administratorGroupName: string;

  /**
   * ARN of the KMS key, of the same Region, that encrypts the log group.
   * Has to be the ARN of a KMS key, not an alias.
   */
  readonly logGroupKeyArn: string;

  /**
   * Port of the host that the tunnel leads to.
   * Has to be a number from 1 to 65535.
   */
  readonly tunnelPort: string;
}

/**
 * Session Manager setup. Each Region of REGIONS gets a stack with this construct; the stack of the
 * first one also creates what the account has once, such as roles and policies.
 *
 * @example
 * for (const region of REGIONS) {
 *   const stack = new Stack(app, `SessionManager-${region}`, { env: { account, region } });
 *   new SessionManagerSetup(stack, 'SessionManager', props);
 * }
 */
export class SessionManagerSetup extends Construct {
  /** The role of the nodes; in the stack of the first Region only. */
  readonly nodeRole?: iam.Role;

  /** The instance profile in which EC2 instances take the role; in the stack of the first Region only. */
  readonly nodeInstanceProfile?: iam.InstanceProfile;

  /** The policy SessionManagerEndUser; in the stack of the first Region only. */
  readonly endUserPolicy?: iam.ManagedPolicy;

  /** The policy SessionManagerAdministrator; in the stack of the first Region only. */
  readonly administratorPolicy?: iam.ManagedPolicy;

  /** The policy SessionManagerNode; in the stack of the first Region only. */
  readonly nodePolicy?: iam.ManagedPolicy;

  constructor(scope: Construct, id: string, props: SessionManagerSetupProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const {
      sessionKeyIdEuCentral1,
      administratorNodeId,
      logGroupName,
      endUserGroupName,
      administratorGroupName,
      logGroupKeyArn,
      tunnelPort,
    } = props;

    check(
      'sessionKeyIdEuCentral1',
      sessionKeyIdEuCentral1,
      /^[A-Za-z0-9-]+$/,
      'the ID of a KMS key, not an alias',
    );
    check(
      'administratorNodeId',
      administratorNodeId,
      /^i-([0-9a-f]{8}|[0-9a-f]{17})$/,
      'the ID of an EC2 instance (i-...)',
    );
    check(
      'logGroupName',
      logGroupName,
      /^[A-Za-z0-9_./#-]{1,512}$/,
      '1 to 512 letters, digits and _ . / # -',
    );
    check(
      'endUserGroupName',
      endUserGroupName,
      /^[A-Za-z0-9+=,.@_-]{1,128}$/,
      'the name of a user group, not its ARN',
    );
    check(
      'administratorGroupName',
      administratorGroupName,
      /^[A-Za-z0-9+=,.@_-]{1,128}$/,
      'the name of a user group, not its ARN',
    );
    check(
      'logGroupKeyArn',
      logGroupKeyArn,
      /^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key\/[A-Za-z0-9-]+$/,
      'the ARN of a KMS key, not an alias',
    );
    check(
      'tunnelPort',
      tunnelPort,
      /^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/,
      'a number from 1 to 65535',
    );
    if (!Token.isUnresolved(stack.account) && stack.account !== '012345678901') {
      throw new Error('Needs a stack in the account 012345678901');
    }
    if (!REGIONS.includes(stack.region)) {
      throw new Error(`Needs a stack in one of ${REGIONS.join(', ')}`);
    }

    // If the log group exists already, creating it fails: adopt it with cdk import.
    // Its key has to let CloudWatch Logs in first, or creating it fails. The statements for the
    // policy of the key are in the output LogGroupKeyPolicy, which cdk synth shows before anything
    // is deployed.
    const sessionLog = new logs.LogGroup(this, 'SessionLog', {
      logGroupName,
      encryptionKey: kms.Key.fromKeyArn(this, 'SessionLogKey', logGroupKeyArn),
      retention: logs.RetentionDays.INFINITE,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    new CfnOutput(this, 'SessionLogArn', { value: sessionLog.logGroupArn });

    // Leads to one host and port; who may use it, the policies say by its name.
    // Sessions use its default version. If an update leaves that at an older one, run:
    //   aws ssm update-document-default-version \
    //     --name SessionManagerTunnel --document-version NUMBER
    new ssm.CfnDocument(this, 'Tunnel', {
      name: 'SessionManagerTunnel',
      documentType: 'Session',
      content: {
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
      },
      updateMethod: 'NewVersion',
    });

    // Runs one command; who may use it, the policies say by its name.
    // Sessions use its default version. If an update leaves that at an older one, run:
    //   aws ssm update-document-default-version \
    //     --name SessionManagerCommand --document-version NUMBER
    new ssm.CfnDocument(this, 'SessionCommand', {
      name: 'SessionManagerCommand',
      documentType: 'Session',
      content: {
        schemaVersion: '1.0',
        description: 'Session Manager session that runs one command',
        sessionType: 'InteractiveCommands',
        parameters: {
          name: { type: 'String', description: 'Which log', allowedPattern: '^[a-z]+$' },
        },
        properties: {
          windows: {
            commands: 'Get-Content -Wait "C:\\Logs\\{{ name }}.log"',
            runAsElevated: false,
          },
        },
      },
      updateMethod: 'NewVersion',
    });

    // Sessions are encrypted with a key of their own Region.
    const keyOfRegion = new Map(Object.entries({
      'eu-west-1': 'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
      'eu-central-1': `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
    })).get(stack.region);
    // Applies at once to every session in the Region, on every node, whatever its role.
    // Where the console has saved preferences, this document exists: adopt it with cdk import.
    // Sessions use its default version. If an update leaves that at an older one, run:
    //   aws ssm update-document-default-version \
    //     --name SSM-SessionManagerRunShell --document-version NUMBER
    const sessionPreferences = new ssm.CfnDocument(this, 'SessionPreferences', {
      name: 'SSM-SessionManagerRunShell',
      documentType: 'Session',
      content: {
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
      },
      updateMethod: 'NewVersion',
    });
    // Without the document, logging, encryption and Run As would be off.
    sessionPreferences.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    sessionPreferences.node.addDependency(sessionLog);

    if (stack.region === REGIONS[0]) {
      const nodeRole = new iam.Role(this, 'NodeRole', {
        roleName: 'SessionManagerNode',
        description: 'Let managed nodes take part in Session Manager sessions',
        assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
        permissionsBoundary: iam.ManagedPolicy.fromManagedPolicyArn(
          this,
          'NodeBoundary',
          'arn:aws:iam::012345678901:policy/NodeBoundary',
        ),
      });
      (nodeRole.node.defaultChild as iam.CfnRole).addPropertyOverride(
        'AssumeRolePolicyDocument.Statement.0.Sid',
        'AssumeRole',
      );
      new CfnOutput(this, 'NodeRoleArn', { value: nodeRole.roleArn });

      const nodeInstanceProfile = new iam.InstanceProfile(this, 'NodeInstanceProfile', {
        instanceProfileName: 'SessionManagerNode',
        role: nodeRole,
      });
      new CfnOutput(this, 'NodeInstanceProfileArn', {
        value: nodeInstanceProfile.instanceProfileArn,
      });

      const endUserGroup = iam.Group.fromGroupName(this, 'EndUserGroup', endUserGroupName);
      const administratorGroup = iam.Group.fromGroupName(
        this,
        'AdministratorGroup',
        administratorGroupName,
      );

      const endUserPolicy = new iam.ManagedPolicy(this, 'EndUserPolicy', {
        managedPolicyName: 'SessionManagerEndUser',
        description: 'Connect to managed nodes through Session Manager',
        groups: [endUserGroup],
        document: new iam.PolicyDocument({
          minimize: false,
          statements: [
            new iam.PolicyStatement({
              sid: 'StartSession',
              actions: ['ssm:StartSession'],
              resources: [
                'arn:aws:ec2:eu-west-1:012345678901:instance/*',
                'arn:aws:ec2:eu-central-1:012345678901:instance/*',
              ],
              conditions: {
                StringLike: {
                  'ssm:resourceTag/Environment': ['dev', 'test'],
                  'ssm:resourceTag/Team': ['yes', '007'],
                },
              },
            }),
            new iam.PolicyStatement({
              sid: 'StartSessionWithDocument',
              actions: ['ssm:StartSession'],
              resources: [
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
            }),
            new iam.PolicyStatement({
              sid: 'OpenDataChannel',
              actions: ['ssmmessages:OpenDataChannel'],
              resources: ['arn:aws:ssm:*:*:session/${aws:userid}-*'],
            }),
            new iam.PolicyStatement({
              sid: 'ReadSessionsAndNodes',
              actions: [
                'ssm:DescribeSessions',
                'ssm:GetConnectionStatus',
                'ssm:DescribeInstanceProperties',
                'ec2:DescribeInstances',
              ],
              resources: ['*'],
            }),
            new iam.PolicyStatement({
              sid: 'OwnSessions',
              actions: ['ssm:TerminateSession', 'ssm:ResumeSession'],
              resources: ['arn:aws:ssm:*:*:session/${aws:username}-*'],
            }),
            new iam.PolicyStatement({
              sid: 'EncryptSessionData',
              actions: ['kms:GenerateDataKey'],
              resources: [
                'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
                `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
              ],
            }),
          ],
        }),
      });
      new CfnOutput(this, 'EndUserPolicyArn', { value: endUserPolicy.managedPolicyArn });

      const administratorPolicy = new iam.ManagedPolicy(this, 'AdministratorPolicy', {
        managedPolicyName: 'SessionManagerAdministrator',
        description: 'Administer Session Manager and its sessions',
        groups: [administratorGroup],
        document: new iam.PolicyDocument({
          minimize: false,
          statements: [
            new iam.PolicyStatement({
              sid: 'StartSession',
              actions: ['ssm:StartSession'],
              resources: [
                `arn:aws:ec2:eu-west-1:012345678901:instance/${administratorNodeId}`,
                `arn:aws:ec2:eu-central-1:012345678901:instance/${administratorNodeId}`,
                'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
                'arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell',
              ],
            }),
            new iam.PolicyStatement({
              sid: 'OpenDataChannel',
              actions: ['ssmmessages:OpenDataChannel'],
              resources: ['arn:aws:ssm:*:*:session/${aws:userid}-*'],
            }),
            new iam.PolicyStatement({
              sid: 'ReadSessionsAndNodes',
              actions: [
                'ssm:DescribeSessions',
                'ssm:GetConnectionStatus',
                'ssm:DescribeInstanceProperties',
                'ec2:DescribeInstances',
              ],
              resources: ['*'],
            }),
            new iam.PolicyStatement({
              sid: 'ManagePreferences',
              actions: [
                'ssm:CreateDocument',
                'ssm:UpdateDocument',
                'ssm:GetDocument',
                'ssm:DeleteDocument',
                'ssm:UpdateDocumentDefaultVersion',
              ],
              resources: [
                'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
                'arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell',
              ],
            }),
            new iam.PolicyStatement({
              sid: 'OwnSessions',
              actions: ['ssm:TerminateSession', 'ssm:ResumeSession'],
              resources: ['*'],
              conditions: {
                StringLike: { 'ssm:resourceTag/aws:ssmmessages:session-id': ['${aws:userid}*'] },
              },
            }),
            new iam.PolicyStatement({
              sid: 'EncryptSessionData',
              actions: ['kms:GenerateDataKey'],
              resources: [
                'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
                `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
              ],
            }),
          ],
        }),
      });
      new CfnOutput(this, 'AdministratorPolicyArn', {
        value: administratorPolicy.managedPolicyArn,
      });

      const nodePolicy = new iam.ManagedPolicy(this, 'NodePolicy', {
        managedPolicyName: 'SessionManagerNode',
        description: 'Let managed nodes take part in Session Manager sessions',
        roles: [nodeRole],
        document: new iam.PolicyDocument({
          minimize: false,
          statements: [
            new iam.PolicyStatement({
              sid: 'AgentChannels',
              actions: [
                'ssm:UpdateInstanceInformation',
                'ssmmessages:CreateControlChannel',
                'ssmmessages:CreateDataChannel',
                'ssmmessages:OpenControlChannel',
                'ssmmessages:OpenDataChannel',
              ],
              resources: ['*'],
            }),
            new iam.PolicyStatement({
              sid: 'WriteCloudWatchLog',
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
              resources: [
                `arn:aws:logs:eu-west-1:012345678901:log-group:${logGroupName}:*`,
                `arn:aws:logs:eu-central-1:012345678901:log-group:${logGroupName}:*`,
              ],
            }),
            new iam.PolicyStatement({
              sid: 'FindLogGroup',
              actions: ['logs:DescribeLogGroups'],
              resources: ['*'],
            }),
            new iam.PolicyStatement({
              sid: 'WriteS3Log',
              actions: ['s3:PutObject', 's3:PutObjectAcl'],
              resources: ['arn:aws:s3:::example-session-logs/sessions/*'],
            }),
            new iam.PolicyStatement({
              sid: 'ReadBucketEncryption',
              actions: ['s3:GetEncryptionConfiguration'],
              resources: ['arn:aws:s3:::example-session-logs'],
            }),
            new iam.PolicyStatement({
              sid: 'DecryptSessionData',
              actions: ['kms:Decrypt'],
              resources: [
                'arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e',
                `arn:aws:kms:eu-central-1:012345678901:key/${sessionKeyIdEuCentral1}`,
              ],
            }),
            new iam.PolicyStatement({
              sid: 'EncryptS3Log',
              actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
              resources: [
                'arn:aws:kms:eu-west-1:999988887777:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d',
              ],
            }),
          ],
        }),
      });
      new CfnOutput(this, 'NodePolicyArn', { value: nodePolicy.managedPolicyArn });

      new CfnOutput(this, 'SessionKeyPolicy', {
        description: 'Once the role exists, add these statements to the policy of each key that encrypts session data, one in each Region',
        value: stack.toJsonString({
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
        }),
      });

      new CfnOutput(this, 'LogBucketPolicy', {
        description: 'Once the role exists, add these statements to the policy of the log bucket, in the account that owns it',
        value: stack.toJsonString({
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
        }),
      });

      new CfnOutput(this, 'BucketKeyPolicy', {
        description: 'Once the role exists, add these statements to the policy of the key that encrypts the log bucket',
        value: stack.toJsonString({
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
        }),
      });

      new CfnOutput(this, 'LogGroupKeyPolicy', {
        description: 'Before the log groups exist, add to the key policy of each Region the statement that names it',
        value: stack.toJsonString({
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
        }),
      });

      // The preferences come into force last.
      sessionPreferences.node.addDependency(
        nodeRole,
        endUserPolicy,
        administratorPolicy,
        nodePolicy,
      );

      this.nodeRole = nodeRole;
      this.nodeInstanceProfile = nodeInstanceProfile;
      this.endUserPolicy = endUserPolicy;
      this.administratorPolicy = administratorPolicy;
      this.nodePolicy = nodePolicy;
    }

    Tags.of(this).add('Purpose', 'SessionManager');
  }
}

/** Stops when a value does not look right. Tokens have their values at deployment only, and pass. */
function check(name: string, value: string, pattern: RegExp, format: string): void {
  if (!Token.isUnresolved(value) && !pattern.test(value)) {
    throw new Error(`${name} has to be ${format}, not ${JSON.stringify(value)}`);
  }
}
