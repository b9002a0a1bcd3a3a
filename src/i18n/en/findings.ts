import type { Coded } from '#iam';
import type { PolicyFindingCode, PolicyFindingParams } from '#analysis';
import { conditionTexts, elementTexts } from './findings/elements.ts';
import { peopleTexts, startingTexts } from './findings/people.ts';
import { roleTexts } from './findings/roles.ts';
import { sessionDocumentTexts } from './findings/session-documents.ts';
import type { FindingTexts } from './findings/text.ts';
import { grammarTexts, readingTexts, writingTexts } from './findings/writing.ts';

/** What each finding says. Backticks mark IAM terms. */
const findingTexts: FindingTexts = {
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

/** What the check of policies finds. */
export const findings = { texts: findingTexts, message: findingMessage };
