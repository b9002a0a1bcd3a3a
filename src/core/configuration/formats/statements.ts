import { isObject } from '#iam';
import type { Statement } from '../../policy/types.ts';

const isStatement = (value: unknown): value is Statement =>
  isObject(value) && (value.Effect === 'Allow' || value.Effect === 'Deny');

let known: { readonly text: string; readonly statements: readonly Statement[] | undefined } = {
  text: '',
  statements: undefined,
};

/**
 * Statements that are carried along, from the JSON text of a list of them. Whether IAM takes them is for the checks of
 * the whole document to say.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
 *
 * @returns `undefined` when the text is no such list.
 */
export function carriedStatements(text: string): readonly Statement[] | undefined {
  // Asked for by the rules and by the checks, after every key press.
  if (known.text !== text) known = { text, statements: read(text) };
  return known.statements;
}

function read(text: string): readonly Statement[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isStatement) ? value : undefined;
  } catch {
    return undefined;
  }
}
