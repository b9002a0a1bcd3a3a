/** Names that `TextDecoder` knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];

/** Without a mark: text that begins with an ASCII character tells UTF-16 by the zero beside it. */
function unmarked([first, second]: Uint8Array): Encoding {
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : 'utf-8';
}

/**
 * In which encoding a file of text is: UTF-8, or UTF-16 in either order, in which Windows PowerShell writes what it
 * redirects.
 * https://www.unicode.org/faq/utf_bom.html
 *
 * @returns the encoding, and the bytes behind its byte order mark.
 */
export function encodingOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly text: Uint8Array } {
  const [mark = [], encoding = unmarked(bytes)] =
    MARKS.find(([beginning]) => beginning.every((byte, position) => bytes[position] === byte)) ?? [];
  return { encoding, text: bytes.subarray(mark.length) };
}
