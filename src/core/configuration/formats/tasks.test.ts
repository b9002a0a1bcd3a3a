import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { clusterProblems, containerProblems, issuerProblems, kubernetesNameProblems } from './tasks.ts';

const codes = (problems: ReturnType<typeof clusterProblems>) => problems.map(({ code }) => code);

describe('the name of a cluster', () => {
  it.each(['shop', 'Shop_1', 'a'.repeat(255)])('%s', (name) => expect(clusterProblems(name)).toEqual([]));
  it('may stand for several, which is told', () => {
    expect(codes(clusterProblems('shop-*'))).toEqual(['wildcard-in-value']);
    expect(codes(clusterProblems('*'))).toEqual(['wildcard-in-value']);
  });
  it.each(['shop/web', 'arn:aws:ecs:eu-west-1:012345678901:cluster/shop', 'a b', 'a'.repeat(256)])(
    'is not %s',
    (name) => expect(codes(clusterProblems(name))).toEqual(['cluster-format']),
  );
  it.each([
    ['arn:aws:ecs:eu-west-1:012345678901:cluster/shop', 'shop'],
    ['arn:aws:ecs:eu-west-1:012345678901:task/shop/0123456789abcdef0123456789abcdef', 'shop'],
    ['arn:aws:ecs:eu-west-1:012345678901:service/shop/web', 'shop'],
    ['https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/shop/services?region=eu-west-1', 'shop'],
  ])('is read from %s', (text, name) => {
    expect(readText('cluster', text).values).toEqual([name]);
  });
});

it('takes the name of a container as it is', () => {
  expect(containerProblems('app')).toEqual([]);
  for (const name of ['app*', 'app/1', ''])
    expect(codes(containerProblems(name))).toEqual(['container-format']);
});

describe('an issuer', () => {
  it.each(['', 'oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF', 'tokens.example.com'])(
    '%s',
    (issuer) => expect(issuerProblems(issuer)).toEqual([]),
  );
  it.each(['https://oidc.eks.eu-west-1.amazonaws.com/id/1', 'oidc', 'oidc.eks.com/id/*', 'oidc.eks.com/'])(
    'is not %s',
    (issuer) => expect(codes(issuerProblems(issuer))).toEqual(['issuer-format']),
  );
});

it('takes names of Kubernetes', () => {
  for (const name of ['', 'kube-system', 'ssm-agent', 'a']) expect(kubernetesNameProblems(name)).toEqual([]);
  for (const name of ['Kube', '-a', 'a_b', '*', 'a/b'])
    expect(codes(kubernetesNameProblems(name))).toEqual(['kubernetes-name-format']);
});
