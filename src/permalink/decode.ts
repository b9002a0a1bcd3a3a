import {
  type Configuration,
  defaultConfiguration,
  DOCUMENT_KINDS,
  type DocumentKind,
  type SettingPath,
} from '#core';
import { baseline, withFieldValue } from './baseline.ts';
import { unescapeText } from './codecs.ts';
import { fieldAt, LINK_VERSION, pathOfParameter } from './fields.ts';
import { linkWarning, type LinkWarning, type LinkWarningCode } from './warnings.ts';

/** The parameters of a link by name, still escaped; a name that stands there twice is left out. */
export interface Parameters {
  readonly values: ReadonlyMap<string, string>;
  readonly warnings: readonly LinkWarning[];
}

/** Splits `name=value&name=value`; `&amp;`, as pages show it, separates like `&`. */
function parseParameters(query: string): Parameters {
  const values = new Map<string, string>();
  const repeated = new Map<string, string>();
  for (const part of query.split('&')) {
    const pair = part.startsWith('amp;') ? part.slice('amp;'.length) : part;
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? '' : pair.slice(equals + 1);
    if (values.has(name)) repeated.set(name, value);
    else values.set(name, value);
  }
  for (const name of repeated.keys()) values.delete(name);
  return {
    values,
    warnings: [...repeated].map(([name, value]) => linkWarning('repeated-parameter', name, value)),
  };
}

const EVERY_CONTROL = /\p{Cc}/gu;

/** Closing brackets, with what opens them. */
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };
const AROUND = /[>"'\])}.,;!]/;

/** A link without the punctuation of the sentence around it. A bracket that the link itself opens is its own: `{region}`. */
function withoutSentence(link: string): string {
  const counts = new Map<string, number>();
  for (const [bracket] of link.matchAll(/[()[\]{}<>]/g)) counts.set(bracket, (counts.get(bracket) ?? 0) + 1);
  let end = link.length;
  for (;;) {
    const last = link[end - 1] ?? '';
    const opening = OPENING[last];
    const closing = counts.get(last) ?? 0;
    if (!AROUND.test(last) || (opening !== undefined && (counts.get(opening) ?? 0) >= closing))
      return link.slice(0, end);
    if (opening !== undefined) counts.set(last, closing - 1);
    end -= 1;
  }
}

/**
 * The part of a link after its `#`, freed from what mail and chat programs do to links: line breaks in the
 * middle, punctuation of the sentence around it, and escapes over the whole of it. Links that `encode` makes
 * come out unchanged: they hold no raw control characters and end in a letter, a digit, `-` or `=`.
 */
function repair(link: string): string {
  const whole = link
    .slice(link.indexOf('#') + 1)
    .replace(EVERY_CONTROL, '')
    .trim();
  const fragment = withoutSentence(whole);
  if (fragment.includes('?') || !/%3F/i.test(fragment)) return fragment;
  return unescapeText(fragment) ?? fragment;
}

export interface Decoded {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
  readonly warnings: readonly LinkWarning[];
}

/** In UTF-16 code units. Firefox keeps no address of more than 2^20; Chrome keeps twice that. */
export const LONGEST_LINK = 1_000_000;
/** What a shortened link may say, and what a browser keeps: fifty times what IAM takes in all. */
export const LONGEST_QUERY = 4_000_000;

/** The parameter that holds all others, compressed. */
export const SHORTENED = 'z';

/** The parts of a link that `shorten` made; `undefined` for every other link. */
export function shortenedQuery(link: string): { readonly head: string; readonly packed: string } | undefined {
  const match = /^([^?]*\?v=\d+)&z=([\w-]*)&?$/.exec(repair(link));
  return match === null ? undefined : { head: `#${match[1]}`, packed: match[2] ?? '' };
}

/** Whether a link has to be given to `lengthen` before it can be decoded. */
export const isShortened = (link: string): boolean => shortenedQuery(link) !== undefined;
/** A page that lists more of them helps nobody. */
const MOST_WARNINGS = 50;

const VERSION = 'v';
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_BREAKS = /[^\P{Cc}\t\n\r]/u;

type Reading = { readonly value: unknown } | { readonly problem: LinkWarningCode };

function readField(path: SettingPath, raw: string): Reading {
  const { codec } = fieldAt(path);
  const text = unescapeText(raw);
  if (text === undefined) return { problem: 'malformed-escape' };
  if ((codec.type === 'lines' ? CONTROL_BUT_BREAKS : CONTROL).test(text))
    return { problem: 'control-character' };
  const value = codec.read(raw);
  return value === undefined ? { problem: 'invalid-value' } : { value };
}

function versionWarnings(values: ReadonlyMap<string, string>): readonly LinkWarning[] {
  const version = values.get(VERSION);
  if (version === undefined) return values.size === 0 ? [] : [linkWarning('missing-version', VERSION, '')];
  if (!/^[1-9]\d{0,8}$/.test(version)) return [linkWarning('unknown-version', VERSION, version)];
  return Number(version) > LINK_VERSION ? [linkWarning('newer-version', VERSION, version)] : [];
}

const trimSlashes = (path: string): string => path.replace(/^\/+|(?<!\/)\/+$/g, '');

/** The document that a link names; `null` for the other pages of the app. */
export function kindOf(fragment: string): DocumentKind | null {
  const name = trimSlashes(repair(fragment).split('?')[0] ?? '');
  return DOCUMENT_KINDS.find((kind) => kind === name) ?? null;
}

function readKind(path: string, hasParameters: boolean): Pick<Decoded, 'kind' | 'warnings'> {
  const name = trimSlashes(path);
  const kind = DOCUMENT_KINDS.find((known) => known === name);
  if (kind !== undefined) return { kind, warnings: [] };
  const empty = name === '' && !hasParameters;
  return { kind: 'end-user', warnings: empty ? [] : [linkWarning('unknown-kind', '', name)] };
}

/**
 * Reads a link, or its fragment with or without `#`. Never throws: what cannot be read keeps its default, and
 * a warning says so. Values of the right type are taken as they are; whether an account has 12 digits is for
 * `validate` to say, beside the field. A link that was shortened has to be given to `lengthen` first.
 */
export function decode(fragment: string): Decoded {
  if (fragment.length > LONGEST_QUERY) {
    const warnings = [linkWarning('too-long', '', fragment)];
    return {
      configuration: defaultConfiguration,
      kind: kindOf(fragment.slice(0, 200)) ?? 'end-user',
      warnings,
    };
  }
  const link = repair(fragment);
  const [path = '', ...query] = link.split('?');
  const { values, warnings: repeated } = parseParameters(query.join('?'));
  const { kind, warnings: kindWarnings } = readKind(path, values.size > 0);
  const warnings = [...kindWarnings, ...versionWarnings(values), ...repeated];
  let configuration = values.size === 0 ? defaultConfiguration : baseline;
  for (const [parameter, raw] of values) {
    if (parameter === VERSION) continue;
    const setting = pathOfParameter.get(parameter);
    const reading = setting && readField(setting, raw);
    if (parameter === SHORTENED) warnings.push(linkWarning('damaged', '', ''));
    else if (!setting || !reading) warnings.push(linkWarning('unknown-parameter', parameter, raw));
    else if ('problem' in reading) warnings.push(linkWarning(reading.problem, parameter, raw));
    else configuration = withFieldValue(configuration, setting, reading.value);
  }
  return { configuration, kind, warnings: warnings.slice(0, MOST_WARNINGS) };
}
