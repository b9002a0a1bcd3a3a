import { type EntryProblem, IDENTITY_KINDS, type TriedRequest } from './types.ts';

const TAG = 'tag/';
const KEY = 'key/';
const WITHOUT = 'without/';

/** Lines cannot break within an entry. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
/** The first `=` ends the name. */
const writeName = (name: string): string => oneLine(name).replaceAll('%', '%25').replaceAll('=', '%3D');
const readName = (name: string): string => name.replaceAll('%3D', '=').replaceAll('%25', '%');

/** A request as `name=value` entries, as the configuration keeps it and links carry it. */
export function writeTriedRequest({ action, resource, who, tags, context }: TriedRequest): readonly string[] {
  const entry = (name: string, value: string) => `${name}=${oneLine(value)}`;
  return [
    entry('action', action),
    entry('resource', resource),
    entry('who', who.kind),
    ...(who.name === '' ? [] : [entry('name', who.name)]),
    ...tags.map(({ key, value }) => entry(`${TAG}${writeName(key)}`, value)),
    ...context.flatMap(({ key, values }) =>
      values.length === 0
        ? [entry(`${WITHOUT}${writeName(key)}`, '')]
        : [...new Set(values)].map((value) => entry(`${KEY}${writeName(key)}`, value)),
    ),
  ];
}

const splitEntry = (entry: string): readonly [name: string, value: string] | undefined => {
  const equals = entry.indexOf('=');
  return equals < 0 ? undefined : [entry.slice(0, equals), entry.slice(equals + 1)];
};

const identityKind = (value: string) => IDENTITY_KINDS.find((kind) => kind === value);

/** Reads entries; those that say nothing, or something twice, are problems, and the first one counts. */
export function readTriedRequest(entries: readonly string[]): {
  readonly request: TriedRequest;
  readonly problems: readonly EntryProblem[];
} {
  const fields = new Map<string, string>();
  const tags = new Map<string, string>();
  const context = new Map<string, readonly string[]>();
  const problems: EntryProblem[] = [];
  const once = (map: Map<string, string>, key: string, value: string, entry: string) => {
    if (map.has(key)) problems.push({ code: 'entry-repeated', entry });
    else map.set(key, value);
  };
  for (const entry of entries) {
    const [name, value] = splitEntry(entry) ?? [];
    if (name === undefined || value === undefined) {
      problems.push({ code: 'entry-unknown', entry });
    } else if (name === 'who' && identityKind(value) === undefined) {
      problems.push({ code: 'identity-unknown', entry });
    } else if (['action', 'resource', 'who', 'name'].includes(name)) {
      once(fields, name, value, entry);
    } else if (name.startsWith(TAG)) {
      once(tags, readName(name.slice(TAG.length)), value, entry);
    } else if (name.startsWith(KEY)) {
      const key = readName(name.slice(KEY.length));
      context.set(key, [...(context.get(key) ?? []), value]);
    } else if (name.startsWith(WITHOUT) && !context.has(readName(name.slice(WITHOUT.length)))) {
      context.set(readName(name.slice(WITHOUT.length)), []);
    } else {
      problems.push({ code: name.startsWith(WITHOUT) ? 'entry-repeated' : 'entry-unknown', entry });
    }
  }
  return {
    request: {
      action: fields.get('action') ?? '',
      resource: fields.get('resource') ?? '',
      who: { kind: identityKind(fields.get('who') ?? '') ?? 'assumed-role', name: fields.get('name') ?? '' },
      tags: [...tags].map(([key, value]) => ({ key, value })),
      context: [...context].map(([key, values]) => ({ key, values })),
    },
    problems,
  };
}
