import { comparePolicies } from '#analysis';
import { loadServices } from '#iam';
import { failed, type Io, type Outcome, visible } from './io.ts';
import type { CompareCommand } from './parse-arguments.ts';
import { readLink } from './read-link.ts';
import { linkRemark, printRemarks } from './remarks.ts';
import { comparisonInWords } from '../checking/comparison-in-words.ts';
import { documentsIn, documentsOfLink, type FoundDocuments } from '../checking/documents-in.ts';
import { isLink } from '../permalink/index.ts';

/** The documents that are in a file, or that a permalink opens; what ends the run when it cannot be read. */
async function documentsOf(given: string, io: Io): Promise<Outcome | FoundDocuments> {
  if (given.startsWith('@') || isLink(given)) {
    const link = await readLink(given, io);
    return typeof link === 'string' ? documentsOfLink(link) : link;
  }
  const reading = await io.read(given);
  return 'text' in reading
    ? documentsIn({ text: reading.text, path: given })
    : failed(io, io.messages.commandLine.cannotRead(given, reading.reason));
}

/** The one identity policy that is given; what ends the run when there is none, or several. */
async function policyOf(given: string, io: Io): Promise<Outcome | { readonly policy: unknown }> {
  const words = io.messages.commandLine;
  const found = await documentsOf(given, io);
  if (!('documents' in found)) return found;
  if (found.warnings.length > 0) {
    const messages = { ...io.messages, ...(await io.messagesWith('linkWarnings')) };
    const remarks = found.warnings.map((warning) => linkRemark(messages, warning));
    return { exitCode: 2, stdout: '', stderr: printRemarks(words, remarks) };
  }
  const policies = found.documents.filter(({ form }) => form === 'identity-policy');
  const [one] = policies;
  if (one === undefined) return failed(io, words.compare.noPolicy(given));
  if (policies.length > 1) return failed(io, words.compare.manyPolicies(given, policies.length));
  return { policy: one.document };
}

/**
 * Says how two policies differ in what they allow.
 *
 * @returns exit status 0 when they do not, 1 when they do, and 2 when one of them cannot be read.
 */
export async function compareFiles({ first, second, output }: CompareCommand, io: Io): Promise<Outcome> {
  const [one, other] = [await policyOf(first, io), await policyOf(second, io)];
  if (!('policy' in one)) return one;
  if (!('policy' in other)) return other;
  const messages = { ...io.messages, ...(await io.messagesWith('access', 'comparison')) };
  const { commandLine: words, comparison: said } = messages;
  const comparison = comparePolicies(one.policy, other.policy, await loadServices());
  const names = { first, second };
  const differing = comparisonInWords(comparison, names, messages).flatMap(({ title, lines: each }) => [
    visible(title),
    ...each.map((line) => `  - ${visible(line)}`),
  ]);
  const lines = differing.length === 0 ? [said.same(comparison.requests)] : differing;
  const remarks = [
    ...comparison.refused.map((side) => words.compare.refused(said.refused(names[side]))),
    ...(comparison.complete ? [] : [said.incomplete]),
  ];
  const contents = `${lines.join('\n')}\n`;
  const exitCode = differing.length === 0 && comparison.complete ? 0 : 1;
  const stderr = remarks.map((text) => `${words.remark('warning', visible(text))}\n`).join('');
  if (output === undefined) return { exitCode, stdout: contents, stderr };
  const reason = await io.write(output, contents);
  return reason === undefined
    ? { exitCode, stdout: '', stderr }
    : failed(io, words.cannotWrite(output, reason));
}
