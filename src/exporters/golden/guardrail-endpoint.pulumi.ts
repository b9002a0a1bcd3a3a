// Session Manager guardrail. Written by Session Manager Policy Builder 1.2.3; change it there:
// https://example.org/#/end-user?v=1

import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

// ID of the VPC endpoint of Systems Manager whose policy is replaced. Has to be the ID of a VPC
// endpoint (vpce-...).
const vpcEndpointId = config.require('vpcEndpointId', {
  pattern: /^vpce-([0-9a-f]{8}|[0-9a-f]{17})$/,
});

// Takes the place of the policy that the endpoint has.
new aws.ec2.VpcEndpointPolicy('guardrail', {
  vpcEndpointId,
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AllowAll',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: '*',
        Resource: '*',
      },
      {
        Sid: 'DenyOtherDocuments',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['ssm:StartSession'],
        NotResource: [
          'arn:aws:ec2:*:*:instance/*',
          'arn:aws:ssm:*:*:managed-instance/*',
          'arn:aws:ecs:*:*:task/*',
          'arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell',
        ],
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/SessionAdmin'] },
        },
      },
      {
        Sid: 'DenyPreferences',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: [
          'ssm:CreateDocument',
          'ssm:UpdateDocument',
          'ssm:DeleteDocument',
          'ssm:UpdateDocumentDefaultVersion',
          'ssm:ModifyDocumentPermission',
        ],
        Resource: ['arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell'],
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/SessionAdmin'] },
        },
      },
    ],
  }),
});
