import type { ResourceMeaning } from './resource.ts';

type Parameter = 'regions' | 'ids';

/** The list at a parameter; `undefined` for resources that have none. */
function listAt({ params }: ResourceMeaning, parameter: Parameter): readonly string[] | undefined {
  if (parameter === 'regions') return 'regions' in params ? params.regions : undefined;
  return 'ids' in params ? params.ids : undefined;
}

function withList(
  meaning: ResourceMeaning,
  parameter: Parameter,
  entries: Iterable<string>,
): ResourceMeaning {
  return { code: meaning.code, params: { ...meaning.params, [parameter]: [...entries] } } as ResourceMeaning;
}

/** Folds resources that differ in one list only, in the order of their first appearance. */
function fold(meanings: readonly ResourceMeaning[], parameter: Parameter): readonly ResourceMeaning[] {
  const groups = new Map<string, { readonly first: ResourceMeaning; readonly entries: Set<string> }>();
  for (const meaning of meanings) {
    const entries = listAt(meaning, parameter);
    const key = JSON.stringify(entries === undefined ? meaning : withList(meaning, parameter, []));
    const group = groups.get(key) ?? { first: meaning, entries: new Set<string>() };
    for (const entry of entries ?? []) group.entries.add(entry);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, entries }) =>
    listAt(first, parameter) === undefined ? first : withList(first, parameter, entries),
  );
}

/** Folds resources that differ only in the Region, then nodes that differ only in the ID, into one each. */
export function mergeResources(meanings: readonly ResourceMeaning[]): readonly ResourceMeaning[] {
  return fold(fold(meanings, 'regions'), 'ids');
}
