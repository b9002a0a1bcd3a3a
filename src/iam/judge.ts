import type { CompiledPolicies, Layer, PlacedStatement } from './policy-set.ts';
import type { Outcome, Request } from './request.ts';
import { askedResource } from './resource.ts';
import { applies, type Asked } from './statement.ts';

/** The outcome, and what decided it. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The statement that denies, or the first one of the identity policies that allows; none for implicit denials. */
  readonly statement?: PlacedStatement;
  /** The first layer that does not allow, in the order of AWS's error messages; of implicit denials only. */
  readonly layer?: Layer;
}

/** Takes a request apart, for all statements. */
export function ask({ action, resource, context }: Request): Asked {
  return { action: action.toLowerCase(), resource: askedResource(resource), context };
}

/**
 * Decides (R4, R5, R7): an applying Deny anywhere denies; otherwise each layer must have an applying Allow.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function judgeAsked({ layers, problems }: CompiledPolicies, asked: Asked): Verdict {
  if (problems.length > 0) return { outcome: 'implicitly-denied' };
  let refusing: Layer | undefined;
  let allowing: PlacedStatement | undefined;
  for (const layer of layers) {
    let allowed: PlacedStatement | undefined;
    for (const placed of layer.statements) {
      const { statement } = placed;
      if (statement.effect === 'Allow' && allowed !== undefined) continue;
      if (!applies(statement, asked)) continue;
      if (statement.effect === 'Deny') return { outcome: 'explicitly-denied', statement: placed };
      allowed = placed;
    }
    if (allowed === undefined) refusing ??= layer;
    else if (layer.role === 'identity') allowing = allowed;
  }
  if (refusing !== undefined) return { outcome: 'implicitly-denied', layer: refusing };
  return allowing === undefined ? { outcome: 'allowed' } : { outcome: 'allowed', statement: allowing };
}

/** Decides about a request, and says which statement did. */
export function judge(policies: CompiledPolicies, request: Request): Verdict {
  return judgeAsked(policies, ask(request));
}

/** Decides about a request: the fast path, for many requests against policies that were compiled once. */
export function decide(policies: CompiledPolicies, request: Request): Outcome {
  return judgeAsked(policies, ask(request)).outcome;
}
