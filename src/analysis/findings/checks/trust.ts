import { isObject, type ReadText } from '#iam';
import { isAccount } from '#core';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { principalMeaning } from '../../explanation/meaning/principal.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** Says on whose behalf a service acts. */
const SOURCES: ReadonlySet<string> = new Set(['source-account', 'source-arn', 'external-id', 'organization']);

function elements({ document }: CheckedPolicy, { at, ...statement }: CheckedStatement): readonly Found[] {
  const { Statement: body } = document;
  const value: unknown = Array.isArray(body) ? body[Number(at.slice('/Statement/'.length))] : body;
  const has = (name: string) => isObject(value) && name in value;
  const resource = ['Resource', 'NotResource'].find(has);
  return [
    ...(resource === undefined
      ? []
      : [{ code: 'trust-resource' as const, at: `${at}/${resource}`, params: {} }]),
    ...(has('NotPrincipal')
      ? [{ code: 'trust-not-principal' as const, at: `${at}/NotPrincipal`, params: {} }]
      : []),
    ...(statement.principals.length + statement.notPrincipals.length === 0
      ? [{ code: 'trust-principal-missing' as const, at, params: {} }]
      : []),
    ...statement.actions
      .filter(({ value: action }) => !/^sts:|^\*$/i.test(action))
      .map((action) => ({
        code: 'trust-action' as const,
        at: action.at,
        params: { action: action.value },
      })),
  ];
}

function principals({ effect, principals: all, conditions }: CheckedStatement): readonly Found[] {
  if (effect !== 'Allow') return [];
  const confined = conditions.some(({ key }) => SOURCES.has(keyMeaning(key).code));
  return all.flatMap<Found>(({ type, value, at }) => {
    const meaning = principalMeaning({ type, value });
    if (meaning.code === 'everybody' && conditions.length === 0) {
      return [{ code: 'trust-everybody', at, params: {} }];
    }
    // EC2 hands roles only to the account's own instances.
    if (meaning.code !== 'service' || meaning.params.known === 'ec2' || confined) return [];
    return [{ code: 'trust-any-account', at, params: { service: value } }];
  });
}

/** Accounts in the ARNs of one statement that its `aws:SourceAccount` does not list: both must hold. */
function accounts({ conditions }: CheckedStatement): readonly Found[] {
  const valuesOf = (code: string): readonly ReadText[] =>
    conditions.filter(({ key }) => keyMeaning(key).code === code).flatMap(({ values }) => values);
  const listed = new Set(valuesOf('source-account').map(({ value }) => value));
  const [account] = listed;
  if (account === undefined || ![...listed].every(isAccount)) return [];
  return valuesOf('source-arn').flatMap<Found>(({ value, at }) => {
    const inArn = value.split(':', 5)[4] ?? '';
    return isAccount(inArn) && !listed.has(inArn)
      ? [{ code: 'trust-accounts-differ', at, params: { account, inArn } }]
      : [];
  });
}

/**
 * Who may assume a role: IAM's rules for such policies, and whom they let in by mistake (E17, E22).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-multicloud-service-role.html
 */
export function trust(policy: CheckedPolicy): readonly Found[] {
  return policy.statements.flatMap((statement) => [
    ...elements(policy, statement),
    ...principals(statement),
    ...accounts(statement),
  ]);
}
