import { describe, expect, it } from 'vitest';
import { shown } from './testing/shown.ts';
import { readDocuments } from './index.ts';

const START = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }],
};

/** As people write it: short forms, parameters with defaults, conditions, mappings. */
const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  DocumentName: { Type: String, Default: SSM-SessionManagerRunShell }
  LogBucket: { Type: String }
Conditions:
  HasKey: !Not [!Equals [!Ref LogBucket, ""]]
Mappings:
  Teams:
    web: { tag: Web }
Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: 2012-10-17
        Statement:
          - { Effect: Allow, Principal: { AWS: !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root" }, Action: "kms:*", Resource: "*" }
  People:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: Start
            Effect: Allow
            Action: ssm:StartSession
            Resource:
              - !Sub arn:\${AWS::Partition}:ec2:\${AWS::Region}:\${AWS::AccountId}:instance/*
              - !Join [":", [arn, !Ref AWS::Partition, ssm, !Ref AWS::Region, "", !Sub "document/\${DocumentName}"]]
            Condition:
              StringEquals:
                ssm:resourceTag/Team: !FindInMap [Teams, web, tag]
          - Effect: Allow
            Action: [ssm:TerminateSession, ssm:ResumeSession]
            Resource: !Sub "arn:aws:ssm:*:*:session/\${!aws:username}-*"
          - !If
            - HasKey
            - { Effect: Allow, Action: "kms:GenerateDataKey", Resource: !GetAtt Key.Arn }
            - !Ref AWS::NoValue
  NodeRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Service: !Sub "ec2.\${AWS::URLSuffix}" }
          Action: sts:AssumeRole
      ManagedPolicyArns: [!Sub "arn:\${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"]
      Policies:
        - PolicyName: logs
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: s3:PutObject
                Resource: !Sub
                  - arn:aws:s3:::\${Name}/*
                  - { Name: !ImportValue { "Fn::Sub": "\${LogBucket}-name" } }
  Preferences:
    Type: AWS::SSM::Document
    Properties:
      DocumentType: Session
      Content:
        schemaVersion: "1.0"
        sessionType: Standard_Stream
        inputs: { s3BucketName: !Ref LogBucket, s3EncryptionEnabled: true }
  Command:
    Type: AWS::SSM::Document
    Properties:
      DocumentType: Command
      Content: { schemaVersion: "2.2", mainSteps: [] }
`;

describe('a template of CloudFormation', () => {
  it('has its policies and Session documents, with what is known worked out', async () => {
    const read = await shown(TEMPLATE, 'template.yaml');
    expect(read).toMatchObject({ format: 'cloudformation', problems: [], assumed: ['HasKey = true'] });
    expect(read.kinds).toEqual({
      'Key.KeyPolicy': 'resource-policy',
      'People.PolicyDocument': 'identity-policy',
      'NodeRole.AssumeRolePolicyDocument': 'trust-policy',
      'NodeRole.Policies[0].PolicyDocument': 'identity-policy',
      'Preferences.Content': undefined,
    });
    expect(read.documents).toMatchObject({
      'Key.KeyPolicy': {
        Version: '2012-10-17',
        Statement: [{ Principal: { AWS: 'arn:aws:iam::account-id:root' } }],
      },
      'People.PolicyDocument': {
        Statement: [
          {
            Resource: [
              'arn:aws:ec2:region:account-id:instance/*',
              'arn:aws:ssm:region::document/document-name',
            ],
            Condition: { StringEquals: { 'ssm:resourceTag/Team': 'Web' } },
          },
          { Resource: 'arn:aws:ssm:*:*:session/${aws:username}-*' },
          { Action: 'kms:GenerateDataKey', Resource: 'arn:aws:kms:region:account-id:key/key-name' },
        ],
      },
      'NodeRole.AssumeRolePolicyDocument': { Statement: { Principal: { Service: 'ec2.amazonaws.com' } } },
      'NodeRole.Policies[0].PolicyDocument': {
        Statement: [{ Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }],
      },
      'Preferences.Content': { inputs: { s3BucketName: '<LogBucket>', s3EncryptionEnabled: true } },
    });
    expect(read.open['People.PolicyDocument']).toEqual([
      'AWS::Partition = aws',
      'AWS::Region = region',
      'AWS::AccountId = account-id',
      'DocumentName = document-name (SSM-SessionManagerRunShell)',
      'Key.Arn = arn:aws:kms:region:account-id:key/key-name',
    ]);
    expect(read.open['NodeRole.Policies[0].PolicyDocument']).toEqual([
      'Fn::ImportValue.LogBucket-name = amzn-s3-demo-bucket',
    ]);
  });

  it('leads from an element to its line', async () => {
    const { documents } = await readDocuments(TEMPLATE, { path: 'a.yaml' });
    const people = documents.find(({ name }) => name === 'People.PolicyDocument');
    const lines = TEMPLATE.split('\n');
    const at = (pointer: string) => lines[(people?.regionOf(pointer)?.startLine ?? 0) - 1]?.trim();
    expect(at('/Statement/0/Action')).toBe('Action: ssm:StartSession');
    expect(at('/Statement/0/Resource/1')).toMatch(/^- !Join/);
    expect(at('/Statement/2/Action')).toMatch(/kms:GenerateDataKey/);
    expect(lines[(people?.placeholders[3]?.region.startLine ?? 0) - 1]).toContain('${DocumentName}');
  });

  it('in JSON, as the CDK synthesizes it, is the same', async () => {
    const synthesized = {
      Resources: {
        Policy23B91518: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            PolicyDocument: {
              Statement: [
                {
                  Action: 'ssm:StartSession',
                  Effect: 'Allow',
                  Resource: {
                    'Fn::Join': [
                      '',
                      [
                        'arn:',
                        { Ref: 'AWS::Partition' },
                        ':ec2:',
                        { Ref: 'AWS::Region' },
                        ':',
                        { Ref: 'AWS::AccountId' },
                        ':instance/*',
                      ],
                    ],
                  },
                },
                {
                  Action: ['s3:PutObject', 's3:GetEncryptionConfiguration'],
                  Effect: 'Allow',
                  Resource: [
                    { 'Fn::GetAtt': ['Logs6819BB44', 'Arn'] },
                    { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Logs6819BB44', 'Arn'] }, '/*']] },
                  ],
                },
              ],
              Version: '2012-10-17',
            },
            PolicyName: 'Policy23B91518',
          },
          Metadata: { 'aws:cdk:path': 'Stack/Policy/Resource' },
        },
        Logs6819BB44: { Type: 'AWS::S3::Bucket', UpdateReplacePolicy: 'Retain', DeletionPolicy: 'Retain' },
      },
      Parameters: {
        BootstrapVersion: {
          Type: 'AWS::SSM::Parameter::Value<String>',
          Default: '/cdk-bootstrap/hnb659fds/version',
        },
      },
    };
    const { documents, format } = await shown(JSON.stringify(synthesized, null, 1));
    expect(format).toBe('cloudformation');
    expect(documents).toMatchObject({
      'Policy23B91518.PolicyDocument': {
        Statement: [
          { Resource: 'arn:aws:ec2:region:account-id:instance/*' },
          { Resource: ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'] },
        ],
      },
    });
  });

  it('taken apart has the functions of its parts worked out', async () => {
    const json = {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Resource: { 'Fn::Sub': '${Bucket.Arn}/*' } }] },
    };
    expect((await shown(JSON.stringify(json))).documents).toEqual({
      PolicyDocument: { Statement: [{ Effect: 'Allow', Resource: '<Bucket.Arn>/*' }] },
    });
    const yaml =
      'Version: "2012-10-17"\nStatement:\n- Effect: Allow\n  Resource: !Sub "arn:aws:ec2:*:${AWS::AccountId}:instance/*"\n';
    expect((await shown(yaml)).documents).toMatchObject({
      '': { Statement: [{ Resource: 'arn:aws:ec2:*:account-id:instance/*' }] },
    });
  });

  it('of SAM has the policies of its functions, and not the names of others', async () => {
    const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Opener:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - AmazonSSMReadOnlyAccess
        - S3ReadPolicy: { BucketName: !Ref Bucket }
        - Version: "2012-10-17"
          Statement:
            - { Effect: Allow, Action: ssm:StartSession, Resource: "*" }
  Closer:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        Version: "2012-10-17"
        Statement: { Effect: Allow, Action: ssm:StartSession, Resource: "*" }
`;
    expect((await shown(template)).documents).toEqual({
      'Opener.Policies[2]': START,
      'Closer.Policies': { ...START, Statement: START.Statement[0] },
    });
  });

  it('is found in what AWS CLI prints of a stack', async () => {
    for (const body of [
      TEMPLATE,
      JSON.parse('{"Resources": {"A": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {}}}}'),
    ]) {
      const { format } = await shown(JSON.stringify({ TemplateBody: body, StagesAvailable: ['Original'] }));
      expect(format).toBe('cloudformation');
    }
    const { documents } = await readDocuments(JSON.stringify({ TemplateBody: TEMPLATE }));
    expect(documents.map(({ name }) => name)).toContain('NodeRole.AssumeRolePolicyDocument');
  });
});

describe('YAML', () => {
  it('is a policy, a Session document, or what AWS CLI prints with --output yaml', async () => {
    const policy = `Version: '2012-10-17'\nStatement:\n- Effect: Allow\n  Action: ssm:StartSession\n  Resource: '*'\n`;
    expect((await shown(policy)).documents).toEqual({ '': START });
    const printed = `PolicyVersion:\n  Document:\n    ${policy.trimEnd().replaceAll('\n', '\n    ')}\n  VersionId: v1\n`;
    expect((await shown(printed)).documents).toEqual({ 'PolicyVersion.Document': START });
    const session = 'schemaVersion: "1.0"\nsessionType: Standard_Stream\ninputs: { runAsEnabled: false }\n';
    const document = {
      schemaVersion: '1.0',
      sessionType: 'Standard_Stream',
      inputs: { runAsEnabled: false },
    };
    expect((await shown(session)).documents).toEqual({ '': document });
    expect(
      (await shown(JSON.stringify({ Name: 'a', Content: session, DocumentFormat: 'YAML' }))).documents,
    ).toEqual({
      Content: document,
    });
  });

  it('has several documents, anchors and merges', async () => {
    const text = `base: &base { Effect: Allow, Resource: "*" }
first: { Version: "2012-10-17", Statement: [{ <<: *base, Action: ssm:StartSession }] }
---
Version: "2012-10-17"
Statement: [{ Effect: Allow, Action: ssm:StartSession, Resource: "*" }]
`;
    expect((await shown(text)).documents).toEqual({ '[0].first': START, '[1]': START });
  });

  it('has policies wherever a chart or a controller keeps them, also as text', async () => {
    const text = `apiVersion: iam.services.k8s.aws/v1alpha1
kind: Policy
spec:
  policyDocument: |
    ${JSON.stringify(START, null, 2).replaceAll('\n', '\n    ')}
`;
    expect((await shown(text)).documents).toEqual({ 'spec.policyDocument': START });
    const [read] = (await readDocuments(text)).documents;
    expect(read?.regionOf('/Statement/0/Action')).toMatchObject({ startLine: 10, startColumn: 11 });
  });

  it.each([
    ['apiVersion: v1\nkind: Pod\n', 'kubernetes'],
    ['on: push\njobs: {}\n', 'workflow'],
    ['services:\n  web: { image: nginx }\n', 'compose'],
    ['Resources:\n  A: { Type: AWS::SNS::Topic }\n', 'cloudformation'],
    ['name: value\n', 'yaml'],
  ])('without a policy says what it is: %j', async (text, what) => {
    expect((await shown(text)).problems).toEqual([['no-policy-in-text', { what }, '1:1']]);
  });

  it('that is wrong says where', async () => {
    const { problems, documents } = await shown(
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n bad\n',
      'a.yaml',
    );
    expect(documents).toEqual({});
    expect(problems[0]).toEqual(['text-syntax', { language: 'yaml' }, expect.stringMatching(/^[34]:/)]);
  });
});

describe('texts made to break their reader', () => {
  const bomb = Array.from(
    { length: 30 },
    (_, n) => `a${n}: &a${n} [${n === 0 ? 'x' : `*a${n - 1}, *a${n - 1}`}]`,
  ).join('\n');
  it.each([
    ['brackets without an end', `a: ${'['.repeat(100_000)}`, 'json-too-deep'],
    ['brackets', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'json-too-deep'],
    ['lists in lists', `${'- '.repeat(100_000)}a`, 'json-too-deep'],
    ['indentation', `a:\n${' '.repeat(100_000)}b: c\n`, 'json-too-deep'],
    ['aliases of aliases', bomb, 'json-too-large'],
    ['an alias of itself', 'a: &a [*a]\n', 'text-syntax'],
    ['length', `a: ${'b'.repeat(10_000_000)}\n`, 'json-too-large'],
    ['bytes', `a: b\0c\n`, 'no-policy-in-text'],
  ])('%s', async (_, text, code) => {
    const { problems } = await shown(text, 'a.yaml');
    expect(problems.map(([found]) => found)).toContain(code);
  });

  it('names of prototypes are names', async () => {
    const text = 'Version: "2012-10-17"\n__proto__: { a: b }\nconstructor: c\nStatement: []\n';
    const [{ document } = {}] = (await readDocuments(text)).documents;
    expect(Object.keys(document as object)).toEqual(['Version', '__proto__', 'constructor', 'Statement']);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('texts put together of texts put together stay short', async () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? 'x' : { 'Fn::Sub': ['${a}${a}', { a: nested(depth - 1) }] };
    const text = JSON.stringify({
      Resources: {
        A: {
          Type: 'AWS::IAM::Policy',
          Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Resource: nested(40) }] } },
        },
      },
    });
    const { open } = await shown(text);
    expect(open['A.PolicyDocument']).toHaveLength(1);
  });
});
