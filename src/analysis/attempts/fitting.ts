import {
  type CompiledCondition,
  conditionOutcome,
  type Context,
  type ContextValue,
  filledText,
  formatInstant,
  isMet,
  parseInstant,
} from '#iam';

/** How many values of a condition are tried. */
const MOST = 8;

/** Texts that may answer a value of a policy: itself without wildcards, and what lies beside it. */
function near(text: string): readonly string[] {
  const plain = text.replaceAll(/[*?]/g, '0').replace(/\/\d+$/, '');
  const number = Number(text);
  const numbers =
    text === '' || !Number.isFinite(number) ? [] : [number - 1, number + 1].filter((n) => n >= 0).map(String);
  const instant = parseInstant(text);
  const instants =
    instant === undefined || numbers.length > 0 ? [] : [instant - 1, instant + 1].map(formatInstant);
  return [plain, text.replaceAll(/[*?]/g, '0'), ...numbers, ...instants];
}

/** Texts with which a request might meet a condition, or not meet it. */
export function valuesFor({ operator, templates }: CompiledCondition, context: Context): readonly string[] {
  if (operator.base === 'Null') return ['0'];
  return templates.slice(0, MOST).flatMap((template) => near(filledText(template, context)));
}

/** A context with another value of a key, however that is spelled there; an empty list is no value. */
function withValue(context: Context, name: string, value: ContextValue): Context {
  const lower = name.toLowerCase();
  const known = Object.keys(context).find((key) => key.toLowerCase() === lower);
  return { ...context, [known ?? name]: value };
}

/** What a request should meet, and what it should rather not. */
export interface Wishes {
  /** Conditions of statements that allow. */
  readonly wanted: readonly CompiledCondition[];
  /** Conditions of statements that deny. */
  readonly unwanted: readonly CompiledCondition[];
}

/** One way to answer some keys; the fewest conditions that deny are met, the more the better. */
interface Fit<T> {
  readonly choice: T;
  readonly refused: number;
}

/** The first choice under which every wanted condition is met, and the fewest unwanted ones. */
export function bestOf<T>(
  choices: readonly T[],
  { wanted, unwanted }: Wishes,
  contextOf: (choice: T) => Context,
): T | undefined {
  let best: Fit<T> | undefined;
  for (const choice of choices) {
    const context = contextOf(choice);
    if (!wanted.every((condition) => isMet(conditionOutcome(condition, context), 'Allow'))) continue;
    const refused = unwanted.filter((condition) =>
      isMet(conditionOutcome(condition, context), 'Deny'),
    ).length;
    if (refused === 0) return choice;
    if (best === undefined || refused < best.refused) best = { choice, refused };
  }
  return best?.choice;
}

/** Conditions by the key that they ask about, in lower case. */
export function byKey(
  { wanted, unwanted }: Wishes,
  nameOf: (key: string) => string | undefined,
): ReadonlyMap<string, Wishes & { readonly written: string }> {
  const groups = new Map<
    string,
    { written: string; wanted: CompiledCondition[]; unwanted: CompiledCondition[] }
  >();
  const put = (condition: CompiledCondition, side: 'wanted' | 'unwanted') => {
    const name = nameOf(condition.key.written);
    if (name === undefined) return;
    const group = groups.get(name.toLowerCase()) ?? { written: name, wanted: [], unwanted: [] };
    group[side].push(condition);
    groups.set(name.toLowerCase(), group);
  };
  for (const condition of wanted) put(condition, 'wanted');
  for (const condition of unwanted) put(condition, 'unwanted');
  return groups;
}

/** A text that is no value of any policy. */
const OTHER = 'something-else';

/**
 * Keys of a request, chosen so that it meets what is wanted, and as little as can be of what is unwanted. What cannot be
 * met is left as it is: the evaluator says so.
 *
 * @param base what is said already; only what has to differ from it is returned.
 * @param isFree whether a value of a key may be chosen.
 * @param mayLack whether a request may be without a key.
 */
export function fittingContext(
  base: Context,
  wishes: Wishes,
  isFree: (key: string) => boolean,
  mayLack: (key: string) => boolean,
): Context {
  let context = base;
  const chosen: Record<string, ContextValue> = {};
  for (const { written, ...group } of byKey(wishes, (key) => (isFree(key) ? key : undefined)).values()) {
    const lists = [...group.wanted, ...group.unwanted].some(
      ({ operator }) => operator.qualifier !== undefined,
    );
    const texts = [...group.wanted, ...group.unwanted].flatMap((each) => valuesFor(each, context));
    const values = [...new Set([...texts, OTHER])].map((text): ContextValue => (lists ? [text] : text));
    const choices: readonly (ContextValue | undefined)[] = [
      undefined,
      ...values,
      ...(mayLack(written) ? [[]] : []),
    ];
    const before = context;
    const best = bestOf(choices, group, (choice) =>
      choice === undefined ? before : withValue(before, written, choice),
    );
    if (best === undefined) continue;
    const key = Object.keys(base).find((name) => name.toLowerCase() === written.toLowerCase()) ?? written;
    chosen[key] = best;
    context = { ...context, [key]: best };
  }
  return chosen;
}
