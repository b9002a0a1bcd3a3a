import { POLICY_SIZE_LIMITS, type Severity } from '#iam';
import { type DocumentKind, type Generated, isExampleLeft, type Issue, type Reason } from '#core';
import type { Setup } from '../exporters/index.ts';
import type { Messages } from '../i18n/messages.ts';
import { leftEmpty, type LinkWarning } from '../permalink/index.ts';

/** Something to say beside the output. An error keeps the output from being written. */
export interface Remark {
  readonly severity: Severity;
  readonly text: string;
}

/**
 * What a link says that was not used. An error each: a policy that lacks an answer may allow more than the link says.
 */
export const linkRemark = (messages: Messages, warning: LinkWarning): Remark => ({
  severity: 'error',
  text: messages.commandLine.link(messages.linkWarning(warning, leftEmpty(warning))),
});

/** An identifier of AWS's documentation is good to know while somebody types, and wrong in what is handed over. */
const issueRemark = ({ commandLine, issue: issueText, settingName }: Messages, issue: Issue): Remark => ({
  severity: isExampleLeft(issue) ? 'warning' : issue.severity,
  text: commandLine.issue(settingName(issue.at), issueText(issue)),
});

/** A document that is too long for where it goes first. Policies of people and nodes can be split. */
function sizeRemarks({ commandLine, kinds }: Messages, { kind, size }: Generated): readonly Remark[] {
  const [limit] = size.limits;
  if (limit === undefined || limit.fits) return [];
  const text = commandLine.tooLarge(kinds[kind].title, size.characters, limit.limit);
  return [{ severity: isSplit(kind) ? 'warning' : 'error', text }];
}
const isSplit = (kind: DocumentKind): boolean => kind !== 'trust-policy' && kind !== 'session-preferences';

/** What is wrong or doubtful about documents, whatever they are written as; what is only good to know is left out. */
export function documentRemarks(messages: Messages, documents: readonly Generated[]): readonly Remark[] {
  const remarks = documents.flatMap((generated) => [
    ...generated.issues.map((issue) => issueRemark(messages, issue)),
    ...(isSplit(generated.kind) ? [] : sizeRemarks(messages, generated)),
  ]);
  return remarks.filter(({ severity }) => severity !== 'info');
}

/** What documents without parameters leave to the reader: values to replace, and what does not fit. */
export function plainRemarks(messages: Messages, documents: readonly Generated[]): readonly Remark[] {
  const { commandLine, settingName } = messages;
  const values = documents
    .flatMap(({ placeholders }) => placeholders)
    .map(({ text, setting }) => commandLine.placeholder(text, settingName(setting)));
  const open = [...new Set(values)];
  return [
    ...(open.length === 0 ? [] : [{ severity: 'warning', text: commandLine.left(open) } as const]),
    ...documents.flatMap(({ reasons }) => reasons.flatMap((reason) => regionRemark(messages, reason))),
    ...documents.flatMap((generated) => sizeRemarks(messages, generated)),
  ];
}

/** A document that is right in one of several Regions only. */
const regionRemark = ({ notes }: Messages, { note, params = {} }: Reason): readonly Remark[] =>
  note === 'preferences-key-of-region' ? [{ severity: 'warning', text: notes[note](params).text }] : [];

const MANAGED = POLICY_SIZE_LIMITS.find(({ attachment }) => attachment === 'managed')?.limit ?? 0;

/** Where the parts of a setup do not fit one another, or what takes them, and what had to be split. */
export function setupRemarks({ disagreements, messages, mismatches, split }: Setup): readonly Remark[] {
  return [
    ...disagreements
      .filter(({ severity }) => severity !== 'info')
      .map((disagreement) => ({
        severity: disagreement.severity,
        text: messages.exports.disagreement(disagreement),
      })),
    ...mismatches.map((mismatch) => ({
      severity: 'warning' as const,
      text: messages.exports.signInMismatch(mismatch),
    })),
    ...split.map(({ kind, count, fits, holder, quota }): Remark => {
      const { parts, tooLong, tooMany } = messages.exports.split;
      if (!fits) return { severity: 'error', text: tooLong(kind, MANAGED) };
      const text = parts(kind, count, MANAGED);
      return {
        severity: 'warning',
        text: messages.paragraph([text, count > quota ? tooMany(holder, count, quota) : '']),
      };
    }),
  ];
}

/** Remarks as lines for a terminal, each once, errors first. */
export function printRemarks(words: Messages['commandLine'], remarks: readonly Remark[]): string {
  const lines = (['error', 'warning'] as const).flatMap((severity) =>
    remarks
      .filter((remark) => remark.severity === severity)
      .map(({ text }) => `${words.remark(severity, text)}\n`),
  );
  return [...new Set(lines)].join('').replace(CONTROL, '\uFFFD');
}
/** Foreign text must not steer the terminal. */
const CONTROL = /[^\P{Cc}\n]/gu;
