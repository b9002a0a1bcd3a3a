// What reads trees and makes them of others; JSON needs none of it.
import { membersNamed, type Tree } from './tree.ts';

/** The value of a member; of twins, the last one. */
export const memberOf = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree && membersNamed(tree, name).at(-1);

/** The entries of a list, or the one value that stands for a list of one. */
export const entriesOf = (tree: Tree | undefined): readonly Tree[] =>
  tree === undefined ? [] : tree.type === 'array' ? (tree.children ?? []) : [tree];

/** The text of a string. */
export const textOf = (tree: Tree | undefined): string | undefined =>
  typeof tree?.value === 'string' ? tree.value : undefined;

/** What was assumed for any of some values. */
export const assumedIn = (trees: readonly (Tree | undefined)[]): Pick<Tree, 'assumed'> => {
  const assumed = [...new Set(trees.flatMap((tree) => tree?.assumed ?? []))];
  return assumed.length === 0 ? {} : { assumed };
};

/** A text in the place of something else that means it. */
export const stringAt = (
  { offset, length }: Tree,
  value: string,
  offsetOf = (_: number) => offset,
): Tree => ({
  type: 'string',
  value,
  offset,
  length,
  offsetOf,
});

/** A member with a name that stands at another place than before its value, or nowhere. */
export const propertyAt = ({ offset, length }: Tree, name: string, value: Tree): Tree => ({
  type: 'property',
  offset,
  length,
  children: [{ type: 'string', value: name, offset, length }, value],
});

/** An object in the place of something else that means it. */
export const objectAt = (
  { offset, length }: Tree,
  members: readonly (readonly [string, Tree, Tree?])[],
): Tree => ({
  type: 'object',
  offset,
  length,
  children: members.map(([name, value, at = value]) => propertyAt(at, name, value)),
});

/** Texts longer than any document are not put together. */
export const LONGEST_TEXT = 200_000;

/** Puts a text together of pieces that stand at several places. */
export function createText() {
  const pieces: { readonly at: number; readonly from: number; readonly isCopy: boolean }[] = [];
  let value = '';
  return {
    /**
     * @param from where it stands.
     * @param isCopy whether all its characters stand there one behind the other; else all stand where it begins.
     */
    add(piece: string, from: number, isCopy: boolean): void {
      pieces.push({ at: value.length, from, isCopy });
      value += piece;
    },
    value: () => value,
    offsetOf(position: number): number {
      let [low, high] = [0, pieces.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((pieces[middle]?.at ?? 0) <= position) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      return piece === undefined ? 0 : piece.from + (piece.isCopy ? position - piece.at : 0);
    },
  };
}
