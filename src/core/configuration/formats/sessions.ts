import { type Problem, problem } from '../issues.ts';
import { DEFAULT_SHELL_DOCUMENT } from '../../reference/session-documents.ts';

/** Beginnings that AWS keeps for its own documents. */
const RESERVED = /^(?:aws|AWS|amazon|Amazon|amzn)/;

/**
 * Problems of the name of a Session document of the account, in which `*` stands for any run of characters.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateDocument.html
 */
export const documentNameProblems = (value: string): readonly Problem[] => {
  const shortest = value.includes('*') ? 1 : 3;
  if (!/^[a-zA-Z0-9_\-.*]{1,128}$/.test(value) || value.length < shortest) {
    return [problem('document-name-format', { value })];
  }
  if (/^\*+$/.test(value)) return [problem('document-name-any', { value })];
  if (value === DEFAULT_SHELL_DOCUMENT) return [problem('document-name-default-shell', { value })];
  return RESERVED.test(value) ? [problem('document-name-reserved', { value })] : [];
};

/**
 * Problems of the name of a Session document that the answers write; `''` has none. That of the preferences would replace
 * them.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateDocument.html
 */
export const ownDocumentNameProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  if (!/^[a-zA-Z0-9_\-.]{3,128}$/.test(value)) return [problem('own-document-name-format', { value })];
  if (value === DEFAULT_SHELL_DOCUMENT) return [problem('own-document-name-preferences', { value })];
  return RESERVED.test(value) ? [problem('own-document-name-reserved', { value })] : [];
};

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
  if (kind === undefined && !example) return [problem('principal-id-format', { value, expected })];
  if (kind !== undefined && kind !== expected) return [problem('principal-id-kind', { value, expected })];
  const complete = expected === 'user' ? name === undefined : name !== undefined && SESSION_NAME.test(name);
  if (!complete) return [problem('principal-id-format', { value, expected })];
  return example ? [problem('example-identifier', { value: id })] : [];
};

/** Problems of the operating system user of sessions; `''` (taken from a tag of the caller) has none. */
export const runAsUserProblems = (value: string): readonly Problem[] => {
  if (value === '') return [];
  if (value === 'root') return [problem('run-as-root')];
  return /^[^\s:/\p{Cc}-][^\s:/\p{Cc}]{0,255}$/u.test(value) ? [] : [problem('run-as-format', { value })];
};

/**
 * Problems of a user of the operating system for whom keys are pushed; the condition compares it exactly.
 * https://docs.aws.amazon.com/ec2-instance-connect/latest/APIReference/API_SendSSHPublicKey.html
 */
export const osUserProblems = (value: string): readonly Problem[] =>
  /^[A-Za-z_][A-Za-z0-9@._-]{0,30}[A-Za-z0-9$_-]?$/.test(value) ? [] : [problem('os-user-format', { value })];
