import type { DenialReason, PolicyKind } from './types.ts';

// Line breaks can stand anywhere, so that the words are compared without what is between them.

/** In AWS's words; the order matters where one holds another. */
const KINDS: readonly (readonly [RegExp, PolicyKind])[] = [
  [/identity-?based/, 'identity'],
  [/servicecontrol/, 'service-control'],
  [/resourcecontrol/, 'resource-control'],
  [/permissions?boundar/, 'boundary'],
  [/vpcendpoint/, 'vpc-endpoint'],
  [/session/, 'session'],
  [/resource-?based|trust|bucket|key/, 'resource'],
];

const EXPLICIT = /withanexplicitdeny(?:in(?:an?|the)?.{1,50}?(?:polic(?:y|ies)|boundary))?/;
const IMPLICIT = /no.{1,40}?(?:polic(?:y|ies)|boundary)(?:allow|grant)/;
const POLICY_ARN = /\b(?:policy|boundary):? (arn:[\w-]+:[\w-]+:[\w-]*:\w*:policy\/[\w+=,.@/-]+)/;

function kindOf(words: string): PolicyKind {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
}

/**
 * The reason that a message gives.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function readReason(text: string): DenialReason {
  const words = text.toLowerCase().replace(/\s/g, '');
  const explicit = EXPLICIT.exec(words);
  const match = explicit ?? IMPLICIT.exec(words);
  if (match === null) return { policy: 'unknown', explicit: false };
  const policyArn = POLICY_ARN.exec(text)?.[1]?.replace(/[.,]+$/, '');
  return {
    policy: kindOf(match[0]),
    explicit: explicit !== null,
    ...(policyArn === undefined ? {} : { policyArn }),
  };
}
