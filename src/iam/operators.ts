import { arnTest, splitArn } from './arn.ts';
import { type Cidr, networkOf, parseCidr } from './cidr.ts';
import { parseInstant } from './instant.ts';
import { matches, patternOf } from './pattern.ts';
import type { Context } from './request.ts';
import { filledText, isLiteral, missingVariables, type Template } from './variables.ts';

// The condition operators of IAM: what each compares, how, and how it is named. Nothing else lists them.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

/** Whether a value of a request answers the values of a policy. */
export type Test = (value: string, context: Context) => boolean;

/** What a family of condition operators compares, without negation, qualifier and `IfExists`. */
interface Comparison {
  /** Whether `*` and `?` in values of the policy are wildcards. */
  readonly wildcards: boolean;
  /** Whether `${…}` in values of the policy is a variable. */
  readonly variables: boolean;
  /** Whether a value answers any of the values of a policy. What the operator cannot read answers nothing. */
  readonly compile: (templates: readonly Template[]) => Test;
  /** Whether a text is something that the operator can read. */
  readonly reads: (text: string) => boolean;
}

/** The text of a value without wildcards and variables. */
export function literalText(template: Template): string {
  return template.filter((part) => typeof part === 'string').join('');
}

/** From how many values on plain ones are found by an index: few are compared faster. */
const MANY_VALUES = 8;

/**
 * Finds plain values at once, and compares with the others one after the other.
 *
 * @param literal of a template, the one text that answers it, as `read` writes texts; `undefined` when a pattern does.
 */
function anyOf(
  compileOne: (template: Template) => Test,
  literal: (template: Template) => string | undefined,
  read: (value: string) => string = (value) => value,
): Comparison['compile'] {
  return (templates) => {
    const isFound = (template: Template) =>
      templates.length >= MANY_VALUES && literal(template) !== undefined;
    const texts = new Set(templates.filter(isFound).map(literal));
    const tests = templates.filter((template) => !isFound(template)).map(compileOne);
    return (value, context) => {
      if (texts.size > 0 && texts.has(read(value))) return true;
      for (const test of tests) {
        if (test(value, context)) return true;
      }
      return false;
    };
  };
}

/** The text that a template stands for, when it has neither wildcards nor variables. */
const plainText = (template: Template): string | undefined =>
  isLiteral(template) ? literalText(template) : undefined;

const eachOf =
  <T>(holds: (value: T, wanted: T) => boolean) =>
  (all: readonly T[]) =>
  (value: T): boolean =>
    all.some((wanted) => holds(value, wanted));

/** Reads the value of the request once, and compares what was read. */
function reading<T>(
  read: (text: string) => T | undefined,
  answers: (all: readonly T[]) => (value: T) => boolean,
): Comparison {
  return {
    wildcards: false,
    variables: false,
    reads: (text) => read(text) !== undefined,
    compile: (templates) => {
      const all = templates.flatMap((template) => {
        const wanted = read(literalText(template));
        return wanted === undefined ? [] : [wanted];
      });
      const isAnswered = answers(all);
      return (text) => {
        const value = read(text);
        return value !== undefined && isAnswered(value);
      };
    },
  };
}

function exactly(template: Template): Test {
  const pattern = patternOf(template);
  return (value, context) => matches(pattern, value, context);
}

function ignoringCase(template: Template): Test {
  const plain = plainText(template)?.toLowerCase();
  if (plain !== undefined) return (value) => value.toLowerCase() === plain;
  return (value, context) =>
    missingVariables(template, context).length === 0 &&
    value.toLowerCase() === filledText(template, context).toLowerCase();
}

const text = { variables: true, reads: () => true } as const;
const equals: Comparison = { ...text, wildcards: false, compile: anyOf(exactly, plainText) };
const equalsIgnoringCase: Comparison = {
  ...text,
  wildcards: false,
  compile: anyOf(
    ignoringCase,
    (template) => plainText(template)?.toLowerCase(),
    (value) => value.toLowerCase(),
  ),
};
const like: Comparison = { ...text, wildcards: true, compile: anyOf(exactly, plainText) };

/** `ArnEquals` is `ArnLike`: six fields, each with wildcards of its own. */
const arnLike: Comparison = {
  wildcards: true,
  variables: true,
  reads: (value) => splitArn(value) !== undefined,
  // Equal texts have equal fields; a text of fewer than six matches nothing, not even itself.
  compile: anyOf(arnTest, (template) => {
    const plain = plainText(template);
    return plain === undefined || splitArn(plain) === undefined ? undefined : plain;
  }),
};

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const toNumber = (value: string): number | undefined => (DECIMAL.test(value) ? Number(value) : undefined);
const toBoolean = (value: string): boolean | undefined =>
  /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text, as hexadecimal digits; `undefined` when it is none. */
