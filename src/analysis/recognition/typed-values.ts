import {
  type Configuration,
  defaultConfiguration,
  type DocumentKind,
  FORMATS,
  isAsked,
  isTyped,
  settingAt,
  type SettingPath,
  commandParameterLines,
  draft,
} from '#core';
import { isObject, type JsonObject } from '#iam';
import { choicesOf, settingsOf, withValue } from './answers.ts';

/** A text in a document. */
interface Place {
  /** Its pointer without positions, since order does not matter, and without operators, since several compare alike. */
  readonly shape: string;
  readonly text: string;
  /** The statement, in which values belong together. */
  readonly part: string;
}

/** How a document writes the value of one setting: found by writing one, and looking for it. */
interface Spelling {
  readonly path: SettingPath;
  readonly pattern: RegExp;
  /** What a number is multiplied by; `undefined` for texts. */
  readonly factor?: number;
}

/** Apart from each other by more than any of the factors. */
const FIRST_NUMBER = 100_003;
/** Seconds in a minute. */
const FACTORS = [1, 60] as const;

/** All texts of a document: values, and the names of members, which condition keys are. */
function placesIn(document: unknown): readonly Place[] {
  const found: Place[] = [];
  const visit = (value: unknown, shape: string, part: string): void => {
    if (Array.isArray(value)) {
      for (const [position, each] of value.entries())
        visit(each, shape, shape === '/Statement' ? String(position) : part);
    } else if (isObject(value)) {
      const isOperators = shape === '/Statement/Condition';
      for (const [name, member] of Object.entries(value))
        visit(member, isOperators ? `${shape}/` : `${shape}/${name}`, part);
    } else if (typeof value === 'string' || typeof value === 'number') {
      found.push({ shape, text: String(value), part });
    }
  };
  visit(document, '', '');
  return found;
}

const line = ({ shape, text }: Place): string => `${shape}\n${text}`;

/** A text like another one that has its format, by which the setting at a position is told from others. */
function marked(text: string, position: number): string {
  const digits = String(position).padStart(2, '0');
  if (/^2001-/.test(text)) return text.replace('2001', `2${digits.padStart(3, '0')}`);
  return /\d\d$/.test(text) ? `${text.slice(0, -digits.length)}${digits}` : `${text}${digits}`;
}

