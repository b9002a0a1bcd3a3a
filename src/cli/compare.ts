import { comparePolicies, documentForm, type PolicyComparison } from '#analysis';
import { generate } from '#core';
import { loadServices } from '#iam';
import { failed, type Io, type Outcome, visible } from './io.ts';
import type { CompareCommand } from './parse-arguments.ts';
import { isLink, readable, readLink } from './read-link.ts';
import { linkRemark, printRemarks } from './remarks.ts';
import type { MessagesWith } from '../i18n/messages.ts';
import { decode } from '../permalink/index.ts';
import { readDocuments } from '../reading/index.ts';

/** The identity policy that is in a file, or that a permalink opens; what ends the run when there is none, or several. */
async function policyOf(given: string, io: Io): Promise<Outcome | { readonly policy: unknown }> {
  const words = io.messages.commandLine;
  if (given.startsWith('@') || isLink(given)) {
    const text = await readLink(given, io);
    if (typeof text !== 'string') return text;
    const { configuration, kind, warnings } = decode(await readable(text));
    const messages = { ...io.messages, ...(await io.messagesWith('explanation', 'issues')) };
    const remarks = warnings.map((warning) => linkRemark(messages, warning));
    if (remarks.length > 0) return { exitCode: 2, stdout: '', stderr: printRemarks(words, remarks) };
    const { document } = generate(configuration, kind ?? 'end-user');
    return documentForm(document) === 'identity-policy'
      ? { policy: document }
      : failed(io, words.compare.noPolicy(given));
  }
  const reading = await io.read(given);
  if (!('text' in reading)) return failed(io, words.cannotRead(given, reading.reason));
  const { documents } = await readDocuments(reading.text, { path: given });
  const policies = documents.filter(
    ({ kind, document }) => document !== undefined && (kind ?? documentForm(document)) === 'identity-policy',
  );
  const [one] = policies;
  if (one === undefined) return failed(io, words.compare.noPolicy(given));
  if (policies.length > 1) return failed(io, words.compare.manyPolicies(given, policies.length));
  return { policy: one.document };
}

type Words = MessagesWith<'commandLine' | 'access'>;

/** What differs, a difference a line. */
function linesOf(
  { tasks, access }: PolicyComparison,
  names: Readonly<Record<'first' | 'second', string>>,
  { commandLine, access: report }: Words,
): readonly string[] {
  const words = commandLine.compare;
  const signedIn = (text: string, as: keyof typeof report.given.identities | undefined) =>
    as === undefined ? text : words.as(text, report.given.identities[as]);
  const rows = tasks.map(({ task, case: which, outcomes, as }) =>
    signedIn(
      words.task({
        task: report.cellName(task, which),
        first: report.outcomes[outcomes.first],
        second: report.outcomes[outcomes.second],
      }),
      as,
    ),
  );
  const only = (side: 'first' | 'second') =>
    access
      .filter(({ allowedBy }) => allowedBy === side)
      .map(({ actions, resource, said, as }) => {
        const text = words.access(actions, resource);
        const when = said.map(({ key, value }) => words.is(key, value));
        return signedIn(when.length === 0 ? text : words.said(text, when), as);
      });
  return [
    { title: words.only(names.first), lines: only('first') },
    { title: words.only(names.second), lines: only('second') },
    { title: words.tasks(names.first, names.second), lines: rows },
  ].flatMap(({ title, lines }) =>
    lines.length === 0 ? [] : [visible(title), ...lines.map((line) => `  - ${visible(line)}`)],
  );
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
  const messages = { ...io.messages, ...(await io.messagesWith('access')) };
  const words = messages.commandLine;
  const comparison = comparePolicies(one.policy, other.policy, await loadServices());
  const names = { first, second };
  const differing = linesOf(comparison, names, messages);
  const lines = differing.length === 0 ? [words.compare.same(comparison.requests)] : differing;
  const remarks = [
    ...comparison.refused.map((side) => words.compare.refused(names[side])),
    ...(comparison.complete ? [] : [words.compare.incomplete]),
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
