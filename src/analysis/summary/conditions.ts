import type { ReadCondition, ReadStatement } from '#iam';
import { type ConditionMeaning, conditionMeaning } from '../explanation/meaning/condition.ts';

/** Keys that pick resources; the others say when or from where. */
const PICKS: ReadonlySet<string> = new Set([
  'resource-tag',
  'session-owner',
  'session-target',
  'document-type',
  'encryption-context',
  'key-alias',
  'passed-to-service',
]);

/** Whether a condition picks resources, and so belongs into the sentence that names them. */
export function picksResources(meaning: ConditionMeaning): boolean {
  if (meaning.code === 'own-session') return true;
  return meaning.code === 'comparison' && PICKS.has(meaning.params.key.code);
}

export function meaningIn(statement: ReadStatement, condition: ReadCondition): ConditionMeaning {
  return conditionMeaning(
    condition,
    statement.actions.map(({ value }) => value),
  );
}

/** A condition on the tag of a node, which no document can meet. */
export function asksNodeTag(meaning: ConditionMeaning): boolean {
  if (meaning.code === 'present') return meaning.params.key.code === 'resource-tag';
  if (meaning.code !== 'comparison' || meaning.params.key.code !== 'resource-tag') return false;
  const { relation, lenient } = meaning.params;
  return !lenient && !relation.startsWith('not-');
}
