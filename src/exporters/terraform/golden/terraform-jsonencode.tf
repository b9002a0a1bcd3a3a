# Session Manager setup. Written by Session Manager Policy Builder 1.2.3; change it there:
# https://example.org/#/end-user?v=1

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

variable "session_key_id_eu_central_1" {
  description = "ID of the KMS key that encrypts session data in eu-central-1"
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+$", var.session_key_id_eu_central_1))
    error_message = "The value must be the ID of a KMS key, not an alias."
  }
}

variable "administrator_node_id" {
  description = "ID of the node that administrators may connect to"
  type        = string

  validation {
    condition     = can(regex("^i-([0-9a-f]{8}|[0-9a-f]{17})$", var.administrator_node_id))
    error_message = "The value must be the ID of an EC2 instance (i-...)."
  }
}

variable "log_group_name" {
  description = "Name of the log group for session logs"
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_./#-]{1,512}$", var.log_group_name))
    error_message = "The value must be 1 to 512 letters, digits and _ . / # -."
  }
}

variable "end_user_group_name" {
  description = "Name of the user group that gets the policy of end users"
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9+=,.@_-]{1,128}$", var.end_user_group_name))
    error_message = "The value must be the name of a user group, not its ARN."
  }
}

variable "administrator_group_name" {
  description = "Name of the user group that gets the policy of administrators"
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9+=,.@_-]{1,128}$", var.administrator_group_name))
    error_message = "The value must be the name of a user group, not its ARN."
  }
}

variable "log_group_key_arn" {
  description = "ARN of the KMS key, of the same Region, that encrypts the log group in eu-west-1"
  type        = string

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.log_group_key_arn))
    error_message = "The value must be the ARN of a KMS key, not an alias."
  }
}

variable "log_group_key_arn_2" {
  description = "ARN of the KMS key, of the same Region, that encrypts the log group in eu-central-1"
  type        = string

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.log_group_key_arn_2))
    error_message = "The value must be the ARN of a KMS key, not an alias."
  }
}

variable "tunnel_port" {
  description = "Port of the host that the tunnel leads to"
  type        = string

  validation {
    condition     = can(regex("^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$", var.tunnel_port))
    error_message = "The value must be a number from 1 to 65535."
  }
}

locals {
  regions = toset(["eu-west-1", "eu-central-1"])

  tags = {
    Purpose = "SessionManager"
  }
}

data "aws_caller_identity" "current" {
  lifecycle {
    postcondition {
      condition     = self.account_id == "012345678901"
      error_message = "These resources are meant for the account 012345678901."
    }
  }
}

resource "aws_iam_policy" "end_user" {
  name        = "SessionManagerEndUser"
  description = "Connect to managed nodes through Session Manager"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "StartSession"
        Effect = "Allow"
        Action = ["ssm:StartSession"]
        Resource = [
          "arn:aws:ec2:eu-west-1:012345678901:instance/*",
          "arn:aws:ec2:eu-central-1:012345678901:instance/*",
        ]
        Condition = {
          StringLike = {
            "ssm:resourceTag/Environment" = ["dev", "test"]
            "ssm:resourceTag/Team"        = ["yes", "007"]
          }
        }
      },
      {
        Sid    = "StartSessionWithDocument"
        Effect = "Allow"
        Action = ["ssm:StartSession"]
        Resource = [
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
        ]
      },
      {
        Sid      = "OpenDataChannel"
        Effect   = "Allow"
        Action   = ["ssmmessages:OpenDataChannel"]
        Resource = ["arn:aws:ssm:*:*:session/$${aws:userid}-*"]
      },
      {
        Sid    = "ReadSessionsAndNodes"
        Effect = "Allow"
        Action = [
          "ssm:DescribeSessions",
          "ssm:GetConnectionStatus",
          "ssm:DescribeInstanceProperties",
          "ec2:DescribeInstances",
        ]
        Resource = "*"
      },
      {
        Sid    = "OwnSessions"
        Effect = "Allow"
        Action = [
          "ssm:TerminateSession",
          "ssm:ResumeSession",
        ]
        Resource = ["arn:aws:ssm:*:*:session/$${aws:username}-*"]
      },
      {
        Sid    = "EncryptSessionData"
        Effect = "Allow"
        Action = ["kms:GenerateDataKey"]
        Resource = [
          "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
          "arn:aws:kms:eu-central-1:012345678901:key/${var.session_key_id_eu_central_1}",
        ]
      },
    ]
  })

  tags = local.tags
}

