import {
  CARRIED,
  type Configuration,
  defaultConfiguration,
  type DocumentKind,
  isAsked,
  isPolicy,
  settingAt,
  type SettingPath,
  draft,
} from '#core';
import { isObject, type JsonObject, readPolicy, readStatements } from '#iam';
import { documentForm, POLICY_KINDS } from '../document-form.ts';
import { type Clause, clausesIn, countClauses, coversClause, statementsLeft } from './clauses.ts';
import { settingsOf, withValue } from './answers.ts';
import {
  type Aim,
  aimAt,
  approach,
  filled,
  type Fit,
  leastOf,
  NEAR,
  NEARER,
  STRICT,
  takenBack,
  type Weights,
} from './search.ts';

/** A document as answers of the builder. */
export interface Recognition {
  readonly kind: DocumentKind;
  /** Its document decides every request as the one that was read, with the leftovers among its statements. */
  readonly configuration: Configuration;
  /** Statements, or parts of them, that no answer makes: the configuration carries them along. */
  readonly leftovers: readonly JsonObject[];
  /** Fields of a Session document that the builder does not write, by their pointers: they would be lost. */
  readonly lost: readonly string[];
  /** How many clauses the document has, and how many of them answers make. */
  readonly clauses: { readonly all: number; readonly recognized: number };
}

/** What a Session document can be, by its session type; a shell when it says none. */
const SESSION_TYPES: ReadonlyMap<unknown, DocumentKind> = new Map([
  ['Port', 'tunnel'],
  ['InteractiveCommands', 'session-command'],
  ['NonInteractiveCommands', 'session-command'],
]);

/** What a document can be, the likeliest first: the policy of an endpoint can be a guardrail. */
function candidates(document: JsonObject): readonly DocumentKind[] {
  switch (documentForm(document)) {
    case 'identity-policy': {
      const refuses = readStatements(document).some(({ effect }) => effect === 'Deny');
      return ['end-user', 'administrator', 'instance-role', ...(refuses ? (['guardrail'] as const) : [])];
    }
    case 'trust-policy':
      return ['trust-policy'];
    case 'resource-policy':
      return ['guardrail'];
    case 'session-document':
      return [SESSION_TYPES.get(document.sessionType) ?? 'session-preferences'];
    default:
      return [];
  }
}

function withoutVariables(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('${', '${$}{');
  if (Array.isArray(value)) return value.map(withoutVariables);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutVariables(member)]));
}

/**
 * A policy as today's version of the language writes it: in the older one `${` begins no variable.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
function modern(document: JsonObject): JsonObject {
  if (!('Statement' in document) || document.Version === '2012-10-17') return document;
  return { ...document, Version: '2012-10-17', Statement: withoutVariables(document.Statement) };
}

/** What Systems Manager takes for the fields that a Session document leaves out. */
function defaultsOf(document: JsonObject, kind: DocumentKind): unknown {
  if (kind !== 'session-command') return draft(defaultConfiguration, kind).document;
  // A command is for the platforms that the document names.
  const platforms = isObject(document.properties) ? Object.keys(document.properties) : [];
  return { properties: Object.fromEntries(platforms.map((name) => [name, { runAsElevated: false }])) };
}

/** A Session document with the fields that it leaves to Systems Manager. */
function complete(document: JsonObject, kind: DocumentKind): JsonObject {
  const defaults = defaultsOf(document, kind);
  const merged = (given: unknown, other: unknown): unknown =>
    isObject(given) && isObject(other)
      ? Object.fromEntries(
          [...new Set([...Object.keys(other), ...Object.keys(given)])].map((name) => [
            name,
            name in given ? merged(given[name], other[name]) : other[name],
          ]),
        )
      : given;
  const result = merged(document, defaults);
  return isObject(result) ? result : document;
}

function saidBy(configuration: Configuration, kind: DocumentKind): (clause: Clause) => boolean {
  const said = clausesIn(draft(configuration, kind).document);
  return (clause) => said.some((each) => coversClause(each, clause));
}

/** How near answers of one kind come to a document. */
interface Attempt {
  readonly aim: Aim;
  /** The best that changes no access, and of a Session document the best: what it does not say is told. */
  readonly best: Fit | undefined;
  /** How many clauses of the document that says. */
  readonly recognized: number;
  /** The settings that brought the last search near, and that nothing came of. */
  readonly misleading: ReadonlySet<SettingPath>;
}

type Start = readonly [from: 'least' | 'usual' | 'filled', weights: Weights, fixed?: 'misleading'];

/** Where a search starts, until it says all. */
const STARTS: readonly Start[] = [
  ['least', NEAR],
  // A statement that is nearly right, such as one on everything under another condition, hides the right one: no first step
  // towards that is any nearer. So what came to nothing is left alone.
  ['least', NEAR, 'misleading'],
  ['usual', NEAR],
  ['least', NEARER],
  ['usual', NEARER],
  // Where one answer excludes others, such as who a role is for, what is typed has to be there first.
  ['filled', NEAR],
];

