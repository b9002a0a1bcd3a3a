import {
  type Configuration,
  defaultConfiguration,
  type DocumentKind,
  getSetting,
  isAsked,
  isPolicy,
  isRecommended,
  isTyped,
  settingAt,
  type SettingPath,
  draft,
} from '#core';
import { choicesOf, settingsOf, withValue } from './answers.ts';
import { type Clause, clausesIn, coversClause, distance } from './clauses.ts';
import { namesAction, typedValues } from './typed-values.ts';

/** What one configuration says, held against a document. */
export interface Fit {
  readonly configuration: Configuration;
  /** Clauses of the configuration that the document does not say. With one of them, access would change. */
  readonly extra: number;
  /** Clauses of the document that the configuration does not say, though answers could. */
  readonly missing: number;
  /** The less, the nearer. */
  readonly cost: number;
  readonly said: ReadonlySet<Compared>;
  /** The actions of what is said too much or not at all. */
  readonly wrong: ReadonlySet<string>;
}

/** What a document says, made ready to be compared with many configurations. */
export interface Aim {
  readonly kind: DocumentKind;
  readonly clauses: readonly Clause[];
  /** Those that answers could make, as far as their actions tell. */
  readonly within: readonly Clause[];
  readonly values: ReadonlyMap<SettingPath, readonly unknown[]>;
  /** What was compared before: by the text of a statement, and by clause. */
  readonly statements: Map<string, readonly Compared[]>;
  readonly compared: Map<string, Compared>;
}

/** A clause of a configuration beside those of the document. */
interface Compared {
  readonly action: string;
  readonly isSaid: boolean;
  /** How far the nearest clause is. */
  readonly nearest: number;
  /** How far it is from each that answers could make; 0 where that says nothing beside it. */
  readonly distances: readonly number[];
}

/** What a clause that changes access weighs beside one that is only not recognised. */
export type Weights = Readonly<{ extra: number; missing: number; step: number }>;
/** To get near: what is nearly said counts as much. */
export const NEAR: Weights = { extra: 0.4, missing: 1, step: 0 };
/** To get near, where much that is nearly said leads astray. */
export const NEARER: Weights = { extra: 0.9, missing: 1, step: 0 };
/** To get there: nothing that the document does not say may stay. */
export const STRICT: Weights = { extra: 1_000, missing: 1, step: 0.5 };
/** An answer that differs from what is recommended, where nothing else decides. */
const UNUSUAL = 1e-4;

export function aimAt(document: unknown, kind: DocumentKind): Aim {
  const clauses = clausesIn(document);
  const within = isPolicy(kind) ? clauses.filter(({ action }) => namesAction(kind, action.text)) : clauses;
  const values = typedValues(document, kind);
  return { kind, clauses, within, values, statements: new Map(), compared: new Map() };
}

const actionOf = ({ action }: Clause): string => action.text.toLowerCase();

function compare(aim: Aim, clause: Clause): Compared {
  const before = aim.compared.get(clause.id);
  if (before !== undefined) return before;
  const isSaid = aim.clauses.some((each) => coversClause(each, clause));
  const distances = aim.within.map((each) => (coversClause(clause, each) ? 0 : distance(clause, each)));
  // What covers a clause without being said is too wide: the others say by how much.
  const nearest = distances.reduce((least, each) => (each === 0 ? least : Math.min(least, each)), 1);
  const compared = { action: actionOf(clause), isSaid, distances, nearest };
  aim.compared.set(clause.id, compared);
  return compared;
}

/** The clauses of a configuration, compared. Most of its statements are those of the configurations before it. */
function comparedIn(aim: Aim, configuration: Configuration): readonly Compared[] {
  const { document } = draft(configuration, aim.kind);
  if (!('Statement' in document)) return clausesIn(document).map((clause) => compare(aim, clause));
  return document.Statement.flatMap((statement) => {
    const text = JSON.stringify(statement);
    const before = aim.statements.get(text);
    if (before !== undefined) return before;
    const compared = clausesIn({ Statement: statement }).map((clause) => compare(aim, clause));
    aim.statements.set(text, compared);
    return compared;
  });
}

