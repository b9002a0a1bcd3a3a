import type { ReadStatement } from '#iam';
import { actionFacts } from './action-facts.ts';
import type { Coded } from './coded.ts';
import { explainCondition } from './explain-condition.ts';
import { actionMeaning } from './meaning/action.ts';
import { principalMeaning } from './meaning/principal.ts';
import { resourceMeaning } from './meaning/resource.ts';
import { statementMeaning } from './statement-meaning.ts';
import type { ExplanationParams } from './types.ts';

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
export function explainStatement(statement: ReadStatement, tokens: readonly string[], value: unknown): Part {
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
