import { contains, parseCidr } from '../cidr.ts';
import { anyRead, type Comparison } from './operator.ts';

/**
 * `IpAddress` (R35): a block of IPv4 or IPv6 addresses; an address alone is a block of one, host bits do not count.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const ipAddress: Comparison = {
  wildcards: false,
  variables: false,
  ...anyRead(parseCidr, (address, block) => contains(block, address)),
};
