import { type ActionMatcher, compileActions, matchesAction } from './action.ts';
import { compileCondition, type CompiledCondition, conditionOutcome, isMet } from './condition.ts';
import type { JsonPointer } from './json.ts';
import { parseOperator } from './operators.ts';
import type { ReadStatement } from './read.ts';
import type { Context } from './request.ts';
import { type AskedResource, compileResources, matchesResource, type ResourceMatcher } from './resource.ts';
import type { VariableProblem } from './variables.ts';

/** One statement, ready to be asked about requests. */
export interface CompiledStatement {
  readonly read: ReadStatement;
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

/** Whether a statement applies: action, resource and every condition match. */
export function applies(statement: CompiledStatement, { action, resource, context }: Asked): boolean {
  if (!matchesAction(statement.actions, action)) return false;
  if (!matchesResource(statement.resources, resource, context)) return false;
  for (const condition of statement.conditions) {
    if (!isMet(conditionOutcome(condition, context), statement.effect)) return false;
  }
  return true;
}

/**
 * Makes a statement ready to be asked. Variables that cannot be read are reported: IAM refuses the policy for them.
 *
 * @param variables whether `${…}` is a variable: not under Version 2008-10-17.
 */
export function compileStatement(
  read: ReadStatement,
  variables: boolean,
  report: (code: VariableProblem, at: JsonPointer) => void,
): CompiledStatement {
  const { exceptActions, exceptResources } = read;
  const actions = exceptActions ? read.notActions : read.actions;
  const resources = exceptResources ? read.notResources : read.resources;
  const compiled = compileResources(
    resources.map(({ value }) => value),
    { negated: exceptResources, variables },
  );
  for (const { position, problem } of compiled.problems) report(problem, resources[position]?.at ?? read.at);
  return {
    read,
    effect: read.effect ?? 'Allow',
    actions: compileActions(
      actions.map(({ value }) => value),
      exceptActions,
    ),
    resources: compiled.matcher,
    conditions: read.conditions.flatMap(({ operator, key, values, at }) => {
      const meant = parseOperator(operator);
      if (meant === undefined) return [];
      const written = values.map(({ value }) => value);
      const { condition, problem } = compileCondition({
        ...{ at, operatorName: operator, operator: meant, key, written, variables },
      });
      if (problem !== undefined) report(problem, at);
      return [condition];
    }),
  };
}
