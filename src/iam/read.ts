import { isObject, type JsonObject, type JsonPointer, pointerToken } from './json.ts';
import { conditionValues, hasHoles, stringList } from './lists.ts';
import { parseOperator } from './operators.ts';
import { type CompiledStatement, compileStatement } from './statement.ts';
import type { VariableProblem } from './variables.ts';

/** Why IAM would refuse a document. */
export type PolicyProblemCode =
  | 'policy-not-an-object'
  | 'version-invalid'
  | 'statement-missing'
  | 'statement-not-an-object'
  | 'element-unknown'
  | 'effect-invalid'
  | 'action-missing'
  | 'action-and-not-action'
  | 'resource-missing'
  | 'resource-and-not-resource'
  | 'principal-present'
  | 'list-invalid'
  | 'list-empty'
  | 'text-expected'
  | 'condition-invalid'
  | 'operator-unknown'
  | VariableProblem;

export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  /** The element, in its document. */
  readonly at: JsonPointer;
}

/** A string of a policy and where it stands. */
export interface ReadText {
  readonly value: string;
  readonly at: JsonPointer;
}

export interface ReadCondition {
  /** As written, which may be no operator of IAM. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly ReadText[];
  readonly at: JsonPointer;
}

export interface ReadPrincipal extends ReadText {
  /** `Service`, `AWS`, `Federated` …; `*` for the principal `"*"`. */
  readonly type: string;
}

/** A statement of any policy, however its lists are written. Lists that are absent are empty. */
export interface ReadStatement {
  /** Position in the policy. */
  readonly index: number;
  readonly at: JsonPointer;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny' | undefined;
  /** Whether `NotAction` is there: every action but these. */
  readonly exceptActions: boolean;
  readonly actions: readonly ReadText[];
  readonly notActions: readonly ReadText[];
  /** Whether `NotResource` is there: everything but these. */
  readonly exceptResources: boolean;
  readonly resources: readonly ReadText[];
  readonly notResources: readonly ReadText[];
  readonly principals: readonly ReadPrincipal[];
  readonly notPrincipals: readonly ReadPrincipal[];
  readonly conditions: readonly ReadCondition[];
}

/**
 * What the document is for, which decides what it may and must have: policies of identities name no principals, those
 * of resources do, resource control policies name `*` alone, and trust policies name no resources.
 */
export type PolicyKind = 'identity' | 'resource-control' | 'resource' | 'trust';

/** A policy document, read once for everything that asks about it. */
export interface ReadPolicy {
  /** Every statement that is an object, also of a document that IAM would refuse. */
  readonly statements: readonly ReadStatement[];
  /** Why IAM would refuse the document. */
  readonly problems: readonly PolicyProblem[];
  /** What requests are asked of; none when IAM would refuse the document. */
  readonly compiled: readonly CompiledStatement[];
}

type Report = (code: PolicyProblemCode, at: JsonPointer) => void;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** One string or a list of them: IAM reads both alike. What is no text is left out. */
function textsOf(value: unknown, at: JsonPointer): readonly ReadText[] {
  if (!Array.isArray(value)) {
    const text = textOf(value);
    return text === undefined ? [] : [{ value: text, at }];
  }
  if (hasHoles(value)) return [];
  return value.flatMap((entry: unknown, position) => {
    const text = textOf(entry);
    return text === undefined ? [] : [{ value: text, at: `${at}/${position}` }];
  });
}

const isStringList = (value: unknown): boolean => stringList(value) !== undefined;

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/** Exactly one of `name` and `Not` + `name`, unless it is not needed at all. */
function checkElement(
  statement: JsonObject,
  at: JsonPointer,
  name: 'Action' | 'Resource',
  needed: boolean,
  report: Report,
): void {
  const negated = `Not${name}` in statement;
  const plain = name in statement;
  if (negated && plain) report(name === 'Action' ? 'action-and-not-action' : 'resource-and-not-resource', at);
  if (!negated && !plain) {
    if (needed) report(name === 'Action' ? 'action-missing' : 'resource-missing', at);
    return;
  }
  const present = negated ? `Not${name}` : name;
  const value = statement[present];
  if (!isStringList(value)) report('list-invalid', `${at}/${present}`);
  else if (Array.isArray(value) && value.length === 0) report('list-empty', `${at}/${present}`);
}

function readConditions(block: unknown, at: JsonPointer, report: Report): readonly ReadCondition[] {
  if (block === undefined) return [];
  if (!isObject(block)) {
    report('condition-invalid', at);
    return [];
  }
  return Object.entries(block).flatMap(([operator, keys]) => {
    const operatorAt = `${at}/${pointerToken(operator)}`;
    if (parseOperator(operator) === undefined) report('operator-unknown', operatorAt);
    if (!isObject(keys)) {
      report('condition-invalid', operatorAt);
      return [];
    }
    return Object.entries(keys).map(([key, value]) => {
      const keyAt = `${operatorAt}/${pointerToken(key)}`;
      if (conditionValues(value) === undefined) report('condition-invalid', keyAt);
      return { operator, key, values: textsOf(value, keyAt), at: keyAt };
    });
  });
}

