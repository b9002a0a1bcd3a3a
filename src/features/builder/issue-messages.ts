import type { Issue, IssueCode } from '#core';
import type { InitialMessages } from '../../i18n/messages.ts';
import type { FieldMessage } from '../../ui/field.tsx';

const WORST_FIRST = ['error', 'warning', 'info'] as const;

/** The value that an issue is about, where it is about a single one. */
const valuesOf = ({ params }: Issue): readonly string[] => ('value' in params ? [params.value] : []);

function single(words: InitialMessages, issue: Issue): FieldMessage {
  const { severity } = issue;
  const values = valuesOf(issue);
  return { severity, text: words.issue(issue), ...(values.length > 0 && { values }) };
}

/** The issues of one setting as messages; what is wrong with many values in the same way is said once. */
export function messagesOf(words: InitialMessages, issues: readonly Issue[]): readonly FieldMessage[] {
  const groups = new Map<IssueCode, readonly Issue[]>();
  for (const issue of issues) {
    groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  }
  return [...groups].flatMap(([code, group]) => {
    const values = group.flatMap(valuesOf);
    const text = values.length === group.length ? words.manyValues(code, values) : undefined;
    const severity = WORST_FIRST.find((each) => group.some((issue) => issue.severity === each)) ?? 'info';
    return text === undefined ? group.map((issue) => single(words, issue)) : [{ severity, text, values }];
  });
}
