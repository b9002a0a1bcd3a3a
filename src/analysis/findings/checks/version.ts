import type { ReadStatement, ReadText } from '#iam';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** Texts in which IAM reads variables. */
export function textsWithVariables(statement: ReadStatement): readonly ReadText[] {
  const { resources, notResources, conditions } = statement;
  return [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)];
}

/**
 * Without `"Version": "2012-10-17"`, `${…}` is ordinary text (R1, P56).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
export function version({ document, statements }: CheckedPolicy): readonly Found[] {
  if (document.Version === '2012-10-17') return [];
  const literal = statements.flatMap(textsWithVariables).flatMap<Found>(({ value, at }) => {
    const variable = /\$\{[^{}]*\}/.exec(value)?.[0];
    return variable === undefined ? [] : [{ code: 'variable-in-old-version', at, params: { variable } }];
  });
  const missing: readonly Found[] =
    'Version' in document || !('Statement' in document)
      ? []
      : [{ code: 'version-missing', at: '', params: {} }];
  return [...missing, ...literal];
}
