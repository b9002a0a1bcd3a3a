import { matchesWildcards } from '../pattern.ts';
import { SESSION_SERVICES } from './session-services.generated.ts';

// The names that AWS's services have. The tables are texts, for they are large: a service is read when it is asked for.

/** Data type of a condition key, without regard to whether it has several values. */
export type KeyType = 'String' | 'ARN' | 'Bool' | 'Numeric' | 'Date' | 'IPAddress';

/** A condition key as the reference names it. */
export interface ConditionKeyName {
  /** `*` stands for what varies, as in `aws:ResourceTag/*`. */
  readonly name: string;
  readonly type: KeyType;
  /** Whether a request can have several values of it. */
  readonly several: boolean;
}

/** An action with what it can be confined by. */
export interface ActionNames {
  /** As AWS writes it, without the prefix of its service. */
  readonly name: string;
  /** Forms of the ARNs that it is asked about; empty = none, it stands on `*`. */
  readonly arns: readonly string[];
  /** The keys of its requests, besides those that every request can have. */
  readonly keys: readonly ConditionKeyName[];
}

/** What a service has names for. */
export interface ServiceNames {
  /** Such as `ssm`. */
  readonly prefix: string;
  readonly actions: readonly string[];
  /** The same in lower case, which is compared with patterns. */
  readonly loweredActions: readonly string[];
  /** An action by its name, in any case; `undefined` = there is none. */
  readonly action: (name: string) => ActionNames | undefined;
  /** Keys of its own and of AWS that its actions have. */
  readonly keys: readonly ConditionKeyName[];
  /** Forms of the ARNs of all its resources. */
  readonly arns: readonly string[];
}

/** The names of some or all services. */
export interface Services {
  /** Day of the data. */
  readonly updated: string;
  /** Whether it has every service, so that one that it lacks does not exist. */
  readonly complete: boolean;
  readonly prefixes: readonly string[];
  /** A service by its prefix, in any case; `undefined` = it is not among them. */
  readonly service: (prefix: string) => ServiceNames | undefined;
  /** Keys that requests to any service can have. */
  readonly globalKeys: readonly ConditionKeyName[];
  /** The keys whose names begin with a prefix, such as `aws` or `ssm`, in any case; `undefined` = it has none of them. */
  readonly keysOf: (prefix: string) => readonly ConditionKeyName[] | undefined;
}

const TYPES: Readonly<Record<string, KeyType>> = {
  A: 'ARN',
  B: 'Bool',
  N: 'Numeric',
  D: 'Date',
  I: 'IPAddress',
};

/** Reads a key as the tables write it: `aws:TagKeys=+`. */
function readKey(text: string): ConditionKeyName {
  const [name = '', code = ''] = text.split('=');
  return { name, type: TYPES[code.charAt(0)] ?? 'String', several: code.endsWith('+') };
}

const readKeys = (line: string): readonly ConditionKeyName[] =>
  line === '' ? [] : line.split(' ').map(readKey);

/** The entries at places that a list names in base 36. */
function entriesAt<T>(all: readonly T[], places: string): readonly T[] {
  return places === '' ? [] : places.split(',').flatMap((place) => all[Number.parseInt(place, 36)] ?? []);
}

function readService(block: string): ServiceNames {
  const [prefix = '', keyLine = '', ...lines] = block.split('\n');
  const keys = readKeys(keyLine);
  const types = lines
    .filter((line) => !line.startsWith('>'))
    .map((line) => {
      const [forms = '', places = ''] = line.split(' ');
      const arns = forms.split('|').map((form) => `arn:\${Partition}:${form}`);
      return { arns, keys: entriesAt(keys, places) };
    });
  const actions = new Map<string, ActionNames>();
  for (const line of lines.filter((each) => each.startsWith('>'))) {
    const [shape = '', ...names] = line.slice(1).split(' ');
    const [typePlaces = '', keyPlaces = ''] = shape.split(';');
    const asked = entriesAt(types, typePlaces);
    const own = new Set([...entriesAt(keys, keyPlaces), ...asked.flatMap((type) => type.keys)]);
    const common = { arns: asked.flatMap(({ arns }) => arns), keys: [...own] };
    for (const name of names) actions.set(name.toLowerCase(), { name, ...common });
  }
  const written = [...actions.values()].map(({ name }) => name).sort();
  return {
    prefix,
    actions: written,
    loweredActions: written.map((name) => name.toLowerCase()),
    action: (name) => actions.get(name.toLowerCase()),
    keys,
    arns: types.flatMap(({ arns }) => arns),
  };
}

const prefixOf = (name: string): string => name.slice(0, name.indexOf(':')).toLowerCase();

/** All keys by the prefix of their names, which need not be that of the service whose requests have them. */
function byPrefix(keys: readonly ConditionKeyName[]): ReadonlyMap<string, readonly ConditionKeyName[]> {
  const found = new Map<string, Map<string, ConditionKeyName>>();
  for (const key of keys) {
    const prefix = prefixOf(key.name);
    const named = found.get(prefix) ?? new Map<string, ConditionKeyName>();
    if (!named.has(key.name)) named.set(key.name, key);
    found.set(prefix, named);
  }
  return new Map([...found].map(([prefix, named]) => [prefix, [...named.values()]]));
}

function readTable(table: string, complete: boolean): Services {
  const [head = '', ...blocks] = table.split('\n#');
  const [updated = '', globals = ''] = head.split('\n');
  const globalKeys = readKeys(globals);
  const texts = new Map(blocks.map((block) => [block.slice(0, block.indexOf('\n')), block]));
  const read = new Map<string, ServiceNames>();
  let keys: ReadonlyMap<string, readonly ConditionKeyName[]> | undefined;
  return {
    updated,
    complete,
    prefixes: [...texts.keys()].toSorted(),
    globalKeys,
    service: (prefix) => {
      const name = prefix.toLowerCase();
      const text = texts.get(name);
      if (text === undefined) return undefined;
      const service = read.get(name) ?? readService(text);
      read.set(name, service);
      return service;
    },
    keysOf: (prefix) => {
      keys ??= byPrefix([
        ...globalKeys,
        ...blocks.flatMap((block) => readKeys(block.split('\n', 2)[1] ?? '')),
      ]);
      return keys.get(prefix.toLowerCase());
    },
  };
}

/** The services that sessions are made of: Systems Manager and the two that its agent talks to. Always there. */
export const sessionServices: Services = readTable(SESSION_SERVICES, false);

let all: Promise<Services> | undefined;

/**
 * The names of every service of AWS, about 170 kB to load (gzip), once. Rejects when it cannot be loaded; the next call
 * tries again.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function loadServices(): Promise<Services> {
  all ??= import('./other-services.generated.ts').then(
    ({ OTHER_SERVICES }) => readTable(SESSION_SERVICES + OTHER_SERVICES, true),
    (error: unknown) => {
      all = undefined;
      throw error;
    },
  );
  return all;
}

/** A key of a list by its name as a policy writes it, in any case; `undefined` = it is not among them. */
export function findKey(keys: readonly ConditionKeyName[], written: string): ConditionKeyName | undefined {
  const name = written.toLowerCase();
  return (
    keys.find((key) => key.name === written) ??
    keys.find((key) => key.name.toLowerCase() === name) ??
    keys.find((key) => key.name.includes('*') && fits(key.name.toLowerCase(), name))
  );
}

/** Whether a name has something in place of each `*` of a template. */
const fits = (template: string, name: string): boolean =>
  matchesWildcards(template.replaceAll('*', '?*'), name);
