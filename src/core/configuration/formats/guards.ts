import { type Problem, problem } from '../issues.ts';
import { type Cidr, contains, formatCidr, networkOf, parseCidr } from '#iam';
import { listProblems } from './text.ts';

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
  if (cidr === undefined) return [problem('network-format', { value })];
  const network = networkOf(cidr);
  return [
    ...(network.address === cidr.address
      ? []
      : [problem('network-host-bits', { value, network: formatCidr(network) })]),
    ...(cidr.prefix === 0 ? [problem('network-anywhere', { value })] : []),
    ...(within(DOCUMENTATION, cidr) ? [problem('example-identifier', { value })] : []),
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
        allPrivate ? problem('network-private', { value }) : problem('network-private-some', { value }),
      ),
  ];
};

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether the text is an instant in UTC to the second, such as `2026-01-31T08:00:00Z`, of a day that exists. */
export const isInstant = (text: string): boolean => {
  const [, year = 0, month = 0, day = 0] = (INSTANT.exec(text) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** Problems of one end of a time window; `''` (open) has none. */
export const instantProblems = (value: string): readonly Problem[] =>
  value === '' || isInstant(value) ? [] : [problem('instant-format', { value })];

/** Problems of the end of a time window with regard to its beginning; both have the same form, so text order is time order. */
export const windowProblems = (notBefore: string, notAfter: string): readonly Problem[] =>
  isInstant(notBefore) && isInstant(notAfter) && notBefore >= notAfter ? [problem('instant-order')] : [];