/** Holds a configuration against a document. */
function measure(aim: Aim, configuration: Configuration, weights: Weights): Fit {
  const said = new Set(comparedIn(aim, configuration));
  const wrong = new Set<string>();
  let extra = 0;
  let cost = 0;
  for (const { action, isSaid, nearest } of said) {
    if (isSaid) continue;
    wrong.add(action);
    extra += 1;
    cost += weights.extra * (weights.step + (1 - weights.step) * nearest);
  }
  let missing = 0;
  for (const [at, clause] of aim.within.entries()) {
    let nearest = 1;
    for (const { distances } of said) nearest = Math.min(nearest, distances[at] ?? 1);
    if (nearest === 0) continue;
    wrong.add(actionOf(clause));
    missing += 1;
    cost += weights.missing * (weights.step + (1 - weights.step) * nearest);
  }
  for (const path of settingsOf(aim.kind)) if (!isRecommended(configuration, path)) cost += UNUSUAL;
  return { configuration, extra, missing, cost, said, wrong };
}

/** The actions of which two configurations say different things. */
function touched({ said: one }: Fit, { said: other }: Fit): ReadonlySet<string> {
  const apart = [
    ...[...one].filter((each) => !other.has(each)),
    ...[...other].filter((each) => !one.has(each)),
  ];
  return new Set(apart.map(({ action }) => action));
}

/** A longer list is not tried without each of its entries, nor with each of so many others. */
const LONGEST_VARIED = 20;

/** A list with one entry less, and with one more of those that the document names. */
function varied(value: readonly unknown[], found: readonly unknown[]): readonly unknown[] {
  const thinned = value.map((_, left) => value.filter((__, position) => position !== left));
  const here = new Set(value.map((each) => JSON.stringify(each)));
  const others = new Map(found.flat().map((entry) => [JSON.stringify(entry), entry]));
  const grown = [...others].filter(([text]) => !here.has(text)).map(([, entry]) => [...value, entry]);
  return [thinned, grown].flatMap((lists) => (lists.length > LONGEST_VARIED ? [] : lists));
}

function alternatives({ values }: Aim, configuration: Configuration, path: SettingPath): readonly unknown[] {
  const value: unknown = getSetting(configuration, path);
  const found = values.get(path) ?? [];
  return [
    settingAt(path).default,
    ...found,
    ...(Array.isArray(value) && isTyped(path) ? varied(value, found) : []),
    ...choicesOf(configuration, path),
  ];
}

/** Another answer to one question, and what is said with it. */
interface Change {
  readonly path: SettingPath;
  readonly value: unknown;
  readonly fit: Fit;
}

/** Other answers to some questions, each alone. */
function* changes(
  aim: Aim,
  { configuration }: Fit,
  paths: Iterable<SettingPath>,
  weights: Weights,
): Iterable<Change> {
  for (const path of paths) {
    if (!isAsked(configuration, aim.kind, path)) continue;
    for (const value of alternatives(aim, configuration, path)) {
      const next = withValue(configuration, path, value);
      if (next !== configuration) yield { path, value, fit: measure(aim, next, weights) };
    }
  }
}

/** Costs are sums of fractions: less than this is no difference. */
const SAME = 1e-9;

/**
 * Changes one answer at a time, the one that helps most first: one answer can do what two others do worse. What helps as
 * much after that as before is taken along.
 */
function climb(aim: Aim, start: Fit, weights: Weights, paths: Iterable<SettingPath>): Fit {
  for (let best = start; ; ) {
    const from = best;
    const helping = new Map<SettingPath, Change>();
    for (const change of changes(aim, from, paths, weights)) {
      if (change.fit.cost < (helping.get(change.path)?.fit ?? from).cost) helping.set(change.path, change);
    }
    for (const { path, value, fit } of [...helping.values()].toSorted((a, b) => a.fit.cost - b.fit.cost)) {
      const tried = best === from ? fit : measure(aim, withValue(best.configuration, path, value), weights);
      if (best.cost - tried.cost >= from.cost - fit.cost - SAME) best = tried;
    }
    if (best === from) return best;
  }
}

