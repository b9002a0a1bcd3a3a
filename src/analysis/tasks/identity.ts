import type { Context } from '#iam';

interface Principal {
  /** 12 digits. */
  readonly account: string;
  /** Tags of the user, of the role and of its session. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Who asks. */
export type Identity =
  | (Principal & { readonly kind: 'iam-user'; readonly name: string; readonly userId: string })
  | (Principal & {
      readonly kind: 'assumed-role';
      readonly role: string;
      readonly roleId: string;
      readonly sessionName: string;
    })
  | (Principal & {
      readonly kind: 'identity-center';
      readonly permissionSet: string;
      /** The end of the role's name, 16 hexadecimal digits. */
      readonly suffix: string;
      readonly roleId: string;
      readonly userName: string;
    });

/** What a session of this person is named after: the user name, or the name of the role session. */
export function sessionNameOf(identity: Identity): string {
  switch (identity.kind) {
    case 'iam-user':
      return identity.name;
    case 'assumed-role':
      return identity.sessionName;
    case 'identity-center':
      return identity.userName;
  }
}

/** The value of `aws:userid`: the user's unique ID, or `role ID:role session name`. */
export function userIdOf(identity: Identity): string {
  return identity.kind === 'iam-user' ? identity.userId : `${identity.roleId}:${sessionNameOf(identity)}`;
}

function principalArn(identity: Identity, partition: string): string {
  const prefix = `arn:${partition}:iam::${identity.account}:`;
  switch (identity.kind) {
    case 'iam-user':
      return `${prefix}user/${identity.name}`;
    case 'assumed-role':
      return `${prefix}role/${identity.role}`;
    case 'identity-center':
      return `${prefix}role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_${identity.permissionSet}_${identity.suffix}`;
  }
}

/**
 * Context keys that say who asks. `aws:username` exists for IAM users only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function principalContext(identity: Identity, partition: string): Context {
  const tags = Object.entries(identity.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  return {
    'aws:userid': userIdOf(identity),
    ...(identity.kind === 'iam-user' ? { 'aws:username': identity.name } : {}),
    'aws:PrincipalArn': principalArn(identity, partition),
    'aws:PrincipalAccount': identity.account,
    'aws:PrincipalType': identity.kind === 'iam-user' ? 'User' : 'AssumedRole',
    ...Object.fromEntries(tags),
  };
}
