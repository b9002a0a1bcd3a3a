import { oddCharacters } from '#iam';
import type { Found, Place } from './formats/found.ts';
import { READERS } from './formats/readers.ts';
import { distinct, type ParsedList, wordsOf } from './parse-list.ts';
import type { FormatName } from './setting-kinds.ts';

/** A text that was pasted into a field, or typed there, as what it holds for the field. */
export interface ReadText extends ParsedList {
  /** Words beside a value on its line, such as the name of a node: no values themselves. */
  readonly beside: readonly string[];
  /** ARNs and addresses that name nothing of this kind. */
  readonly refused: readonly string[];
  /** Whether anything was recognized by its looks. */
  readonly recognized: boolean;
  /** What the ARNs and addresses name besides the values, each once. */
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
  /** The folder that was named with a bucket. */
  readonly prefix?: string;
  /** The port that was named with a host. */
  readonly port?: number;
  /** Code points, each once, of what is not seen and was around the words: decoration of where they were copied. */
  readonly dropped?: readonly number[];
}

/** A word without what is not seen at its ends, and what that was. */
function undecorated(word: string): { readonly word: string; readonly dropped: readonly number[] } {
  const dropped: number[] = [];
  let [start, end] = [0, word.length];
  const hidden = oddCharacters(word).filter(({ kind }) => kind === 'hidden');
  for (const odd of hidden) {
    if (odd.start !== start) break;
    start = odd.end;
    dropped.push(odd.codePoint);
  }
  for (const odd of hidden.toReversed()) {
    if (odd.end !== end || odd.start < start) break;
    end = odd.start;
    dropped.push(odd.codePoint);
  }
  return { word: word.slice(start, end), dropped };
}

/** What stands in front of a text or behind it and only looks like a space, such as a byte order mark. */
const aroundText = (text: string): readonly number[] =>
  [...(/^\s+/.exec(text)?.[0] ?? ''), ...(/\s+$/.exec(text)?.[0] ?? '')].flatMap((space) =>
    oddCharacters(space).map(({ codePoint }) => codePoint),
  );

/** Signs and numbers in front of the items of a list. */
const BULLET = /^\s*(?:[-–—*•·‣▪◦●○]|\(?\d{1,3}[.)])\s+(?=\S)/u;

const isStructured = (word: string): boolean => /^arn:/.test(word) || word.includes('://');
const says = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/**
 * Reads what somebody pasted as values of one format: bullets go, ARNs and addresses of the console give the part that
 * is asked for, and where a line holds a value, the words around it are no values. A line in which nothing looks like a
 * value gives its words as they are, so that whoever checks them says what is wrong.
 */
export function readText(format: FormatName, text: string): ReadText {
  const { find, join = (line: string) => line } = READERS[format] ?? { find: () => [] };
  const found: Found[] = [];
  const beside: string[] = [];
  const refused: string[] = [];
  const dropped = new Set(aroundText(text));
  let recognized = false;
  for (const line of text.split(/[\r\n]+/)) {
    const words = wordsOf(join(line.replace(BULLET, ''))).flatMap((copied) => {
      const bare = undecorated(copied);
      for (const codePoint of bare.dropped) dropped.add(codePoint);
      return bare.word === '' ? [] : [{ word: bare.word, holds: find(bare.word) }];
    });
    const isAny = words.some(({ holds }) => holds.length > 0);
    recognized ||= isAny;
    for (const { word, holds } of words) {
      if (holds.length > 0) found.push(...holds);
      else if (isStructured(word)) refused.push(word);
      else if (!isAny) found.push({ value: word });
      else if (says(word)) beside.push(word);
    }
  }
  const named = <K extends keyof Place>(part: K) => [
    ...new Set(found.map(({ place }) => place?.[part]).filter((name) => name !== undefined)),
  ];
  const prefix = found.find((each) => each.prefix !== undefined)?.prefix;
  const port = found.find((each) => each.port !== undefined)?.port;
  return {
    ...distinct(found.map(({ value }) => value)),
    beside,
    refused,
    recognized,
    regions: named('region'),
    accounts: named('account'),
    ...(prefix !== undefined && { prefix }),
    ...(port !== undefined && { port }),
    ...(dropped.size > 0 && { dropped: [...dropped] }),
  };
}
