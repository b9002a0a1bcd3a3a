import type { Issue, IssueCode } from '#core';
import { hasCode } from '#iam';
import type { LaterMessages } from '../../i18n/messages.ts';
import type { FieldMessage } from '../../ui/field.tsx';

const WORST_FIRST = ['error', 'warning', 'info'] as const;

/** The value that an issue is about, where it is about a single one. */
const valuesOf = ({ params }: Issue): readonly string[] => ('value' in params ? [params.value] : []);

/** That a value has characters that are not what they look like. */
export type OddIssue = Issue<'character-odd' | 'character-odd-allowed'>;
/** What mends such values of a setting at once. */
type Mend = (first: OddIssue, values: number) => NonNullable<FieldMessage['action']>;

type IssueWords = LaterMessages['issues'];

function single(words: IssueWords, issue: Issue, mend?: Mend): FieldMessage {
  const { severity } = issue;
  const values = valuesOf(issue);
  const action = hasCode(issue, 'character-odd', 'character-odd-allowed') ? mend?.(issue, 1) : undefined;
  return {
    severity,
    text: words.issue(issue),
    ...(values.length > 0 && { values }),
    ...(action !== undefined && { action }),
  };
}

/** The issues of one setting as messages; what is wrong with many values in the same way is said once. */
export function messagesOf(
  words: IssueWords,
  issues: readonly Issue[],
  mend?: Mend,
): readonly FieldMessage[] {
  const groups = new Map<IssueCode, readonly Issue[]>();
  for (const issue of issues) {
    groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  }
  return [...groups].flatMap(([code, group]) => {
    const values = group.flatMap(valuesOf);
    const text = values.length === group.length ? words.manyValues(code, values) : undefined;
    const severity = WORST_FIRST.find((each) => group.some((issue) => issue.severity === each)) ?? 'info';
    if (text === undefined) return group.map((issue) => single(words, issue, mend));
    const [first, ...others] = group.filter((issue) =>
      hasCode(issue, 'character-odd', 'character-odd-allowed'),
    ) as readonly OddIssue[];
    const action = first && mend?.(first, others.length + 1);
    return [{ severity, text, values, ...(action !== undefined && { action }) }];
  });
}