const isDone = ({ best }: Attempt): boolean => best?.missing === 0;

function tryFrom([from, weights, fixed]: Start, attempt: Attempt): Attempt {
  const { aim, best, misleading } = attempt;
  if (isDone(attempt) || (from === 'filled' && best !== undefined)) return attempt;
  if (fixed === 'misleading' && misleading.size === 0) return attempt;
  const bare = from === 'least' ? leastOf(aim.kind) : defaultConfiguration;
  const start = filled(aim, bare, from === 'filled' ? 'all' : 'shared');
  const near = approach(aim, start, weights, fixed === 'misleading' ? misleading : undefined).configuration;
  const found = approach(aim, near, STRICT);
  const after = { ...attempt, misleading: new Set(takenBack(aim.kind, start, near, found.configuration)) };
  const isAllowed = found.extra === 0 || !isPolicy(aim.kind);
  if (!isAllowed || (best !== undefined && found.cost >= best.cost)) return after;
  const isSaid = saidBy(found.configuration, aim.kind);
  return { ...after, best: found, recognized: aim.clauses.filter(isSaid).length };
}

/**
 * The nearest answers that change no access, of the kind that says most: each kind is tried from one start before any is
 * from the next, since most documents are found from the first.
 */
function nearest(aims: readonly Aim[]): Attempt | undefined {
  let attempts: readonly Attempt[] = aims.map((aim) => ({
    aim,
    best: undefined,
    recognized: 0,
    misleading: new Set(),
  }));
  for (const start of STARTS) {
    const tried: Attempt[] = [];
    for (const attempt of attempts) {
      const next = tryFrom(start, attempt);
      if (next.recognized === next.aim.clauses.length) return next;
      tried.push(next);
    }
    attempts = tried;
  }
  const [first] = attempts.toSorted((one, other) => other.recognized - one.recognized);
  return first;
}

/** More clauses than these are not looked through: no person wrote them. */
const MOST_CLAUSES = 2_000;

/** What is not asked says nothing, and is as recommended. */
function tidied(configuration: Configuration, kind: DocumentKind): Configuration {
  return settingsOf(kind).reduce(
    (result, path) =>
      isAsked(result, kind, path) ? result : withValue(result, path, settingAt(path).default),
    configuration,
  );
}

function recognition(document: JsonObject, { aim, best, recognized }: Attempt): Recognition | undefined {
  if (best === undefined || recognized === 0) return undefined;
  const { kind } = aim;
  const isSaid = saidBy(best.configuration, kind);
  const leftovers = isPolicy(kind) ? statementsLeft(document, isSaid) : [];
  const lost = isPolicy(kind)
    ? []
    : aim.clauses.filter((clause) => !isSaid(clause)).map(({ action }) => action.text);
  const bare = tidied(best.configuration, kind);
  const path = kind in CARRIED ? CARRIED[kind as keyof typeof CARRIED] : undefined;
  const carrying =
    path === undefined || leftovers.length === 0
      ? bare
      : withValue(bare, path, JSON.stringify(leftovers, null, 2));
  const statements = readStatements(document);
  const isNamed = statements.filter(({ sid }) => sid !== undefined).length * 2 > statements.length;
  return {
    kind,
    configuration: isPolicy(kind) ? withValue(carrying, 'environment.statementIds', isNamed) : carrying,
    leftovers,
    lost,
    clauses: { all: aim.clauses.length, recognized },
  };
}

/**
 * Turns a document back into answers: the configuration whose document is nearest in meaning. Order, lists, Sids, split
 * and merged statements do not matter; what no answer makes is carried along, so that nothing is lost and nothing gained.
 *
 * @param document parsed JSON, of which nothing is known.
 * @returns `undefined` for what IAM refuses, what answers make no part of, and policies that are longer than anybody
 * writes.
 */
export function recognize(document: unknown): Recognition | undefined {
  if (!isObject(document)) return undefined;
  const form = documentForm(document);
  const asked = form in POLICY_KINDS ? POLICY_KINDS[form as keyof typeof POLICY_KINDS] : undefined;
  const isRefused = asked !== undefined && readPolicy(document, asked).problems.length > 0;
  if (isRefused || countClauses(document) > MOST_CLAUSES) return undefined;
  const written = modern(document);
  const aims = candidates(document)
    .map((kind) => aimAt(isPolicy(kind) ? written : complete(written, kind), kind))
    // The kind that names most of its actions is likely to say all.
    .toSorted((one, other) => other.within.length - one.within.length);
  const found = nearest(aims);
  return found === undefined ? undefined : recognition(written, found);
}
