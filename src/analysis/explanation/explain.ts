import {
  isObject,
  type JsonPointer,
  pointerTokens,
  type ReadStatement,
  readStatements,
  valueAt,
  type Coded,
} from '#iam';
import { documentForm } from '../document-form.ts';
import { actionFacts, actionMeaning } from './meaning/action.ts';
import { keyMeaning } from './meaning/condition-key.ts';
import { conditionMeaning, operatorMeaning, taggedBy } from './meaning/condition.ts';
import { principalMeaning } from './meaning/principal.ts';
import { mergeResources, resourceMeaning } from './meaning/resource.ts';
import { variableMeanings } from './meaning/variables.ts';
import type { Explanation, ExplanationParams, StatementMeaning } from './types.ts';

/** Fields of a Session document (schema 1.0), as pointers; `*` stands for a name of one's own. */
const SESSION_DOCUMENT_FIELDS = [
  '/schemaVersion',
  '/description',
  '/sessionType',
  '/inputs',
  '/inputs/s3BucketName',
  '/inputs/s3KeyPrefix',
  '/inputs/s3EncryptionEnabled',
  '/inputs/cloudWatchLogGroupName',
  '/inputs/cloudWatchEncryptionEnabled',
  '/inputs/cloudWatchStreamingEnabled',
  '/inputs/kmsKeyId',
  '/inputs/runAsEnabled',
  '/inputs/runAsDefaultUser',
  '/inputs/idleSessionTimeout',
  '/inputs/maxSessionDuration',
  '/inputs/shellProfile',
  '/inputs/shellProfile/windows',
  '/inputs/shellProfile/linux',
  '/parameters',
  '/parameters/*',
  '/parameters/*/type',
  '/parameters/*/default',
  '/parameters/*/description',
  '/parameters/*/allowedPattern',
  '/parameters/*/allowedValues',
  '/parameters/*/allowedValues/*',
  '/properties',
  '/properties/type',
  '/properties/host',
  '/properties/portNumber',
  '/properties/localPortNumber',
  '/properties/linux',
  '/properties/windows',
  '/properties/macos',
  '/properties/*/commands',
  '/properties/*/runAsElevated',
] as const;
export type SessionDocumentField = (typeof SESSION_DOCUMENT_FIELDS)[number];

/** The field at some tokens; `undefined` when the schema has none of this name. */
export function sessionDocumentField(tokens: readonly string[]): SessionDocumentField | undefined {
  const fits = (field: SessionDocumentField) => {
    const wanted = field.split('/').slice(1);
    return wanted.length === tokens.length && wanted.every((name, i) => name === '*' || name === tokens[i]);
  };
  return SESSION_DOCUMENT_FIELDS.find(fits);
}

/** What a statement says as a whole. */
export function statementMeaning(statement: ReadStatement): StatementMeaning {
  const exceptActions = statement.actions.length === 0 && statement.notActions.length > 0;
  const exceptResources = statement.resources.length === 0 && statement.notResources.length > 0;
  const actions = exceptActions ? statement.notActions : statement.actions;
  const resources = exceptResources ? statement.notResources : statement.resources;
  return {
    effect: statement.effect,
    actions: actions.map(({ value }) => actionMeaning(value)),
    exceptActions,
    resources: mergeResources(resources.map(({ value }) => resourceMeaning(value))),
    exceptResources,
    conditions: statement.conditions.map((condition) =>
      conditionMeaning(
        condition,
        statement.actions.map(({ value }) => value),
      ),
    ),
    principals: [...statement.principals, ...statement.notPrincipals].map(principalMeaning),
  };
}

/**
 * Explains what stands below `Condition`.
 *
 * @param tokens from below `Condition`: operator, key, position of the value.
 */
function explainCondition(
  statement: ReadStatement,
  tokens: readonly string[],
  value: unknown,
): Coded<ExplanationParams> {
  const [operator, key] = tokens;
  if (operator === undefined) return { code: 'conditions', params: { count: statement.conditions.length } };
  if (key === undefined) {
    const count = isObject(value) ? Object.keys(value).length : 0;
    return { code: 'operator', params: { ...operatorMeaning(operator), count } };
  }
  const actions = statement.actions.map((action) => action.value);
  const condition = statement.conditions.find((each) => each.operator === operator && each.key === key);
  if (condition === undefined) return { code: 'unknown-element', params: { name: key } };
  if (tokens.length === 2) {
    return {
      code: 'condition',
      params: { effect: statement.effect, meaning: conditionMeaning(condition, actions) },
    };
  }
  const { negated } = operatorMeaning(operator);
  return {
    code: 'condition-value',
    params: {
      value: String(value),
      key: keyMeaning(key),
      tagged: taggedBy(actions),
      negated,
      count: condition.values.length,
    },
  };
}

type Part = Coded<ExplanationParams>;

