import type { Tree } from './tree.ts';

/** A text that stands in a file, perhaps inside a string of it. */
export interface Source {
  readonly text: string;
  /** Where a character of the text, or its end, stands in the file. */
  readonly offsetInFile: (offset: number) => number;
}

interface Decoded {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, and for its end, an offset into what it was decoded from. */
  readonly offsets: readonly number[];
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** What stands between the quotation marks of a valid JSON string. */
function unescaped(raw: string): Decoded {
  const units: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  while (at < raw.length) {
    offsets.push(at);
    const escaped = raw[at] === '\\' ? (raw[at + 1] ?? '') : undefined;
    if (escaped === undefined) units.push(raw[at] ?? '');
    else if (escaped === 'u') units.push(String.fromCharCode(Number.parseInt(raw.slice(at + 2, at + 6), 16)));
    else units.push(ESCAPES[escaped] ?? escaped);
    at += escaped === undefined ? 1 : escaped === 'u' ? 6 : 2;
  }
  return { text: units.join(''), offsets: [...offsets, at] };
}

/** Percent-encoded text; what is no UTF-8 stays as it is. */
function percentDecoded(encoded: string): Decoded {
  const units: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  while (at < encoded.length) {
    const found = encoded[at] === '%' ? encodedCharacter(encoded, at) : undefined;
    const { character, length } = found ?? { character: encoded.charAt(at), length: 1 };
    for (const unit of character.split('')) {
      units.push(unit);
      // Of an encoded character every unit stands where its first byte does.
      offsets.push(at);
    }
    at += length;
  }
  return { text: units.join(''), offsets: [...offsets, at] };
}

const CONTINUATION = [0x80, 0xbf] as const;

/** How characters go on after their first byte, by its range: the second byte's range, and how many bytes there are. */
const UTF8: readonly {
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
  readonly bytes: number;
}[] = [
  { first: [0x00, 0x7f], second: CONTINUATION, bytes: 1 },
  { first: [0xc2, 0xdf], second: CONTINUATION, bytes: 2 },
  { first: [0xe0, 0xe0], second: [0xa0, 0xbf], bytes: 3 },
  { first: [0xed, 0xed], second: [0x80, 0x9f], bytes: 3 },
  { first: [0xe1, 0xef], second: CONTINUATION, bytes: 3 },
  { first: [0xf0, 0xf0], second: [0x90, 0xbf], bytes: 4 },
  { first: [0xf1, 0xf3], second: CONTINUATION, bytes: 4 },
  { first: [0xf4, 0xf4], second: [0x80, 0x8f], bytes: 4 },
];

const isIn = (byte: number, [least, most]: readonly [number, number]): boolean =>
  byte >= least && byte <= most;

/** A percent-encoded byte; `NaN` where there is none. */
const byteAt = (text: string, at: number): number =>
  /^%[\dA-Fa-f]{2}$/.test(text.slice(at, at + 3))
    ? Number.parseInt(text.slice(at + 1, at + 3), 16)
    : Number.NaN;

/**
 * A percent-encoded character, and how much of the text it takes; `undefined` where there is none. Looks before it
 * decodes, since an error for every wrong byte of a long text takes minutes.
 * https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G27506
 */
function encodedCharacter(
  text: string,
  at: number,
): { readonly character: string; readonly length: number } | undefined {
  const first = byteAt(text, at);
  const form = UTF8.find((each) => isIn(first, each.first));
  if (form === undefined) return undefined;
  for (let next = 1; next < form.bytes; next += 1) {
    if (!isIn(byteAt(text, at + 3 * next), next === 1 ? form.second : CONTINUATION)) return undefined;
  }
  const length = 3 * form.bytes;
  return { character: decodeURIComponent(text.slice(at, at + length)), length };
}

/** What a string holds. */
export function contentOf({ text, offsetInFile }: Source, { value, offset, length, offsetOf }: Tree): Source {
  if (offsetOf !== undefined)
    return { text: String(value), offsetInFile: (at) => offsetInFile(offsetOf(at)) };
  const string = unescaped(text.slice(offset + 1, offset + length - 1));
  return { text: string.text, offsetInFile: (at) => offsetInFile(offset + 1 + (string.offsets[at] ?? 0)) };
}

/**
 * The text of a string, as a document of its own. IAM's API percent-encodes the documents that it returns; AWS CLI
 * decodes them, other programs may not.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html
 */
export function embedded(source: Source, node: Tree): Source {
  const string = contentOf(source, node);
  if (!/^\s*%7B/i.test(string.text)) return string;
  const plain = percentDecoded(string.text);
  return { text: plain.text, offsetInFile: (at) => string.offsetInFile(plain.offsets[at] ?? 0) };
}
