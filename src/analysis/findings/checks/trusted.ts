import { CONTROL_POLICY_SIZE_LIMIT, countCharacters, coversAction, type ReadPrincipal } from '#iam';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** What IAM puts in place of the ARN of a user or role that is gone. */
const LEFT_ID = /^(?:AIDA|AROA)[A-Z0-9]{12,}$/;
/** A provider of identities: its domain, Cognito or one of login, or its ARN, in which the account may be missing still. */
const PROVIDER =
  /^(?:[\w-]+(?:\.[\w-]+)+(?:\/.*)?|arn:[\w-]+:iam::(?:\d{12}|account-id):(?:saml|oidc)-provider\/.+|\*)$/;
const OIDC = /^arn:[\w-]+:iam::(?:\d{12}|account-id):oidc-provider\/(.+)$/;
/** What other tools fill in. */
const TEMPLATE = /[<{]/;

function named({ type, value, at }: ReadPrincipal): readonly Found[] {
  if (type === 'AWS' && LEFT_ID.test(value))
    return [{ code: 'principal-id-left', at, params: { id: value } }];
  return type === 'Federated' && !PROVIDER.test(value) && !TEMPLATE.test(value)
    ? [{ code: 'principal-malformed', at, params: { text: value } }]
    : [];
}

/** A session of a role beside the role itself, which includes it. */
function besideRole({ principals }: CheckedStatement): readonly Found[] {
  const roles = new Set(principals.map(({ value }) => value));
  return principals.flatMap<Found>(({ value, at }) => {
    const [, start, account, role] = /^(arn:[\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\/./.exec(value) ?? [];
    return role !== undefined && roles.has(`${start}:iam::${account}:role/${role}`)
      ? [{ code: 'principal-redundant', at, params: { session: value } }]
      : [];
  });
}

/** Claims of GitHub for repositories of anybody: a wildcard where the owner stands. */
const OF_ANY_OWNER = /^(?:repo:)?[^/]*[*?]/;

/** Providers for everybody, whose tokens anybody gets: GitHub Actions and the like. */
function ofProvider({ effect, principals, conditions }: CheckedStatement): readonly Found[] {
  if (effect !== 'Allow') return [];
  return principals.flatMap<Found>(({ type, value, at }) => {
    const provider = OIDC.exec(value)?.[1];
    if (type !== 'Federated' || provider === undefined) return [];
    const claims = conditions.filter(({ key }) => key.toLowerCase().startsWith(`${provider.toLowerCase()}:`));
    const isConfined = /^token\.actions\.githubusercontent\.com$/i.test(provider)
      ? claims.some(
          ({ key, values }) =>
            /:(?:sub|repository|job_workflow_ref)$/i.test(key) &&
            values.every((text) => !OF_ANY_OWNER.test(text.value)),
        )
      : claims.length > 0;
    return isConfined ? [] : [{ code: 'federated-unconfined', at, params: { provider } }];
  });
}

/** Who is named, in policies that name somebody. */
export function namedPrincipals({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap((statement) => [
    ...[...statement.principals, ...statement.notPrincipals].flatMap(named),
    ...besideRole(statement),
  ]);
}

/**
 * `Allow` with `NotPrincipal` lets everybody else in, strangers included.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function allowedToOthers({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .filter(({ effect, notPrincipals }) => effect === 'Allow' && notPrincipals.length > 0)
    .map(({ at }) => ({ code: 'not-principal-allowed', at: `${at}/NotPrincipal`, params: {} }));
}

const ANYWHERE = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'];

/**
 * Trust in providers of identities without a claim, and in IAM Roles Anywhere without all that it asks for.
 * https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
 */
export function trustedProviders({ statements }: CheckedPolicy): readonly Found[] {
  const anywhere = statements.filter(
    ({ effect, principals }) =>
      effect === 'Allow' && principals.some(({ value }) => value === 'rolesanywhere.amazonaws.com'),
  );
  const granted = anywhere.flatMap(({ actions }) => actions);
  const missing = ANYWHERE.filter((action) => !granted.some(({ value }) => coversAction(value, action)));
  const [first] = anywhere;
  return [
    ...statements.flatMap(ofProvider),
    ...(first === undefined || missing.length === 0
      ? []
      : [{ code: 'roles-anywhere-incomplete' as const, at: `${first.at}/Action`, params: { missing } }]),
  ];
}

/** Of a policy of AWS Organizations. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html */

/** Whether a control policy is longer than AWS Organizations takes, unless it raised the limit. */
export function controlSize({ document }: CheckedPolicy): readonly Found[] {
  const characters = countCharacters(JSON.stringify(document));
  return characters <= CONTROL_POLICY_SIZE_LIMIT
    ? []
    : [{ code: 'size-control', at: '', params: { characters, limit: CONTROL_POLICY_SIZE_LIMIT } }];
}
