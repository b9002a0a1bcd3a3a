import type { ReadPrincipal, Coded, None } from '#iam';

/** Services that hand roles to managed nodes. */
const KNOWN_SERVICES = ['ec2', 'ssm', 'ecs-tasks', 'lambda', 'ssm-guiconnect'] as const;
export type KnownService = (typeof KNOWN_SERVICES)[number];

/** Whether a service hands roles only to what runs in the account of the role: instances, and pods by their agent. */
export const servesOneAccount = (service: string): boolean => /^(?:ec2|pods\.eks)\./.test(service);

export interface PrincipalParams {
  readonly everybody: None;
  readonly service: { readonly name: string; readonly known: KnownService | undefined };
  readonly account: { readonly account: string };
  readonly 'role-or-user': { readonly arn: string };
  readonly federated: { readonly provider: string };
  readonly other: { readonly type: string; readonly name: string };
}
export type PrincipalMeaning = Coded<PrincipalParams>;

/**
 * Who an entry of `Principal` names.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principalMeaning({ type, value }: Pick<ReadPrincipal, 'type' | 'value'>): PrincipalMeaning {
  if (value === '*' && (type === '*' || type === 'AWS')) return { code: 'everybody', params: {} };
  switch (type) {
    case 'Service': {
      const [, service] = /^([a-z0-9-]+)\.amazonaws\.(?:com|com\.cn|eu)$/.exec(value) ?? [];
      return {
        code: 'service',
        params: { name: value, known: KNOWN_SERVICES.find((known) => known === service) },
      };
    }
    case 'AWS': {
      const [, account] = /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(value) ?? [];
      if (account !== undefined) return { code: 'account', params: { account } };
      return { code: 'role-or-user', params: { arn: value } };
    }
    case 'Federated':
      return { code: 'federated', params: { provider: value } };
    default:
      return { code: 'other', params: { type, name: value } };
  }
}
