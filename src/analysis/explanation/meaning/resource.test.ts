import { describe, expect, it } from 'vitest';
import { mergeResources, resourceMeaning } from './resource.ts';

describe('resourceMeaning', () => {
  it.each([
    ['*', 'everything'],
    ['', 'empty'],
    ['key-name', 'key-placeholder'],
    ['arn:aws:ssm:*', 'arn'],
    ['arn:aws:ec2:us-east-1:111122223333:instance/i-02573cafcfEXAMPLE', 'instances'],
    ['arn:aws:ec2:*:*:instance/*', 'every-instance'],
    ['arn:aws:ssm:us-east-1:111122223333:managed-instance/mi-0123456789abcdef0', 'hybrid-nodes'],
    ['arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell', 'default-shell'],
    ['arn:aws:ssm:us-east-1::document/SSM-SessionManagerRunShell', 'own-document-without-account'],
    ['arn:aws:ssm:*::document/AWS-StartSSHSession', 'aws-document'],
    ['arn:aws:ssm:*:*:document/AWS-StartSSHSession', 'aws-document'],
    ['arn:aws:ssm:us-east-1:111122223333:document/AWS-StartSSHSession', 'aws-document-with-account'],
    ['arn:aws:ssm:us-east-1:111122223333:document/SessionDocument-*', 'documents-like'],
    ['arn:aws:ssm:*:*:document/*', 'every-document'],
    ['arn:aws:ssm:*::document/*', 'every-aws-document'],
    ['arn:aws:ssm:*:111122223333:document/*', 'every-own-document'],
    ['arn:aws:ssm:*:*:session/${aws:userid}-*', 'sessions-of-user-id'],
    ['arn:aws:ssm:*:*:session/${aws:userName}-*', 'sessions-of-user-name'],
    ['arn:aws:ssm:::session/${aws:username}-*', 'sessions-nowhere'],
    ['arn:aws:ssm:*:*:session/*', 'every-session'],
    ['arn:aws:ssm:*:*:session/${aws:PrincipalTag/login}-*', 'sessions-like'],
    ['arn:aws:ssm:us-east-1:111122223333:opsitem/*', 'ops-items'],
    ['arn:aws:ssm:us-east-1:111122223333:automation-execution/*', 'automations'],
    ['arn:aws:kms:us-east-1:111122223333:alias/sessions', 'kms-alias'],
    ['arn:aws:s3:::logs', 'bucket'],
    ['arn:aws:s3:::logs/ssm/*', 'objects'],
    ['arn:aws:logs:us-east-1:111122223333:log-group:/ssm:*', 'log-group'],
    ['arn:aws:lambda:us-east-1:111122223333:function:f', 'arn'],
  ])('reads %s', (text, code) => {
    expect(resourceMeaning(text).code).toBe(code);
  });
});

describe('mergeResources', () => {
  it('says once what differs only in Region or ID', () => {
    const arns = ['eu-west-1', 'us-east-1'].flatMap((region) =>
      ['i-1', 'i-2'].map((id) => `arn:aws:ec2:${region}:111122223333:instance/${id}`),
    );
    expect(mergeResources(arns.map(resourceMeaning))).toEqual([
      {
        code: 'instances',
        params: { regions: ['eu-west-1', 'us-east-1'], account: '111122223333', ids: ['i-1', 'i-2'] },
      },
    ]);
  });

  it('keeps apart what is in different accounts', () => {
    const arns = ['1', '2'].map((account) => `arn:aws:ec2:eu-west-1:${account}:instance/*`);
    expect(mergeResources(arns.map(resourceMeaning))).toHaveLength(2);
  });
});
