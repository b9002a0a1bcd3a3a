import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsArnFormat } from './arn-format.ts';

const INSTANCE = 'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}';
const STREAM =
  'arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${LogStreamName}';
const OBJECT = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}';

describe('fitsArnFormat', () => {
  it.each([
    ['*', INSTANCE],
    ['arn:aws:ec2:us-east-1:111122223333:instance/i-02573cafcfEXAMPLE', INSTANCE],
    ['arn:aws-cn:ec2:*:*:instance/*', INSTANCE],
    ['arn:aws:ec2:*:*:*', INSTANCE],
    ['arn:aws:logs:us-east-1:111122223333:log-group:/ssm/sessions:*', STREAM],
    ['arn:aws:s3:::amzn-s3-demo-bucket/prefix/*', OBJECT],
    [
      'arn:aws:ssm:*:*:session/${aws:userid}-*',
      'arn:${Partition}:ssm:${Region}:${Account}:session/${SessionId}',
    ],
    [
      'arn:aws:ssm:*::document/AWS-StartSSHSession',
      'arn:${Partition}:ssm:${Region}:${Account}:document/${Name}',
    ],
  ])('%s fits %s', (resource, format) => {
    expect(fitsArnFormat(resource, format)).toBe(true);
  });

  it.each([
    ['arn:aws:ecs:us-east-1:111122223333:instance/i-02573cafcfEXAMPLE', INSTANCE],
    ['arn:aws:ssm:us-east-1:111122223333:managed-instance/mi-1234', INSTANCE],
    ['arn:aws:ec2:us-east-1:111122223333:volume/*', INSTANCE],
    ['key-name', 'arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}'],
    ['arn:aws:s3:us-east-1::bucket/key', OBJECT],
    ['arn:aws:s3:::bucket', OBJECT],
    ['', INSTANCE],
  ])('%s does not fit %s', (resource, format) => {
    expect(fitsArnFormat(resource, format)).toBe(false);
  });

  it('fits every ARN that is made from the form', () => {
    const part = fc.stringMatching(/^[a-z0-9/-]{1,9}$/);
    fc.assert(
      fc.property(part, part, part, part, (partition, region, account, id) => {
        expect(fitsArnFormat(`arn:${partition}:ec2:${region}:${account}:instance/${id}`, INSTANCE)).toBe(
          true,
        );
        expect(fitsArnFormat(`arn:${partition}:ec2:${region}:${account}:instances/${id}`, INSTANCE)).toBe(
          false,
        );
      }),
    );
  });
});
