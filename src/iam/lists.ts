// Lists of texts, as policies write them: one value, or several.

/** Whether a list has places without a value, which JSON cannot say. As much work as there are values, however long it is. */
export function hasHoles(list: readonly unknown[]): boolean {
  return list.length > 0 && Object.keys(list).length < list.length;
}

/** A string, or a list of strings, as a list; `undefined` when it is neither. */
export function stringList(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  return !hasHoles(items) && items.every((item) => typeof item === 'string') ? items : undefined;
}

/** Values of a condition key as text: strings, numbers and booleans, one or several. */
export function conditionValues(value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (hasHoles(items)) return undefined;
  const texts = items.flatMap((item) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? [String(item)] : [],
  );
  return texts.length === items.length ? texts : undefined;
}
