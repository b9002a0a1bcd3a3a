import { coversAction } from '#iam';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** A permission that is dangerous on every role. */
interface Permission {
  readonly code: 'pass-role-any' | 'service-linked-role-any';
  readonly action: string;
  /** The keys of a condition that confines it to services. */
  readonly confining: RegExp;
}

const PERMISSIONS: readonly Permission[] = [
  {
    code: 'pass-role-any',
    action: 'iam:PassRole',
    confining: /^iam:(?:PassedToService|AssociatedResourceArn)$|^aws:ResourceTag\//i,
  },
  {
    code: 'service-linked-role-any',
    action: 'iam:CreateServiceLinkedRole',
    confining: /^iam:AWSServiceName$/i,
  },
];

/** Whether a statement covers every role, or all but some. */
const onEveryRole = ({ exceptResources, resources }: CheckedStatement) =>
  exceptResources ||
  resources.some(({ value, arn }) => /^\*+$/.test(value) || (arn !== undefined && isEveryRole(arn.rest)));

const isEveryRole = (rest: string) => /^(?:\*+|role\/\*+)$/.test(rest);

function inStatement(statement: CheckedStatement, { code, action, confining }: Permission): readonly Found[] {
  const { conditions, at, exceptActions } = statement;
  if (!onEveryRole(statement)) return [];
  if (conditions.some(({ key }) => confining.test(key))) return [];
  const place = statement.actions.find(({ value }) => coversAction(value, action))?.at;
  return [{ code, at: place ?? `${at}/${exceptActions ? 'NotAction' : 'Action'}`, params: { action } }];
}

/**
 * `iam:PassRole` and `iam:CreateServiceLinkedRole` on every role: whoever passes any role to a service gets its
 * permissions. Said of the first statement that grants one, for the others are the same mistake.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export function rolesOfOthers({ allowing }: CheckedPolicy): readonly Found[] {
  return PERMISSIONS.flatMap((permission) =>
    allowing(permission.action)
      .flatMap((statement) => inStatement(statement, permission))
      .slice(0, 1),
  );
}
