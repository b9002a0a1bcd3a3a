import type { DocumentForm } from '#analysis';

export interface Where {
  /** `policy`, or `inline_policy[].policy` in blocks. */
  readonly path: string;
  readonly kind?: DocumentForm;
}

const identity = (path: string): Where => ({ path, kind: 'identity-policy' });
const resource = (path: string): Where => ({ path, kind: 'resource-policy' });

/**
 * Where resources of the AWS provider hold policies and Session documents.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
const ATTRIBUTES: Readonly<Record<string, readonly Where[]>> = {
  aws_iam_policy: [identity('policy')],
  aws_iam_role_policy: [identity('policy')],
  aws_iam_user_policy: [identity('policy')],
  aws_iam_group_policy: [identity('policy')],
  aws_iam_role: [{ path: 'assume_role_policy', kind: 'trust-policy' }, identity('inline_policy[].policy')],
  aws_ssoadmin_permission_set_inline_policy: [identity('inline_policy')],
  aws_ssm_document: [{ path: 'content' }],
  aws_kms_key: [resource('policy')],
  aws_kms_key_policy: [resource('policy')],
  aws_kms_external_key: [resource('policy')],
  aws_kms_replica_key: [resource('policy')],
  aws_s3_bucket: [resource('policy')],
  aws_s3_bucket_policy: [resource('policy')],
  aws_vpc_endpoint: [resource('policy')],
  aws_vpc_endpoint_policy: [resource('policy')],
  aws_sns_topic_policy: [resource('policy')],
  aws_sqs_queue_policy: [resource('policy')],
  aws_secretsmanager_secret_policy: [resource('policy')],
  aws_cloudwatch_log_resource_policy: [resource('policy_document')],
};

const ORGANIZATION: Readonly<Record<string, DocumentForm>> = {
  SERVICE_CONTROL_POLICY: 'service-control-policy',
  RESOURCE_CONTROL_POLICY: 'resource-control-policy',
};

/**
 * Where a resource of some type holds documents.
 *
 * @param kind what its attribute `type` says, by default a service control policy.
 */
export function attributesOf(type: string, kind = 'SERVICE_CONTROL_POLICY'): readonly Where[] {
  if (type !== 'aws_organizations_policy')
    return Object.hasOwn(ATTRIBUTES, type) ? (ATTRIBUTES[type] ?? []) : [];
  const form = ORGANIZATION[kind];
  return form === undefined ? [] : [{ path: 'content', kind: form }];
}
