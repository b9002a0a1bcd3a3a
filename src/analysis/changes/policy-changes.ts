import { type ReadStatement, readStatements } from '#iam';
import { principalMeaning } from '../explanation/meaning/principal.ts';
import { statementMeaning } from '../explanation/statement-meaning.ts';
import { holderOf } from '../summary/holder.ts';
import type { Holder } from '../summary/types.ts';
import { actionChanges, type Difference, signature } from './action-changes.ts';
import { type ActionGrants, grantsOf, isWhole } from './grants-of.ts';
import { placeChanges } from './place-changes.ts';
import type { Change } from './types.ts';

type Grants = ReadonlyMap<string, ActionGrants>;

/** Statements of `grants`, each with those of its actions that `other` does not name at all. */
function fresh(
  statements: readonly ReadStatement[],
  other: Grants,
): readonly { readonly part: ReadStatement; readonly whole: boolean }[] {
  return statements.flatMap((statement) => {
    if (statement.effect === undefined || isWhole(statement)) return [];
    const actions = statement.actions.filter(
      ({ value }) => !other.has(`${statement.effect} ${value.toLowerCase()}`),
    );
    if (actions.length === 0) return [];
    return [{ part: { ...statement, actions }, whole: actions.length === statement.actions.length }];
  });
}

/** Statements by `NotAction` or `NotResource` that have no equal. */
function freshWholes(
  statements: readonly ReadStatement[],
  others: readonly ReadStatement[],
): readonly ReadStatement[] {
  const text = (statement: ReadStatement) => JSON.stringify(statementMeaning(statement));
  const known = new Set(others.map(text));
  return statements.filter(
    (statement) => statement.effect !== undefined && isWhole(statement) && !known.has(text(statement)),
  );
}

function comeAndGone(
  before: readonly ReadStatement[],
  after: readonly ReadStatement[],
  holder: Holder,
): readonly Change[] {
  const [beforeGrants, afterGrants] = [grantsOf(before), grantsOf(after)];
  return [
    ...fresh(after, beforeGrants).map<Change>(({ part, whole }) => ({
      code: 'actions-added',
      at: whole ? [part.at] : part.actions.map(({ at }) => at),
      params: { holder, statement: statementMeaning(part) },
    })),
    ...freshWholes(after, before).map<Change>((statement) => ({
      code: 'actions-added',
      at: [statement.at],
      params: { holder, statement: statementMeaning(statement) },
    })),
    ...[...fresh(before, afterGrants).map(({ part }) => part), ...freshWholes(before, after)].map<Change>(
      (statement) => ({
        code: 'actions-removed',
        at: [],
        params: { holder, statement: statementMeaning(statement) },
      }),
    ),
  ];
}

function differences(before: Grants, after: Grants): readonly Difference[] {
  const groups = new Map<string, Difference>();
  for (const [key, now] of after) {
    const old = before.get(key);
    if (old === undefined) continue;
    const group = signature(old, now);
    const known = groups.get(group);
    groups.set(group, { before: old, after: now, actions: [...(known?.actions ?? []), now.action] });
  }
  return [...groups.values()];
}

function principalChanges(
  before: readonly ReadStatement[],
  after: readonly ReadStatement[],
): readonly Change[] {
  const all = (statements: readonly ReadStatement[]) => statements.flatMap(({ principals }) => principals);
  const from = all(before).map(principalMeaning);
  const to = all(after).map(principalMeaning);
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  return [{ code: 'principals-changed', at: all(after).map(({ at }) => at), params: { from, to } }];
}

/** The differences in meaning between two policies, whatever their statements look like; the weightiest first. */
export function policyChanges(before: unknown, after: unknown): readonly Change[] {
  const [old, now] = [readStatements(before), readStatements(after)];
  const holder = holderOf([...now, ...old].filter(({ effect }) => effect === 'Allow'));
  return [
    ...principalChanges(old, now),
    ...comeAndGone(old, now, holder),
    ...differences(grantsOf(old), grantsOf(now)).flatMap((difference) => actionChanges(difference, holder)),
    ...placeChanges(old, now),
  ];
}
