import type { Tag } from '#core';

/** Lone surrogates have no UTF-8 form, and `encodeURIComponent` throws on them. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Left alone by `encodeURIComponent`, cut off or taken for markup by programs that find links in text. */
const FRAGILE = /[!'()]/g;

const hexadecimal = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Text in which every lone surrogate is replaced by U+FFFD. */
const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\uFFFD');

/** Percent-encodes text once; `/` stays legible, and `:` too unless it separates something. */
function escapeText(text: string, separators: '' | ':' = ''): string {
  const escaped = encodeURIComponent(wellFormed(text)).replace(FRAGILE, hexadecimal).replaceAll('%2F', '/');
  return separators === ':' ? escaped : escaped.replaceAll('%3A', ':');
}

/** Undoes `escapeText`; `undefined` when the escapes are malformed. */
export function unescapeText(text: string): string | undefined {
  try {
    return wellFormed(decodeURIComponent(text));
  } catch {
    return undefined;
  }
}

/** Escapes the last character when a program that finds links in text would take it for punctuation. */
export const escapeEnd = (link: string): string => link.replace(/[^A-Za-z0-9=-]$/, hexadecimal);

/**
 * How values of one type stand in a link. Each type reads its own text, so that `012345678901`, `on` and `1e3`
 * stay strings where a string is meant.
 */
export interface Codec<T> {
  readonly type: 'flag' | 'choice' | 'number' | 'text' | 'lines' | 'choices' | 'list' | 'tags';
  write(value: T): string;
  /** `undefined` when the text is no value of this type. The escapes in `raw` are known to be well-formed. */
  read(raw: string): T | undefined;
}

const plain = (raw: string): string => unescapeText(raw) ?? '';
const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

export const flag: Codec<boolean> = {
  type: 'flag',
  write: (value) => (value ? 'on' : 'off'),
  read: (raw) => (raw === 'on' ? true : raw === 'off' ? false : undefined),
};

export const text: Codec<string> = { type: 'text', write: (value) => escapeText(value), read: plain };

/** Text that may hold line breaks. */
export const lines: Codec<string> = { ...text, type: 'lines' };

/** A decimal number, or none at all. */
export const number: Codec<number | null> = {
  type: 'number',
  write: (value) => (value === null || !Number.isFinite(value) ? 'none' : escapeText(String(value))),
  read(raw) {
    const written = plain(raw);
    if (written === 'none') return null;
    const value = Number(written);
    // Number('') and Number('0x1F') are numbers too; only what `write` makes counts.
    return Number.isFinite(value) && String(value) === written ? value : undefined;
  },
};

export function choice<T extends string>(...options: readonly T[]): Codec<T> {
  return {
    type: 'choice',
    write: (value) => value,
    read(raw) {
      const value = plain(raw);
      return options.find((option) => option === value);
    },
  };
}

/** A set of known values, in the order of `options`. */
export function choices<T extends string>(options: readonly T[]): Codec<readonly T[]> {
  return {
    type: 'choices',
    write: (values) => options.filter((option) => values.includes(option)).join(','),
    read(raw) {
      const values: readonly string[] = plain(raw).split(',').filter(Boolean);
      const known = options.filter((option) => values.includes(option));
      return known.length === new Set(values).size ? known : undefined;
    },
  };
}

/** Strings without empty ones and without repetition, in their own order. */
export const list: Codec<readonly string[]> = {
  type: 'list',
  write: (values) =>
    distinct(values.map((value) => escapeText(value)))
      .filter(Boolean)
      .join(','),
  read: (raw) => distinct(raw.split(',').map(plain).filter(Boolean)),
};

/** The value of a tag may be empty, which a list cannot show otherwise. */
const EMPTY = '-';
const writePart = (part: string): string =>
  part === '' ? EMPTY : part === EMPTY ? '%2D' : escapeText(part, ':');
const readPart = (raw: string): string => (raw === EMPTY ? '' : plain(raw));

function writeTag({ key, values }: Tag): string {
  if (values.length === 0) return key === '' ? '' : writePart(key);
  return `${writePart(key)}:${distinct(values.map(writePart)).join(',')}`;
}

function readTag(raw: string): Tag {
  const colon = raw.indexOf(':');
  if (colon < 0) return { key: readPart(raw), values: [] };
  const values = raw
    .slice(colon + 1)
    .split(',')
    .filter(Boolean)
    .map(readPart);
  return { key: readPart(raw.slice(0, colon)), values: distinct(values) };
}

/** `Finance:WebServers,Api;Env:prod`: tags with their values; a tag with neither key nor value is left out. */
export const tags: Codec<readonly Tag[]> = {
  type: 'tags',
  write: (value) => value.map(writeTag).filter(Boolean).join(';'),
  read: (raw) =>
    raw
      .split(';')
      .map(readTag)
      .filter(({ key, values }) => key !== '' || values.length > 0),
};
