import type { DocumentKind, GuardrailForm } from '../configuration/setting-kinds.ts';
import {
  CONTROL_POLICY_SIZE_LIMIT,
  countCharacters,
  ENDPOINT_POLICY_SIZE_LIMIT,
  POLICY_SIZE_LIMITS,
  SESSION_DOCUMENT_SIZE_LIMIT,
  type SizeLimit,
  TRUST_POLICY_SIZE_LIMIT,
} from '#iam';
import type { Size } from '../types.ts';

const MANAGED = POLICY_SIZE_LIMITS.filter(({ attachment }) => attachment === 'managed');

/** A boundary is a managed policy. */
const GUARDRAIL_LIMITS: Readonly<Record<GuardrailForm, readonly SizeLimit[]>> = {
  identity: POLICY_SIZE_LIMITS,
  scp: [{ attachment: 'scp', limit: CONTROL_POLICY_SIZE_LIMIT }],
  boundary: MANAGED.map(({ limit }) => ({ attachment: 'boundary', limit })),
  endpoint: [{ attachment: 'endpoint', limit: ENDPOINT_POLICY_SIZE_LIMIT }],
};

function limitsFor(kind: DocumentKind, form: GuardrailForm): readonly SizeLimit[] {
  switch (kind) {
    case 'trust-policy':
      return [{ attachment: 'trust-policy', limit: TRUST_POLICY_SIZE_LIMIT }];
    case 'session-preferences':
    case 'tunnel':
    case 'session-command':
      return [{ attachment: 'session-document', limit: SESSION_DOCUMENT_SIZE_LIMIT }];
    // An instance role is a role: it has no inline policy of a user or a group.
    case 'instance-role':
      return POLICY_SIZE_LIMITS.filter(
        ({ attachment }) => attachment === 'managed' || attachment === 'inline-role',
      );
    case 'guardrail':
      return GUARDRAIL_LIMITS[form];
    default:
      return POLICY_SIZE_LIMITS;
  }
}

/**
 * Size of a document, and what it means for attaching it.
 *
 * @param form how a guardrail is handed over.
 * @returns the count and, for every way to attach a document of this kind, whether it fits.
 */
export function sizeOf(text: string, kind: DocumentKind, form: GuardrailForm = 'identity'): Size {
  const characters = countCharacters(text);
  return {
    characters,
    limits: limitsFor(kind, form).map(({ attachment, limit }) => ({
      attachment,
      limit,
      fits: characters <= limit,
    })),
  };
}
