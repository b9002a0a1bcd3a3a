import { isOfNodes } from '../places.ts';
import type { Setup } from '../types.ts';
import { attribute, type Block, block } from './block.ts';
import { type Expression, verbatim } from './expression.ts';

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
