import { type JsonPointer, pointerToken } from '#iam';
import { graded } from '#analysis';
import type { Offsets } from './regions.ts';
import type { OffsetFinding } from './syntax.ts';
import { membersOf, type Tree } from './tree.ts';

export interface Places {
  /** What to mark for each value: a whole member, or its name alone when the value is a list or an object. */
  readonly marks: ReadonlyMap<JsonPointer, Offsets>;
  readonly repeated: readonly OffsetFinding[];
}

const endOf = ({ offset, length }: Tree) => offset + length;

/** Where the values of a parsed text stand, and the names that an object has twice. Of twins, the last one counts. */
export function placesIn(root: Tree): Places {
  const marks = new Map<JsonPointer, Offsets>();
  const repeated: OffsetFinding[] = [];

  const visitMembers = (object: Tree, pointer: JsonPointer) => {
    const names = new Set<unknown>();
    for (const [key, value] of membersOf(object)) {
      const name = String(key.value);
      const below = `${pointer}/${pointerToken(name)}`;
      if (names.has(name)) {
        const found = graded({ code: 'json-name-repeated', at: below, params: { name } });
        repeated.push({ finding: found, offset: key.offset, length: key.length });
      }
      names.add(name);
      marks.set(below, { start: key.offset, end: value.children === undefined ? endOf(value) : endOf(key) });
      visit(value, below);
    }
  };

  const visit = (node: Tree, pointer: JsonPointer) => {
    visitMembers(node, pointer);
    if (node.type !== 'array') return;
    (node.children ?? []).forEach((child, position) => {
      const below = `${pointer}/${position}`;
      marks.set(below, { start: child.offset, end: endOf(child) });
      visit(child, below);
    });
  };

  marks.set('', { start: root.offset, end: root.offset + Math.min(1, root.length) });
  visit(root, '');
  return { marks, repeated };
}
