import { isObject, type JsonObject, pointerToken, pointerTokens } from '#iam';
import { sessionDocumentField } from '../../explanation/session-document-fields.ts';
import type { CheckedPolicy } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** The kind of value that the schema has for a field; the others take several. */
function expected(field: string): 'boolean' | 'string' | 'object' | undefined {
  if (/(?:Enabled|runAsElevated)$/.test(field)) return 'boolean';
  if (/^\/(?:inputs|parameters|properties|inputs\/shellProfile)$/.test(field)) return 'object';
  return /^\/(?:inputs\/|description$)/.test(field) ? 'string' : undefined;
}

function typed(field: string, value: unknown, at: string): readonly Found[] {
  const wanted = expected(field);
  const name = at.slice(at.lastIndexOf('/') + 1);
  // Templates fill parameters in, which are strings.
  if (wanted === undefined || (typeof value === 'string' && value.includes('{{'))) return [];
  if (wanted === 'boolean' && typeof value === 'string' && /^(?:true|false)?$/i.test(value)) {
    return [{ code: 'session-boolean-as-text', at, params: { field: name, value } }];
  }
  const fits = wanted === 'object' ? isObject(value) : typeof value === wanted;
  if (fits) return [];
  return typeof value === 'number' && /(?:Timeout|Duration)$/.test(field)
    ? [{ code: 'session-timeout-as-number', at, params: { field: name, value } }]
    : [{ code: 'session-field-type', at, params: { field: name, expected: wanted } }];
}

/**
 * Fields that the schema of Session documents does not have, and values of another kind than it says (9.1).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
export function sessionFields({ document }: CheckedPolicy): readonly Found[] {
  const found: Found[] = [];
  const visit = (value: JsonObject, at: string) => {
    for (const [name, member] of Object.entries(value)) {
      const pointer = `${at}/${pointerToken(name)}`;
      const field = sessionDocumentField(pointerTokens(pointer));
      // Parameters of documents have more fields than are explained here.
      if (field === undefined && at.startsWith('/parameters/')) continue;
      if (field === undefined)
        found.push({ code: 'session-field-unknown', at: pointer, params: { field: name } });
      else found.push(...typed(field, member, pointer));
      if (field !== undefined && isObject(member)) visit(member, pointer);
    }
  };
  visit(document, '');
  return found;
}