resource "aws_iam_group_policy_attachment" "end_user" {
  group      = var.end_user_group_name
  policy_arn = aws_iam_policy.end_user.arn
}

resource "aws_iam_policy" "administrator" {
  name        = "SessionManagerAdministrator"
  description = "Administer Session Manager and its sessions"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "StartSession"
        Effect = "Allow"
        Action = ["ssm:StartSession"]
        Resource = [
          "arn:aws:ec2:eu-west-1:012345678901:instance/${var.administrator_node_id}",
          "arn:aws:ec2:eu-central-1:012345678901:instance/${var.administrator_node_id}",
          "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
          "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell",
        ]
      },
      {
        Sid      = "OpenDataChannel"
        Effect   = "Allow"
        Action   = ["ssmmessages:OpenDataChannel"]
        Resource = ["arn:aws:ssm:*:*:session/$${aws:userid}-*"]
      },
      {
        Sid    = "ReadSessionsAndNodes"
        Effect = "Allow"
        Action = [
          "ssm:DescribeSessions",
          "ssm:GetConnectionStatus",
          "ssm:DescribeInstanceProperties",
          "ec2:DescribeInstances",
        ]
        Resource = "*"
      },
      {
        Sid    = "ManagePreferences"
        Effect = "Allow"
        Action = [
          "ssm:CreateDocument",
          "ssm:UpdateDocument",
          "ssm:GetDocument",
          "ssm:DeleteDocument",
          "ssm:UpdateDocumentDefaultVersion",
        ]
        Resource = [
          "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
          "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell",
        ]
      },
      {
        Sid    = "OwnSessions"
        Effect = "Allow"
        Action = [
          "ssm:TerminateSession",
          "ssm:ResumeSession",
        ]
        Resource = "*"
        Condition = {
          StringLike = {
            "ssm:resourceTag/aws:ssmmessages:session-id" = ["$${aws:userid}*"]
          }
        }
      },
      {
        Sid    = "EncryptSessionData"
        Effect = "Allow"
        Action = ["kms:GenerateDataKey"]
        Resource = [
          "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
          "arn:aws:kms:eu-central-1:012345678901:key/${var.session_key_id_eu_central_1}",
        ]
      },
    ]
  })

  tags = local.tags
}

resource "aws_iam_group_policy_attachment" "administrator" {
  group      = var.administrator_group_name
  policy_arn = aws_iam_policy.administrator.arn
}

resource "aws_iam_policy" "node" {
  name        = "SessionManagerNode"
  description = "Let managed nodes take part in Session Manager sessions"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "AgentChannels"
        Effect = "Allow"
        Action = [
          "ssm:UpdateInstanceInformation",
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ]
        Resource = "*"
      },
      {
        Sid    = "WriteCloudWatchLog"
        Effect = "Allow"
        Action = [
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "logs:DescribeLogStreams",
        ]
        Resource = [
          "arn:aws:logs:eu-west-1:012345678901:log-group:${var.log_group_name}:*",
          "arn:aws:logs:eu-central-1:012345678901:log-group:${var.log_group_name}:*",
        ]
      },
      {
        Sid      = "FindLogGroup"
        Effect   = "Allow"
        Action   = ["logs:DescribeLogGroups"]
        Resource = "*"
      },
      {
        Sid      = "WriteS3Log"
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:PutObjectAcl"]
        Resource = "arn:aws:s3:::example-session-logs/sessions/*"
      },
      {
        Sid      = "ReadBucketEncryption"
        Effect   = "Allow"
        Action   = ["s3:GetEncryptionConfiguration"]
        Resource = "arn:aws:s3:::example-session-logs"
      },
      {
        Sid    = "DecryptSessionData"
        Effect = "Allow"
        Action = ["kms:Decrypt"]
        Resource = [
          "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
          "arn:aws:kms:eu-central-1:012345678901:key/${var.session_key_id_eu_central_1}",
        ]
      },
      {
        Sid      = "EncryptS3Log"
        Effect   = "Allow"
        Action   = ["kms:GenerateDataKey", "kms:Decrypt"]
        Resource = "arn:aws:kms:eu-west-1:999988887777:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d"
      },
    ]
  })

  tags = local.tags
}

