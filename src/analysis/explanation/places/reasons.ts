import { type JsonPointer, parentPointer } from '#iam';
import type { Generated, Reason, SettingPath } from '#core';

interface Index {
  readonly byPointer: ReadonlyMap<JsonPointer, readonly Reason[]>;
  readonly bySetting: ReadonlyMap<SettingPath, readonly JsonPointer[]>;
}

const indexes = new WeakMap<readonly Reason[], Index>();

function indexOf({ reasons }: Generated): Index {
  const known = indexes.get(reasons);
  if (known !== undefined) return known;
  const byPointer = new Map<JsonPointer, Reason[]>();
  const bySetting = new Map<SettingPath, JsonPointer[]>();
  for (const reason of reasons) {
    byPointer.set(reason.at, [...(byPointer.get(reason.at) ?? []), reason]);
    const pointers = bySetting.get(reason.setting) ?? [];
    if (!pointers.includes(reason.at)) bySetting.set(reason.setting, [...pointers, reason.at]);
  }
  const index = { byPointer, bySetting };
  indexes.set(reasons, index);
  return index;
}

/** Why an element is there: its own reasons, else those of the nearest element around it. */
export function reasonsAt(generated: Generated, pointer: JsonPointer): readonly Reason[] {
  const { byPointer } = indexOf(generated);
  for (let at: JsonPointer | undefined = pointer; at !== undefined; at = parentPointer(at)) {
    const reasons = byPointer.get(at);
    if (reasons !== undefined) return reasons;
  }
  return [];
}

/** The settings named by the reasons of an element, each once. */
export function settingsAt(generated: Generated, pointer: JsonPointer): readonly SettingPath[] {
  return [...new Set(reasonsAt(generated, pointer).map(({ setting }) => setting))];
}

/** Every element that has a setting among its reasons, in order of appearance. */
export function pointersOf(generated: Generated, setting: SettingPath): readonly JsonPointer[] {
  return indexOf(generated).bySetting.get(setting) ?? [];
}
