import type { Node } from 'jsonc-parser';

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
  for (const run of encoded.split(/((?:%[\dA-Fa-f]{2})+)/)) {
    let rest = run;
    while (rest !== '') {
      const { character, length } = rest.startsWith('%')
        ? firstCharacter(rest)
        : { character: rest, length: 0 };
      for (let unit = 0; unit < character.length; unit += 1) {
        units.push(character[unit] ?? '');
        // Of an encoded character every unit stands where its first byte does.
        offsets.push(length === 0 ? at + unit : at);
      }
      at += length === 0 ? rest.length : length;
      rest = length === 0 ? '' : rest.slice(length);
    }
  }
  return { text: units.join(''), offsets: [...offsets, at] };
}

/** The first character of a run of percent-encoded bytes, and how much of the run it takes. */
function firstCharacter(run: string): { readonly character: string; readonly length: number } {
  for (const length of [3, 6, 9, 12]) {
    try {
      return { character: decodeURIComponent(run.slice(0, length)), length };
    } catch {
      // The character has more bytes than these, or none.
    }
  }
  return { character: '%', length: 1 };
}

/**
 * The text of a JSON string, as a document of its own. IAM's API percent-encodes the documents that it returns; AWS CLI
 * decodes them, other programs may not.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html
 */
export function embedded({ text, offsetInFile }: Source, { offset, length }: Node): Source {
  const string = unescaped(text.slice(offset + 1, offset + length - 1));
  const plain = /^\s*%7B/i.test(string.text) ? percentDecoded(string.text) : undefined;
  const inString = (at: number): number => string.offsets[at] ?? 0;
  return {
    text: (plain ?? string).text,
    offsetInFile: (at) =>
      offsetInFile(offset + 1 + inString(plain === undefined ? at : (plain.offsets[at] ?? 0))),
  };
}
