import { anyRead, type Comparison } from './operator.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text, as hexadecimal digits; `undefined` when it is none. */
function bytesOf(text: string): string | undefined {
  const digits = text.replace(/={1,2}$/, '');
  const padded = text.length % 4 === 0 && digits.length % 4 !== 1;
  if (!padded || [...digits].some((digit) => !ALPHABET.includes(digit))) return undefined;
  let [bits, held, bytes] = [0, 0, ''];
  for (const digit of digits) {
    held = ((held << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += ((held >> bits) & 0xff).toString(16).padStart(2, '0');
  }
  return bytes;
}

/**
 * `BinaryEquals` (R37): bytes, written as base64.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const binaryEquals: Comparison = {
  wildcards: false,
  variables: false,
  ...anyRead(bytesOf, (value, wanted) => value === wanted),
};
