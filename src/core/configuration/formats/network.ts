import { type Cidr, contains, formatCidr, networkOf, parseCidr } from '#iam';
import { error, info, type Problem, warning } from '../problem.ts';
import { listProblems } from './list.ts';

const blocks = (...texts: readonly string[]): readonly Cidr[] =>
  texts.flatMap((text) => parseCidr(text) ?? []);

/** Never the source of a request that reaches AWS from the internet. */
const PRIVATE = blocks(
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
);
const DOCUMENTATION = blocks('192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32');

const within = (outer: readonly Cidr[], cidr: Cidr): boolean => outer.some((block) => contains(block, cidr));

const networkProblems = (value: string): readonly Problem[] => {
  const cidr = parseCidr(value);
  if (cidr === undefined) return [error('network-format', { value })];
  const network = networkOf(cidr);
  return [
    ...(network.address === cidr.address
      ? []
      : [warning('network-host-bits', { value, network: formatCidr(network) })]),
    ...(cidr.prefix === 0 ? [warning('network-anywhere', { value })] : []),
    ...(within(DOCUMENTATION, cidr) ? [info('example-identifier', { value })] : []),
  ];
};

/**
 * Problems of the source networks that `aws:SourceIp` is compared with. The key holds public addresses: private blocks
 * never match, and when there are no others nobody gets in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
export const networksProblems = (networks: readonly string[]): readonly Problem[] => {
  const isPrivate = (value: string): boolean => {
    const cidr = parseCidr(value);
    return cidr !== undefined && within(PRIVATE, cidr);
  };
  const allPrivate = networks.every(isPrivate);
  return [
    ...listProblems(networks, networkProblems),
    ...[...new Set(networks)]
      .filter(isPrivate)
      .map((value) =>
        allPrivate ? error('network-private', { value }) : warning('network-private-some', { value }),
      ),
  ];
};
