import { isObject, type JsonPointer } from '#iam';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { CheckedKind, Found } from '../types.ts';

/** Statements and where they stand, also those that are no objects. */
function statementsOf(body: unknown): readonly (readonly [at: JsonPointer, statement: unknown])[] {
  if (!Array.isArray(body)) return [['/Statement', body]];
  return body.map((statement: unknown, position) => [`/Statement/${position}`, statement] as const);
}

const allowed = (kind: CheckedKind) => (kind === 'resource-policy' ? /^[A-Za-z0-9 ]*$/ : /^[A-Za-z0-9]*$/);

/**
 * A `Sid` has letters and digits only, and stands once in its policy (P54).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
 */
export function statementIds({ kind, document }: CheckedPolicy): readonly Found[] {
  const seen = new Set<string>();
  return statementsOf(document.Statement).flatMap<Found>(([statementAt, statement]) => {
    if (!isObject(statement) || typeof statement.Sid !== 'string') return [];
    const sid = statement.Sid;
    const at = `${statementAt}/Sid`;
    if (sid === '') return [{ code: 'sid-empty', at, params: {} }];
    const repeated = seen.has(sid);
    seen.add(sid);
    if (!allowed(kind).test(sid)) return [{ code: 'sid-invalid', at, params: { sid } }];
    return repeated ? [{ code: 'sid-repeated', at, params: { sid } }] : [];
  });
}