/** What adds more clauses than these that are not there, or loses more, is no first half of anything better. */
const FARTHEST = 4;
/** Better by this much is worth going on from at once. */
const MUCH = 0.3;

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((each) => other.has(each));

/** The section of a question: what is answered there often makes sense together only. */
const sectionOf = (path: SettingPath): string => path.slice(0, path.lastIndexOf('.'));

/**
 * The best of one answer that helps nothing alone, with those that it asks for or that are of its section and about the
 * same actions.
 *
 * @param all the settings that are tried.
 */
function leap(aim: Aim, from: Fit, weights: Weights, all: readonly SettingPath[]): Fit {
  let best = from;
  const before = new Set(all.filter((path) => isAsked(from.configuration, aim.kind, path)));
  const limit =
    from.cost + FARTHEST * weights.extra + Math.min(FARTHEST, aim.within.length) * weights.missing;
  const firsts = [...changes(aim, from, before, weights)].map((change) => ({
    ...change,
    actions: touched(from, change.fit),
  }));
  for (const { path, fit, actions } of firsts.toSorted((a, b) => a.fit.cost - b.fit.cost)) {
    if (fit.cost > limit) break;
    const opened = all.filter((each) => !before.has(each) && isAsked(fit.configuration, aim.kind, each));
    if (opened.length === 0 && !share(from.wrong, actions)) continue;
    const near = firsts.filter(
      (other) =>
        other.path !== path && sectionOf(other.path) === sectionOf(path) && share(other.actions, actions),
    );
    const second = climb(aim, fit, weights, new Set([...opened, ...near.map((other) => other.path)]));
    if (second.cost < best.cost) best = second;
    if (second.cost < from.cost - MUCH) return second;
  }
  return best;
}

/**
 * Answers whose document says what another one says, as nearly as can be found from where the search starts.
 *
 * @param fixed settings whose answers stay.
 */
export function approach(
  aim: Aim,
  start: Configuration,
  weights: Weights,
  fixed: ReadonlySet<SettingPath> = new Set(),
): Fit {
  const all = settingsOf(aim.kind).filter((path) => !fixed.has(path));
  let best = climb(aim, measure(aim, start, weights), weights, all);
  while (best.extra + best.missing > 0) {
    const next = leap(aim, best, weights, all);
    if (next === best) break;
    best = climb(aim, next, weights, all);
  }
  return best;
}

/** The settings that a search changed and a stricter one changed back. */
export function takenBack(
  kind: DocumentKind,
  start: Configuration,
  near: Configuration,
  strict: Configuration,
): readonly SettingPath[] {
  const textOf = (configuration: Configuration, path: SettingPath) =>
    JSON.stringify(getSetting(configuration, path));
  return settingsOf(kind).filter((path) => {
    const before = textOf(start, path);
    return textOf(near, path) !== before && textOf(strict, path) === before;
  });
}

/** Answers with what somebody types as the document names it: all of it, or what documents share alone. */
export function filled({ values }: Aim, start: Configuration, which: 'all' | 'shared'): Configuration {
  return [...values].reduce((result, [path, found]) => {
    const named = found.find((value) => value !== '*' && !(Array.isArray(value) && value.includes('*')));
    const wanted =
      which === 'all' ? (named ?? found[0]) : path.startsWith('environment.') ? named : undefined;
    return wanted === undefined ? result : withValue(result, path, wanted);
  }, start);
}

const emptiest = new Map<DocumentKind, Configuration>();

/** The answers with which a document of a kind says the least. */
export function leastOf(kind: DocumentKind): Configuration {
  const known = emptiest.get(kind);
  if (known !== undefined) return known;
  const nothing = aimAt({ Statement: [] }, kind);
  const { configuration } = approach(nothing, defaultConfiguration, STRICT);
  emptiest.set(kind, configuration);
  return configuration;
}
