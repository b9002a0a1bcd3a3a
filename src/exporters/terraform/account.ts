import { type Parameter, parametersOf } from '#core';
import type { Setup } from '../types.ts';
import { attribute, type Block, block } from './block.ts';
import { verbatim } from './expression.ts';
import { hasTwoPlaces } from '../places.ts';
import { hasResources } from './locals.ts';
import { textExpression } from './text.ts';

/**
 * Stops a plan for another account than the one that the policies name. Not where there is nothing but permission sets,
 * which may live in another.
 * https://developer.hashicorp.com/terraform/language/expressions/custom-conditions
 */
export function accountBlocks(setup: Setup): readonly Block[] {
  const { account, parameters, permissionSets } = setup;
  const isElsewhere = permissionSets.length > 0 && !hasTwoPlaces(setup);
  if (account === undefined || isElsewhere || !hasResources(setup)) return [];
  const isAskedFor = ({ id }: Parameter): boolean => parameters.some((parameter) => parameter.id === id);
  if (!parametersOf(account).every(isAskedFor)) return [];
  const accountParts = typeof account === 'string' ? [account] : account.parts;
  const postcondition = block(
    'postcondition',
    [],
    [
      attribute('condition', verbatim(`self.account_id == ${textExpression(account)}`)),
      attribute('error_message', {
        parts: ['These resources are meant for the account ', ...accountParts, '.'],
      }),
    ],
  );
  return [block('data', ['aws_caller_identity', 'current'], [block('lifecycle', [], [postcondition])])];
}
