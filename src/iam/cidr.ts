/** A block of IP addresses. */
export interface Cidr {
  readonly version: 4 | 6;
  /** The address as a number, host bits included. */
  readonly address: bigint;
  /** Length of the network part, in bits. */
  readonly prefix: number;
}

const bitsOf = (version: 4 | 6): number => (version === 4 ? 32 : 128);

const IPV4 = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

const parseIpv4 = (text: string): bigint | undefined => {
  const match = IPV4.exec(text);
  if (match === null) return undefined;
  let address = 0;
  for (let part = 1; part <= 4; part += 1) {
    const byte = Number(match[part]);
    if (byte > 255) return undefined;
    address = address * 256 + byte;
  }
  return BigInt(address);
};

const parseIpv6 = (text: string): bigint | undefined => {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
    : undefined;
};

/** Reads an IPv4 or IPv6 block; an address alone is a block of one. `undefined` when the text is neither. */
export const parseCidr = (text: string): Cidr | undefined => {
  const slash = text.indexOf('/');
  const addressText = slash < 0 ? text : text.slice(0, slash);
  const prefixText = slash < 0 ? undefined : text.slice(slash + 1);
  const version = addressText.includes(':') ? 6 : 4;
  const address = version === 6 ? parseIpv6(addressText) : parseIpv4(addressText);
  const prefix =
    prefixText === undefined
      ? bitsOf(version)
      : /^(?:0|[1-9]\d{0,2})$/.test(prefixText)
        ? Number(prefixText)
        : -1;
  return address === undefined || prefix < 0 || prefix > bitsOf(version)
    ? undefined
    : { version, address, prefix };
};

/** The block without host bits. */
export const networkOf = ({ version, address, prefix }: Cidr): Cidr => {
  const hostBits = BigInt(bitsOf(version) - prefix);
  return { version, address: (address >> hostBits) << hostBits, prefix };
};

/** Whether every address of `inner` is in `outer`. */
export const contains = (outer: Cidr, inner: Cidr): boolean =>
  outer.version === inner.version &&
  outer.prefix <= inner.prefix &&
  networkOf({ ...inner, prefix: outer.prefix }).address === networkOf(outer).address;

/** The block as text, IPv6 without abbreviation of zero groups. */
export const formatCidr = ({ version, address, prefix }: Cidr): string => {
  const size = version === 4 ? 8n : 16n;
  const groups = Array.from({ length: version === 4 ? 4 : 8 }, (_, index, count = version === 4 ? 3 : 7) =>
    ((address >> (size * BigInt(count - index))) & ((1n << size) - 1n)).toString(version === 4 ? 10 : 16),
  );
  return `${groups.join(version === 4 ? '.' : ':')}/${prefix}`;
};
