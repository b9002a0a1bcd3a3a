import { manyValuesMessage } from '../../i18n/en/many-values.ts';
import { issueMessage } from '../../i18n/en/issues.ts';
import type { Issue, IssueCode } from '#core';
import type { FieldMessage } from '../../ui/field-messages.tsx';

const WORST_FIRST = ['error', 'warning', 'info'] as const;

/** The value that an issue is about, where it is about a single one. */
const valuesOf = ({ params }: Issue): readonly string[] => ('value' in params ? [params.value] : []);

function single(issue: Issue): FieldMessage {
  const { severity } = issue;
  const values = valuesOf(issue);
  return { severity, text: issueMessage(issue), ...(values.length > 0 && { values }) };
}

/** The issues of one setting as messages; what is wrong with many values in the same way is said once. */
export function messagesOf(issues: readonly Issue[]): readonly FieldMessage[] {
  const groups = new Map<IssueCode, readonly Issue[]>();
  for (const issue of issues) {
    groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  }
  return [...groups].flatMap(([code, group]) => {
    const values = group.flatMap(valuesOf);
    const text = values.length === group.length ? manyValuesMessage(code, values) : undefined;
    const severity = WORST_FIRST.find((each) => group.some((issue) => issue.severity === each)) ?? 'info';
    return text === undefined ? group.map(single) : [{ severity, text, values }];
  });
}
