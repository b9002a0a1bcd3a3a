import type { Coded, PolicyFindingCode, PolicyFindingParams } from '#analysis';
import { conditionTexts } from './findings/conditions.ts';
import { elementTexts } from './findings/elements.ts';
import { grammarTexts } from './findings/grammar.ts';
import { peopleTexts } from './findings/people.ts';
import { readingTexts } from './findings/reading.ts';
import { roleTexts } from './findings/roles.ts';
import { sessionDocumentTexts } from './findings/session-documents.ts';
import { startingTexts } from './findings/starting.ts';
import type { FindingTexts } from './findings/text.ts';
import { writingTexts } from './findings/writing.ts';

/** What each finding says. Backticks mark IAM terms. */
export const findingTexts: FindingTexts = {
  ...readingTexts,
  ...grammarTexts,
  ...writingTexts,
  ...elementTexts,
  ...conditionTexts,
  ...startingTexts,
  ...peopleTexts,
  ...roleTexts,
  ...sessionDocumentTexts,
};

/** One or two sentences: what happens to whom, and what to write instead. */
export function findingMessage<C extends PolicyFindingCode>({
  code,
  params,
}: Coded<PolicyFindingParams, C>): string {
  return findingTexts[code].message(params);
}
