import type { JsonPointer } from './json-pointer.ts';
import { compilePolicy } from './policy.ts';
import type { PolicyProblem } from './problems.ts';
import type { CompiledStatement } from './statement.ts';

/**
 * The policies that decide about one principal, as parsed JSON (R5). What is left out does not restrict.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export interface PolicySet {
  /** Of the user or role and of its groups: together they allow. */
  readonly identity: readonly unknown[];
  readonly boundary?: unknown;
  /** Passed when the session began: together they allow. */
  readonly session?: readonly unknown[];
  /** One list for each level (root, every organizational unit, account): each level must allow, by any of its policies. */
  readonly serviceControl?: readonly (readonly unknown[])[];
  /** As `serviceControl`. */
  readonly resourceControl?: readonly (readonly unknown[])[];
}

export type PolicyRole = 'resource-control' | 'service-control' | 'identity' | 'boundary' | 'session';

/** Which policy of a set. */
export interface PolicyReference {
  readonly role: PolicyRole;
  /** Of service and resource control policies; otherwise 0. */
  readonly level: number;
  /** Position among the policies of its role and level. */
  readonly policy: number;
}

/** Which statement of which policy. */
export interface StatementReference {
  readonly from: PolicyReference;
  /** Pointer into that policy. */
  readonly at: JsonPointer;
  readonly sid?: string;
}

/** A statement, and where it is from. */
export interface PlacedStatement {
  readonly reference: StatementReference;
  readonly statement: CompiledStatement;
}

/** Policies of which one must allow. */
export interface Layer {
  readonly role: PolicyRole;
  readonly level: number;
  readonly statements: readonly PlacedStatement[];
}

export interface PlacedProblem extends PolicyProblem {
  readonly from: PolicyReference;
}

/** Policies made ready for many requests: every layer must allow, and none may deny. */
export interface CompiledPolicies {
  /** In the order in which AWS explains a denial. */
  readonly layers: readonly Layer[];
  /** Why IAM would refuse one of the policies. With any, nothing is allowed. */
  readonly problems: readonly PlacedProblem[];
}

function compileLayer(
  role: PolicyRole,
  level: number,
  documents: readonly unknown[],
  problems: PlacedProblem[],
): Layer {
  const statements = documents.flatMap((document, policy) => {
    const from = { role, level, policy };
    const compiled = compilePolicy(document, { principal: role === 'resource-control' });
    problems.push(...compiled.problems.map((problem) => ({ ...problem, from })));
    return compiled.statements.map((statement) => {
      const { at, sid } = statement;
      return { statement, reference: sid === undefined ? { from, at } : { from, at, sid } };
    });
  });
  return { role, level, statements };
}

/**
 * Compiles the policies that decide about one principal, for any number of requests. Total: policies that IAM would
 * refuse are among the problems.
 */
export function compile({
  identity,
  boundary,
  session,
  serviceControl = [],
  resourceControl = [],
}: PolicySet): CompiledPolicies {
  const problems: PlacedProblem[] = [];
  const layer = (role: PolicyRole, level: number, documents: readonly unknown[]) =>
    compileLayer(role, level, documents, problems);
  const layers = [
    ...resourceControl.map((documents, level) => layer('resource-control', level, documents)),
    ...serviceControl.map((documents, level) => layer('service-control', level, documents)),
    layer('identity', 0, identity),
    ...(boundary === undefined ? [] : [layer('boundary', 0, [boundary])]),
    ...(session === undefined ? [] : [layer('session', 0, session)]),
  ];
  return { layers, problems };
}
