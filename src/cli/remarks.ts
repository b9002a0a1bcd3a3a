import { settingName } from '../i18n/en/questions.ts';
import { noteMessages } from '../i18n/en/notes.ts';
import { issueMessage } from '../i18n/en/issues.ts';
import { exportMessages } from '../i18n/en/export.ts';
import { disagreementMessage, signInMismatchText } from '../i18n/en/setup.ts';
import { commandLineMessages as words } from '../i18n/en/command-line.ts';
import { kindMessages } from '../i18n/en/builder.ts';
import { linkWarningText } from '../i18n/en/app.ts';
import { POLICY_SIZE_LIMITS, type Severity } from '#iam';
import { type DocumentKind, type Generated, isExampleLeft, type Issue, type Reason } from '#core';
import type { Setup } from '../exporters/index.ts';
import { type LinkWarning, leftEmpty } from '../permalink/index.ts';

/** Something to say beside the output. An error keeps the output from being written. */
export interface Remark {
  readonly severity: Severity;
  readonly text: string;
}

/**
 * What a link says that was not used. An error each: a policy that lacks an answer may allow more than the link says.
 */
export const linkRemark = (warning: LinkWarning): Remark => ({
  severity: 'error',
  text: `${words.link}: ${linkWarningText(warning, leftEmpty(warning))}`,
});

/** An identifier of AWS's documentation is good to know while somebody types, and wrong in what is handed over. */
const issueRemark = (issue: Issue): Remark => ({
  severity: isExampleLeft(issue) ? 'warning' : issue.severity,
  text: `${settingName(issue.at)}: ${issueMessage(issue)}`,
});

/** A document that is too long for where it goes first. Policies of people and nodes can be split. */
function sizeRemarks({ kind, size }: Generated): readonly Remark[] {
  const [limit] = size.limits;
  if (limit === undefined || limit.fits) return [];
  const text = words.tooLarge(kindMessages[kind].title, size.characters, limit.limit);
  return [{ severity: isSplit(kind) ? 'warning' : 'error', text }];
}
const isSplit = (kind: DocumentKind): boolean => kind !== 'trust-policy' && kind !== 'session-preferences';

/** What is wrong or doubtful about documents, whatever they are written as; what is only good to know is left out. */
export function documentRemarks(documents: readonly Generated[]): readonly Remark[] {
  const remarks = documents.flatMap((generated) => [
    ...generated.issues.map(issueRemark),
    ...(isSplit(generated.kind) ? [] : sizeRemarks(generated)),
  ]);
  return remarks.filter(({ severity }) => severity !== 'info');
}

/** What documents without parameters leave to the reader: values to replace, and what does not fit. */
export function plainRemarks(documents: readonly Generated[]): readonly Remark[] {
  const values = documents
    .flatMap(({ placeholders }) => placeholders)
    .map(({ text, setting }) => `${text} (${settingName(setting)})`);
  const open = [...new Set(values)];
  return [
    ...(open.length === 0
      ? []
      : [{ severity: 'warning', text: words.left(open.length, open.join(', ')) } as const]),
    ...documents.flatMap(({ reasons }) => reasons.flatMap(regionRemark)),
    ...documents.flatMap(sizeRemarks),
  ];
}

/** A document that is right in one of several Regions only. */
const regionRemark = ({ note, params = {} }: Reason): readonly Remark[] =>
  note === 'preferences-key-of-region' ? [{ severity: 'warning', text: noteMessages[note](params) }] : [];

const MANAGED = POLICY_SIZE_LIMITS.find(({ attachment }) => attachment === 'managed')?.limit ?? 0;

/** Where the parts of a setup do not fit one another, or what takes them, and what had to be split. */
export function setupRemarks({ disagreements, mismatches, split }: Setup): readonly Remark[] {
  return [
    ...disagreements
      .filter(({ severity }) => severity !== 'info')
      .map((disagreement) => ({
        severity: disagreement.severity,
        text: disagreementMessage(disagreement),
      })),
    ...mismatches.map((mismatch) => ({ severity: 'warning' as const, text: signInMismatchText(mismatch) })),
    ...split.map(({ kind, count, fits, holder, quota }): Remark => {
      const { parts, tooLong, tooMany } = exportMessages.split;
      if (!fits) return { severity: 'error', text: tooLong(kind, MANAGED) };
      const text = parts(kind, count, MANAGED);
      return {
        severity: 'warning',
        text: count > quota ? `${text} ${tooMany(holder, count, quota)}` : text,
      };
    }),
  ];
}

/** Remarks as lines for a terminal, each once, errors first. */
export function printRemarks(remarks: readonly Remark[]): string {
  const lines = (['error', 'warning'] as const).flatMap((severity) =>
    remarks.filter((remark) => remark.severity === severity).map(({ text }) => `${severity}: ${text}\n`),
  );
  return [...new Set(lines)].join('').replace(CONTROL, '\uFFFD');
}
/** Foreign text must not steer the terminal. */
const CONTROL = /[^\P{Cc}\n]/gu;
