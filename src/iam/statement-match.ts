import { listingPattern, matchesAction } from './action.ts';
import { matchCondition } from './condition-match.ts';
import type { ActionMatch, ResourceMatch, StatementMatch } from './decision.ts';
import { filledResource, nearestResource } from './nearest-resource.ts';
import type { PlacedStatement } from './policy-set.ts';
import { listedAt, matchesResource } from './resource.ts';
import { applies, type Asked, type CompiledStatement } from './statement.ts';

/** Where a value of a list stands; a single string is no list. */
function valueAt(statement: CompiledStatement, element: string, position: number, single: boolean): string {
  return `${statement.at}/${element}${single ? '' : `/${position}`}`;
}

function matchAction(statement: CompiledStatement, { action }: Asked): ActionMatch {
  const { actions } = statement;
  const element = actions.negated ? 'NotAction' : 'Action';
  const position = listingPattern(actions, action);
  const text = actions.written[position];
  return {
    element,
    matched: matchesAction(actions, action),
    ...(text === undefined
      ? {}
      : { pattern: { text, at: valueAt(statement, element, position, actions.single) } }),
  };
}

function matchResource(statement: CompiledStatement, { resource, context }: Asked): ResourceMatch {
  const { resources } = statement;
  const element = resources.negated ? 'NotResource' : 'Resource';
  const place = (position: number) => ({
    text: resources.written[position] ?? '',
    at: valueAt(statement, element, position, resources.single),
  });
  const matched = matchesResource(resources, resource, context);
  const position = listedAt(resources, resource, context);
  if (position >= 0) {
    return {
      element,
      matched,
      pattern: { ...place(position), filled: filledResource(resources, position, context) },
    };
  }
  const nearest = nearestResource(resources, resource, context);
  if (nearest === undefined) return { element, matched };
  const { miss, differsByCase, filled, missingVariables } = nearest;
  return {
    element,
    matched,
    nearest: {
      ...place(nearest.position),
      filled,
      miss,
      differsByCase,
      missingVariables: missingVariables.map(({ written }) => written),
    },
  };
}

/** What a statement says about a request, element by element. */
export function matchStatement({ reference, statement }: PlacedStatement, asked: Asked): StatementMatch {
  const { index, effect, conditions } = statement;
  return {
    ...reference,
    statement: index,
    effect,
    action: matchAction(statement, asked),
    resource: matchResource(statement, asked),
    conditions: conditions.map((condition) => matchCondition(condition, effect, asked.context)),
    applies: applies(statement, asked),
  };
}
