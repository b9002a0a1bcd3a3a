import type { Found } from './types.ts';
import {
  actionReference,
  type Arn,
  fitsArnFormat,
  type JsonObject,
  parseArn,
  print,
  type Printed,
  type ReadCondition,
  type ReadStatement,
  readStatements,
  type ReadText,
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

export interface CheckedStatement extends ReadStatement {
  readonly resources: readonly CheckedResource[];
  readonly notResources: readonly CheckedResource[];
  /** Actions without wildcards that the reference describes, each once. */
  readonly known: readonly ReadText[];
  /** Conditions on the tags of nodes that no document can meet. */
  readonly nodeTags: readonly ReadCondition[];
}

/** A policy document with everything that checks ask for. */
export interface CheckedPolicy {
  readonly kind: DocumentForm;
  readonly document: JsonObject;
  readonly printed: Printed;
  readonly statements: readonly CheckedStatement[];
  /** Whose policy it is, by its actions. */
  readonly holder: Holder;
  /** The statements that allow an action. */
  readonly allowing: (action: string) => readonly CheckedStatement[];
}

const KINDS: readonly ResourceKind[] = ['node', 'document', 'session'];
/** A bucket has no slash in its name, though the star of a pattern would cross one. */
const BUCKET_FORM = /:s3:::\$\{BucketName\}$/;

function checkedResource({ value, at }: ReadText): CheckedResource {
  const arn = parseArn(value);
  const known = new Map<string, boolean>();
  const ask = (form: string) =>
    fitsArnFormat(value, form) && !(BUCKET_FORM.test(form) && arn?.rest.includes('/'));
  return {
    value,
    at,
    arn,
    meaning: resourceMeaning(value),
    kinds: new Set(KINDS.filter((kind) => canBe(value, kind))),
    fits: (form) => {
      const answer = known.get(form) ?? ask(form);
      known.set(form, answer);
      return answer;
    },
  };
}

function knownActions(actions: readonly ReadText[]): readonly ReadText[] {
  const found = new Map<string, ReadText>();
  for (const action of actions) {
    const name = action.value.toLowerCase();
    if (!found.has(name) && actionReference(name) !== undefined) found.set(name, action);
  }
  return [...found.values()];
}

function checkedStatement(statement: ReadStatement): CheckedStatement {
  return {
    ...statement,
    resources: statement.resources.map(checkedResource),
    notResources: statement.notResources.map(checkedResource),
    known: knownActions(statement.actions),
    nodeTags: statement.conditions.filter((condition) => asksNodeTag(conditionMeaning(condition, []))),
  };
}

/** Reads a document once for all checks. */
export function checkedPolicy(document: JsonObject, kind: DocumentForm): CheckedPolicy {
  const statements = readStatements(document).map(checkedStatement);
  const allowed = new Map<string, readonly CheckedStatement[]>();
  return {
    kind,
    document,
    printed: print(document),
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
