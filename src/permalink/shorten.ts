import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { LONGEST_LINK, LONGEST_QUERY, SHORTENED, shortenedQuery } from './decode.ts';
import { LEGIBLE } from './encode.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIXES = new Map([...ALPHABET].map((letter, six) => [letter, six]));

/** Base64 for addresses (RFC 4648, section 5), without padding. */
function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const letters = second === undefined ? 2 : third === undefined ? 3 : 4;
    for (let letter = 0; letter < letters; letter += 1) text += ALPHABET[(bits >> (18 - 6 * letter)) & 63];
  }
  return text;
}

/** `undefined` for what is no base64 of whole bytes. */
function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const letter of text) {
    bits = ((bits << 6) | (SIXES.get(letter) ?? 0)) & 0xff_ff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at] = (bits >> count) & 0xff;
    at += 1;
  }
  return bytes;
}

/** Any text for an address: compressed (raw DEFLATE), base64url. */
export const packed = (text: string): string => toBase64Url(deflateSync(strToU8(text), { level: 9 }));

/** What `packed` made such a text of; `undefined` when it was cut or changed on the way, or unpacks to too much. */
export function unpacked(text: string): string | undefined {
  const bytes = fromBase64Url(text);
  return bytes && inflate(bytes);
}

/**
 * A link that says the same in fewer characters: `#/end-user?v=1&z=…`, where `z` is the rest of it, compressed
 * (raw DEFLATE, base64url). Links that are short already, or do not become shorter, stay as they are.
 *
 * @param link as `encode` makes it
 * @returns `undefined` when it is longer than any browser keeps, whatever is done.
 */
export function shorten(link: string): string | undefined {
  if (link.length <= LEGIBLE) return link;
  const [head = '', rest = ''] = splitAt(link, link.indexOf('&'));
  const short = `${head}&${SHORTENED}=${packed(rest.slice(1))}`;
  // Programs that find links in text take these at the end for punctuation.
  const safe = /[_-]$/.test(short) ? `${short}&` : short;
  const shortest = safe.length < link.length ? safe : link;
  return shortest.length <= LONGEST_LINK ? shortest : undefined;
}

const splitAt = (text: string, index: number) => [text.slice(0, index), text.slice(index)] as const;

/**
 * The link that `shorten` made shorter.
 *
 * @param link any link, or its fragment
 * @returns the link as it is when it was not shortened; `undefined` when what was shortened cannot be read: it was cut
 * or changed on the way, or is more than anybody fills in.
 */
export function lengthen(link: string): string | undefined {
  const query = shortenedQuery(link);
  if (query === undefined) return link;
  const rest = unpacked(query.packed);
  return rest === undefined ? undefined : `${query.head}&${rest}`;
}

const PIECE = 1024;

/** Ends where the text is longer than anybody fills in, however small it was packed. */
function inflate(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let length = 0;
  let isWhole = false;
  const inflating = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > LONGEST_QUERY) throw new RangeError('too long');
    parts.push(strFromU8(chunk, true));
    isWhole = final;
  });
  try {
    // In pieces, so that a small text that unpacks to a huge one is noticed on the way.
    for (let at = 0; at < bytes.length; at += PIECE) {
      inflating.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    return undefined;
  }
  return isWhole ? parts.join('') : undefined;
}
