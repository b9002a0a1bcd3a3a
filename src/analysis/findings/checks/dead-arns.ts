import type { CheckedPolicy, CheckedResource } from '../checked-policy.ts';
import type { Found } from '../types.ts';

function dead({ meaning, at }: CheckedResource): readonly Found[] {
  switch (meaning.code) {
    case 'aws-document-with-account':
      return [{ code: 'aws-document-with-account', at, params: meaning.params }];
    case 'own-document-without-account':
      return [{ code: 'own-document-without-account', at, params: meaning.params }];
    case 'sessions-nowhere':
      return [{ code: 'session-arn-nowhere', at, params: {} }];
    default:
      return [];
  }
}

/**
 * ARNs that look right and match nothing: documents of AWS have no account, those of the account have one (P6, P7),
 * and sessions have a Region and an account (P16, E2).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html
 */
export function deadArns({ statements }: CheckedPolicy): readonly Found[] {
  return statements.flatMap(({ resources, notResources }) => [...resources, ...notResources].flatMap(dead));
}
