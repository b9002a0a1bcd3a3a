// Session Manager guardrail. Written by Session Manager Policy Builder 1.2.3; change it there:
// https://example.org/#/end-user?v=1

import { CfnOutput, Tags } from 'aws-cdk-lib';
import * as organizations from 'aws-cdk-lib/aws-organizations';
import { Construct } from 'constructs';

/**
 * Session Manager guardrail. This construct belongs in a stack in the account that manages the
 * policies of the organization.
 */
export class SessionManagerGuardrail extends Construct {
  /** The service control policy SessionManagerGuardrail. */
  readonly guardrailPolicy: organizations.CfnPolicy;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    // It has no effect before it is attached to a root, an organizational unit or an account:
    // targetIds of CfnPolicy.
    const guardrailPolicy = new organizations.CfnPolicy(this, 'GuardrailPolicy', {
      name: 'SessionManagerGuardrail',
      description: 'Refuse in Session Manager what nobody may do',
      type: 'SERVICE_CONTROL_POLICY',
      content: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'DenyOtherDocuments',
            Effect: 'Deny',
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
      },
    });
    new CfnOutput(this, 'GuardrailPolicyArn', { value: guardrailPolicy.attrArn });

    this.guardrailPolicy = guardrailPolicy;

    Tags.of(this).add('Purpose', 'SessionManager');
  }
}
