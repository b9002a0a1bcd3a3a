import { documentForm, isPolicyVariable } from '#analysis';
import { valueIn } from './document-at.ts';
import type { Holes } from './placeholders.ts';

import type { Offsets } from './regions.ts';
import { shapeOf } from './shapes.ts';
import { membersOf, type Tree } from './tree.ts';

/** `$${…}` and `&{…}` of Terraform and `${!…}` of CloudFormation are variables of IAM; other `${…}` are filled in by them. */
const TEMPLATE = /\$\$\{|&\{|\$\{!|\$\{([^{}]*)\}/g;

function textAsMeant(text: string, holes: Holes, place: Offsets): string {
  return text.replace(TEMPLATE, (found, inside?: string) => {
    if (inside === undefined) return '${';
    if (isPolicyVariable(found) || inside.trim() === '') return found;
    const name = inside.trim();
    return holes.mark({ name, ...shapeOf(name), place });
  });
}

/**
 * A policy that was taken out of a template, as it is meant there. In Session documents `${…}` is for shells.
 *
 * @returns the same tree when there is nothing of a template in it.
 */
export function asMeant(tree: Tree, holes: Holes): Tree {
  if (documentForm(valueIn(tree)) === 'session-document') return tree;
  let isOther = false;
  const visit = (each: Tree): Tree => {
    if (each.type === 'array') return { ...each, children: (each.children ?? []).map(visit) };
    if (each.type === 'object') {
      const children = membersOf(each).map(([key, value]): Tree => {
        const { offset, length } = key;
        return { type: 'property', offset, length, children: [visit(key), visit(value)] };
      });
      return { ...each, children };
    }
    if (typeof each.value !== 'string') return each;
    const { offset, length } = each;
    const value = textAsMeant(each.value, holes, { start: offset, end: offset + length });
    isOther ||= value !== each.value;
    return { ...each, value };
  };
  const meant = visit(tree);
  return isOther ? meant : tree;
}
