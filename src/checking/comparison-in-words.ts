import type { PolicyComparison } from '#analysis';
import type { MessagesWith } from '../i18n/messages.ts';

/** What differs in one way. */
export interface DifferenceSection {
  readonly title: string;
  /** A difference each. */
  readonly lines: readonly string[];
}

/**
 * What differs between two policies, in words; nothing where they allow the same.
 *
 * @param literally how names of IAM are written.
 */
export function comparisonInWords(
  { tasks, access }: PolicyComparison,
  names: Readonly<Record<'first' | 'second', string>>,
  { comparison: words, access: report }: MessagesWith<'comparison' | 'access'>,
  literally: (name: string) => string = (name) => name,
): readonly DifferenceSection[] {
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
        const text = words.access(actions.map(literally), literally(resource));
        const when = said.map(({ key, value }) => words.is(literally(key), value));
        return signedIn(when.length === 0 ? text : words.said(text, when), as);
      });
  return [
    { title: words.only(names.first), lines: only('first') },
    { title: words.only(names.second), lines: only('second') },
    { title: words.tasks(names.first, names.second), lines: rows },
  ].filter(({ lines }) => lines.length > 0);
}
