import type { Generated } from '#core';
import { summarize, SUMMARY_GROUPS } from '#analysis';
import { summaryGroupMessages, summarySentence } from '../../i18n/summary.ts';
import { sentence } from './inline.ts';

/** What a document says, in words: a list for each group that has something to say. */
export function inWords({ document }: Generated): readonly string[] {
  const items = summarize(document);
  return SUMMARY_GROUPS.flatMap((group) => {
    const lines = items
      .filter((item) => item.group === group)
      .map((item) => `- ${sentence(summarySentence(item))}`);
    return lines.length === 0 ? [] : [`**${summaryGroupMessages[group]}**`, lines.join('\n')];
  });
}
