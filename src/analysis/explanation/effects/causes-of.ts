import { type Configuration, type DocumentKind, isTyped, SETTING_PATHS, type SettingPath } from '#core';
import { isWithin, type JsonPointer } from '#iam';
import { effectOf } from './effect-of.ts';

/** How particular a setting is to an element, by rows that are compared in order: less comes first. */
type Distance = readonly number[];

function distance(
  path: SettingPath,
  pointers: readonly JsonPointer[],
  pointer: JsonPointer,
): Distance | undefined {
  const enclosing = pointers.filter((each) => isWithin(pointer, each)).map((each) => each.length);
  if (enclosing.length === 0 && !pointers.some((each) => isWithin(each, pointer))) return undefined;
  return [
    enclosing.length === 0 ? 1 : 0,
    -Math.max(0, ...enclosing),
    pointers.length,
    // What holds everywhere, such as the account, says least about one element.
    path.startsWith('environment.') ? 1 : 0,
    isTyped(path) ? 0 : 1,
  ];
}

function compare(a: Distance, b: Distance): number {
  const position = a.findIndex((value, each) => value !== b[each]);
  return (a[position] ?? 0) - (b[position] ?? 0);
}

/**
 * The settings that an element depends on, the most particular first: those that cause just this element come before
 * those that cause what encloses it, and before those that cause only a part of it.
 */
export function causesOf(
  configuration: Configuration,
  kind: DocumentKind,
  pointer: JsonPointer,
): readonly SettingPath[] {
  return SETTING_PATHS.flatMap((path) => {
    const from = distance(path, effectOf(configuration, kind, path).pointers, pointer);
    return from === undefined ? [] : [{ path, from }];
  })
    .toSorted((a, b) => compare(a.from, b.from))
    .map(({ path }) => path);
}
