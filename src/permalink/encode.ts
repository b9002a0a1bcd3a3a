import { type Configuration, type DocumentKind, getSetting, SETTING_PATHS } from '#core';
import { escapeEnd } from './codecs.ts';
import { fieldAt, LINK_VERSION } from './fields.ts';

/** Up to this many characters a link is left as it is: legible, and mail, chat and tickets take it. */
export const LEGIBLE = 4_000;

type Write = (value: unknown) => string;

/** What is written of lists: a long one stays as it is while other answers change. */
const lists = new WeakMap<Write, WeakMap<object, string>>();

/** What a codec writes of a value, each list worked out once. */
function writtenBy(write: Write, value: unknown): string {
  if (typeof value !== 'object' || value === null) return write(value);
  const known = lists.get(write) ?? new WeakMap<object, string>();
  lists.set(write, known);
  const written = known.get(value) ?? write(value);
  known.set(value, written);
  return written;
}

/** What each parameter would say of its default value. */
const silent = new Map(SETTING_PATHS.map((path) => [path, fieldAt(path).codec.write(fieldAt(path).v1)]));

/**
 * The link to a document of a configuration: a URL fragment with its `#`, such as
 * `#/end-user?v=1&region=us-east-1,us-west-2&user.tag=Finance:WebServers,Api`. It holds the whole configuration,
 * whatever the document, and leaves out what has its default value.
 */
export function encode(configuration: Configuration, kind: DocumentKind): string {
  const parameters = SETTING_PATHS.flatMap((path) => {
    const { parameter, codec } = fieldAt(path);
    const written = writtenBy(codec.write as Write, getSetting(configuration, path));
    return written === silent.get(path) ? [] : [`${parameter}=${written}`];
  });
  return escapeEnd(`#/${kind}?${[`v=${LINK_VERSION}`, ...parameters].join('&')}`);
}
