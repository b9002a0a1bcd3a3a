import type { Node } from 'jsonc-parser';

/**
 * A value where it stands in a text, whatever the language of that: an object has properties, each with its name and its
 * value. What `jsonc-parser` makes of JSON is one.
 */
export interface Tree extends Pick<Node, 'type' | 'offset' | 'length'> {
  readonly value?: unknown;
  readonly children?: readonly Tree[];
  readonly parent?: Tree;
  /** What was assumed so that this is the value: see `Holes`. */
  readonly assumed?: readonly number[];
  /** Where a character of a string stands, or its end; without it the string stands in the text as JSON writes it. */
  readonly offsetOf?: (position: number) => number;
}

/** The members of an object; none of anything else. */
export function membersOf({ type, children = [] }: Tree): readonly (readonly [key: Tree, value: Tree])[] {
  const members: (readonly [Tree, Tree])[] = [];
  if (type !== 'object') return members;
  for (const { children: [key, value] = [] } of children) {
    if (key !== undefined && value !== undefined) members.push([key, value]);
  }
  return members;
}

/** The values of the members with a name: several of twins. */
export function membersNamed({ type, children = [] }: Tree, name: string): readonly Tree[] {
  const found: Tree[] = [];
  if (type !== 'object') return found;
  for (const { children: [key, value] = [] } of children) {
    if (value !== undefined && key?.value === name) found.push(value);
  }
  return found;
}
