import { isObject, type JsonObject, type JsonPointer, pointerTokens } from '#iam';
import type { TextEdit } from './edits.ts';
import { type Tree, valueIn } from '../reading/index.ts';

/** A finding in its text. */
export interface Found {
  readonly text: string;
  /** The policy. */
  readonly root: Tree;
  readonly at: JsonPointer;
}

/** None at all where there is nothing to mend; one that cannot be made, and the others are not made either. */
export type Edits = readonly (TextEdit | undefined)[];

export const replaced = ({ offset, length }: Tree, content: string): TextEdit => ({
  offset,
  length,
  content,
});

/** The member of an object, the last of twins; or the entry of a list. */
export function childOf({ type, children = [] }: Tree, token: string): Tree | undefined {
  if (type === 'array') return children[Number(token)];
  return children.findLast(({ children: [key] = [] }) => key?.value === token);
}

/** What stands at a place: a member with its name, or an entry of a list. */
export function placeAt(root: Tree, at: JsonPointer): Tree | undefined {
  let found: Tree | undefined = root;
  for (const token of pointerTokens(at)) {
    const value: Tree | undefined = found?.type === 'property' ? found.children?.[1] : found;
    found = value && childOf(value, token);
  }
  return found;
}

export const valueAt = (place: Tree | undefined): Tree | undefined =>
  place?.type === 'property' ? place.children?.[1] : place;

/** Takes a member or an entry away, with the comma and the white space that were there for it. */
export function removed(place: Tree): TextEdit | undefined {
  const siblings = place.parent?.children ?? [];
  const index = siblings.indexOf(place);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const end = place.offset + place.length;
  if (after !== undefined) return { offset: place.offset, length: after.offset - place.offset, content: '' };
  if (before === undefined) return undefined;
  const start = before.offset + before.length;
  return { offset: start, length: end - start, content: '' };
}

/** Takes some of several siblings away, of which some stay. */
function removedSome(places: readonly Tree[]): Edits {
  const siblings = places[0]?.parent?.children ?? [];
  const gone = new Set(places);
  const lastKept = siblings.findLastIndex((each) => !gone.has(each));
  const kept = siblings[lastKept];
  const end = siblings.at(-1);
  if (kept === undefined || end === undefined) return [undefined];
  // What stands behind the last one that stays goes at once, with the comma before it.
  const start = kept.offset + kept.length;
  const tail =
    lastKept === siblings.length - 1
      ? []
      : [{ offset: start, length: end.offset + end.length - start, content: '' }];
  return [
    ...siblings
      .slice(0, lastKept)
      .filter((each) => gone.has(each))
      .map(removed),
    ...tail,
  ];
}

/** Takes entries of a list away; of those that are there twice, the later ones. */
export function withoutEntries({ root, at }: Found, entries: readonly string[]): Edits {
  const list = placeAt(root, at)?.parent;
  if (list?.type !== 'array') return [];
  const left = [...entries];
  const gone = (list.children ?? []).toReversed().filter(({ value }) => {
    const found = left.indexOf(String(value));
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
  return removedSome(gone);
}

/** Gives an operator another name, unless other keys stand under it as well. */
export function withOperator({ root, at, text }: Found, name: string | undefined): Edits {
  const operator = at.slice(0, at.lastIndexOf('/'));
  const alone = valueAt(placeAt(root, operator))?.children?.length === 1;
  return alone ? withName({ root, at: operator, text }, name) : [];
}

/** Of a condition whose finding is at one of its values, or at its key. */
export const keyPlace = (at: JsonPointer): JsonPointer => at.split('/').slice(0, 6).join('/');

/** Adds actions behind another one, on the line of it. */
export function withActions({ root, at }: Found, actions: readonly string[]): Edits {
  const value = valueAt(placeAt(root, at));
  if (value?.type !== 'string') return [];
  const added = actions.map((action) => `, ${JSON.stringify(action)}`).join('');
  const end = { offset: value.offset + value.length, length: 0 };
  return value.parent?.type === 'array'
    ? [{ ...end, content: added }]
    : [
        { offset: value.offset, length: 0, content: '[' },
        { ...end, content: `${added}]` },
      ];
}

/** The fields of an ARN, changed. */
export function withArn(
  found: Found,
  change: (fields: readonly string[]) => readonly string[] | undefined,
): Edits {
  const written = valueAt(placeAt(found.root, found.at))?.value;
  if (typeof written !== 'string' || !/^arn:(?:[^:]*:){4}/.test(written)) return [];
  return withText(found, change(written.split(':'))?.join(':'));
}

/** The statement that a place is in. */
export function statementAt(root: Tree, at: JsonPointer): Tree | undefined {
  const body = valueAt(placeAt(root, '/Statement'));
  return body?.type === 'array' ? body.children?.[Number(pointerTokens(at)[1])] : body;
}

/** Adds a statement behind the one of a finding, laid out as that one is. */
export function withStatement({ text, root, at }: Found, statement: JsonObject): Edits {
  const here = statementAt(root, at);
  if (here?.type !== 'object') return [];
  const end = { offset: here.offset + here.length, length: 0 };
  const indentOf = ({ offset }: Tree) => /(?:^|\n)([ \t]*)$/.exec(text.slice(0, offset))?.[1];
  const indent = indentOf(here);
  const inner = here.children?.[0] && indentOf(here.children[0]);
  const isLaidOut = inner !== undefined;
  const unit = isLaidOut && inner.startsWith(indent ?? '') ? inner.slice((indent ?? '').length) : '  ';
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
  const printed = isLaidOut
    ? JSON.stringify(statement, null, unit).replaceAll('\n', `${lineEnd}${indent ?? ''}`)
    : JSON.stringify(statement);
  const content = indent === undefined ? `, ${printed}` : `,${lineEnd}${indent}${printed}`;
  if (here.parent?.type === 'array') return [{ ...end, content }];
  return [
    { offset: here.offset, length: 0, content: '[' },
    { ...end, content: `, ${printed}]` },
  ];
}

/** A statement without what names it, which a second one may not have. */
export function unnamed(statement: Tree | undefined): JsonObject | undefined {
  const value = statement && valueIn(statement);
  if (!isObject(value)) return undefined;
  const { Sid: _, ...rest } = value;
  return rest;
}

/** Puts a text in the place of the string there. */
export function withText({ root, at }: Found, text: string | undefined): Edits {
  const value = valueAt(placeAt(root, at));
  return value === undefined || text === undefined ? [] : [replaced(value, JSON.stringify(text))];
}

/** Gives the member there another name, unless it has a sibling of that name. */
export function withName({ root, at }: Found, name: string | undefined): Edits {
  const place = placeAt(root, at);
  const key = place?.children?.[0];
  if (place?.type !== 'property' || key === undefined || name === undefined) return [];
  const taken = place.parent?.children?.some(({ children: [other] = [] }) => other?.value === name) === true;
  return taken ? [] : [replaced(key, JSON.stringify(name))];
}
