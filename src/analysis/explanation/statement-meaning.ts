import type { ReadStatement } from '#iam';
import { actionMeaning } from './meaning/action.ts';
import { conditionMeaning } from './meaning/condition.ts';
import { mergeResources } from './meaning/merge-resources.ts';
import { principalMeaning } from './meaning/principal.ts';
import { resourceMeaning } from './meaning/resource.ts';
import type { StatementMeaning } from './types.ts';

/** What a statement says as a whole. */
export function statementMeaning(statement: ReadStatement): StatementMeaning {
  const exceptActions = statement.actions.length === 0 && statement.notActions.length > 0;
  const exceptResources = statement.resources.length === 0 && statement.notResources.length > 0;
  const actions = exceptActions ? statement.notActions : statement.actions;
  const resources = exceptResources ? statement.notResources : statement.resources;
  return {
    effect: statement.effect,
    actions: actions.map(({ value }) => actionMeaning(value)),
    exceptActions,
    resources: mergeResources(resources.map(({ value }) => resourceMeaning(value))),
    exceptResources,
    conditions: statement.conditions.map((condition) =>
      conditionMeaning(
        condition,
        statement.actions.map(({ value }) => value),
      ),
    ),
    principals: [...statement.principals, ...statement.notPrincipals].map(principalMeaning),
  };
}
