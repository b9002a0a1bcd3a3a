import type { ReadStatement } from '#iam';
import { coversAction } from '../explanation/meaning/wildcards.ts';
import { canBe, type ResourceKind } from './resource-kinds.ts';

/** Whether a statement is about an action, by `Action` or by `NotAction`. */
export function isAbout({ actions, notActions }: ReadStatement, action: string): boolean {
  if (actions.length > 0) return actions.some(({ value }) => coversAction(value, action));
  return notActions.length > 0 && !notActions.some(({ value }) => coversAction(value, action));
}

/** Whether a statement is about some resource of a kind. */
export function reaches({ resources, notResources }: ReadStatement, kind: ResourceKind): boolean {
  return resources.length > 0 ? resources.some(({ value }) => canBe(value, kind)) : notResources.length > 0;
}

/** Whether a statement names `*`, which is what actions without a resource are asked with. */
export function reachesStar({ resources, notResources }: ReadStatement): boolean {
  return resources.length > 0 ? resources.some(({ value }) => /^\*+$/.test(value)) : notResources.length > 0;
}

/** The statements that allow an action, unless another one denies it everywhere and always. */
export function allowing<S extends ReadStatement>(statements: readonly S[], action: string): readonly S[] {
  const denied = statements.some(
    (statement) =>
      statement.effect === 'Deny' &&
      statement.conditions.length === 0 &&
      statement.resources.some(({ value }) => /^\*+$/.test(value)) &&
      isAbout(statement, action),
  );
  if (denied) return [];
  return statements.filter((statement) => statement.effect === 'Allow' && isAbout(statement, action));
}
