import type { ReadCondition, ReadStatement, ReadText } from '#iam';
import { parseArn } from '../explanation/meaning/arn.ts';
import { hasWildcard } from '../explanation/meaning/wildcards.ts';

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
export function isWhole({ notActions, notResources }: ReadStatement): boolean {
  return notActions.length > 0 || notResources.length > 0;
}

/** What a document says about each action that it names. */
export function grantsOf(statements: readonly ReadStatement[]): ReadonlyMap<string, ActionGrants> {
  const grants = new Map<string, ActionGrants>();
  for (const statement of statements) {
    const { effect } = statement;
    if (effect === undefined || isWhole(statement)) continue;
    for (const { value } of statement.actions) {
      const key = `${effect} ${value.toLowerCase()}`;
      const known = grants.get(key);
      const resources = new Map(known?.resources);
      for (const resource of statement.resources) {
        const shape = shapeOf(resource.value);
        resources.set(shape, [...(resources.get(shape) ?? []), resource]);
      }
      const conditions = new Map(known?.conditions);
      for (const condition of statement.conditions) conditions.set(conditionText(condition), condition);
      const all = [...(known?.statements ?? []), statement];
      grants.set(key, { effect, action: value, statements: all, resources, conditions });
    }
  }
  return grants;
}
