import { type Cidr, contains, parseCidr } from '#iam';
import { type Problem, problem } from '../issues.ts';

const address = (text: string): Cidr | undefined => parseCidr(`${text}/${text.includes(':') ? '128' : '32'}`);

const blocks = (...texts: readonly string[]): readonly Cidr[] =>
  texts.flatMap((text) => parseCidr(text) ?? []);

/**
 * Where the agent tunnels nowhere to, whatever the document says: metadata, DNS, time, credentials and KMS of the instance.
 * https://github.com/aws/amazon-ssm-agent/blob/mainline/README.md
 */
const REFUSED = ['123', '250', '253', '254']
  .flatMap((end) => [`169.254.169.${end}`, `fd00:ec2::${end}`])
  .concat('169.254.169.251')
  .flatMap((text) => address(text) ?? []);
const LOOPBACK = blocks('127.0.0.0/8', '::1/128');

const LONGEST_NAME = 253;
/** Labels of DNS; people have underscores in the names of private zones. */
const NAME =
  /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.)*[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.?$/;
const DIGITS_AND_DOTS = /^[0-9.]+$/;
const WITH_PORT = /^\[?([^[\]]+?)\]?:(\d{1,5})$/;

const isHost = (value: string): boolean =>
  address(value) !== undefined ||
  (value.length <= LONGEST_NAME && NAME.test(value) && !DIGITS_AND_DOTS.test(value));

/**
 * Problems of the host that a tunnel leads to: a name or an IP address, as the node resolves it. `''` (not named yet)
 * has none.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 */
export const hostProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  if (!isHost(value)) {
    const [, host = '', port = ''] = WITH_PORT.exec(value) ?? [];
    return [
      isHost(host) ? problem('host-with-port', { value, host, port }) : problem('host-format', { value }),
    ];
  }
  const ip = address(value);
  const within = (outer: readonly Cidr[]) => ip !== undefined && outer.some((block) => contains(block, ip));
  if (within(REFUSED)) return [problem('host-refused', { value })];
  return within(LOOPBACK) || /^localhost\.?$/i.test(value) ? [problem('host-is-node', { value })] : [];
};
