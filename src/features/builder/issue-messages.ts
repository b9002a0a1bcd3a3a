import type { Issue, IssueCode } from '#core';
import { issueMessages } from '../../i18n/en/issues.ts';
import { manyValuesMessage } from '../../i18n/en/many-values.ts';
import type { FieldMessage } from '../../ui/field-messages.tsx';

const WORST_FIRST = ['error', 'warning', 'info'] as const;

function single({ code, severity, params }: Issue): FieldMessage {
  const text = issueMessages[code](params);
  return { severity, text, ...(params.value === undefined ? {} : { values: [String(params.value)] }) };
}

/** The issues of one setting as messages; what is wrong with many values in the same way is said once. */
export function messagesOf(issues: readonly Issue[]): readonly FieldMessage[] {
  const groups = new Map<IssueCode, readonly Issue[]>();
  for (const issue of issues) {
    groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  }
  return [...groups].flatMap(([code, group]) => {
    const values = group.flatMap(({ params }) => (params.value === undefined ? [] : [String(params.value)]));
    const text = values.length === group.length ? manyValuesMessage(code, values) : undefined;
    const severity = WORST_FIRST.find((each) => group.some((issue) => issue.severity === each)) ?? 'info';
    return text === undefined ? group.map(single) : [{ severity, text, values }];
  });
}
