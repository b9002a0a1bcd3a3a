import type { ReadText } from '#iam';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { textsWithVariables } from './version.ts';

/** `$${…}` and `&{…}` of Terraform, `${!…}` of CloudFormation, `{{…}}` and `#{…}` of other templates. */
const ESCAPES = /\$\$\{[^}]*\}?|\$\{![^}]*\}?|[&#]\{[^}]*\}?|\{\{[^{}]*\}\}/;
const VARIABLE = /\$\{[^{}]*\}/g;

/** Variables of IAM name a context key, such as `aws:username`; `${*}`, `${?}` and `${$}` are characters. */
const isOfIam = (variable: string) => /^\$\{(?:[*?$]|[a-z][\w-]*:[^:].*)\}$/is.test(variable);

function templateIn({ value }: ReadText): string | undefined {
  const escaped = ESCAPES.exec(value)?.[0];
  if (escaped !== undefined) return escaped;
  const variables = value.match(VARIABLE) ?? [];
  const foreign = variables.find((variable) => !isOfIam(variable));
  if (foreign !== undefined || !value.startsWith('arn:')) return foreign;
  // IAM fills variables in behind the fifth colon only; before it they are somebody else's.
  return /^(?:[^:$]*:){1,4}[^:$]*(\$\{[^}]*\})/.exec(value)?.[1];
}

/**
 * Remains of a template language that was to be filled in before (P46).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function templates({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(textsWithVariables).flatMap<Found>((text) => {
    const found = templateIn(text);
    return found === undefined ? [] : [{ code: 'template-left', at: text.at, params: { text: found } }];
  });
}
