import { SESSION_DOCUMENT_SIZE_LIMIT } from '#iam';
import { sizeOf } from '#core';
import type { CheckedPolicy } from '../checked-policy.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';

const TYPES = ['Standard_Stream', 'InteractiveCommands', 'NonInteractiveCommands', 'Port'];
const LONGEST_NAME = 64;

/**
 * Schema version, session type and size of a Session document (9.1).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function sessionHead({ document, printed }: CheckedPolicy): readonly Found[] {
  const { schemaVersion, sessionType } = document;
  const found: Found[] = [];
  if (schemaVersion !== '1.0') {
    const at = 'schemaVersion' in document ? '/schemaVersion' : '';
    found.push({ code: 'session-schema-version', at, params: {} });
  }
  if (sessionType === undefined) {
    found.push({ code: 'session-type-missing', at: '', params: {} });
  } else if (typeof sessionType !== 'string' || !TYPES.includes(sessionType)) {
    const type = typeof sessionType === 'string' ? sessionType : JSON.stringify(sessionType);
    const near = type.length > LONGEST_NAME ? undefined : nearest(type, TYPES);
    found.push({ code: 'session-type-unknown', at: '/sessionType', params: { type, nearest: near } });
  }
  if (sessionType === 'Standard_Stream' && !('inputs' in document)) {
    found.push({ code: 'session-inputs-missing', at: '', params: {} });
  }
  if (!sizeOf(printed.text, 'session-preferences').limits.every(({ fits }) => fits)) {
    found.push({ code: 'session-size', at: '', params: { limit: SESSION_DOCUMENT_SIZE_LIMIT } });
  }
  return found;
}
