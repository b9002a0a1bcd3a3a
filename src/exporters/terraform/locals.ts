import type { Parameter } from '#core';
import { describeParameter, PARAMETER_FACTS, snakeCase } from '../parameter-facts.ts';
import { isOfNodes } from '../places.ts';
import { attribute, block, type Block } from './block.ts';
import { type Expression, verbatim } from './expression.ts';
import { textExpression, variable } from './text.ts';
import type { Setup } from '../types.ts';

/** Tags and Regions of a module, where its resources refer to them. */
export const TAGS = verbatim('local.tags');
export const REGIONS = verbatim('local.regions');

export const hasResources = (setup: Setup): boolean => isOfNodes(setup) || setup.permissionSets.length > 0;

/** What several resources share. */
export function localsBlocks(setup: Setup): readonly Block[] {
  if (!hasResources(setup)) return [];
  const tags = { members: Object.entries(setup.tags).map(([key, value]) => ({ key, value })) };
  const regions: Expression = { call: 'toset', argument: setup.regions };
  const { logGroup, preferences } = setup;
  // What has a key in each Region has its own table of Regions.
  const isUsed = [preferences, logGroup].some((part) => part !== undefined && part.keyArns === undefined);
  const several = isUsed && setup.regions.length > 1;
  return [
    block('locals', [], [...(several ? [attribute('regions', regions)] : []), attribute('tags', tags)]),
  ];
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/**
 * A parameter as a variable without a default, so that nobody forgets it.
 * https://developer.hashicorp.com/terraform/language/values/variables
 */
export function variableBlock(parameter: Parameter): Block {
  const { pattern, format } = PARAMETER_FACTS[parameter.kind];
  return block(
    'variable',
    [snakeCase(parameter.id)],
    [
      attribute('description', describeParameter(parameter)),
      attribute('type', verbatim('string')),
      block(
        'validation',
        [],
        [
          attribute('condition', verbatim(`can(regex(${textExpression(pattern)}, ${variable(parameter)}))`)),
          attribute('error_message', sentence(`The value must be ${format}`)),
        ],
      ),
    ],
  );
}
