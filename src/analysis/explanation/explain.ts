import { type JsonPointer, pointerTokens, readStatements, valueAt } from '#iam';
import type { Coded } from './coded.ts';
import { documentShape } from './document-shape.ts';
import { explainStatement } from './explain-statement.ts';
import { variablesIn } from './meaning/variables.ts';
import { sessionDocumentField } from './session-document-fields.ts';
import type { Explanation, ExplanationParams } from './types.ts';

type Part = Coded<ExplanationParams>;

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
  const shape = documentShape(document);
  const isRoot = tokens.length === 0;
  if (shape === 'session-document') {
    return isRoot ? { code: shape, params: {} } : explainInSessionDocument(tokens, value);
  }
  if (shape === 'other-document') return isRoot ? { code: shape, params: {} } : unknown(tokens);
  if (!isRoot) return explainInPolicy(document, tokens, value);
  return { code: shape, params: { statements: readStatements(document).length } };
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
  const variables = typeof value === 'string' ? variablesIn(value) : [];
  return { ...part(document, tokens, value), at: pointer, variables };
}
