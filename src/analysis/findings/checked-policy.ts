import type { Found } from './types.ts';
import {
  actionReference,
  type Arn,
  arnFormatMatcher,
  type JsonObject,
  parseResource,
  print,
  type Printed,
  type ReadCondition,
  type ReadStatement,
  readStatements,
  type ReadText,
  resourceTypesOf,
  type Services,
} from '#iam';
import type { DocumentForm } from '../document-form.ts';
import { conditionMeaning } from '../explanation/meaning/condition.ts';
import { resourceMeaning, type ResourceMeaning } from '../explanation/meaning/resource.ts';
import { allowing, asksNodeTag, canBe, type ResourceKind } from '../summary/reach.ts';
import { holderOf } from '../summary/summarize.ts';
import type { Holder } from '../summary/types.ts';

/** An entry of `Resource` or `NotResource`, read once for all checks. */
export interface CheckedResource extends ReadText {
  readonly arn: Arn | undefined;
  readonly meaning: ResourceMeaning;
  readonly kinds: ReadonlySet<ResourceKind>;
  /** Whether it can match an ARN of a form, such as those of the service authorization reference. */
  readonly fits: (form: string) => boolean;
}

/** An action that the reference knows, without wildcards. */
export interface KnownAction extends ReadText {
  /** Forms of the ARNs that it is asked about; empty = none, as far as the reference says. */
  readonly arns: readonly string[];
}

export interface CheckedStatement extends ReadStatement {
  readonly resources: readonly CheckedResource[];
  readonly notResources: readonly CheckedResource[];
  /** Actions without wildcards that the reference knows, each once. */
  readonly known: readonly KnownAction[];
  /** Conditions on the tags of nodes that no document can meet. */
  readonly nodeTags: readonly ReadCondition[];
}

/** Whether a statement is about keys alone. */
export const isOfKms = ({ actions }: CheckedStatement) =>
  actions.length > 0 && actions.every(({ value }) => /^kms:/i.test(value));

/** A policy document with everything that checks ask for. */
export interface CheckedPolicy {
  readonly kind: DocumentForm;
  readonly document: JsonObject;
  readonly printed: Printed;
  /** The names that AWS's services have, as far as they are there. */
  readonly services: Services;
  readonly statements: readonly CheckedStatement[];
  /** Whose policy it is, by its actions. */
  readonly holder: Holder;
  /** The statements that allow an action. */
  readonly allowing: (action: string) => readonly CheckedStatement[];
}

const KINDS: readonly ResourceKind[] = ['node', 'document', 'session'];
/** A bucket has no slash in its name, though the star of a pattern would cross one. */
const BUCKET_FORM = /:s3:::\$\{BucketName\}$/;

/** What an ARN names, without the keys of its variables, which may have slashes. */
const nameOf = (arn: Arn | undefined): string => (arn?.rest ?? '').replace(/\$\{[^}]*\}/g, '*');

function checkedResource({ value, at }: ReadText): CheckedResource {
  const arn = parseResource(value);
  const fits = arnFormatMatcher(value);
  const namesObject = nameOf(arn).includes('/');
  return {
    value,
    at,
    arn,
    meaning: resourceMeaning(value),
    kinds: new Set(KINDS.filter((kind) => canBe(value, kind))),
    fits: (form) => fits(form) && !(namesObject && BUCKET_FORM.test(form)),
  };
}

/** Forms of the ARNs of an action; `undefined` for one that is not known. */
function arnsOf(action: string, services: Services): readonly string[] | undefined {
  const [prefix = '', name = ''] = action.split(':');
  const names = services.service(prefix)?.action(name);
  if (names !== undefined) return names.arns;
  return actionReference(action) === undefined ? undefined : resourceTypesOf(action).map(({ arn }) => arn);
}

function knownActions(actions: readonly ReadText[], services: Services): readonly KnownAction[] {
  const found = new Map<string, KnownAction>();
  for (const action of actions) {
    const name = action.value.toLowerCase();
    const arns = found.has(name) ? undefined : arnsOf(name, services);
    if (arns !== undefined) found.set(name, { ...action, arns });
  }
  return [...found.values()];
}

function checkedStatement(statement: ReadStatement, services: Services): CheckedStatement {
  return {
    ...statement,
    resources: statement.resources.map(checkedResource),
    notResources: statement.notResources.map(checkedResource),
    known: knownActions(statement.actions, services),
    nodeTags: statement.conditions.filter((condition) => asksNodeTag(conditionMeaning(condition, []))),
  };
}

/** Reads a document once for all checks. */
export function checkedPolicy(document: JsonObject, kind: DocumentForm, services: Services): CheckedPolicy {
  const statements = readStatements(document).map((statement) => checkedStatement(statement, services));
  const allowed = new Map<string, readonly CheckedStatement[]>();
  return {
    kind,
    document,
    printed: print(document),
    services,
    statements,
    holder: holderOf(statements),
    allowing: (action) => {
      const found = allowed.get(action) ?? allowing(statements, action);
      allowed.set(action, found);
      return found;
    },
  };
}

/** Looks for one kind of mistake. Total: says nothing about what it does not understand. */
export type PolicyCheck = (policy: CheckedPolicy) => readonly Found[];
