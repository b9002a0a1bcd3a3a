import { isObject, type JsonObject } from '#iam';

/** More pairs of statements than these are left in the order that they have: finding partners would take long. */
const MOST_PAIRS = 40_000;

/** The order of keys in `value`: those of `model` first, as they come there. */
const keysLike = (value: JsonObject, model: JsonObject): readonly string[] => [
  ...Object.keys(model).filter((key) => Object.hasOwn(value, key)),
  ...Object.keys(value).filter((key) => !Object.hasOwn(model, key)),
];

/** Whatever order `keys` are in, an object has integers first; no element of a policy is one. */
const withKeys = (keys: readonly string[], member: (key: string) => unknown): JsonObject =>
  Object.fromEntries(keys.map((key) => [key, member(key)]));

/** Values that IAM compares whatever order they are in, in that of `model`. */
function valuesLike(values: readonly unknown[], model: readonly unknown[]): readonly unknown[] {
  const left = [...values];
  const shared = model.flatMap((each) => {
    const at = left.indexOf(each);
    return at === -1 ? [] : left.splice(at, 1);
  });
  return [...shared, ...left];
}

/** An element of a statement in the form of another: one value is the same as a list of one. */
function elementLike(value: unknown, model: unknown): unknown {
  if (isObject(value))
    return isObject(model)
      ? withKeys(keysLike(value, model), (key) => elementLike(value[key], model[key]))
      : value;
  if (Array.isArray(model)) return valuesLike([value].flat(), model);
  const isAlone = Array.isArray(value) && value.length === 1 && typeof model === 'string';
  return isAlone ? value[0] : value;
}

/** All that a statement says, each element with its name. */
function saidIn(value: unknown, name = ''): readonly string[] {
  if (isObject(value)) return Object.entries(value).flatMap(([key, each]) => saidIn(each, `${name}/${key}`));
  return [value].flat().map((each) => `${name} ${JSON.stringify(each)}`);
}

/** How much two statements say alike, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((each) => other.has(each)).length;
  return (2 * shared) / (one.size + other.size);
}

/** For each statement of `model` the one that is most like it; each has one partner, and what has none is left out. */
function partners(statements: readonly unknown[], model: readonly unknown[]): ReadonlyMap<number, number> {
  if (statements.length * model.length > MOST_PAIRS) return new Map();
  const [own, theirs] = [statements, model].map((each) => each.map((one) => new Set(saidIn(one))));
  const pairs = (theirs ?? []).flatMap((one, at) =>
    (own ?? []).map((other, statement) => ({ at, statement, score: likeness(one, other) })),
  );
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, statement, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || found.has(at) || taken.has(statement)) continue;
    found.set(at, statement);
    taken.add(statement);
  }
  return found;
}

function statementsLike(statements: readonly unknown[], model: readonly unknown[]): readonly unknown[] {
  const found = partners(statements, model);
  if (found.size === 0) return statements;
  const paired = new Set(found.values());
  return [
    ...model.flatMap((like, at) => {
      const statement = found.get(at);
      return statement === undefined ? [] : [elementLike(statements[statement], like)];
    }),
    ...statements.filter((_, index) => !paired.has(index)),
  ];
}

/**
 * A document in the order and form in which another one says the same, so that a comparison of their texts shows only what
 * they say differently: statements, elements and values come in the order of the other, and what stands alone or in a
 * list of one is written as there. It says what it said.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function arrangedLike(document: JsonObject, model: JsonObject): JsonObject {
  const isPolicy = Object.hasOwn(document, 'Statement') && Object.hasOwn(model, 'Statement');
  const like = (value: unknown, other: unknown): unknown =>
    isObject(value) && isObject(other)
      ? withKeys(keysLike(value, other), (key) => like(value[key], other[key]))
      : value;
  if (!isPolicy) return like(document, model) as JsonObject;
  return withKeys(keysLike(document, model), (key) =>
    key === 'Statement'
      ? statementsLike([document.Statement].flat(), [model.Statement].flat())
      : like(document[key], model[key]),
  );
}
