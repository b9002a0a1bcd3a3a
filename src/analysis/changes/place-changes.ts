import type { ReadStatement } from '#iam';
import { parseArn } from '../explanation/meaning/arn.ts';
import { hasWildcard } from '../explanation/meaning/wildcards.ts';
import type { Change } from './types.ts';

const FIELDS = {
  region: 'regions-changed',
  account: 'accounts-changed',
  partition: 'partitions-changed',
} as const;

/** The names that stand in one field of the ARNs of a document: resources and conditions alike. */
function namesIn(statements: readonly ReadStatement[], field: keyof typeof FIELDS): readonly string[] {
  const texts = statements.flatMap(({ resources, notResources, conditions }) => [
    ...resources,
    ...notResources,
    ...conditions.flatMap(({ values }) => values),
  ]);
  const names = texts.flatMap(({ value }) => parseArn(value)?.[field] ?? []);
  return [...new Set(names.filter((name) => name !== '' && !hasWildcard(name)))];
}

/** Changes of Region, account and partition, which concern every ARN at once. */
export function placeChanges(
  before: readonly ReadStatement[],
  after: readonly ReadStatement[],
): readonly Change[] {
  return (['partition', 'account', 'region'] as const).flatMap((field) => {
    const [from, to] = [namesIn(before, field), namesIn(after, field)];
    // Where one side names none, the ARNs themselves came, went or were opened: that is told for itself.
    if (from.length === 0 || to.length === 0 || from.toSorted().join() === to.toSorted().join()) return [];
    const fresh = (value: string) => {
      const name = parseArn(value)?.[field];
      return name !== undefined && to.includes(name) && !from.includes(name);
    };
    const at = after.flatMap(({ resources, notResources, conditions }) =>
      [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)]
        .filter(({ value }) => fresh(value))
        .map((text) => text.at),
    );
    return [{ code: FIELDS[field], at, params: { from, to } } as const];
  });
}
