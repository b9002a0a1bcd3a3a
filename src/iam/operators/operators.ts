import { arnLike } from './arn.ts';
import { binaryEquals } from './binary.ts';
import { bool } from './bool.ts';
import * as date from './date.ts';
import { ipAddress } from './ip-address.ts';
import * as numeric from './numeric.ts';
import type { Comparison } from './operator.ts';
import { stringEquals, stringEqualsIgnoreCase, stringLike } from './string.ts';

/** A condition operator without qualifier and `IfExists`. */
interface Base {
  readonly comparison: Comparison;
  /** Whether it holds when no value of the policy is answered. */
  readonly negated: boolean;
}

const is = (comparison: Comparison): Base => ({ comparison, negated: false });
const isNot = (comparison: Comparison): Base => ({ comparison, negated: true });

const BASES: ReadonlyMap<string, Base> = new Map(
  Object.entries({
    StringEquals: is(stringEquals),
    StringNotEquals: isNot(stringEquals),
    StringEqualsIgnoreCase: is(stringEqualsIgnoreCase),
    StringNotEqualsIgnoreCase: isNot(stringEqualsIgnoreCase),
    StringLike: is(stringLike),
    StringNotLike: isNot(stringLike),
    NumericEquals: is(numeric.numericEquals),
    NumericNotEquals: isNot(numeric.numericEquals),
    NumericLessThan: is(numeric.numericLessThan),
    NumericLessThanEquals: is(numeric.numericLessThanEquals),
    NumericGreaterThan: is(numeric.numericGreaterThan),
    NumericGreaterThanEquals: is(numeric.numericGreaterThanEquals),
    DateEquals: is(date.dateEquals),
    DateNotEquals: isNot(date.dateEquals),
    DateLessThan: is(date.dateLessThan),
    DateLessThanEquals: is(date.dateLessThanEquals),
    DateGreaterThan: is(date.dateGreaterThan),
    DateGreaterThanEquals: is(date.dateGreaterThanEquals),
    Bool: is(bool),
    BinaryEquals: is(binaryEquals),
    IpAddress: is(ipAddress),
    NotIpAddress: isNot(ipAddress),
    ArnEquals: is(arnLike),
    ArnLike: is(arnLike),
    ArnNotEquals: isNot(arnLike),
    ArnNotLike: isNot(arnLike),
  }),
);

/** What stands before an operator for keys with several values. */
export type Qualifier = 'ForAllValues' | 'ForAnyValue';

/** A condition operator as a policy names it. */
export interface Operator {
  readonly qualifier: Qualifier | undefined;
  readonly ifExists: boolean;
  readonly base: Base | 'Null';
}

const NAME = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

/**
 * Reads the name of a condition operator, such as `ForAnyValue:StringLikeIfExists`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 *
 * @returns `undefined` for a name that is none; `NullIfExists` is none (R38).
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

/** The names of all operators without qualifier and `IfExists`, `Null` among them. */
export const OPERATOR_NAMES: readonly string[] = [...BASES.keys(), 'Null'];
