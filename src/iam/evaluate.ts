import { type Decision, matchStatement } from './decision.ts';
import type { JsonPointer } from './json.ts';
import { missingContext } from './missing-context.ts';
import { type PolicyProblem, readPolicy } from './read.ts';
import { indexed, type Outcome, type Request } from './request.ts';
import { askedResource } from './resource.ts';
import { applies, type Asked, type CompiledStatement } from './statement.ts';

/**
 * The policies that decide about one principal, as parsed JSON. What is left out does not restrict.
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
  /** Whether so much is asked of a request that its context is worth an index. */
  readonly asksMuch: boolean;
}

/** From how many conditions on the context of a request is indexed. */
const MANY_CONDITIONS = 32;

function compileLayer(
  role: PolicyRole,
  level: number,
  documents: readonly unknown[],
  problems: PlacedProblem[],
): Layer {
  const statements = documents.flatMap((document, policy) => {
    const from = { role, level, policy };
    const read = readPolicy(document, role === 'resource-control' ? role : 'identity');
    problems.push(...read.problems.map((problem) => ({ ...problem, from })));
    return read.compiled.map((statement) => {
      const { at, sid } = statement.read;
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
  const conditions = layers.flatMap(({ statements }) =>
    statements.map(({ statement }) => statement.conditions.length),
  );
  const asksMuch = conditions.reduce((sum, count) => sum + count, 0) >= MANY_CONDITIONS;
  return { layers, problems, asksMuch };
}

/** The outcome, and what decided it. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The statement that denies, or the first one of the identity policies that allows; none for implicit denials. */
  readonly statement?: PlacedStatement;
  /** The first layer that does not allow, in the order of AWS's error messages; of implicit denials only. */
  readonly layer?: Layer;
}

/**
 * Takes a request apart, for all statements.
 *
 * @param asksMuch whether so many conditions will be asked that an index of the context is worth its while.
 */
export function ask({ action, resource, context }: Request, asksMuch = false): Asked {
  return {
    action: action.toLowerCase(),
    resource: askedResource(resource),
    context: asksMuch ? indexed(context) : context,
  };
}

/** From how many statements on those about single resources or actions are found by these. */
const MANY_STATEMENTS = 32;

interface Positioned {
  readonly position: number;
  readonly placed: PlacedStatement;
}

/** The statements of a layer, each in one place: by its resources, otherwise by its actions, otherwise among the others. */
interface StatementIndex {
  /** Those that name nothing but single resources. */
  readonly byResource: ReadonlyMap<string, readonly Positioned[]>;
  /** Those that name nothing but single actions, in lower case. */
  readonly byAction: ReadonlyMap<string, readonly Positioned[]>;
  readonly others: readonly Positioned[];
}

function put(index: Map<string, Positioned[]>, keys: Iterable<string>, statement: Positioned): void {
  for (const key of keys) {
    const list = index.get(key);
    if (list === undefined) index.set(key, [statement]);
    else list.push(statement);
  }
}

const INDEXES = new WeakMap<Layer, StatementIndex>();

function indexOf(layer: Layer): StatementIndex {
  const known = INDEXES.get(layer);
  if (known !== undefined) return known;
  const byResource = new Map<string, Positioned[]>();
  const byAction = new Map<string, Positioned[]>();
  const others: Positioned[] = [];
  layer.statements.forEach((placed, position) => {
    const { resources, actions } = placed.statement;
    const statement = { position, placed };
    if (!resources.negated && resources.patterns.length === 0) {
      put(byResource, resources.exact.keys(), statement);
    } else if (!actions.negated && !actions.everything && actions.globs.length === 0) {
      put(byAction, actions.exact, statement);
    } else {
      others.push(statement);
    }
  });
  const index = { byResource, byAction, others };
  INDEXES.set(layer, index);
  return index;
}

/** The statements of a layer that may be about a request, in order: of a policy with a thousand statements, a few. */
function about(layer: Layer, { resource, action }: Asked): readonly PlacedStatement[] {
  if (layer.statements.length < MANY_STATEMENTS) return layer.statements;
  const { byResource, byAction, others } = indexOf(layer);
  return [...(byResource.get(resource.text) ?? []), ...(byAction.get(action) ?? []), ...others]
    .sort((a, b) => a.position - b.position)
    .map(({ placed }) => placed);
}

/**
 * Decides: an applying Deny anywhere denies; otherwise each layer must have an applying Allow.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
function judgeAsked({ layers, problems }: CompiledPolicies, asked: Asked): Verdict {
  if (problems.length > 0) return { outcome: 'implicitly-denied' };
  let refusing: Layer | undefined;
  let allowing: PlacedStatement | undefined;
  for (const layer of layers) {
    let allowed: PlacedStatement | undefined;
    for (const placed of about(layer, asked)) {
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
  return judgeAsked(policies, ask(request, policies.asksMuch));
}

/** Decides about a request: the fast path, for many requests against policies that were compiled once. */
export function decide(policies: CompiledPolicies, request: Request): Outcome {
  return judgeAsked(policies, ask(request, policies.asksMuch)).outcome;
}

/**
 * Decides about a request and says of every statement what matched and why not, by the same compiled matchers that
 * `decide` uses. Nobody may be told "allowed" without hearing that only the given policies were seen.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function explain(policies: CompiledPolicies, request: Request): Decision {
  const asked = ask(request, policies.asksMuch);
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
