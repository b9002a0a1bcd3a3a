# Session Manager setup. Written by Session Manager Policy Builder 1.2.3; change it there:
# https://example.org/#/end-user?v=1

import re
from typing import Optional

from aws_cdk import CfnOutput, RemovalPolicy, Stack, Tags, Token
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from aws_cdk import aws_logs as logs
from aws_cdk import aws_ssm as ssm
from constructs import Construct

# The Regions that have preferences and logs of their own.
REGIONS = ["eu-west-1", "eu-central-1"]


class SessionManagerSetup(Construct):
    """Session Manager setup.

    Each Region of REGIONS gets a stack with this construct; the stack of the first one
    also creates what the account has once, such as roles and policies.

    Args:
        session_key_id_eu_central_1:
            ID of the KMS key that encrypts session data in eu-central-1. Has to be the
            ID of a KMS key, not an alias.
        administrator_node_id:
            ID of the node that administrators may connect to. Has to be the ID of an
            EC2 instance (i-...).
        log_group_name:
            Name of the log group for session logs. Has to be 1 to 512 letters, digits
            and _ . / # -.
        end_user_group_name:
            Name of the user group that gets the policy of end users. Has to be the name
            of a user group, not its ARN.
        administrator_group_name:
            Name of the user group that gets the policy of administrators. Has to be the
            name of a user group, not its ARN.
        log_group_key_arn:
            ARN of the KMS key, of the same Region, that encrypts the log group. Has to
            be the ARN of a KMS key, not an alias.
        tunnel_port:
            Port of the host that the tunnel leads to. Has to be a number from 1 to
            65535.

    Attributes:
        node_role:
            The role of the nodes; in the stack of the first Region only.
        node_instance_profile:
            The instance profile in which EC2 instances take the role; in the stack of
            the first Region only.
        end_user_policy:
            The policy SessionManagerEndUser; in the stack of the first Region only.
        administrator_policy:
            The policy SessionManagerAdministrator; in the stack of the first Region
            only.
        node_policy:
            The policy SessionManagerNode; in the stack of the first Region only.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        session_key_id_eu_central_1: str,
        administrator_node_id: str,
        log_group_name: str,
        end_user_group_name: str,
        administrator_group_name: str,
        log_group_key_arn: str,
        tunnel_port: str,
    ) -> None:
        super().__init__(scope, construct_id)
        stack = Stack.of(self)

        _check(
            "session_key_id_eu_central_1",
            session_key_id_eu_central_1,
            "^[A-Za-z0-9-]+$",
            "the ID of a KMS key, not an alias",
        )
        _check(
            "administrator_node_id",
            administrator_node_id,
            "^i-([0-9a-f]{8}|[0-9a-f]{17})$",
            "the ID of an EC2 instance (i-...)",
        )
        _check(
            "log_group_name",
            log_group_name,
            "^[A-Za-z0-9_./#-]{1,512}$",
            "1 to 512 letters, digits and _ . / # -",
        )
        _check(
            "end_user_group_name",
            end_user_group_name,
            "^[A-Za-z0-9+=,.@_-]{1,128}$",
            "the name of a user group, not its ARN",
        )
        _check(
            "administrator_group_name",
            administrator_group_name,
            "^[A-Za-z0-9+=,.@_-]{1,128}$",
            "the name of a user group, not its ARN",
        )
        _check(
            "log_group_key_arn",
            log_group_key_arn,
            "^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$",
            "the ARN of a KMS key, not an alias",
        )
        _check(
            "tunnel_port",
            tunnel_port,
            "^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",
            "a number from 1 to 65535",
        )
        if not Token.is_unresolved(stack.account) and stack.account != "012345678901":
            raise ValueError("Needs a stack in the account 012345678901")
        if stack.region not in REGIONS:
            raise ValueError(f"Needs a stack in one of {', '.join(REGIONS)}")

        self.node_role: Optional[iam.Role] = None
        self.node_instance_profile: Optional[iam.InstanceProfile] = None
        self.end_user_policy: Optional[iam.ManagedPolicy] = None
        self.administrator_policy: Optional[iam.ManagedPolicy] = None
        self.node_policy: Optional[iam.ManagedPolicy] = None

        # If the log group exists already, creating it fails: adopt it with cdk import.
        # Its key has to let CloudWatch Logs in first, or creating it fails. The
        # statements for the policy of the key are in the output LogGroupKeyPolicy,
        # which cdk synth shows before anything is deployed.
        session_log = logs.LogGroup(
            self,
            "SessionLog",
            log_group_name=log_group_name,
            encryption_key=kms.Key.from_key_arn(
                self,
                "SessionLogKey",
                log_group_key_arn,
            ),
            retention=logs.RetentionDays.INFINITE,
            removal_policy=RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        )
        CfnOutput(self, "SessionLogArn", value=session_log.log_group_arn)

        # Leads to one host and port; who may use it, the policies say by its name.
        # Sessions use its default version. If an update leaves that at an older one,
        # run:
        #   aws ssm update-document-default-version \
        #     --name SessionManagerTunnel --document-version NUMBER
        ssm.CfnDocument(
            self,
            "Tunnel",
            name="SessionManagerTunnel",
            document_type="Session",
            content={
                "schemaVersion": "1.0",
                "description": "Session Manager tunnel to one host and port",
                "sessionType": "Port",
                "parameters": {
                    "localPortNumber": {
                        "type": "String",
                        "description": "Port on your own machine where the tunnel begins; 0 picks a free one",
                        "allowedPattern": "^([0-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",
                        "default": "15432",
                    },
                },
                "properties": {
                    "type": "LocalPortForwarding",
                    "host": "orders.abc123.eu-west-1.rds.amazonaws.com",
                    "portNumber": tunnel_port,
                    "localPortNumber": "{{ localPortNumber }}",
                },
            },
            update_method="NewVersion",
        )

        # Runs one command; who may use it, the policies say by its name.
        # Sessions use its default version. If an update leaves that at an older one,
        # run:
        #   aws ssm update-document-default-version \
        #     --name SessionManagerCommand --document-version NUMBER
        ssm.CfnDocument(
            self,
            "SessionCommand",
            name="SessionManagerCommand",
            document_type="Session",
            content={
                "schemaVersion": "1.0",
                "description": "Session Manager session that runs one command",
                "sessionType": "InteractiveCommands",
                "parameters": {
                    "name": {
                        "type": "String",
                        "description": "Which log",
                        "allowedPattern": "^[a-z]+$",
                    },
                },
                "properties": {
                    "windows": {
                        "commands": 'Get-Content -Wait "C:\\Logs\\{{ name }}.log"',
                        "runAsElevated": False,
                    },
                },
            },
            update_method="NewVersion",
        )

        # Sessions are encrypted with a key of their own Region.
        key_of_region = {
            "eu-west-1": "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
            "eu-central-1": f"arn:aws:kms:eu-central-1:012345678901:key/{session_key_id_eu_central_1}",
        }[stack.region]
        # Applies at once to every session in the Region, on every node, whatever its
        # role.
        # Where the console has saved preferences, this document exists: adopt it with
        # cdk import.
        # Sessions use its default version. If an update leaves that at an older one,
        # run:
        #   aws ssm update-document-default-version \
        #     --name SSM-SessionManagerRunShell --document-version NUMBER
        session_preferences = ssm.CfnDocument(
            self,
            "SessionPreferences",
            name="SSM-SessionManagerRunShell",
            document_type="Session",
            content={
                "schemaVersion": "1.0",
                "description": "Document to hold regional settings for Session Manager",
                "sessionType": "Standard_Stream",
                "inputs": {
                    "s3BucketName": "example-session-logs",
                    "s3KeyPrefix": "sessions",
                    "s3EncryptionEnabled": True,
                    "cloudWatchLogGroupName": log_group_name,
                    "cloudWatchEncryptionEnabled": True,
                    "cloudWatchStreamingEnabled": True,
                    "kmsKeyId": key_of_region,
                    "runAsEnabled": False,
                    "runAsDefaultUser": "",
                    "idleSessionTimeout": "15",
                    "maxSessionDuration": "",
                    "shellProfile": {
                        "windows": "Set-Location 'C:\\Users'",
                        "linux": 'cd ~\nexport PS1="${USER} {{ x }} %{y} #{z} \\$ "',
                    },
                },
            },
            update_method="NewVersion",
        )
        # Without the document, logging, encryption and Run As would be off.
        session_preferences.apply_removal_policy(
            RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        )
        session_preferences.node.add_dependency(session_log)

        if stack.region == REGIONS[0]:
            node_role = iam.Role(
                self,
                "NodeRole",
                role_name="SessionManagerNode",
                description="Let managed nodes take part in Session Manager sessions",
                assumed_by=iam.ServicePrincipal("ec2.amazonaws.com"),
                permissions_boundary=iam.ManagedPolicy.from_managed_policy_arn(
                    self,
                    "NodeBoundary",
                    "arn:aws:iam::012345678901:policy/NodeBoundary",
                ),
            )
            node_role.node.default_child.add_property_override(
                "AssumeRolePolicyDocument.Statement.0.Sid",
                "AssumeRole",
            )
            CfnOutput(self, "NodeRoleArn", value=node_role.role_arn)

            node_instance_profile = iam.InstanceProfile(
                self,
                "NodeInstanceProfile",
                instance_profile_name="SessionManagerNode",
                role=node_role,
            )
            CfnOutput(
                self,
                "NodeInstanceProfileArn",
                value=node_instance_profile.instance_profile_arn,
            )

            end_user_group = iam.Group.from_group_name(
                self,
                "EndUserGroup",
                end_user_group_name,
            )
            administrator_group = iam.Group.from_group_name(
                self,
                "AdministratorGroup",
                administrator_group_name,
            )

            end_user_policy = iam.ManagedPolicy(
                self,
                "EndUserPolicy",
                managed_policy_name="SessionManagerEndUser",
                description="Connect to managed nodes through Session Manager",
                groups=[end_user_group],
                document=iam.PolicyDocument(
                    minimize=False,
                    statements=[
                        iam.PolicyStatement(
                            sid="StartSession",
                            actions=["ssm:StartSession"],
                            resources=[
                                "arn:aws:ec2:eu-west-1:012345678901:instance/*",
                                "arn:aws:ec2:eu-central-1:012345678901:instance/*",
                            ],
                            conditions={
                                "StringLike": {
                                    "ssm:resourceTag/Environment": ["dev", "test"],
                                    "ssm:resourceTag/Team": ["yes", "007"],
                                },
                            },
                        ),
                        iam.PolicyStatement(
                            sid="StartSessionWithDocument",
                            actions=["ssm:StartSession"],
                            resources=[
                                "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
                                "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell",
                                "arn:aws:ssm:*::document/AWS-StartSSHSession",
                                "arn:aws:ssm:*::document/AWS-StartPortForwardingSession",
                                "arn:aws:ssm:eu-west-1:012345678901:document/SessionManagerTunnel",
                                "arn:aws:ssm:eu-central-1:012345678901:document/SessionManagerTunnel",
                                "arn:aws:ssm:eu-west-1:012345678901:document/SessionManagerCommand",
                                "arn:aws:ssm:eu-central-1:012345678901:document/SessionManagerCommand",
                                "arn:aws:ssm:eu-west-1:012345678901:document/Maintenance-Shell",
                                "arn:aws:ssm:eu-central-1:012345678901:document/Maintenance-Shell",
                            ],
                        ),
                        iam.PolicyStatement(
                            sid="OpenDataChannel",
                            actions=["ssmmessages:OpenDataChannel"],
                            resources=["arn:aws:ssm:*:*:session/${aws:userid}-*"],
                        ),
                        iam.PolicyStatement(
                            sid="ReadSessionsAndNodes",
                            actions=[
                                "ssm:DescribeSessions",
                                "ssm:GetConnectionStatus",
                                "ssm:DescribeInstanceProperties",
                                "ec2:DescribeInstances",
                            ],
                            resources=["*"],
                        ),
                        iam.PolicyStatement(
                            sid="OwnSessions",
                            actions=["ssm:TerminateSession", "ssm:ResumeSession"],
                            resources=["arn:aws:ssm:*:*:session/${aws:username}-*"],
                        ),
                        iam.PolicyStatement(
                            sid="EncryptSessionData",
                            actions=["kms:GenerateDataKey"],
                            resources=[
                                "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
                                f"arn:aws:kms:eu-central-1:012345678901:key/{session_key_id_eu_central_1}",
                            ],
                        ),
                    ],
                ),
            )
            CfnOutput(
                self,
                "EndUserPolicyArn",
                value=end_user_policy.managed_policy_arn,
            )

            administrator_policy = iam.ManagedPolicy(
                self,
                "AdministratorPolicy",
                managed_policy_name="SessionManagerAdministrator",
                description="Administer Session Manager and its sessions",
                groups=[administrator_group],
                document=iam.PolicyDocument(
                    minimize=False,
                    statements=[
                        iam.PolicyStatement(
                            sid="StartSession",
                            actions=["ssm:StartSession"],
                            resources=[
                                f"arn:aws:ec2:eu-west-1:012345678901:instance/{administrator_node_id}",
                                f"arn:aws:ec2:eu-central-1:012345678901:instance/{administrator_node_id}",
                                "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
                                "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell",
                            ],
                        ),
                        iam.PolicyStatement(
                            sid="OpenDataChannel",
                            actions=["ssmmessages:OpenDataChannel"],
                            resources=["arn:aws:ssm:*:*:session/${aws:userid}-*"],
                        ),
                        iam.PolicyStatement(
                            sid="ReadSessionsAndNodes",
                            actions=[
                                "ssm:DescribeSessions",
                                "ssm:GetConnectionStatus",
                                "ssm:DescribeInstanceProperties",
                                "ec2:DescribeInstances",
                            ],
                            resources=["*"],
                        ),
                        iam.PolicyStatement(
                            sid="ManagePreferences",
                            actions=[
                                "ssm:CreateDocument",
                                "ssm:UpdateDocument",
                                "ssm:GetDocument",
                                "ssm:DeleteDocument",
                                "ssm:UpdateDocumentDefaultVersion",
                            ],
                            resources=[
                                "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
                                "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell",
                            ],
                        ),
                        iam.PolicyStatement(
                            sid="OwnSessions",
                            actions=["ssm:TerminateSession", "ssm:ResumeSession"],
                            resources=["*"],
                            conditions={
                                "StringLike": {
                                    "ssm:resourceTag/aws:ssmmessages:session-id": [
                                        "${aws:userid}*",
                                    ],
                                },
                            },
                        ),
                        iam.PolicyStatement(
                            sid="EncryptSessionData",
                            actions=["kms:GenerateDataKey"],
                            resources=[
                                "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
                                f"arn:aws:kms:eu-central-1:012345678901:key/{session_key_id_eu_central_1}",
                            ],
                        ),
                    ],
                ),
            )
            CfnOutput(
                self,
                "AdministratorPolicyArn",
                value=administrator_policy.managed_policy_arn,
            )

            node_policy = iam.ManagedPolicy(
                self,
                "NodePolicy",
                managed_policy_name="SessionManagerNode",
                description="Let managed nodes take part in Session Manager sessions",
                roles=[node_role],
                document=iam.PolicyDocument(
                    minimize=False,
                    statements=[
                        iam.PolicyStatement(
                            sid="AgentChannels",
                            actions=[
                                "ssm:UpdateInstanceInformation",
                                "ssmmessages:CreateControlChannel",
                                "ssmmessages:CreateDataChannel",
                                "ssmmessages:OpenControlChannel",
                                "ssmmessages:OpenDataChannel",
                            ],
                            resources=["*"],
                        ),
                        iam.PolicyStatement(
                            sid="WriteCloudWatchLog",
                            actions=[
                                "logs:CreateLogStream",
                                "logs:PutLogEvents",
                                "logs:DescribeLogStreams",
                            ],
                            resources=[
                                f"arn:aws:logs:eu-west-1:012345678901:log-group:{log_group_name}:*",
                                f"arn:aws:logs:eu-central-1:012345678901:log-group:{log_group_name}:*",
                            ],
                        ),
                        iam.PolicyStatement(
                            sid="FindLogGroup",
                            actions=["logs:DescribeLogGroups"],
                            resources=["*"],
                        ),
                        iam.PolicyStatement(
                            sid="WriteS3Log",
                            actions=["s3:PutObject", "s3:PutObjectAcl"],
                            resources=["arn:aws:s3:::example-session-logs/sessions/*"],
                        ),
                        iam.PolicyStatement(
                            sid="ReadBucketEncryption",
                            actions=["s3:GetEncryptionConfiguration"],
                            resources=["arn:aws:s3:::example-session-logs"],
                        ),
                        iam.PolicyStatement(
                            sid="DecryptSessionData",
                            actions=["kms:Decrypt"],
                            resources=[
                                "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
                                f"arn:aws:kms:eu-central-1:012345678901:key/{session_key_id_eu_central_1}",
                            ],
                        ),
                        iam.PolicyStatement(
                            sid="EncryptS3Log",
                            actions=["kms:GenerateDataKey", "kms:Decrypt"],
                            resources=[
                                "arn:aws:kms:eu-west-1:999988887777:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d",
                            ],
                        ),
                    ],
                ),
            )
            CfnOutput(self, "NodePolicyArn", value=node_policy.managed_policy_arn)

            CfnOutput(
                self,
                "SessionKeyPolicy",
                description="Once the role exists, add these statements to the policy of each key that encrypts session data, one in each Region",
                value=stack.to_json_string(
                    {
                        "Version": "2012-10-17",
                        "Statement": [
                            {
                                "Sid": "EncryptSessionData",
                                "Effect": "Allow",
                                "Principal": {"AWS": "arn:aws:iam::012345678901:root"},
                                "Action": ["kms:GenerateDataKey"],
                                "Resource": "*",
                            },
                            {
                                "Sid": "DecryptSessionData",
                                "Effect": "Allow",
                                "Principal": {
                                    "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode",
                                },
                                "Action": ["kms:Decrypt"],
                                "Resource": "*",
                            },
                        ],
                    },
                ),
            )

            CfnOutput(
                self,
                "LogBucketPolicy",
                description="Once the role exists, add these statements to the policy of the log bucket, in the account that owns it",
                value=stack.to_json_string(
                    {
                        "Version": "2012-10-17",
                        "Statement": [
                            {
                                "Sid": "WriteS3Log",
                                "Effect": "Allow",
                                "Principal": {
                                    "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode",
                                },
                                "Action": ["s3:PutObject", "s3:PutObjectAcl"],
                                "Resource": "arn:aws:s3:::example-session-logs/sessions/*",
                            },
                            {
                                "Sid": "ReadBucketEncryption",
                                "Effect": "Allow",
                                "Principal": {
                                    "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode",
                                },
                                "Action": ["s3:GetEncryptionConfiguration"],
                                "Resource": "arn:aws:s3:::example-session-logs",
                            },
                        ],
                    },
                ),
            )

            CfnOutput(
                self,
                "BucketKeyPolicy",
                description="Once the role exists, add these statements to the policy of the key that encrypts the log bucket",
                value=stack.to_json_string(
                    {
                        "Version": "2012-10-17",
                        "Statement": [
                            {
                                "Sid": "EncryptS3Log",
                                "Effect": "Allow",
                                "Principal": {
                                    "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode",
                                },
                                "Action": ["kms:GenerateDataKey", "kms:Decrypt"],
                                "Resource": "*",
                            },
                        ],
                    },
                ),
            )

            CfnOutput(
                self,
                "LogGroupKeyPolicy",
                description="Before the log groups exist, add to the key policy of each Region the statement that names it",
                value=stack.to_json_string(
                    {
                        "Version": "2012-10-17",
                        "Statement": [
                            {
                                "Sid": "EncryptLogGroup",
                                "Effect": "Allow",
                                "Principal": {
                                    "Service": "logs.eu-west-1.amazonaws.com",
                                },
                                "Action": [
                                    "kms:Encrypt",
                                    "kms:Decrypt",
                                    "kms:ReEncrypt*",
                                    "kms:GenerateDataKey*",
                                    "kms:Describe*",
                                ],
                                "Resource": "*",
                                "Condition": {
                                    "ArnEquals": {
                                        "kms:EncryptionContext:aws:logs:arn": f"arn:aws:logs:eu-west-1:012345678901:log-group:{log_group_name}",
                                    },
                                },
                            },
                            {
                                "Sid": "EncryptLogGroup2",
                                "Effect": "Allow",
                                "Principal": {
                                    "Service": "logs.eu-central-1.amazonaws.com",
                                },
                                "Action": [
                                    "kms:Encrypt",
                                    "kms:Decrypt",
                                    "kms:ReEncrypt*",
                                    "kms:GenerateDataKey*",
                                    "kms:Describe*",
                                ],
                                "Resource": "*",
                                "Condition": {
                                    "ArnEquals": {
                                        "kms:EncryptionContext:aws:logs:arn": f"arn:aws:logs:eu-central-1:012345678901:log-group:{log_group_name}",
                                    },
                                },
                            },
                        ],
                    },
                ),
            )

            # The preferences come into force last.
            session_preferences.node.add_dependency(
                node_role,
                end_user_policy,
                administrator_policy,
                node_policy,
            )

            self.node_role = node_role
            self.node_instance_profile = node_instance_profile
            self.end_user_policy = end_user_policy
            self.administrator_policy = administrator_policy
            self.node_policy = node_policy

        Tags.of(self).add("Purpose", "SessionManager")


def _check(name: str, value: str, pattern: str, expected: str) -> None:
    """Stop at a value that does not look right; tokens are known later, and pass."""
    if not Token.is_unresolved(value) and not re.fullmatch(pattern, value):
        raise ValueError(f"{name} has to be {expected}, not {value!r}")
