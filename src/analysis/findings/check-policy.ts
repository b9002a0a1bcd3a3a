import { isObject, type Services, sessionServices } from '#iam';
import { documentForm, type DocumentForm } from '../document-form.ts';
import { checkedPolicy } from './checked-policy.ts';
import { statementOf, withoutConsequences } from './causes.ts';
import { CHECKS } from './checks.ts';
import { measure } from './checks/reading.ts';
import { POLICY_FINDING_RULES } from './rules.ts';
import type { Found, PolicyFinding } from './types.ts';

/** What was found, with how much it matters. */
export function graded(found: Found): PolicyFinding {
  return { ...found, severity: POLICY_FINDING_RULES[found.code].severity };
}

/**
 * What a document is in which no policy was found. A template of CloudFormation has them deep inside.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
function noPolicy(document: unknown): Found {
  return isObject(document) && isObject(document.Resources)
    ? { code: 'template-with-policies', at: '/Resources', params: {} }
    : { code: 'not-a-policy', at: '', params: {} };
}

/** What is known besides the document. */
export interface CheckOptions {
  /** What the document is; else it is told by its elements. */
  readonly kind?: DocumentForm;
  /** The names that AWS has; without all of them, less is said about other services than those of sessions. */
  readonly services?: Services;
}

/**
 * Looks for what is wrong, doubtful or worth knowing in a policy or Session document, whoever wrote it. Total for any
 * JSON value; a value that is too deep or too large for any policy is reported and not looked at.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 *
 * @param document parsed JSON, of which nothing is known.
 * @param options what the document is, where that is known, and the names of `loadServices`.
 * @returns the findings in the order of their places in the document.
 */
export function checkPolicy(
  document: unknown,
  { kind, services = sessionServices }: CheckOptions = {},
): readonly PolicyFinding[] {
  const unfit = measure(document);
  if (unfit !== undefined) return [graded(unfit)];
  const known = kind ?? documentForm(document);
  if (known === 'other' || !isObject(document)) return [graded(noPolicy(document))];
  const policy = checkedPolicy(document, known, services);
  const place = ({ at }: Found) => policy.printed.ranges.get(at)?.start ?? 0;
  const denying = new Set(policy.statements.flatMap(({ at, effect }) => (effect === 'Deny' ? [at] : [])));
  return withoutConsequences(CHECKS[known].flatMap((check) => check(policy)).map(graded))
    .toSorted((a, b) => place(a) - place(b))
    .map((finding) => (denying.has(statementOf(finding)) ? { ...finding, inDeny: true } : finding));
}
