import type { ReadPrincipal } from '#iam';
import { principalMeaning } from '../../explanation/meaning/principal.ts';
import type { CheckedPolicy, CheckedStatement } from '../checked-policy.ts';
import type { Found } from '../types.ts';

const KINDS: ReadonlySet<string> = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser']);
/** Ids of users, roles and the like: what IAM puts in place of an ARN when it is gone. */
const UNIQUE_ID = /^A[A-Z0-9]{15,}$/;
/** An account, or somebody in one, who may not be named yet; S3 also knows identities of CloudFront. */
const IDENTITY =
  /^(?:\d{12}|(?:principal|node-role)-arn|arn:[\w-]+:(?:iam|sts)::(?:\d{12}|cloudfront|aws):.+)$/;
/** What other tools fill in. */
const TEMPLATE = /[<{]/;

function awsProblem({ value, at }: ReadPrincipal): Found | undefined {
  if (value === '*' || UNIQUE_ID.test(value) || TEMPLATE.test(value)) return undefined;
  if (/[*?]/.test(value)) return { code: 'principal-wildcard', at, params: { text: value } };
  return IDENTITY.test(value) ? undefined : { code: 'principal-malformed', at, params: { text: value } };
}

function serviceProblem(principal: ReadPrincipal): Found | undefined {
  const { value, at } = principal;
  if (TEMPLATE.test(value) || value === '*') return undefined;
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value)) {
    return { code: 'service-principal-malformed', at, params: { service: value } };
  }
  // Some services have names for each Region; those of sessions have none.
  const [, service, end] = /^([a-z0-9-]+)\.[a-z]{2}(?:-[a-z]+)+-\d+\.(amazonaws\..+)$/.exec(value) ?? [];
  const expected = `${service}.${end}`;
  const meaning = principalMeaning({ type: 'Service', value: expected });
  return service !== undefined && meaning.code === 'service' && meaning.params.known !== undefined
    ? { code: 'service-principal-regional', at, params: { service: value, expected } }
    : undefined;
}

function problemOf(principal: ReadPrincipal): Found | undefined {
  const { type, value, at } = principal;
  switch (type) {
    case '*':
      return value === '*' || TEMPLATE.test(value)
        ? undefined
        : { code: 'principal-malformed', at, params: { text: value } };
    case 'AWS':
      return awsProblem(principal);
    case 'Service':
      return serviceProblem(principal);
    default:
      return KINDS.has(type) ? undefined : { code: 'principal-kind-unknown', at, params: { kind: type } };
  }
}

/**
 * Principals that IAM and the services that keep policies of resources refuse.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principalNames({ statements }: CheckedPolicy): readonly Found[] {
  return statements
    .flatMap(({ principals, notPrincipals }) => [...principals, ...notPrincipals])
    .flatMap((principal) => problemOf(principal) ?? []);
}

const FEDERATED = /^sts:AssumeRoleWith(?:SAML|WebIdentity)$/i;

function ofOthers({ principals, actions, effect }: CheckedStatement): readonly Found[] {
  const mayBeFederated = principals.some(({ type, value }) => type === 'Federated' || value === '*');
  if (effect !== 'Allow' || principals.length === 0 || mayBeFederated) return [];
  return actions
    .filter(({ value }) => FEDERATED.test(value))
    .map(({ value, at }) => ({ code: 'trust-action-principal', at, params: { action: value } }));
}

/**
 * Roles that only federated identities could assume by an action, in a statement that trusts others.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export function federatedActions({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(ofOthers);
}

function inControl({ effect, exceptActions, actions, at }: CheckedStatement): readonly Found[] {
  const everything = actions.find(({ value }) => /^\*+$/.test(value));
  return [
    ...(effect === 'Allow' ? [{ code: 'control-allow' as const, at: `${at}/Effect`, params: {} }] : []),
    ...(exceptActions ? [{ code: 'control-not-action' as const, at: `${at}/NotAction`, params: {} }] : []),
    ...(everything === undefined
      ? []
      : [{ code: 'control-every-action' as const, at: everything.at, params: {} }]),
  ];
}

/**
 * What AWS Organizations refuses in a resource control policy, besides what IAM does.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export function resourceControl({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(inControl);
}
