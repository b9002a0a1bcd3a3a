import type { Hole } from './placeholders.ts';

type Shape = Pick<Hole, 'around' | 'usual'>;

interface Arn {
  /** In Terraform and in CloudFormation. */
  readonly types: readonly string[];
  /** What the ARN is made of around the name or ID. */
  readonly around: readonly [before: string, after: string];
  /** What holds the name, in one and the other, where somebody chooses it. */
  readonly names: readonly string[];
}

/** What is known of the ARNs of resources that policies for sessions name. */
const ARNS: readonly Arn[] = [
  {
    types: ['aws_s3_bucket', 'AWS::S3::Bucket'],
    around: ['arn:aws:s3:::', ''],
    names: ['bucket', 'BucketName'],
  },
  { types: ['aws_kms_key', 'AWS::KMS::Key'], around: ['arn:aws:kms:region:account-id:key/', ''], names: [] },
  { types: ['aws_ssm_document'], around: ['arn:aws:ssm:region:account-id:document/', ''], names: ['name'] },
  {
    types: ['aws_cloudwatch_log_group'],
    around: ['arn:aws:logs:region:account-id:log-group:', ''],
    names: ['name'],
  },
  // CloudFormation's ends with a star, Terraform's does not.
  {
    types: ['AWS::Logs::LogGroup'],
    around: ['arn:aws:logs:region:account-id:log-group:', ':*'],
    names: ['LogGroupName'],
  },
  { types: ['aws_instance'], around: ['arn:aws:ec2:region:account-id:instance/', ''], names: [] },
  {
    types: ['aws_iam_role', 'AWS::IAM::Role'],
    around: ['arn:aws:iam::account-id:role/', ''],
    names: ['name', 'RoleName'],
  },
  {
    types: ['aws_iam_user', 'AWS::IAM::User'],
    around: ['arn:aws:iam::account-id:user/', ''],
    names: ['name', 'UserName'],
  },
];

/** What is known of the ARNs of a type of resources. */
export const arnOf = (type: string): Arn | undefined => ARNS.find(({ types }) => types.includes(type));

/** What is known of the ARN of a resource of some type. */
export function arnShape(type: string): Shape {
  const arn = arnOf(type);
  return arn === undefined ? {} : { around: arn.around };
}

/** What is known of the value of a reference, such as `aws_s3_bucket.logs.arn` of Terraform. */
export function shapeOf(reference: string): Shape {
  if (/\.dns_suffix$|^AWS::URLSuffix$/.test(reference)) return { usual: 'amazonaws.com' };
  const [, type] = /^(?:data\.)?(\w+)\.[\w-]+(?:\[[^\]]*\])?\.arn$/.exec(reference) ?? [];
  return type === undefined ? {} : arnShape(type);
}
