import { pointerToken } from './json-pointer.ts';
import { isObject } from './json.ts';
import type { PolicyProblem } from './problems.ts';
import { type CompiledStatement, compileStatement } from './statement.ts';

/** One policy document, compiled. */
export interface CompiledPolicy {
  readonly statements: readonly CompiledStatement[];
  /** Why IAM would refuse the document; with any, it has no statements. */
  readonly problems: readonly PolicyProblem[];
}

const refused = (problems: readonly PolicyProblem[]): CompiledPolicy => ({ statements: [], problems });

/**
 * Compiles a parsed policy document (R1–R3). Total: a document that IAM would refuse is reported, not evaluated.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 *
 * @param document parsed JSON, of which nothing is known.
 * @param principal whether `"Principal": "*"` belongs there, as in resource control policies.
 */
export function compilePolicy(document: unknown, { principal = false } = {}): CompiledPolicy {
  if (!isObject(document)) return refused([{ code: 'policy-not-an-object', at: '' }]);
  const problems: PolicyProblem[] = [];
  for (const name of Object.keys(document)) {
    if (!['Version', 'Id', 'Statement'].includes(name)) {
      problems.push({ code: 'element-unknown', at: `/${pointerToken(name)}` });
    }
  }
  const { Version: version = '2008-10-17', Statement: body } = document;
  if (version !== '2008-10-17' && version !== '2012-10-17')
    problems.push({ code: 'version-invalid', at: '/Version' });
  if (body === undefined) problems.push({ code: 'statement-missing', at: '' });
  const isList = Array.isArray(body);
  const values: readonly unknown[] = isList ? body : body === undefined ? [] : [body];
  const statements = values.flatMap((value, index) => {
    const at = isList ? `/Statement/${index}` : '/Statement';
    const source = { value, index, at, variables: version === '2012-10-17', principal };
    return compileStatement(source, problems) ?? [];
  });
  return problems.length > 0 ? refused(problems) : { statements, problems };
}
