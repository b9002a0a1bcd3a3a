import {
  hasWildcard,
  parseArn,
  type ReadCondition,
  type ReadStatement,
  readStatements,
  type ReadText,
} from '#iam';
import { actionChanges, type Difference, signature } from './action-changes.ts';
import type { Change } from './types.ts';
import { statementMeaning } from '../explanation/explain.ts';
import { principalMeaning } from '../explanation/meaning/principal.ts';
import { holderOf } from '../summary/summarize.ts';
import type { Holder } from '../summary/types.ts';

/** What a document says about one action, over all of its statements of one effect. */
export interface ActionGrants {
  readonly effect: 'Allow' | 'Deny';
  readonly action: string;
  readonly statements: readonly ReadStatement[];
  /** By their shape: what they are without the names of Region, account and partition. */
  readonly resources: ReadonlyMap<string, readonly ReadText[]>;
  readonly conditions: ReadonlyMap<string, ReadCondition>;
}

function isNamed(field: string): string {
  return hasWildcard(field) || field === '' ? field : 'named';
}

/** A resource without the names of its place, which change everywhere at once. */
function shapeOf(resource: string): string {
  const arn = parseArn(resource);
  if (arn === undefined) return resource;
  return [arn.service, isNamed(arn.region), isNamed(arn.account), arn.rest].join(':');
}

function conditionText({ operator, key, values }: ReadCondition): string {
  return JSON.stringify([operator, key, values.map(({ value }) => value)]);
}

/** Statements by `NotAction` or `NotResource` say what they say as a whole. */
function isWhole({ notActions, notResources }: ReadStatement): boolean {
  return notActions.length > 0 || notResources.length > 0;
}

/** What is gathered of an action. */
interface Gathered extends ActionGrants {
  readonly statements: ReadStatement[];
  readonly resources: Map<string, ReadText[]>;
  readonly conditions: Map<string, ReadCondition>;
}

const NOTHING = (): Pick<Gathered, 'statements' | 'resources' | 'conditions'> => ({
  statements: [],
  resources: new Map(),
  conditions: new Map(),
});

/** What a document says about each action that it names. */
function grantsOf(statements: readonly ReadStatement[]): ReadonlyMap<string, ActionGrants> {
  const grants = new Map<string, Gathered>();
  for (const statement of statements) {
    const { effect } = statement;
    if (effect === undefined || isWhole(statement)) continue;
    const shaped = statement.resources.map((resource) => [shapeOf(resource.value), resource] as const);
    const named = statement.conditions.map((condition) => [conditionText(condition), condition] as const);
    for (const { value } of statement.actions) {
      const key = `${effect} ${value.toLowerCase()}`;
      const { resources, conditions, statements: all } = grants.get(key) ?? NOTHING();
      for (const [shape, resource] of shaped) {
        const alike = resources.get(shape);
        if (alike === undefined) resources.set(shape, [resource]);
        else alike.push(resource);
      }
      for (const [text, condition] of named) conditions.set(text, condition);
      all.push(statement);
      grants.set(key, { effect, action: value, statements: all, resources, conditions });
    }
  }
  return grants;
}

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
function placeChanges(before: readonly ReadStatement[], after: readonly ReadStatement[]): readonly Change[] {
  return (['partition', 'account', 'region'] as const).flatMap((field) => {
    const [from, to] = [namesIn(before, field), namesIn(after, field)];
    // Where one side names none, the ARNs themselves came, went or were opened: that is told for itself.
    if (from.length === 0 || to.length === 0 || from.toSorted().join() === to.toSorted().join()) return [];
    const known = new Set(from);
    const come = new Set(to.filter((name) => !known.has(name)));
    const fresh = (value: string) => {
      const name = parseArn(value)?.[field];
      return name !== undefined && come.has(name);
    };
    const at = after.flatMap(({ resources, notResources, conditions }) =>
      [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)]
        .filter(({ value }) => fresh(value))
        .map((text) => text.at),
    );
    return [{ code: FIELDS[field], at, params: { from, to } } as const];
  });
}

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
  const groups = new Map<string, Difference & { readonly actions: string[] }>();
  for (const [key, now] of after) {
    const old = before.get(key);
    if (old === undefined) continue;
    const group = signature(old, now);
    const known = groups.get(group);
    const actions = known?.actions ?? [];
    actions.push(now.action);
    groups.set(group, { before: old, after: now, actions });
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
