import type { Generated } from '#core';
import { isObject, type JsonPointer, pointerToken, pointerTokens } from '#iam';
import { policyChanges } from './policy-changes.ts';
import type { Change } from './types.ts';
import { documentForm } from '../document-form.ts';
import { sessionDocumentField } from '../explanation/explain.ts';

type Leaves = ReadonlyMap<JsonPointer, string>;

function leaves(value: unknown, at: JsonPointer): readonly (readonly [JsonPointer, string])[] {
  if (!isObject(value)) return [[at, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, `${at}/${pointerToken(name)}`));
}

/** What changed in a Session document, field by field. */
function fieldChanges(before: unknown, after: unknown): readonly Change[] {
  const [old, now]: readonly [Leaves, Leaves] = [new Map(leaves(before, '')), new Map(leaves(after, ''))];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((at) => {
    const field = sessionDocumentField(pointerTokens(at));
    const [from, to] = [old.get(at) ?? '', now.get(at) ?? ''];
    if (field === undefined || from === to) return [];
    return [{ code: 'field-changed' as const, at: now.has(at) ? [at] : [], params: { field, from, to } }];
  });
}

/** More sentences than these nobody reads after every key press. */
const MOST = 3;

function sids(document: unknown): readonly unknown[] {
  if (!isObject(document) || !Array.isArray(document.Statement)) return [];
  return document.Statement.flatMap((statement: unknown, position) =>
    isObject(statement) && 'Sid' in statement ? [`/Statement/${position}/Sid`] : [],
  );
}

function nameChange(before: unknown, after: unknown): Change {
  const [old, now] = [sids(before), sids(after)];
  if (old.length === 0 && now.length > 0) {
    return { code: 'names-added', at: now.map(String), params: {} };
  }
  return { code: old.length > 0 && now.length === 0 ? 'names-removed' : 'same-meaning', at: [], params: {} };
}

type ConditionChange = Extract<Change, { readonly code: 'condition-added' | 'condition-removed' }>;

function isConditionChange(change: Change): change is ConditionChange {
  return change.code === 'condition-added' || change.code === 'condition-removed';
}

/** One change for all actions that got, or lost, the same condition; it stands where the first of them stood. */
function mergeConditions(changes: readonly Change[]): readonly Change[] {
  const keyOf = ({ code, params }: ConditionChange) =>
    JSON.stringify([code, params.effect, params.condition]);
  const groups = new Map<string, ConditionChange[]>();
  for (const change of changes.filter(isConditionChange)) {
    const group = groups.get(keyOf(change));
    if (group === undefined) groups.set(keyOf(change), [change]);
    else group.push(change);
  }
  return changes.flatMap<Change>((change) => {
    if (!isConditionChange(change)) return [change];
    const alike = groups.get(keyOf(change)) ?? [];
    if (alike[0] !== change) return [];
    const actions = alike.flatMap(({ params }) => params.actions);
    return [{ ...change, at: alike.flatMap(({ at }) => at), params: { ...change.params, actions } }];
  });
}

function fold(changes: readonly Change[]): readonly Change[] {
  if (changes.length <= MOST) return changes;
  const rest = changes.slice(MOST - 1);
  return [
    ...changes.slice(0, MOST - 1),
    { code: 'more', at: rest.flatMap(({ at }) => at), params: { count: rest.length } },
  ];
}

/**
 * What changed in meaning between two states of one document, in at most three parts, the weightiest first.
 *
 * @returns nothing when the texts are the same, or when they are different documents altogether.
 */
export function describeChange(
  before: Pick<Generated, 'kind' | 'document' | 'text'>,
  after: Pick<Generated, 'kind' | 'document' | 'text'>,
): readonly Change[] {
  if (before.kind !== after.kind || before.text === after.text) return [];
  const isPolicy = documentForm(after.document) !== 'session-document';
  const changes = (isPolicy ? policyChanges : fieldChanges)(before.document, after.document);
  if (changes.length === 0) return [nameChange(before.document, after.document)];
  return fold(mergeConditions(changes));
}
