# Session Manager guardrail. Written by Session Manager Policy Builder 1.2.3; change it there:
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

locals {
  tags = {
    Purpose = "SessionManager"
  }
}

# Belongs in the account that manages the policies of the organization. It has no effect before it is attached to
# a root, an organizational unit or an account: aws_organizations_policy_attachment.
resource "aws_organizations_policy" "guardrail" {
  name        = "SessionManagerGuardrail"
  description = "Refuse in Session Manager what nobody may do"
  type        = "SERVICE_CONTROL_POLICY"

  content = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "DenyOtherDocuments"
        Effect = "Deny"
        Action = ["ssm:StartSession"]
        NotResource = [
          "arn:aws:ec2:*:*:instance/*",
          "arn:aws:ssm:*:*:managed-instance/*",
          "arn:aws:ecs:*:*:task/*",
          "arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell",
        ]
        Condition = {
          ArnNotLike = {
            "aws:PrincipalArn" = ["arn:aws:iam::*:role/SessionAdmin"]
          }
        }
      },
      {
        Sid    = "DenyPreferences"
        Effect = "Deny"
        Action = [
          "ssm:CreateDocument",
          "ssm:UpdateDocument",
          "ssm:DeleteDocument",
          "ssm:UpdateDocumentDefaultVersion",
          "ssm:ModifyDocumentPermission",
        ]
        Resource = ["arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell"]
        Condition = {
          ArnNotLike = {
            "aws:PrincipalArn" = ["arn:aws:iam::*:role/SessionAdmin"]
          }
        }
      },
    ]
  })

  tags = local.tags
}

output "guardrail_policy_id" {
  description = "ID of the policy SessionManagerGuardrail"
  value       = aws_organizations_policy.guardrail.id
}