function readPrincipals(value: unknown, at: JsonPointer): readonly ReadPrincipal[] {
  if (!isObject(value)) return textsOf(value, at).map((entry) => ({ ...entry, type: '*' }));
  return Object.entries(value).flatMap(([type, names]) =>
    textsOf(names, `${at}/${pointerToken(type)}`).map((entry) => ({ ...entry, type })),
  );
}

function mayNamePrincipals(statement: JsonObject, kind: PolicyKind): boolean {
  if (kind === 'trust' || kind === 'resource') return true;
  if ('NotPrincipal' in statement) return false;
  return !('Principal' in statement) || (kind === 'resource-control' && statement.Principal === '*');
}

function readStatement(
  statement: JsonObject,
  index: number,
  at: JsonPointer,
  kind: PolicyKind,
  report: Report,
): ReadStatement {
  for (const name of Object.keys(statement)) {
    if (!ELEMENTS.includes(name)) report('element-unknown', `${at}/${pointerToken(name)}`);
  }
  const { Effect: effect, Sid: sid } = statement;
  const known = effect === 'Allow' || effect === 'Deny';
  if (!known) report('effect-invalid', at);
  if (sid !== undefined && typeof sid !== 'string') report('text-expected', `${at}/Sid`);
  if (!mayNamePrincipals(statement, kind)) report('principal-present', at);
  checkElement(statement, at, 'Action', true, report);
  checkElement(statement, at, 'Resource', kind !== 'trust', report);
  return {
    index,
    at,
    sid: typeof sid === 'string' ? sid : undefined,
    effect: known ? effect : undefined,
    exceptActions: 'NotAction' in statement,
    actions: textsOf(statement.Action, `${at}/Action`),
    notActions: textsOf(statement.NotAction, `${at}/NotAction`),
    exceptResources: 'NotResource' in statement,
    resources: textsOf(statement.Resource, `${at}/Resource`),
    notResources: textsOf(statement.NotResource, `${at}/NotResource`),
    principals: readPrincipals(statement.Principal, `${at}/Principal`),
    notPrincipals: readPrincipals(statement.NotPrincipal, `${at}/NotPrincipal`),
    conditions: readConditions(statement.Condition, `${at}/Condition`, report),
  };
}

/**
 * Reads a parsed policy document. Total: a document that IAM would refuse is read as far as it can be, its problems are
 * reported, and no request is asked of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 *
 * @param document parsed JSON, of which nothing is known.
 * @param kind what the document is for.
 */
export function readPolicy(document: unknown, kind: PolicyKind = 'identity'): ReadPolicy {
  const problems: PolicyProblem[] = [];
  const report: Report = (code, at) => problems.push({ code, at });
  if (!isObject(document)) {
    report('policy-not-an-object', '');
    return { statements: [], problems, compiled: [] };
  }
  for (const name of Object.keys(document)) {
    if (!['Version', 'Id', 'Statement'].includes(name)) report('element-unknown', `/${pointerToken(name)}`);
  }
  const { Version: version = '2008-10-17', Id: id = '', Statement: body } = document;
  if (typeof id !== 'string') report('text-expected', '/Id');
  if (version !== '2008-10-17' && version !== '2012-10-17') report('version-invalid', '/Version');
  if (body === undefined) report('statement-missing', '');
  const isList = Array.isArray(body);
  if (isList && hasHoles(body)) {
    report('statement-not-an-object', '/Statement');
    return { statements: [], problems, compiled: [] };
  }
  const values: readonly unknown[] = isList ? body : body === undefined ? [] : [body];
  const statements: ReadStatement[] = [];
  const compiled: CompiledStatement[] = [];
  values.forEach((value, index) => {
    const at = isList ? `/Statement/${index}` : '/Statement';
    if (!isObject(value)) {
      report('statement-not-an-object', at);
      return;
    }
    const statement = readStatement(value, index, at, kind, report);
    statements.push(statement);
    compiled.push(compileStatement(statement, version === '2012-10-17', report));
  });
  return { statements, problems, compiled: problems.length > 0 ? [] : compiled };
}

const known = new WeakMap<JsonObject, readonly ReadStatement[]>();

/** The statements of any policy document. Each document is read once. */
export function readStatements(document: unknown): readonly ReadStatement[] {
  if (!isObject(document)) return [];
  const statements = known.get(document) ?? readPolicy(document).statements;
  known.set(document, statements);
  return statements;
}
