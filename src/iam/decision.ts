import type { JsonPointer } from './json-pointer.ts';
import type { ConditionOutcome } from './condition.ts';
import type { ResourceMiss } from './nearest-resource.ts';
import type { PlacedProblem, PolicyRole, StatementReference } from './policy-set.ts';
import type { Outcome } from './request.ts';

export interface ActionMatch {
  readonly element: 'Action' | 'NotAction';
  readonly matched: boolean;
  /** The pattern that lists the action. */
  readonly pattern?: { readonly text: string; readonly at: JsonPointer };
}

export interface ResourceMatch {
  readonly element: 'Resource' | 'NotResource';
  readonly matched: boolean;
  /** The pattern that lists the resource. */
  readonly pattern?: { readonly text: string; readonly filled: string; readonly at: JsonPointer };
  /** When none does: the pattern that came closest, and what keeps it from matching. */
  readonly nearest?: {
    readonly text: string;
    /** The pattern with its variables filled in. */
    readonly filled: string;
    readonly at: JsonPointer;
    readonly miss: ResourceMiss;
    readonly differsByCase: boolean;
    readonly missingVariables: readonly string[];
  };
}

/**
 * Why a condition is not met. `different-case`: the value would match if case did not count. `wildcard-in-exact-operator`:
 * it would match if the operator knew wildcards. `excluded-value`: a negated operator names it. `unreadable`: one side
 * is no number, date, address, boolean, ARN or base64. `several-values`: the key has several, and the operator no
 * `ForAllValues` or `ForAnyValue`.
 */
export type ConditionMiss =
  | 'missing-key'
  | 'missing-variable'
  | 'different-value'
  | 'different-case'
  | 'wildcard-in-exact-operator'
  | 'excluded-value'
  | 'unreadable'
  | 'several-values'
  | 'no-values'
  | 'key-present'
  | 'set-operator-on-null'
  | 'undocumented';

export interface ConditionMatch {
  readonly at: JsonPointer;
  readonly operator: string;
  readonly key: string;
  /** As the policy has them, as text. */
  readonly values: readonly string[];
  /** The same with variables filled in. */
  readonly filled: readonly string[];
  /** What the request says; empty when the key is missing. */
  readonly requestValues: readonly string[];
  readonly outcome: ConditionOutcome;
  readonly met: boolean;
  readonly why?: ConditionMiss;
  /** `ForAllValues` or `ForAnyValue` on a key that came with one value, not a list (R44). */
  readonly setOperatorOnSingleValue: boolean;
}

/** What one statement says about a request. */
export interface StatementMatch extends StatementReference {
  /** Position in the policy. */
  readonly statement: number;
  readonly effect: 'Allow' | 'Deny';
  readonly action: ActionMatch;
  readonly resource: ResourceMatch;
  readonly conditions: readonly ConditionMatch[];
  /** Whether action, resource and every condition match. */
  readonly applies: boolean;
}

/** The decision about a request, with everything that led to it. */
export interface Decision {
  readonly outcome: Outcome;
  /** Of every policy, in order. */
  readonly statements: readonly StatementMatch[];
  /** Context keys that the request does not have and that could give or take access. */
  readonly missingContext: readonly string[];
  /** Of implicit denials: which policies do not allow. */
  readonly refusedBy?: { readonly role: PolicyRole; readonly level: number };
  /** Why IAM would refuse a policy. With any, nothing is allowed. */
  readonly problems: readonly PlacedProblem[];
}
