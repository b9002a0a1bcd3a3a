import type { SetupProblem } from '#analysis';
import type { Severity } from '#iam';
import { type DocumentKind, type Generated, isExampleLeft, isPolicy, type Issue, type Reason } from '#core';
import { cut } from '../checking/index.ts';
import { visible } from './io.ts';
import type { ExportMessages, MessagesWith } from '../i18n/messages.ts';
import { leftEmpty, type LinkWarning } from '../permalink/index.ts';

/** Words that remarks are made of. */
type Messages = ExportMessages & MessagesWith<'commandLine'>;

/** Something to say beside the output. An error keeps the output from being written. */
export interface Remark {
  readonly severity: Severity;
  readonly text: string;
}

/**
 * What a link says that was not used. An error each: a policy that lacks an answer may allow more than the link says.
 */
export const linkRemark = (
  messages: MessagesWith<'commandLine' | 'linkWarnings'>,
  warning: LinkWarning,
): Remark => ({
  severity: 'error',
  text: messages.commandLine.link(messages.linkWarnings.text(warning, leftEmpty(warning))),
});

/** A document that is too long for where it goes first. Policies of people and nodes can be split. */
function sizeRemarks({ commandLine, kinds }: Messages, { kind, size }: Generated): readonly Remark[] {
  const [limit] = size.limits;
  if (limit === undefined || limit.fits) return [];
  const text = commandLine.tooLarge(kinds[kind].title, size.characters, limit.limit);
  return [{ severity: isSplit(kind) ? 'warning' : 'error', text }];
}
const isSplit = (kind: DocumentKind): boolean =>
  kind !== 'trust-policy' && kind !== 'guardrail' && isPolicy(kind);

/** An example of AWS's documentation is good to know while somebody types, and wrong in what is handed over. */
function severityOf(diagnostic: Issue | SetupProblem): Severity {
  // Several files where one is expected are more than good to know.
  const isHandedOver = isExampleLeft(diagnostic) || diagnostic.code === 'policy-split';
  return isHandedOver ? 'warning' : diagnostic.severity;
}

/** What is wrong or doubtful, with documents alone or with a setup; what is only good to know is left out. */
export function diagnosticRemarks(
  { exports }: Messages,
  diagnostics: readonly (Issue | SetupProblem)[],
): readonly Remark[] {
  return diagnostics
    .map((each) => ({ severity: severityOf(each), text: exports.diagnostic(each) }))
    .filter(({ severity }) => severity !== 'info');
}

/** Documents that cannot be split and are too long. */
export function unsplittableRemarks(messages: Messages, documents: readonly Generated[]): readonly Remark[] {
  return documents.filter(({ kind }) => !isSplit(kind)).flatMap((each) => sizeRemarks(messages, each));
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
const regionRemark = ({ explanation }: Messages, { note, params = {} }: Reason): readonly Remark[] =>
  note === 'preferences-key-of-region' || note === 'preferences-bucket-of-region'
    ? [{ severity: 'warning', text: explanation.notes[note](params).text }]
    : [];

/** Remarks as lines for a terminal, each once, errors first. */
export function printRemarks(words: Messages['commandLine'], remarks: readonly Remark[]): string {
  const lines = (['error', 'warning'] as const).flatMap((severity) => {
    const texts = new Set(
      remarks.filter((remark) => remark.severity === severity).map(({ text }) => cut(text)),
    );
    const more = texts.size - MOST_REMARKS;
    return [...[...texts].slice(0, MOST_REMARKS), ...(more > 0 ? [words.omitted(more)] : [])].map(
      (text) => `${words.remark(severity, text)}\n`,
    );
  });
  // Foreign text must not steer the terminal.
  return lines.join('').split('\n').map(visible).join('\n');
}
/** Of one severity; nobody reads a thousand. */
const MOST_REMARKS = 100;