function explainAction({ effect }: ReadStatement, text: string, except: boolean): Part {
  return {
    code: 'action',
    params: { effect, except, meaning: actionMeaning(text), facts: actionFacts(text) },
  };
}

function explainPrincipal(tokens: readonly string[], value: unknown, except: boolean): Part {
  const [type] = tokens;
  if (typeof value === 'string') {
    return { code: 'principal', params: { meaning: principalMeaning({ type: type ?? '*', value }), except } };
  }
  return type === undefined
    ? { code: 'principals', params: { except } }
    : { code: 'principal-type', params: { type } };
}

function explainEffect(value: unknown): Part {
  if (value === 'Allow') return { code: 'effect-allow', params: {} };
  if (value === 'Deny') return { code: 'effect-deny', params: {} };
  return { code: 'effect-unknown', params: { effect: String(value) } };
}

/** Explains a statement or what stands in it; `tokens` begin below the statement. */
function explainStatement(statement: ReadStatement, tokens: readonly string[], value: unknown): Part {
  const [element, ...below] = tokens;
  const { effect } = statement;
  const isText = typeof value === 'string';
  const count = Array.isArray(value) ? value.length : 0;
  switch (element) {
    case undefined:
      return { code: 'statement', params: statementMeaning(statement) };
    case 'Sid':
      return { code: 'sid', params: { sid: String(value) } };
    case 'Effect':
      return explainEffect(value);
    case 'Action':
      return isText ? explainAction(statement, value, false) : { code: 'actions', params: { effect, count } };
    case 'NotAction':
      return isText
        ? explainAction(statement, value, true)
        : { code: 'not-actions', params: { effect, count } };
    case 'Resource':
    case 'NotResource': {
      const except = element === 'NotResource';
      if (isText) return { code: 'resource', params: { effect, except, meaning: resourceMeaning(value) } };
      return { code: except ? 'not-resources' : 'resources', params: { effect, count } };
    }
    case 'Condition':
      return explainCondition(statement, below, value);
    case 'Principal':
    case 'NotPrincipal':
      return explainPrincipal(below, value, element === 'NotPrincipal');
    default:
      return { code: 'unknown-element', params: { name: element } };
  }
}

function unknown(tokens: readonly string[]): Part {
  return { code: 'unknown-element', params: { name: tokens.at(-1) ?? '' } };
}

function explainVersion(value: unknown): Part {
  if (value === '2012-10-17') return { code: 'version-current', params: {} };
  if (value === '2008-10-17') return { code: 'version-old', params: {} };
  return { code: 'version-unknown', params: { version: String(value) } };
}

function explainInPolicy(document: unknown, tokens: readonly string[], value: unknown): Part {
  const [element, ...below] = tokens;
  if (element === 'Version') return explainVersion(value);
  if (element === 'Id') return { code: 'policy-id', params: {} };
  if (element !== 'Statement') return unknown(tokens);
  const statements = readStatements(document);
  const single = statements.find(({ at }) => at === '/Statement');
  if (single !== undefined) return explainStatement(single, below, value);
  const [position, ...inside] = below;
  if (position === undefined) return { code: 'statements', params: { count: statements.length } };
  const statement = statements.find(({ at }) => at === `/Statement/${position}`);
  return statement === undefined ? unknown(tokens) : explainStatement(statement, inside, value);
}

function explainInSessionDocument(tokens: readonly string[], value: unknown): Part {
  const field = sessionDocumentField(tokens);
  if (field === undefined) return unknown(tokens);
  const text = typeof value === 'object' ? '' : String(value);
  return { code: 'session-field', params: { field, value: text } };
}

function part(document: unknown, tokens: readonly string[], value: unknown): Part {
  const form = documentForm(document);
  const isRoot = tokens.length === 0;
  switch (form) {
    case 'session-document':
      return isRoot ? { code: form, params: {} } : explainInSessionDocument(tokens, value);
    case 'other':
      return isRoot ? { code: 'other-document', params: {} } : unknown(tokens);
    default: {
      if (!isRoot) return explainInPolicy(document, tokens, value);
      const code = form === 'trust-policy' ? form : 'policy';
      return { code, params: { statements: readStatements(document).length } };
    }
  }
}

/**
 * What one element of a document means. Total: works for any policy or Session document, also for one that IAM would
 * refuse, and for JSON that is neither.
 *
 * @param document parsed JSON.
 * @param pointer to a value; the members of an object are explained by the pointer to their value.
 */
export function explain(document: unknown, pointer: JsonPointer): Explanation {
  const tokens = pointerTokens(pointer);
  const found = valueAt(document, tokens);
  if (found === undefined) return { code: 'not-there', params: {}, at: pointer, variables: [] };
  const { value } = found;
  const variables = typeof value === 'string' ? variableMeanings(value) : [];
  return { ...part(document, tokens, value), at: pointer, variables };
}
