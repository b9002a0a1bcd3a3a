import { describe, expect, it } from 'vitest';
import { loadServices } from '#iam';
import { checkPolicy } from './check-policy.ts';

const services = await loadServices();
const list = <T>(length: number, at: (position: number) => T) => Array.from({ length }, (_, n) => at(n));
const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements.map((each) => ({ Effect: 'Allow', ...each })),
});
const instance = (n: number) =>
  `arn:aws:ec2:us-east-1:120569624820:instance/i-0${n.toString(16).padStart(16, '0')}`;
const named = ['ec2', 'ssm', 's3'].flatMap((prefix) =>
  (services.service(prefix)?.actions ?? []).map((name) => `${prefix}:${name}`),
);

/** Policies by how many of something they have. */
const SHAPES: Readonly<Record<string, (count: number) => object>> = {
  'actions beside resources': (count) =>
    policy({ Action: list(count, (n) => named[n % named.length]), Resource: list(count / 2, instance) }),
  'actions with wildcards': (count) =>
    policy({ Action: list(count, (n) => `ec2:Des*be${n}*`), Resource: '*' }),
  'actions that do not exist': (count) =>
    policy({ Action: list(count, (n) => `ssm:StartSesion${n}`), Resource: '*' }),
  'services that do not exist': (count) =>
    policy({ Action: 's3:*', Resource: list(count, (n) => `arn:aws:srv${n}:us-east-1:120569624820:a`) }),
  'statements that start sessions': (count) =>
    policy(...list(count, (n) => ({ Action: 'ssm:StartSession', Resource: instance(n) }))),
  networks: (count) =>
    policy({
      Action: 's3:*',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': list(count, (n) => `203.${n >> 8}.${n % 256}.0/24`) } },
    }),
};

/** Processor time of a check, the best of some, in milliseconds: how busy the machine is does not count. */
function timeOf(document: object): number {
  const times = list(4, () => {
    const before = process.cpuUsage();
    checkPolicy(document, { services });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('a check takes no longer than the document is longer', () => {
  it.each(Object.entries(SHAPES))('with %s', (_, shape) => {
    const [few, many] = [timeOf(shape(200)), timeOf(shape(1600))];
    // Eight times as many; the square would be 64 times as long.
    expect(many).toBeLessThan(20 + few * 24);
  });
});
