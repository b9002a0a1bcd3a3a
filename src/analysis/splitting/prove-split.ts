import { compile, decide, type Request } from '#iam';

/** What requests say about a whole and its parts. */
export interface SplitEvidence {
  /** How many different requests were asked. */
  readonly requests: number;
  /** Those that the parts decide otherwise. */
  readonly differing: readonly Request[];
}

/** Each request once. */
function different(requests: readonly Request[]): readonly Request[] {
  return [...new Map(requests.map((request) => [JSON.stringify(request), request])).values()];
}

/**
 * Asks a policy document and the documents that it was split into the same questions. IAM takes all policies of an
 * identity together, so the parts are asked together. Sees the given policies only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function proveSplit(
  whole: unknown,
  documents: readonly unknown[],
  requests: readonly Request[],
): SplitEvidence {
  const one = compile({ identity: [whole] });
  const several = compile({ identity: documents });
  const asked = different(requests);
  return {
    requests: asked.length,
    differing: asked.filter((request) => decide(one, request) !== decide(several, request)),
  };
}
