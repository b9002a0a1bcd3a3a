import type { SettingPath } from '#core';
import { useMemo } from 'react';
import { isAsked } from './asked.ts';
import { messagesOf } from './issue-messages.ts';
import { useKind } from './kind.ts';
import { questionMessages, type QuestionText } from '../../i18n/en/questions.ts';
import { questionKey } from '../../i18n/question-key.ts';
import { useConfiguration, useSetting } from '../../store/configuration.ts';
import { useIssuesAt } from '../../store/generated.ts';
import type { RowProps } from '../../ui/field.tsx';

/** Everything that a row needs to ask for one setting. */
export function useQuestion<P extends SettingPath>(path: P) {
  const kind = useKind();
  const asked = useConfiguration((configuration) => isAsked(configuration, kind, path));
  const [value, set] = useSetting(path);
  const issues = useIssuesAt(path);
  const text: QuestionText = questionMessages[questionKey(path)];
  const messages = useMemo(() => messagesOf(issues), [issues]);
  const row: RowProps = { path, label: text.label, help: text.help, messages };
  return { asked, value, set, row, text };
}
