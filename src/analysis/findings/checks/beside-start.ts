import { reachesStar } from '../../summary/allowed.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { isOnNodes, placeOf } from './documents.ts';

const START = 'ssm:StartSession';

/**
 * What a caller needs besides `ssm:StartSession`: the data channel (P19), and of a session key the action that makes
 * data keys (P26). Also the approval that it gets round (P48).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function besideStart(policy: CheckedPolicy): readonly Found[] {
  const start = policy.allowing(START).find(isOnNodes);
  if (start === undefined || policy.holder === 'node') return [];
  const at = placeOf(start, START);
  const channel = policy
    .allowing('ssmmessages:OpenDataChannel')
    .some(
      (statement) => reachesStar(statement) || statement.resources.some(({ kinds }) => kinds.has('session')),
    );
  const decrypts = policy.allowing('kms:Decrypt').find(({ actions }) => actions.some(isDecrypt));
  const decrypt = decrypts?.actions.find(isDecrypt);
  const request = policy
    .allowing('ssm:StartAccessRequest')
    .some(({ actions }) => actions.some(isAccessRequest));
  return [
    ...(channel ? [] : [{ code: 'data-channel-missing' as const, at, params: {} }]),
    ...(decrypt !== undefined && policy.allowing('kms:GenerateDataKey').length === 0
      ? [{ code: 'data-key-missing' as const, at: decrypt.at, params: {} }]
      : []),
    ...(request ? [{ code: 'access-request-bypassed' as const, at, params: {} }] : []),
  ];
}

const isDecrypt = ({ value }: { readonly value: string }) => /^kms:Decrypt$/i.test(value);
const isAccessRequest = ({ value }: { readonly value: string }) => /^ssm:StartAccessRequest$/i.test(value);
