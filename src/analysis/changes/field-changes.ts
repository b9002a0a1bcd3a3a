import { isObject, type JsonPointer, pointerToken, pointerTokens } from '#iam';
import { sessionDocumentField } from '../explanation/session-document-fields.ts';
import type { Change } from './types.ts';

type Leaves = ReadonlyMap<JsonPointer, string>;

function leaves(value: unknown, at: JsonPointer): readonly (readonly [JsonPointer, string])[] {
  if (!isObject(value)) return [[at, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, `${at}/${pointerToken(name)}`));
}

/** What changed in a Session document, field by field. */
export function fieldChanges(before: unknown, after: unknown): readonly Change[] {
  const [old, now]: readonly [Leaves, Leaves] = [new Map(leaves(before, '')), new Map(leaves(after, ''))];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((at) => {
    const field = sessionDocumentField(pointerTokens(at));
    const [from, to] = [old.get(at) ?? '', now.get(at) ?? ''];
    if (field === undefined || from === to) return [];
    return [{ code: 'field-changed' as const, at: now.has(at) ? [at] : [], params: { field, from, to } }];
  });
}
