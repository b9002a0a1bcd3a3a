import type { Decision } from './decision.ts';
import { ask, judgeAsked } from './judge.ts';
import { missingContext } from './missing-context.ts';
import { type CompiledPolicies, compile } from './policy-set.ts';
import type { Request } from './request.ts';
import { matchStatement } from './statement-match.ts';

/**
 * Decides about a request and says of every statement what matched and why not, by the same compiled matchers that
 * `decide` uses. Nobody may be told "allowed" without hearing that only the given policies were seen.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function explain(policies: CompiledPolicies, request: Request): Decision {
  const asked = ask(request);
  const verdict = judgeAsked(policies, asked);
  const { layer } = verdict;
  return {
    outcome: verdict.outcome,
    statements: policies.layers.flatMap(({ statements }) =>
      statements.map((placed) => matchStatement(placed, asked)),
    ),
    missingContext: missingContext(policies, asked, verdict),
    ...(layer === undefined ? {} : { refusedBy: { role: layer.role, level: layer.level } }),
    problems: policies.problems,
  };
}

/**
 * Decides about one request against identity policies, given as parsed JSON. For many requests, or with a permissions
 * boundary, session policies or control policies, use `compile` and `explain`.
 */
export function evaluate(identity: readonly unknown[], request: Request): Decision {
  return explain(compile({ identity }), request);
}
