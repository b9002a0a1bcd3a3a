type Encoding = 'utf8' | 'utf16le' | 'utf16be';

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xff, 0xfe], 'utf16le'],
  [[0xfe, 0xff], 'utf16be'],
  [[0xef, 0xbb, 0xbf], 'utf8'],
];

/** Without a mark: text that begins with an ASCII character tells UTF-16 by the zero beside it. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if (first !== 0 && second === 0) return 'utf16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf16be' : 'utf8';
}

/**
 * Bytes of a file as text, without its byte order mark: UTF-8, or UTF-16 in either order, in which Windows PowerShell
 * writes what it redirects. Half a character at the end is left out.
 * https://www.unicode.org/faq/utf_bom.html
 */
export function textOf(bytes: Uint8Array): string {
  const [mark = [], encoding = encodingOf(bytes)] =
    MARKS.find(([beginning]) => beginning.every((byte, position) => bytes[position] === byte)) ?? [];
  const rest = Buffer.from(bytes.subarray(mark.length));
  if (encoding === 'utf8') return rest.toString('utf8');
  const whole = rest.subarray(0, rest.length - (rest.length % 2));
  return (encoding === 'utf16le' ? whole : whole.swap16()).toString('utf16le');
}