function bytesOf(value: string): string | undefined {
  const digits = value.replace(/={1,2}$/, '');
  const padded = value.length % 4 === 0 && digits.length % 4 !== 1;
  if (!padded || [...digits].some((digit) => !ALPHABET.includes(digit))) return undefined;
  let [bits, held, bytes] = [0, 0, ''];
  for (const digit of digits) {
    held = ((held << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += ((held >> bits) & 0xff).toString(16).padStart(2, '0');
  }
  return bytes;
}

type Order = (value: number, wanted: number) => boolean;
const same: Order = (value, wanted) => value === wanted;
const less: Order = (value, wanted) => value < wanted;
const atMost: Order = (value, wanted) => value <= wanted;
const greater: Order = (value, wanted) => value > wanted;
const atLeast: Order = (value, wanted) => value >= wanted;
/** Decimals by value, so that `10` is `10.0`. */
const number = (holds: Order) => reading(toNumber, eachOf(holds));
/** Instants, however each side is written. */
const date = (holds: Order) => reading(parseInstant, eachOf(holds));
const bool = reading(
  toBoolean,
  eachOf((value, wanted) => value === wanted),
);
const binary = reading(
  bytesOf,
  eachOf((value, wanted) => value === wanted),
);
/**
 * Whether a block lies in one of several. As many comparisons as there are lengths among these, however many blocks have
 * each.
 */
const inAnyOf = (blocks: readonly Cidr[]): ((inner: Cidr) => boolean) => {
  const byLength = new Map<
    string,
    { readonly length: Pick<Cidr, 'version' | 'prefix'>; addresses: Set<bigint> }
  >();
  for (const { version, prefix, address } of blocks.map(networkOf)) {
    const key = `${version}/${prefix}`;
    const entry = byLength.get(key) ?? { length: { version, prefix }, addresses: new Set<bigint>() };
    entry.addresses.add(address);
    byLength.set(key, entry);
  }
  const lengths = [...byLength.values()];
  return (inner) =>
    lengths.some(
      ({ length: { version, prefix }, addresses }) =>
        version === inner.version &&
        prefix <= inner.prefix &&
        addresses.has(networkOf({ ...inner, prefix }).address),
    );
};

/** A block of IPv4 or IPv6 addresses; an address alone is a block of one, host bits do not count. */
const network = reading(parseCidr, inAnyOf);

interface Row {
  readonly comparison: Comparison;
  /** Whether it holds when no value of the policy is answered. */
  readonly negated: boolean;
  /** How it compares, for words: operators that compare alike share one. */
  readonly relation: string;
}

const is = <R extends string>(relation: R, comparison: Comparison) =>
  ({ relation, comparison, negated: false }) as const;
const isNot = <R extends string>(relation: R, comparison: Comparison) =>
  ({ relation, comparison, negated: true }) as const;

const OPERATORS = {
  StringEquals: is('equals', equals),
  StringNotEquals: isNot('not-equals', equals),
  StringEqualsIgnoreCase: is('equals-ignoring-case', equalsIgnoringCase),
  StringNotEqualsIgnoreCase: isNot('not-equals-ignoring-case', equalsIgnoringCase),
  StringLike: is('like', like),
  StringNotLike: isNot('not-like', like),
  NumericEquals: is('number-equals', number(same)),
  NumericNotEquals: isNot('number-not-equals', number(same)),
  NumericLessThan: is('number-less', number(less)),
  NumericLessThanEquals: is('number-at-most', number(atMost)),
  NumericGreaterThan: is('number-greater', number(greater)),
  NumericGreaterThanEquals: is('number-at-least', number(atLeast)),
  DateEquals: is('date-equals', date(same)),
  DateNotEquals: isNot('date-not-equals', date(same)),
  DateLessThan: is('date-before', date(less)),
  DateLessThanEquals: is('date-at-latest', date(atMost)),
  DateGreaterThan: is('date-after', date(greater)),
  DateGreaterThanEquals: is('date-at-earliest', date(atLeast)),
  Bool: is('bool', bool),
  BinaryEquals: is('binary', binary),
  IpAddress: is('in-network', network),
  NotIpAddress: isNot('not-in-network', network),
  ArnEquals: is('arn-like', arnLike),
  ArnLike: is('arn-like', arnLike),
  ArnNotEquals: isNot('arn-not-like', arnLike),
  ArnNotLike: isNot('arn-not-like', arnLike),
} as const satisfies Readonly<Record<string, Row>>;

/** How a condition operator compares; `null` asks whether the key is missing. */
export type Relation = (typeof OPERATORS)[keyof typeof OPERATORS]['relation'] | 'null';

/** A condition operator without qualifier and `IfExists`. */
interface Base extends Row {
  readonly relation: Exclude<Relation, 'null'>;
}

const BASES: ReadonlyMap<string, Base> = new Map(Object.entries(OPERATORS));

/** What stands before an operator for keys with several values. */
export type Qualifier = 'ForAllValues' | 'ForAnyValue';

/** A condition operator as a policy names it. */
export interface Operator {
  readonly qualifier: Qualifier | undefined;
  /** `…IfExists`: a request without the key passes. */
  readonly ifExists: boolean;
  readonly base: Base | 'Null';
}

const NAME = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

/**
 * Reads the name of a condition operator, such as `ForAnyValue:StringLikeIfExists`. Case counts.
 *
 * @returns `undefined` for a name that is none; `NullIfExists` is none.
 */
export function parseOperator(name: string): Operator | undefined {
  const [, qualifierText, baseName = '', ifExistsText] = NAME.exec(name) ?? [];
  const qualifier =
    qualifierText === 'ForAllValues' || qualifierText === 'ForAnyValue' ? qualifierText : undefined;
  const ifExists = ifExistsText !== undefined;
  if (baseName === 'Null') return ifExists ? undefined : { qualifier, ifExists, base: 'Null' };
  const base = BASES.get(baseName);
  return base === undefined ? undefined : { qualifier, ifExists, base };
}

/** How an operator compares. */
export function relationOf({ base }: Operator): Relation {
  return base === 'Null' ? 'null' : base.relation;
}

/** Whether several values mean "none of them" instead of "any of them". */
export function isNegated({ base }: Operator): boolean {
  return base !== 'Null' && base.negated;
}

/** The names of all operators without qualifier and `IfExists`, `Null` among them. */
export const OPERATOR_NAMES: readonly string[] = [...BASES.keys(), 'Null'];
