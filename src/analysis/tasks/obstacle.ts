import {
  ask,
  conditionOutcome,
  isMet,
  type JsonPointer,
  matchesAction,
  matchesResource,
  type PolicyRole,
  type Request,
  type StatementReference,
  type Verdict,
} from '#iam';

/** What keeps a request from being allowed. */
export type Obstacle =
  | { readonly code: 'policy-refused' }
  | { readonly code: 'explicitly-denied'; readonly statement: StatementReference }
  /** No Allow names the action. */
  | { readonly code: 'action-not-allowed'; readonly role: PolicyRole }
  /** An Allow names the action, but none covers the resource. */
  | {
      readonly code: 'resource-not-covered';
      readonly role: PolicyRole;
      readonly statement: StatementReference;
    }
  /** An Allow covers action and resource, but a condition is not met. */
  | {
      readonly code: 'condition-not-met';
      readonly role: PolicyRole;
      readonly statement: StatementReference;
      readonly at: JsonPointer;
      readonly key: string;
    };

/** What keeps a request from being allowed: the Allow that came closest, or the Deny. For requests that are denied. */
export function obstacleOf({ outcome, statement, layer }: Verdict, request: Request): Obstacle {
  if (outcome === 'explicitly-denied' && statement !== undefined) {
    return { code: 'explicitly-denied', statement: statement.reference };
  }
  if (layer === undefined) return { code: 'policy-refused' };
  const { role } = layer;
  const { action, resource, context } = ask(request);
  const naming = layer.statements.filter(
    ({ statement: { effect, actions } }) => effect === 'Allow' && matchesAction(actions, action),
  );
  const covering = naming.find(({ statement: { resources } }) =>
    matchesResource(resources, resource, context),
  );
  if (covering !== undefined) {
    const failing = covering.statement.conditions.find(
      (condition) => !isMet(conditionOutcome(condition, context), 'Allow'),
    );
    if (failing !== undefined) {
      const { at, key } = failing;
      return { code: 'condition-not-met', role, statement: covering.reference, at, key: key.written };
    }
  }
  const [first] = naming;
  if (first === undefined) return { code: 'action-not-allowed', role };
  return { code: 'resource-not-covered', role, statement: first.reference };
}
