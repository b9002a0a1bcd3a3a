import { pointerToken } from './json-pointer.ts';
import type { JsonPointer } from './json-pointer.ts';
import { type ActionMatcher, compileActions, matchesAction } from './action.ts';
import { type CompiledCondition, compileCondition, conditionOutcome, isMet } from './condition.ts';
import { conditionValues, isObject, type JsonObject, stringList } from './json.ts';
import { parseOperator } from './operators/operators.ts';
import type { PolicyProblem, PolicyProblemCode } from './problems.ts';
import type { Context } from './request.ts';
import { type AskedResource, compileResources, matchesResource, type ResourceMatcher } from './resource.ts';

/** One statement, compiled. */
export interface CompiledStatement {
  readonly index: number;
  readonly at: JsonPointer;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: ActionMatcher;
  readonly resources: ResourceMatcher;
  readonly conditions: readonly CompiledCondition[];
}

/** A request, taken apart once for all statements. */
export interface Asked {
  /** In lower case. */
  readonly action: string;
  readonly resource: AskedResource;
  readonly context: Context;
}

/** Whether a statement applies: action, resource and every condition match (R4). */
export function applies(statement: CompiledStatement, { action, resource, context }: Asked): boolean {
  if (!matchesAction(statement.actions, action)) return false;
  if (!matchesResource(statement.resources, resource, context)) return false;
  for (const condition of statement.conditions) {
    if (!isMet(conditionOutcome(condition, context), statement.effect)) return false;
  }
  return true;
}

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

type Report = (code: PolicyProblemCode, at: JsonPointer) => void;

interface Element {
  readonly name: string;
  readonly negated: boolean;
  readonly single: boolean;
  readonly values: readonly string[];
}

/** Exactly one of `name` and `Not` + `name` (R3). */
function element(
  statement: JsonObject,
  at: JsonPointer,
  name: 'Action' | 'Resource',
  report: Report,
): Element {
  const negated = `Not${name}` in statement;
  if (negated && name in statement)
    report(name === 'Action' ? 'action-and-not-action' : 'resource-and-not-resource', at);
  if (!negated && !(name in statement)) {
    report(name === 'Action' ? 'action-missing' : 'resource-missing', at);
    return { name, negated: false, single: false, values: [] };
  }
  const present = negated ? `Not${name}` : name;
  const values = stringList(statement[present]);
  if (values === undefined) report('list-invalid', `${at}/${present}`);
  return { name: present, negated, single: typeof statement[present] === 'string', values: values ?? [] };
}

function compileConditions(
  block: unknown,
  at: JsonPointer,
  variables: boolean,
  report: Report,
): readonly CompiledCondition[] {
  if (block === undefined) return [];
  if (!isObject(block)) {
    report('condition-invalid', at);
    return [];
  }
  return Object.entries(block).flatMap(([operatorName, keys]) => {
    const operatorAt = `${at}/${pointerToken(operatorName)}`;
    const operator = parseOperator(operatorName);
    if (operator === undefined) report('operator-unknown', operatorAt);
    if (!isObject(keys)) report('condition-invalid', operatorAt);
    if (operator === undefined || !isObject(keys)) return [];
    return Object.entries(keys).flatMap(([key, value]) => {
      const keyAt = `${operatorAt}/${pointerToken(key)}`;
      const written = conditionValues(value);
      if (written === undefined) {
        report('condition-invalid', keyAt);
        return [];
      }
      const { condition, problem } = compileCondition({
        at: keyAt,
        operatorName,
        operator,
        key,
        written,
        variables,
      });
      if (problem !== undefined) report(problem, keyAt);
      return [condition];
    });
  });
}

export interface StatementSource {
  readonly value: unknown;
  readonly index: number;
  readonly at: JsonPointer;
  readonly variables: boolean;
  /** Resource control policies have `"Principal": "*"`; policies of identities have none. */
  readonly principal: boolean;
}

/**
 * Compiles one statement. Total: what breaks R3 is reported, and IAM refuses the whole policy for it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function compileStatement(
  { value, index, at, variables, principal }: StatementSource,
  problems: PolicyProblem[],
): CompiledStatement | undefined {
  const report: Report = (code, where) => problems.push({ code, at: where });
  if (!isObject(value)) {
    report('statement-not-an-object', at);
    return undefined;
  }
  for (const name of Object.keys(value)) {
    if (!ELEMENTS.includes(name)) report('element-unknown', `${at}/${pointerToken(name)}`);
  }
  if (value.Effect !== 'Allow' && value.Effect !== 'Deny') report('effect-invalid', at);
  if ('NotPrincipal' in value || ('Principal' in value && !(principal && value.Principal === '*'))) {
    report('principal-present', at);
  }
  const action = element(value, at, 'Action', report);
  const resource = element(value, at, 'Resource', report);
  const resources = compileResources(resource.values, { ...resource, variables });
  for (const { position, problem } of resources.problems) {
    report(problem, `${at}/${resource.name}${resource.single ? '' : `/${position}`}`);
  }
  return {
    index,
    at,
    sid: typeof value.Sid === 'string' ? value.Sid : undefined,
    effect: value.Effect === 'Deny' ? 'Deny' : 'Allow',
    actions: compileActions(action.values, action),
    resources: resources.matcher,
    conditions: compileConditions(value.Condition, `${at}/Condition`, variables, report),
  };
}
