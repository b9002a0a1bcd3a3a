import { expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { configure, IRELAND, statementsOf } from '../testing/configure.ts';

it.each([
  ['ec2', 'ec2.amazonaws.com', undefined],
  [
    'hybrid',
    'ssm.amazonaws.com',
    {
      StringEquals: { 'aws:SourceAccount': '012345678901' },
      ArnEquals: { 'aws:SourceArn': ['arn:aws:ssm:eu-west-1:012345678901:*'] },
    },
  ],
  [
    'default-host-management',
    'ssm.amazonaws.com',
    {
      StringEquals: { 'aws:SourceAccount': '012345678901' },
      ArnEquals: { 'aws:SourceArn': ['arn:aws:ssm:eu-west-1:012345678901:*'] },
    },
  ],
  [
    'ecs-task',
    'ecs-tasks.amazonaws.com',
    {
      StringEquals: { 'aws:SourceAccount': '012345678901' },
      ArnLike: { 'aws:SourceArn': ['arn:aws:ecs:eu-west-1:012345678901:*'] },
    },
  ],
  [
    'codebuild',
    'codebuild.amazonaws.com',
    {
      StringEquals: { 'aws:SourceAccount': '012345678901' },
      ArnLike: { 'aws:SourceArn': ['arn:aws:codebuild:eu-west-1:012345678901:*'] },
    },
  ],
  [
    'sagemaker',
    'sagemaker.amazonaws.com',
    {
      StringEquals: { 'aws:SourceAccount': '012345678901' },
      ArnLike: { 'aws:SourceArn': ['arn:aws:sagemaker:eu-west-1:012345678901:*'] },
    },
  ],
] as const)('trusts %s', (trust, Service, Condition) => {
  expect(statementsOf('trust-policy', { ...IRELAND, instanceRole: { trust } })).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service },
      Action: 'sts:AssumeRole',
      ...(Condition === undefined ? {} : { Condition }),
    },
  ]);
});

const PODS = {
  issuer: 'oidc.eks.cn-north-1.amazonaws.com.cn/id/0123456789ABCDEF0123456789ABCDEF',
  namespace: 'kube-system',
  serviceAccount: 'ssm-agent',
} as const;

it('trusts the pods of one service account by the provider of their cluster, in the account and partition', () => {
  const environment = { partition: 'aws-cn', regions: ['cn-north-1'], account: '012345678901' } as const;
  expect(
    statementsOf('trust-policy', { environment, instanceRole: { trust: 'eks-service-account', pods: PODS } }),
  ).toEqual([
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws-cn:iam::012345678901:oidc-provider/${PODS.issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${PODS.issuer}:aud`]: 'sts.amazonaws.com',
          [`${PODS.issuer}:sub`]: 'system:serviceaccount:kube-system:ssm-agent',
        },
      },
    },
  ]);
});

it('trusts pod identity for one service account, with the tags by which EKS tells it', () => {
  expect(
    statementsOf('trust-policy', { ...IRELAND, instanceRole: { trust: 'eks-pod-identity', pods: PODS } }),
  ).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:RequestTag/kubernetes-namespace': 'kube-system',
          'aws:RequestTag/kubernetes-service-account': 'ssm-agent',
        },
      },
    },
  ]);
});

it.each([
  [
    'eks-service-account',
    [
      ['account-id', 'environment.account'],
      ['oidc-issuer', 'instanceRole.pods.issuer'],
      ['namespace', 'instanceRole.pods.namespace'],
      ['service-account', 'instanceRole.pods.serviceAccount'],
    ],
  ],
  [
    'eks-pod-identity',
    [
      ['namespace', 'instanceRole.pods.namespace'],
      ['service-account', 'instanceRole.pods.serviceAccount'],
    ],
  ],
] as const)('has placeholders for what is not named of %s', (trust, expected) => {
  const { placeholders } = generate(configure({ instanceRole: { trust } }), 'trust-policy');
  expect(placeholders.map(({ text, setting }) => [text, setting])).toEqual(expected);
});
