import type { Coded, JsonPointer, None } from '#iam';
import type { SessionDocumentField } from './explain.ts';
import type { ActionFacts, ActionMeaning } from './meaning/action.ts';
import type { KeyMeaning } from './meaning/condition-key.ts';
import type { ConditionMeaning, OperatorMeaning, Tagged } from './meaning/condition.ts';
import type { PrincipalMeaning } from './meaning/principal.ts';
import type { ResourceMeaning } from './meaning/resource.ts';
import type { Variable } from './meaning/variables.ts';

export type Effect = 'Allow' | 'Deny' | undefined;

/** What one statement says, in the order of a sentence. */
export interface StatementMeaning {
  readonly effect: Effect;
  readonly actions: readonly ActionMeaning[];
  /** `NotAction`: every action but these. */
  readonly exceptActions: boolean;
  readonly resources: readonly ResourceMeaning[];
  /** `NotResource`: everything but these. */
  readonly exceptResources: boolean;
  readonly conditions: readonly ConditionMeaning[];
  readonly principals: readonly PrincipalMeaning[];
}

interface Listed {
  readonly effect: Effect;
  readonly count: number;
}

export interface ExplanationParams {
  readonly policy: { readonly statements: number };
  readonly 'trust-policy': { readonly statements: number };
  readonly 'session-document': None;
  readonly 'other-document': None;
  readonly 'version-current': None;
  readonly 'version-old': None;
  readonly 'version-unknown': { readonly version: string };
  readonly 'policy-id': None;
  readonly statements: { readonly count: number };
  readonly statement: StatementMeaning;
  readonly sid: { readonly sid: string };
  readonly 'effect-allow': None;
  readonly 'effect-deny': None;
  readonly 'effect-unknown': { readonly effect: string };
  readonly actions: Listed;
  readonly 'not-actions': Listed;
  readonly action: {
    readonly effect: Effect;
    /** Stands in `NotAction`. */
    readonly except: boolean;
    readonly meaning: ActionMeaning;
    readonly facts: ActionFacts | undefined;
  };
  readonly resources: Listed;
  readonly 'not-resources': Listed;
  readonly resource: {
    readonly effect: Effect;
    /** Stands in `NotResource`. */
    readonly except: boolean;
    readonly meaning: ResourceMeaning;
  };
  readonly conditions: { readonly count: number };
  readonly operator: OperatorMeaning & { readonly count: number };
  readonly condition: { readonly effect: Effect; readonly meaning: ConditionMeaning };
  readonly 'condition-value': {
    readonly value: string;
    readonly key: KeyMeaning;
    readonly tagged: Tagged;
    readonly negated: boolean;
    /** How many values there are. */
    readonly count: number;
  };
  readonly principals: { readonly except: boolean };
  readonly 'principal-type': { readonly type: string };
  readonly principal: { readonly meaning: PrincipalMeaning; readonly except: boolean };
  readonly 'session-field': { readonly field: SessionDocumentField; readonly value: string };
  readonly 'unknown-element': { readonly name: string };
  readonly 'not-there': None;
}
export type ExplanationCode = keyof ExplanationParams;

/** What one element of a document means: one sentence, and one more for every policy variable in it. */
export type Explanation = Coded<ExplanationParams> & {
  readonly at: JsonPointer;
  /** Offsets count from the first character of the string. */
  readonly variables: readonly Variable[];
};
