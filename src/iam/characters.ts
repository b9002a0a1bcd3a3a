/** Why a character is not what it looks like: it is not seen, and may turn text around, or looks like another one. */
export type OddKind = 'hidden' | 'space' | 'look-alike';

/** A character of a text that shows something else than it is. Offsets are UTF-16 code units; `end` is exclusive. */
export interface OddCharacter {
  readonly kind: OddKind;
  readonly start: number;
  readonly end: number;
  readonly codePoint: number;
  /** What people take it for: `a` for the Cyrillic letter, a space for what looks like one, else `''`. */
  readonly like: string;
}

/** Everything that there is to tell apart is in texts of other characters than these. */
const PLAIN = /^[\t\n\r -~]*$/;

/**
 * Characters that are not drawn, or drawn as a space: controls, formats, surrogates without their other half,
 * separators, fillers, variation selectors and tags.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const HIDDEN = /(?![\t\n\r ])[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');

const SPACE = /[\p{Z}\u2800]/u;
const LINE_END = /[\p{Zl}\p{Zp}]/u;

/** An ASCII character and those that most fonts draw like it. https://www.unicode.org/reports/tr39/#Confusable_Detection */
const LOOK_ALIKES = [
  'a\u0430\u0251\u03b1 c\u0441\u03f2 d\u0501 e\u0435 g\u0261 h\u04bb i\u0456 j\u0458\u03f3 l\u04cf\u01c0',
  'o\u043e\u03bf\u0585 p\u0440\u03c1 q\u051b s\u0455 u\u03c5\u057d v\u03bd\u0475 w\u051d\u0461 x\u0445\u03c7',
  'y\u0443\u04af A\u0410\u0391 B\u0412\u0392 C\u0421\u03f9 E\u0415\u0395 F\u03dc G\u050c H\u041d\u0397',
  'I\u0406\u0399\u04c0 J\u0408\u037f K\u041a\u039a\u212a M\u041c\u039c N\u039d O\u041e\u039f P\u0420\u03a1 S\u0405',
  'T\u0422\u03a4 X\u0425\u03a7 Y\u0423\u04ae\u03a5 Z\u0396 3\u0417\u04e0 -\u2010\u2011\u2212 :\u2236\ua789',
  '/\u2044\u2215 .\u2024 *\u2217\u204e',
].join(' ');
const LIKE = new Map(
  LOOK_ALIKES.split(' ').flatMap(([like = '', ...others]) => others.map((other) => [other, like] as const)),
);
/** Letters and digits of full width, and those of mathematics. */
const STYLED = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u;
const ASCII = /^[!-~]$/;

/** The ASCII character that another one looks like; `''` for none. */
function likeOf(character: string): string {
  const plain = STYLED.test(character) ? character.normalize('NFKC') : '';
  return LIKE.get(character) ?? (ASCII.test(plain) ? plain : '');
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /\p{L}/u;

interface Placed {
  readonly character: string;
  readonly start: number;
  readonly like: string;
}

const couldBeAscii = (placed: Placed | undefined): boolean =>
  placed !== undefined && (ASCII.test(placed.character) || placed.like !== '');

/**
 * Letters of other scripts are what they are in the words of their language. They deceive where a word has letters of
 * ASCII too, or where a whole word could be ASCII in a text that has no other letters of another script; and signs
 * deceive between what could be ASCII.
 *
 * @param seen the characters of a text that are seen: the others divide no word.
 */
function lookAlikes(seen: readonly Placed[]): readonly Placed[] {
  const isInOtherScript = seen.some(
    ({ character, like }) => LETTER.test(character) && character > '\u00ff' && like === '',
  );
  const found = new Set<Placed>();
  const text = seen.map(({ character }) => character).join('');
  const units = seen.flatMap((placed) => placed.character.split('').map(() => placed));
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const letters = units.slice(index, index + word.length);
    if (/[A-Za-z]/.test(word) || (!isInOtherScript && letters.every(couldBeAscii))) {
      for (const letter of letters) found.add(letter);
    }
  }
  for (const [position, placed] of seen.entries()) {
    const isSign = placed.like !== '' && !LETTER.test(placed.character);
    if (isSign && couldBeAscii(seen[position - 1]) && couldBeAscii(seen[position + 1])) found.add(placed);
  }
  return [...found].filter(({ like }) => like !== '');
}

/** Every character of a text that is not what it looks like, in order. None in plain ASCII. */
export function oddCharacters(text: string): readonly OddCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: OddCharacter[] = [];
  const seen: Placed[] = [];
  const add = (kind: OddKind, { character, start, like }: Placed) =>
    found.push({
      kind,
      start,
      end: start + character.length,
      codePoint: character.codePointAt(0) ?? 0,
      like,
    });
  let start = 0;
  for (const character of text) {
    if (HIDDEN.test(character)) {
      const kind = SPACE.test(character) ? 'space' : 'hidden';
      add(kind, { character, start, like: kind === 'space' && !LINE_END.test(character) ? ' ' : '' });
      // A space ends a word, whichever it is.
      if (kind === 'space') seen.push({ character: ' ', start, like: '' });
    } else {
      seen.push({ character, start, like: likeOf(character) });
    }
    start += character.length;
  }
  for (const placed of lookAlikes(seen)) add('look-alike', placed);
  return found.toSorted((a, b) => a.start - b.start);
}

/** `U+202E` */
export const codePointName = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with something else in place of what is not what it looks like. */
export function replaceOdd(text: string, write: (odd: OddCharacter) => string): string {
  let end = 0;
  const pieces = oddCharacters(text).flatMap((each) => {
    const before = text.slice(end, each.start);
    end = each.end;
    return [before, write(each)];
  });
  return [...pieces, text.slice(end)].join('');
}

/** A text to be shown: what is not what it looks like is named, as in `‹U+202E›toor`. */
export const visible = (text: string): string =>
  replaceOdd(text, ({ codePoint }) => `‹${codePointName(codePoint)}›`);

/** A text as it looks: without what is not seen, with the characters that others look like. */
export function asItLooks(text: string): string {
  const plain = replaceOdd(text, ({ like }) => like);
  // What had a line separator between it and a word may deceive beside it.
  return plain === text ? text : asItLooks(plain);
}

/** `\u202e`; two of them where one does not do. */
export const unicodeEscape = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * JSON in which what is not seen stands as an escape, so that it means the same to every reader.
 *
 * @param json as `JSON.stringify` writes it.
 */
export const escapeHidden = (json: string): string =>
  PLAIN.test(json) ? json : json.replace(EVERY_HIDDEN, unicodeEscape);
