import type { Parameter } from '#core';
import { describeParameter } from '../describe-parameter.ts';
import { snakeCase } from '../naming.ts';
import { PARAMETER_FACTS } from '../parameter-facts.ts';
import { attribute, type Block, block } from './block.ts';
import { verbatim } from './expression.ts';
import { textExpression, variable } from './text.ts';

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
