import { splitArn } from '#iam';
import type { DeniedPrincipal } from './types.ts';

const SSO_ROLE = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
const NODE = /^(?:i-[0-9a-f]{8}(?:[0-9a-f]{9})?|mi-[0-9a-f]{17})$/;

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Named = Pick<DeniedPrincipal, 'kind' | 'name' | 'sessionName'>;

function assumedRole(name: string, sessionName: string): Named {
  const permissionSet = SSO_ROLE.exec(name)?.[1];
  return permissionSet === undefined
    ? { kind: 'assumed-role', name, sessionName }
    : { kind: 'identity-center', name: permissionSet, sessionName };
}

function named(resource: string): Named {
  const [type = '', ...path] = resource.split('/');
  const rest = path.join('/');
  switch (type) {
    case 'user':
      return { kind: 'iam-user', name: lastOf(rest), sessionName: '' };
    case 'assumed-role': {
      const role = path.slice(0, -1).join('/');
      return assumedRole(lastOf(role), lastOf(rest));
    }
    case 'role':
      return assumedRole(lastOf(rest), '');
    case 'federated-user':
      return { kind: 'federated-user', name: rest, sessionName: rest };
    case 'root':
      return { kind: 'root', name: 'root', sessionName: '' };
    default:
      return { kind: 'unknown', name: resource, sessionName: '' };
  }
}

/**
 * The principal that a message names.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function readPrincipal(text: string): DeniedPrincipal {
  const parts = splitArn(text);
  if (parts === undefined) {
    return { kind: 'unknown', text, partition: '', account: '', name: text, sessionName: '', isNode: false };
  }
  const [, partition, , , account, resource] = parts;
  const who = named(resource);
  return { ...who, text, partition, account, isNode: NODE.test(who.sessionName) };
}
