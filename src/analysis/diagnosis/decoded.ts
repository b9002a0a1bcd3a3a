import { readPrincipal } from './principal.ts';
import type { AccessDeniedMessage } from './types.ts';

/**
 * What `aws sts decode-authorization-message` printed: JSON within JSON, whose escapes are gone already.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
export function readDecoded(text: string): AccessDeniedMessage | undefined {
  const denied = /"explicitDeny" ?: ?(true|false)/.exec(text)?.[1];
  if (denied === undefined || !/"allowed" ?: ?false/.test(text)) return undefined;
  const value = (name: string) => new RegExp(`"${name}" ?: ?"([^"]{1,2048})"`).exec(text)?.[1];
  const [arn, action, resource] = [value('arn'), value('action'), value('resource')];
  return {
    symptom: 'denied',
    ...(arn === undefined ? {} : { principal: readPrincipal(arn) }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
    reason: { policy: 'unknown', explicit: denied === 'true' },
  };
}
