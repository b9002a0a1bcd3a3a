import type { DocumentKind } from '../configuration/setting-kinds.ts';
import {
  countCharacters,
  POLICY_SIZE_LIMITS,
  SESSION_DOCUMENT_SIZE_LIMIT,
  type SizeLimit,
  TRUST_POLICY_SIZE_LIMIT,
} from '#iam';
import type { Size } from '../types.ts';

function limitsFor(kind: DocumentKind): readonly SizeLimit[] {
  switch (kind) {
    case 'trust-policy':
      return [{ attachment: 'trust-policy', limit: TRUST_POLICY_SIZE_LIMIT }];
    case 'session-preferences':
    case 'tunnel':
      return [{ attachment: 'session-document', limit: SESSION_DOCUMENT_SIZE_LIMIT }];
    // An instance role is a role: it has no inline policy of a user or a group.
    case 'instance-role':
      return POLICY_SIZE_LIMITS.filter(
        ({ attachment }) => attachment === 'managed' || attachment === 'inline-role',
      );
    default:
      return POLICY_SIZE_LIMITS;
  }
}

/**
 * Size of a document, and what it means for attaching it.
 *
 * @returns the count and, for every way to attach a document of this kind, whether it fits.
 */
export function sizeOf(text: string, kind: DocumentKind): Size {
  const characters = countCharacters(text);
  return {
    characters,
    limits: limitsFor(kind).map(({ attachment, limit }) => ({
      attachment,
      limit,
      fits: characters <= limit,
    })),
  };
}
