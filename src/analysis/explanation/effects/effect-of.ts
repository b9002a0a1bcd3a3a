import {
  type Configuration,
  type DocumentKind,
  type SettingPath,
  type SettingValue,
  isRelevant,
  withAnswer,
} from '#core';
import { type JsonPointer, parentPointer } from '#iam';
import { affected, type Drafted, draftOf, isSame } from './affected.ts';
import { alternativesOf } from './alternatives.ts';
import { type NoEffect, whyNoEffect } from './no-effect.ts';

/** The elements that a setting causes in a document, or why there are none. */
export type SettingEffect =
  | { readonly pointers: readonly JsonPointer[]; readonly none?: undefined }
  | { readonly pointers: readonly []; readonly none: NoEffect };

/** Without those that lie in another one, and each once. */
function outermost(pointers: readonly JsonPointer[]): readonly JsonPointer[] {
  const all = new Set(pointers);
  const isInside = (pointer: JsonPointer): boolean => {
    const parent = parentPointer(pointer);
    return parent !== undefined && (all.has(parent) || isInside(parent));
  };
  return [...all].filter((pointer) => !isInside(pointer));
}

/** Order in the document: by position where the tokens are positions. */
function inOrder(pointers: readonly JsonPointer[]): readonly JsonPointer[] {
  const statement = (pointer: JsonPointer) => Number(/^\/Statement\/(\d+)/.exec(pointer)?.[1] ?? 0);
  return pointers.toSorted((a, b) => statement(a) - statement(b));
}

function probe(
  configuration: Configuration,
  kind: DocumentKind,
  path: SettingPath,
  now: Drafted,
): SettingEffect {
  const others = alternativesOf(configuration, path).map((value) =>
    draftOf(withAnswer(configuration, path, value as SettingValue), kind),
  );
  // A reason for a whole document names the setting that is nearest to it; it is no line that the setting causes.
  const stated = now.reasons.filter(({ setting, at }) => setting === path && at !== '').map(({ at }) => at);
  const caused = others.flatMap((other) => affected(now, other));
  const pointers = inOrder(outermost([...stated, ...caused]));
  if (pointers.length > 0) return { pointers };
  const none: NoEffect = others.every((other) => isSame(now, other))
    ? whyNoEffect(configuration, kind, path)
    : { code: 'adds-nothing', params: {} };
  return { pointers: [], none };
}

interface Known {
  readonly now: Drafted;
  readonly effects: Map<SettingPath, SettingEffect>;
}
const known = new WeakMap<Configuration, Map<DocumentKind, Known>>();

function knownFor(configuration: Configuration, kind: DocumentKind): Known {
  const kinds = known.get(configuration) ?? new Map<DocumentKind, Known>();
  known.set(configuration, kinds);
  const entry = kinds.get(kind) ?? { now: draftOf(configuration, kind), effects: new Map() };
  kinds.set(kind, entry);
  return entry;
}

/**
 * What a setting does in a document, found by comparison: the reasons say what it caused, and so does every element
 * that would be gone or different with another answer. Worked out once for each configuration, document and setting.
 *
 * @returns pointers into the document that `generate` makes, outermost ones only; or the reason for there being none.
 */
export function effectOf(configuration: Configuration, kind: DocumentKind, path: SettingPath): SettingEffect {
  const { now, effects } = knownFor(configuration, kind);
  const effect =
    effects.get(path) ??
    (isRelevant(path, kind)
      ? probe(configuration, kind, path, now)
      : { pointers: [], none: whyNoEffect(configuration, kind, path) });
  effects.set(path, effect);
  return effect;
}
