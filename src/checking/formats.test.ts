import { describe, expect, it } from 'vitest';
import { ANSWERS } from './answers.ts';
import { findingMessage } from '../i18n/en/findings.ts';

const TERRAFORM = `variable "account" {}
variable "documents" { type = list(string) }

data "aws_iam_policy_document" "people" {
  statement {
    actions   = ["ssm:StartSesion", "ssm:StartSession"]
    resources = concat(["arn:aws:ec2:\${var.region}:\${var.account}:instance/*"], var.documents)
  }
  statement {
    actions   = ["ssmmessages:OpenDataChannel"]
    resources = ["arn:aws:ssm:*:*:session/&{aws:userid}-*"]
  }
}
`;

const TEMPLATE = `Resources:
  People:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: [ssm:StartSesion, ssm:StartSession]
            Resource:
              - !Sub arn:\${AWS::Partition}:ec2:\${AWS::Region}:\${AWS::AccountId}:instance/*
              - !Ref Document
          - Effect: Allow
            Action: ssmmessages:OpenDataChannel
            Resource: !Sub arn:aws:ssm:*:*:session/\${!aws:userid}-*
`;

const errors = async (text: string, path: string) => {
  const { findings, policies } = await ANSWERS.findings({ text, path });
  return {
    policies,
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, region: { startLine, startColumn } }) => `${startLine}:${startColumn} ${code}`),
  };
};

describe('policies in other formats', () => {
  it('have findings at their places, and none about what is filled in', async () => {
    expect(await errors(TERRAFORM, 'main.tf')).toEqual({
      policies: ['data.aws_iam_policy_document.people'],
      errors: ['6:18 action-unknown'],
    });
    expect(await errors(TEMPLATE, 'template.yaml')).toEqual({
      policies: ['People.PolicyDocument'],
      errors: ['9:22 action-unknown'],
    });
  });

  it('say what they leave open and assume', async () => {
    const { findings } = await ANSWERS.findings({
      text: TERRAFORM.replace('"account" {}', '"account" { default = "012345678901" }'),
      path: 'main.tf',
    });
    const open = findings.find(({ code }) => code === 'values-open');
    expect(open?.params).toEqual({
      open: ['var.region', 'var.documents'],
      assumed: [{ name: 'var.account', value: '012345678901' }],
    });
    expect(open && findingMessage(open)).toBe(
      'The check knows nothing of `var.region`, `var.documents`, and says nothing about what depends on it. It assumes `var.account` = `012345678901`.',
    );
  });

  it('are told in words, and what they allow, with the places', async () => {
    const [words] = await ANSWERS.words({ text: TEMPLATE, path: '' });
    expect(words?.items.flatMap(({ regions }) => regions).some(({ startLine }) => startLine === 8)).toBe(
      true,
    );
    const [access] = await ANSWERS.access({ text: TERRAFORM, path: '' });
    expect(access).toMatchObject({ name: 'data.aws_iam_policy_document.people', form: 'identity-policy' });
    expect(access?.access?.reports.length).toBeGreaterThan(0);
  });

  it('in JSON, where nobody fills anything in, keep what they say about it', async () => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'ssm:DescribeSessions',
          Resource: 'arn:aws:ssm:*:*:session/$${aws:userid}',
        },
      ],
    });
    expect((await errors(text, 'a.json')).errors).toContain('1:88 template-left');
  });

  it('that cannot be read say so once, in their own language', async () => {
    expect(await errors('resource "a" "b" {\n  c = [\n', 'main.tf')).toEqual({
      policies: [''],
      errors: ['3:1 text-syntax'],
    });
    const { findings } = await ANSWERS.findings({ text: 'apiVersion: v1\nkind: Pod\n', path: 'pod.yaml' });
    expect(findings.map(({ code, params, severity }) => [code, params, severity])).toEqual([
      ['no-policy-in-text', { what: 'kubernetes' }, 'warning'],
    ]);
  });
});