/** A value that no other setting has, by the position of the setting. */
function probeOf(path: SettingPath, position: number): unknown {
  const setting = settingAt(path);
  switch (setting.kind) {
    case 'number':
      return FIRST_NUMBER + position;
    case 'list': {
      const { probe, secondProbe } = FORMATS[setting.format];
      return [marked(probe, position), ...(secondProbe === undefined ? [] : [marked(secondProbe, position)])];
    }
    case 'tags':
      return [{ key: marked('key-probe', position), values: [marked('value-probe', position)] }];
    case 'text':
    case 'lines':
    case 'instant':
      return marked(FORMATS[setting.format].probe, position);
    default:
      throw new Error(`${path} is not typed`);
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const ANY = '[^]*?';

/** Every typed setting by what is written for it, the longest first: one can be a part of another. */
function probesOf(kind: DocumentKind): ReadonlyMap<string, SettingPath> {
  const probes = settingsOf(kind).flatMap((path, position) => {
    if (!isTyped(path)) return [];
    const probe = probeOf(path, position);
    const texts = Array.isArray(probe)
      ? probe.flatMap((each: unknown) => (isObject(each) ? [String(each.key), each.values].flat() : [each]))
      : [probe];
    return texts.map((text) => [String(text), path] as const);
  });
  return new Map(probes.toSorted(([a], [b]) => b.length - a.length));
}

/** The form with something written in each field. */
function filledIn(kind: DocumentKind): Configuration {
  return settingsOf(kind).reduce(
    (configuration, path, position) =>
      isTyped(path) ? withValue(configuration, path, probeOf(path, position)) : configuration,
    defaultConfiguration,
  );
}

const askedIn = (configuration: Configuration, kind: DocumentKind): readonly SettingPath[] =>
  settingsOf(kind).filter((path) => isAsked(configuration, kind, path));

/** Configurations that differ in one answer that is a choice, or in which a field is empty. */
const around = (configuration: Configuration, paths: readonly SettingPath[]): readonly Configuration[] =>
  paths.flatMap((path) =>
    [settingAt(path).default, ...choicesOf(configuration, path)].map((value) =>
      withValue(configuration, path, value),
    ),
  );

/**
 * Configurations in which, together, each field is asked and written: the filled in form, and the one that asks most; those
 * that are one answer away; and those that answer what is only asked then.
 */
function variants(kind: DocumentKind): readonly Configuration[] {
  const found: Configuration[] = [];
  const visit = (
    configuration: Configuration,
    before: ReadonlySet<SettingPath>,
    paths: readonly SettingPath[],
  ) => {
    found.push(configuration);
    for (const next of around(configuration, paths)) {
      const asked = askedIn(next, kind);
      const fresh = asked.filter((path) => !before.has(path));
      if (fresh.length > 0) visit(next, new Set([...before, ...asked]), fresh);
      else found.push(next);
    }
  };
  const visitFrom = (configuration: Configuration) => {
    const asked = askedIn(configuration, kind);
    visit(configuration, new Set(asked), asked);
  };
  let most = filledIn(kind);
  visitFrom(most);
  // Where most fields are asked, choices meet that have nothing to do with each other.
  for (;;) {
    const paths = askedIn(most, kind);
    const next = around(most, paths).reduce(
      (best, each) => (askedIn(each, kind).length > askedIn(best, kind).length ? each : best),
      most,
    );
    if (next === most) break;
    most = next;
  }
  visitFrom(most);
  return found;
}

/** The groups of a pattern that hold a value, and the key of a tag. */
type Groups = Readonly<Partial<Record<'key' | 'value', string>>>;

function spellingsOf(place: Place, probes: ReadonlyMap<string, SettingPath>): readonly Spelling[] {
  const { shape, text } = place;
  const numbers = [...probes].flatMap(([probe, path]) => {
    if (settingAt(path).kind !== 'number') return [];
    const factor = FACTORS.find((each) => String(Number(probe) * each) === text);
    return factor === undefined
      ? []
      : [{ path, pattern: new RegExp(`^${escaped(shape)}\n(?<value>\\d+)$`, 'i'), factor }];
  });
  const written = [...probes].filter(([probe]) => line(place).includes(probe));
  const paths = new Set(written.map(([, path]) => path));
  const texts = [...paths].map((captured) => {
    let source = escaped(line(place));
    const named = new Set<string>();
    for (const [probe, path] of written) {
      const group = ['region', 'account'].includes(formatOf(path)) ? '[^:]*' : ANY;
      const name = probe.startsWith('key-probe') ? 'key' : 'value';
      const isFirst =
        path === captured && source.includes(escaped(probe)) && named.size < named.add(name).size;
      if (isFirst) source = source.replace(escaped(probe), () => `(?<${name}>${group})`);
      source = source.replaceAll(escaped(probe), path === captured ? `\\k<${name}>` : group);
    }
    return { path: captured, pattern: new RegExp(`^${source.replaceAll('arn:aws:', 'arn:[^:]*:')}$`, 'i') };
  });
  return [...numbers, ...texts];
}

const formatOf = (path: SettingPath): string => {
  const setting = settingAt(path);
  return 'format' in setting ? setting.format : setting.kind;
};

interface Language {
  readonly spellings: readonly Spelling[];
  /** In lower case. */
  readonly actions: ReadonlySet<string>;
}

const known = new Map<DocumentKind, Language>();

/** How the documents of one kind write what is typed, and the actions that they name. */
function languageOf(kind: DocumentKind): Language {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const probes = probesOf(kind);
  const seen = new Set<string>();
  const places = variants(kind)
    .flatMap((configuration) => placesIn(draft(configuration, kind).document))
    .filter((place) => seen.size < seen.add(line(place)).size);
  const spellings = new Map(
    places
      .flatMap((place) => spellingsOf(place, probes))
      .map((each) => [`${each.path} ${each.factor} ${each.pattern.source}`, each]),
  );
  const actions = places
    .filter(({ shape }) => shape === '/Statement/Action')
    .map(({ text }) => text.toLowerCase());
  const language = { spellings: [...spellings.values()], actions: new Set(actions) };
  known.set(kind, language);
  return language;
}

/** Whether documents of a kind ever name an action; no answer makes a statement about another one. */
export const namesAction = (kind: DocumentKind, action: string): boolean =>
  languageOf(kind).actions.has(action.toLowerCase());

/** Settings whose text a document holds in another form, by what reads it back. */
const READ_BACK: Readonly<
  Partial<Record<DocumentKind, readonly (readonly [SettingPath, (document: JsonObject) => string])[]>>
> = {
  'session-command': [
    ['environment.command.parameters', ({ parameters }) => commandParameterLines(parameters)],
  ],
};

/** The settings whose values can be found in documents of a kind. */
export const readableSettings = (kind: DocumentKind): ReadonlySet<SettingPath> =>
  new Set([
    ...languageOf(kind).spellings.map(({ path }) => path),
    ...(READ_BACK[kind] ?? []).map(([path]) => path),
  ]);

/** So many different texts of a document are looked at. */
const MOST_TEXTS = 4_000;

/** The values of a setting that what was found can stand for. */
function gathered(
  path: SettingPath,
  found: readonly (Spelling & { readonly groups: Groups })[],
): readonly unknown[] {
  const texts = [...new Set(found.map(({ groups }) => groups.value ?? ''))];
  switch (settingAt(path).kind) {
    case 'number':
      return found.map(({ groups, factor = 1 }) => Number(groups.value) / factor).filter(Number.isInteger);
    case 'list':
      return [texts];
    case 'tags': {
      const tags = new Map<string, Set<string>>();
      for (const { groups } of found) {
        const { key = '', value = '' } = groups;
        tags.set(key, (tags.get(key) ?? new Set<string>()).add(value));
      }
      return [[...tags].map(([key, values]) => ({ key, values: [...values] }))];
    }
    default:
      return texts;
  }
}

/** Of more entries than these, one alone is not tried. */
const MOST_ALONE = 5;

/**
 * A list without what stands for all of it, as a whole, and its entries one by one: a document may name more than
 * belongs to the setting.
 */
function parted(path: SettingPath, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  const named = value.filter((each) => each !== '*');
  const whole = named.length > 0 && named.length < value.length ? [named, value] : [value];
  const isSplit = value.length > 1 && (settingAt(path).kind === 'tags' || value.length <= MOST_ALONE);
  return isSplit ? [...whole, ...value.map((each: unknown) => [each])] : whole;
}

/**
 * The values that a document suggests for the settings that somebody types: whatever stands where a document of the kind
 * would write them. In which of them it is that setting, the whole document has to say.
 *
 * @returns by setting, different values; without those of which nothing is found.
 */
export function typedValues(
  document: unknown,
  kind: DocumentKind,
): ReadonlyMap<SettingPath, readonly unknown[]> {
  const found = new Map<SettingPath, Map<string, (Spelling & { readonly groups: Groups })[]>>();
  const seen = new Set<string>();
  const places = placesIn(document).filter(
    (place) => seen.size < seen.add(`${place.part} ${line(place)}`).size,
  );
  for (const place of places.slice(0, MOST_TEXTS)) {
    for (const spelling of languageOf(kind).spellings) {
      const groups = spelling.pattern.exec(line(place))?.groups;
      if (groups === undefined) continue;
      const parts = found.get(spelling.path) ?? new Map();
      found.set(
        spelling.path,
        parts.set(place.part, [...(parts.get(place.part) ?? []), { ...spelling, groups }]),
      );
    }
  }
  const readBack = isObject(document)
    ? (READ_BACK[kind] ?? []).map(([path, textOf]) => [path, [textOf(document)]] as const)
    : [];
  return new Map([
    ...[...found].map(([path, parts]) => {
      const all = [...parts.values()];
      const values = [all.flat(), ...all].flatMap((each) => gathered(path, each));
      const distinct = new Map(
        values.flatMap((value) => parted(path, value)).map((value) => [JSON.stringify(value), value]),
      );
      return [path, [...distinct.values()]] as const;
    }),
    ...readBack,
  ]);
}
