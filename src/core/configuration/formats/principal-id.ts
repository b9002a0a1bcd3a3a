import { error, info, type Problem } from '../problem.ts';

const USER = /^AIDA[A-Z0-9]{12,124}$/;
const ROLE = /^AROA[A-Z0-9]{12,124}$/;
/** Unique IDs as documentation prints them, such as `AIDIODR4TAW7CSEXAMPLE`. */
const EXAMPLE = /^A[A-Z0-9]*EXAMPLE$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

/**
 * Problems of a literal user ID (`AIDA…`) or role ID with session name (`AROA…:name`), as the session-id tag holds it.
 * `''` (not named yet) has none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export const principalIdProblems = (value: string, expected: 'user' | 'role-session'): readonly Problem[] => {
  if (value === '') return [];
  const colon = value.indexOf(':');
  const id = colon < 0 ? value : value.slice(0, colon);
  const name = colon < 0 ? undefined : value.slice(colon + 1);
  const kind = USER.test(id) ? 'user' : ROLE.test(id) ? 'role-session' : undefined;
  const example = EXAMPLE.test(id);
  if (kind === undefined && !example) return [error('principal-id-format', { value, expected })];
  if (kind !== undefined && kind !== expected) return [error('principal-id-kind', { value, expected })];
  const complete = expected === 'user' ? name === undefined : name !== undefined && SESSION_NAME.test(name);
  if (!complete) return [error('principal-id-format', { value, expected })];
  return example ? [info('example-identifier', { value: id })] : [];
};