resource "aws_iam_role_policy_attachment" "node" {
  role       = aws_iam_role.node.name
  policy_arn = aws_iam_policy.node.arn
}

resource "aws_iam_role" "node" {
  name        = "SessionManagerNode"
  description = "Let managed nodes take part in Session Manager sessions"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "AssumeRole"
        Effect = "Allow"
        Principal = {
          Service = "ec2.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })

  permissions_boundary = "arn:aws:iam::012345678901:policy/NodeBoundary"
  tags                 = local.tags
}

resource "aws_iam_instance_profile" "node" {
  name = aws_iam_role.node.name
  role = aws_iam_role.node.name
  tags = local.tags
}

# If the log group exists already, creating it fails. Import it first:
#   import {
#     to = aws_cloudwatch_log_group.session_log["eu-west-1"]
#     id = "${var.log_group_name}@eu-west-1"
#   }
#   import {
#     to = aws_cloudwatch_log_group.session_log["eu-central-1"]
#     id = "${var.log_group_name}@eu-central-1"
#   }
# The statements of the output log_group_key_policy have to be in the policies of the keys first;
# `terraform plan` shows them.
resource "aws_cloudwatch_log_group" "session_log" {
  for_each = {
    "eu-west-1"    = var.log_group_key_arn
    "eu-central-1" = var.log_group_key_arn_2
  }

  region       = each.key
  name         = var.log_group_name
  kms_key_id   = each.value
  skip_destroy = true
  tags         = local.tags
}

# Leads to one host and port; who may use it, the policies say by its name.
resource "aws_ssm_document" "tunnel" {
  for_each = local.regions

  region          = each.value
  name            = "SessionManagerTunnel"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    description   = "Session Manager tunnel to one host and port"
    sessionType   = "Port"
    parameters = {
      localPortNumber = {
        type           = "String"
        description    = "Port on your own machine where the tunnel begins; 0 picks a free one"
        allowedPattern = "^([0-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$"
        default        = "15432"
      }
    }
    properties = {
      type            = "LocalPortForwarding"
      host            = "orders.abc123.eu-west-1.rds.amazonaws.com"
      portNumber      = var.tunnel_port
      localPortNumber = "{{ localPortNumber }}"
    }
  })

  tags = local.tags
}

# Runs one command; who may use it, the policies say by its name.
resource "aws_ssm_document" "session_command" {
  for_each = local.regions

  region          = each.value
  name            = "SessionManagerCommand"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    description   = "Session Manager session that runs one command"
    sessionType   = "InteractiveCommands"
    parameters = {
      name = {
        type           = "String"
        description    = "Which log"
        allowedPattern = "^[a-z]+$"
      }
    }
    properties = {
      windows = {
        commands      = "Get-Content -Wait \"C:\\Logs\\{{ name }}.log\""
        runAsElevated = false
      }
    }
  })

  tags = local.tags
}

# Applies at once to every session in the Region, on every node, whatever its role.
# Where preferences were saved before, in the console for example, the document exists already. Import it first:
#   import {
#     to = aws_ssm_document.session_preferences["eu-west-1"]
#     id = "SSM-SessionManagerRunShell@eu-west-1"
#   }
#   import {
#     to = aws_ssm_document.session_preferences["eu-central-1"]
#     id = "SSM-SessionManagerRunShell@eu-central-1"
#   }
# Before that, make its latest version the default one: the provider updates the default version, AWS only the latest.
# Without the document, logging, encryption and Run As would be off, so that destroying it is refused. To leave it
# behind, before `terraform destroy` or before you take this block out:
#   terraform state rm aws_ssm_document.session_preferences
resource "aws_ssm_document" "session_preferences" {
  for_each = {
    "eu-west-1"    = "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e"
    "eu-central-1" = "arn:aws:kms:eu-central-1:012345678901:key/${var.session_key_id_eu_central_1}"
  }

  region          = each.key
  name            = "SSM-SessionManagerRunShell"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    description   = "Document to hold regional settings for Session Manager"
    sessionType   = "Standard_Stream"
    inputs = {
      s3BucketName                = "example-session-logs"
      s3KeyPrefix                 = "sessions"
      s3EncryptionEnabled         = true
      cloudWatchLogGroupName      = var.log_group_name
      cloudWatchEncryptionEnabled = true
      cloudWatchStreamingEnabled  = true
      kmsKeyId                    = each.value
      runAsEnabled                = false
      runAsDefaultUser            = ""
      idleSessionTimeout          = "15"
      maxSessionDuration          = ""
      shellProfile = {
        windows = "Set-Location 'C:\\Users'"
        linux   = "cd ~\nexport PS1=\"$${USER} {{ x }} %%{y} #{z} \\$ \""
      }
    }
  })

  tags = local.tags

  depends_on = [
    aws_iam_group_policy_attachment.end_user,
    aws_iam_group_policy_attachment.administrator,
    aws_iam_role_policy_attachment.node,
    aws_iam_role.node,
    aws_cloudwatch_log_group.session_log,
  ]

  lifecycle {
    prevent_destroy = true
  }
}

