import type { Configuration, TrustPolicy } from '../configuration/configuration.ts';
import { SIGN_IN_HOSTS } from '#iam';
import { accountField } from '../policy/arn.ts';
import type { Statement } from '../policy/types.ts';
import { because, type Grant } from './grant.ts';
import { type Conditions, conditionPointer, withConditions } from './guards.ts';

interface Trusted {
  readonly principal: Statement['Principal'] & object;
  readonly action: string;
  readonly conditions: Conditions;
  readonly because: Grant['because'][number];
}

/** One condition, with what explains it. */
const compared = (
  operator: string,
  key: string,
  value: string | readonly string[],
  ...[note, setting]: [Parameters<typeof because>[0], Parameters<typeof because>[2]]
): Conditions => ({
  condition: { [operator]: { [key]: value } },
  because: [because(note, conditionPointer(operator, key), setting)],
});

/**
 * People of a SAML provider, who come by the sign-in page of the partition: for the console, and for the CLI as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-saml.html
 */
function saml({ environment, trustPolicy }: Configuration): Trusted {
  const { partition } = environment;
  const provider = trustPolicy.samlProvider || 'saml-provider-name';
  return {
    principal: { Federated: `arn:${partition}:iam::${accountField(environment)}:saml-provider/${provider}` },
    action: 'sts:AssumeRoleWithSAML',
    conditions: compared(
      'StringEquals',
      'SAML:aud',
      `https://${SIGN_IN_HOSTS[partition]}/saml`,
      'trust-saml-audience',
      'environment.partition',
    ),
    because: because('trust-saml', '', 'trustPolicy.signIn'),
  };
}

/**
 * People of an OpenID Connect provider: their tokens are for us, and name them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
function oidc({ environment, trustPolicy }: Configuration): Trusted {
  const { issuer, audience, subjects } = trustPolicy;
  const provider = issuer || 'identity-provider';
  return {
    principal: {
      Federated: `arn:${environment.partition}:iam::${accountField(environment)}:oidc-provider/${provider}`,
    },
    action: 'sts:AssumeRoleWithWebIdentity',
    conditions: withConditions(
      compared(
        'StringEquals',
        `${provider}:aud`,
        audience || 'client-id',
        'trust-audience',
        'trustPolicy.audience',
      ),
      compared(
        'StringLike',
        `${provider}:sub`,
        subjects.length === 0 ? ['token-subject'] : subjects,
        'trust-subject',
        'trustPolicy.subjects',
      ),
    ),
    because: because('trust-oidc', '', 'trustPolicy.signIn'),
  };
}

/**
 * Users, roles and whole accounts. No `sts:ExternalId`: it is for services of others, which act for many customers.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user.html
 */
function principals({ environment: { partition }, trustPolicy }: Configuration): Trusted {
  const typed = trustPolicy.principals.filter((value) => value !== '');
  const named = typed.map((value) => (/^\d+$/.test(value) ? `arn:${partition}:iam::${value}:root` : value));
  return {
    principal: { AWS: named.length === 0 ? 'principal-arn' : named },
    action: 'sts:AssumeRole',
    // Strict `Bool`: with `BoolIfExists` long-term access keys, which carry no such key, would pass.
    conditions: trustPolicy.mfa
      ? compared('Bool', 'aws:MultiFactorAuthPresent', 'true', 'trust-mfa', 'trustPolicy.mfa')
      : { condition: {}, because: [] },
    because: because('trust-principals', '', 'trustPolicy.principals'),
  };
}

const SIGN_INS: Readonly<Record<TrustPolicy['signIn'], (configuration: Configuration) => Trusted>> = {
  saml,
  oidc,
  principals,
};

const PASSED = [
  ['sessionTags', 'sts:TagSession', 'trust-session-tags'],
  ['sourceIdentity', 'sts:SetSourceIdentity', 'trust-source-identity'],
] as const;

/** The names of IAM users; only users have them. */
const NAME = '${aws:username}';

/** What holds the name of a session, and its source identity, to the user who begins it. */
const userNames = ({ sourceIdentity }: TrustPolicy): Conditions =>
  withConditions(
    compared('StringEquals', 'sts:RoleSessionName', NAME, 'trust-user-names', 'trustPolicy.userNames'),
    sourceIdentity
      ? compared(
          'StringEquals',
          'sts:SourceIdentity',
          NAME,
          'trust-user-identity',
          'trustPolicy.sourceIdentity',
        )
      : { condition: {}, because: [] },
  );

function statement(
  sid: string,
  { principal }: Trusted,
  actions: readonly string[],
  { condition }: Conditions,
): Statement {
  const [action = '', ...others] = actions;
  return {
    Sid: sid,
    Effect: 'Allow',
    Principal: principal,
    Action: others.length === 0 ? action : actions,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  };
}

/**
 * Who may assume the role of people, by what they sign in with, and what may come with their sessions. Names of users
 * are conditions of a statement of their own: `sts:TagSession` does not know them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
export function peopleTrust(configuration: Configuration): readonly Grant[] {
  const { trustPolicy } = configuration;
  const trusted = SIGN_INS[trustPolicy.signIn](configuration);
  const passed = PASSED.filter(([setting]) => trustPolicy[setting]);
  const reasonsAt = (offset: number) =>
    passed.map(([setting, , note], position) => {
      const isAlone = passed.length + offset === 1;
      return because(note, isAlone ? '/Action' : `/Action/${position + offset}`, `trustPolicy.${setting}`);
    });
  const actions = passed.map(([, action]) => action);
  const { conditions, action } = trusted;
  if (trustPolicy.signIn !== 'principals' || !trustPolicy.userNames) {
    return [
      {
        statement: statement('AssumeRole', trusted, [action, ...actions], conditions),
        because: [trusted.because, ...reasonsAt(1), ...conditions.because],
      },
    ];
  }
  const named = withConditions(conditions, userNames(trustPolicy));
  return [
    {
      statement: statement('AssumeRole', trusted, [action], named),
      because: [trusted.because, ...named.because],
    },
    ...(actions.length === 0
      ? []
      : [
          {
            statement: statement('PassWithSession', trusted, actions, conditions),
            because: [trusted.because, ...reasonsAt(0), ...conditions.because],
          },
        ]),
  ];
}
