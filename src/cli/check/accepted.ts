import { nearest, POLICY_FINDING_RULES, type PolicyFindingCode } from '#analysis';
import type { Accepted } from '../../checking/index.ts';
import type { Messages } from '../../i18n/messages.ts';

const CODES = Object.keys(POLICY_FINDING_RULES);
const isCode = (text: string): text is PolicyFindingCode => Object.hasOwn(POLICY_FINDING_RULES, text);

/** The code of a finding, or in words why a text is none. */
export function findingCode(
  words: Messages['commandLine'],
  text: string,
): { readonly code: PolicyFindingCode } | { readonly problem: string } {
  return isCode(text) ? { code: text } : { problem: words.unknownCode(text, nearest(text, CODES)) };
}

/**
 * Reads a file of accepted findings: on each line a code and, after white space, the reason. Lines that begin with `#`
 * are comments.
 *
 * ```
 * # Reviewed every January
 * every-document  Our people may run any Session document, see the wiki
 * ```
 *
 * @param path how the file is named in what is said about it.
 * @returns the findings, and what is wrong with lines that name none.
 */
export function readAccepted(
  words: Messages['commandLine'],
  text: string,
  path: string,
): { readonly accepted: readonly Accepted[]; readonly problems: readonly string[] } {
  const accepted: Accepted[] = [];
  const problems: string[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const [, word = '', reason = ''] = /^(\S*)\s*(.*)$/s.exec(line.replace(/^\ufeff/, '').trim()) ?? [];
    if (word === '' || word.startsWith('#')) return;
    const from = `${path}:${index + 1}`;
    const named = findingCode(words, word);
    if ('problem' in named) problems.push(`${from}: ${named.problem}`);
    else if (reason === '') problems.push(`${from}: ${words.noReason(word)}`);
    else accepted.push({ code: named.code, reason, from });
  });
  return { accepted, problems };
}