output "end_user_policy_arn" {
  description = "ARN of the policy SessionManagerEndUser"
  value       = aws_iam_policy.end_user.arn
}

output "administrator_policy_arn" {
  description = "ARN of the policy SessionManagerAdministrator"
  value       = aws_iam_policy.administrator.arn
}

output "node_policy_arn" {
  description = "ARN of the policy SessionManagerNode"
  value       = aws_iam_policy.node.arn
}

output "node_role_arn" {
  description = "ARN of the role SessionManagerNode"
  value       = aws_iam_role.node.arn
}

output "node_instance_profile_name" {
  description = "Name of the instance profile for EC2 instances"
  value       = aws_iam_instance_profile.node.name
}

output "session_key_policy" {
  description = "Once the role exists, add these statements to the policy of each key that encrypts session data, one in each Region"

  value = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "EncryptSessionData"
        Effect = "Allow"
        Principal = {
          AWS = "arn:aws:iam::012345678901:root"
        }
        Action   = ["kms:GenerateDataKey"]
        Resource = "*"
      },
      {
        Sid    = "DecryptSessionData"
        Effect = "Allow"
        Principal = {
          AWS = "arn:aws:iam::012345678901:role/SessionManagerNode"
        }
        Action   = ["kms:Decrypt"]
        Resource = "*"
      },
    ]
  })
}

output "log_bucket_policy" {
  description = "Once the role exists, add these statements to the policy of the log bucket, in the account that owns it"

  value = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "WriteS3Log"
        Effect = "Allow"
        Principal = {
          AWS = "arn:aws:iam::012345678901:role/SessionManagerNode"
        }
        Action   = ["s3:PutObject", "s3:PutObjectAcl"]
        Resource = "arn:aws:s3:::example-session-logs/sessions/*"
      },
      {
        Sid    = "ReadBucketEncryption"
        Effect = "Allow"
        Principal = {
          AWS = "arn:aws:iam::012345678901:role/SessionManagerNode"
        }
        Action   = ["s3:GetEncryptionConfiguration"]
        Resource = "arn:aws:s3:::example-session-logs"
      },
    ]
  })
}

output "bucket_key_policy" {
  description = "Once the role exists, add these statements to the policy of the key that encrypts the log bucket"

  value = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "EncryptS3Log"
        Effect = "Allow"
        Principal = {
          AWS = "arn:aws:iam::012345678901:role/SessionManagerNode"
        }
        Action   = ["kms:GenerateDataKey", "kms:Decrypt"]
        Resource = "*"
      },
    ]
  })
}

output "log_group_key_policy" {
  description = "Before the log groups exist, add to the key policy of each Region the statement that names it"

  value = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "EncryptLogGroup"
        Effect = "Allow"
        Principal = {
          Service = "logs.eu-west-1.amazonaws.com"
        }
        Action = [
          "kms:Encrypt",
          "kms:Decrypt",
          "kms:ReEncrypt*",
          "kms:GenerateDataKey*",
          "kms:Describe*",
        ]
        Resource = "*"
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-west-1:012345678901:log-group:${var.log_group_name}"
          }
        }
      },
      {
        Sid    = "EncryptLogGroup2"
        Effect = "Allow"
        Principal = {
          Service = "logs.eu-central-1.amazonaws.com"
        }
        Action = [
          "kms:Encrypt",
          "kms:Decrypt",
          "kms:ReEncrypt*",
          "kms:GenerateDataKey*",
          "kms:Describe*",
        ]
        Resource = "*"
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-central-1:012345678901:log-group:${var.log_group_name}"
          }
        }
      },
    ]
  })
}
