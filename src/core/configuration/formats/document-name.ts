import { DEFAULT_SHELL_DOCUMENT } from '../../reference/session-documents.ts';
import { error, info, type Problem, warning } from '../problem.ts';

/** Beginnings that AWS keeps for its own documents. */
const RESERVED = /^(?:aws|AWS|amazon|Amazon|amzn)/;

/**
 * Problems of the name of a Session document of the account, in which `*` stands for any run of characters.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateDocument.html
 */
export const documentNameProblems = (value: string): readonly Problem[] => {
  const shortest = value.includes('*') ? 1 : 3;
  if (!/^[a-zA-Z0-9_\-.*]{1,128}$/.test(value) || value.length < shortest) {
    return [error('document-name-format', { value })];
  }
  if (/^\*+$/.test(value)) return [warning('document-name-any', { value })];
  if (RESERVED.test(value)) return [error('document-name-reserved', { value })];
  return value === DEFAULT_SHELL_DOCUMENT ? [info('document-name-default-shell', { value })] : [];
};
