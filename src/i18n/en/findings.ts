import type { Coded } from '#iam';
import type { PolicyFindingCode, PolicyFindingParams } from '#analysis';
import { accessAnalyzerTexts } from './findings/access-analyzer.ts';
import { effectTexts } from './findings/effects.ts';
import { conditionTexts, elementTexts } from './findings/elements.ts';
import { peopleTexts, startingTexts } from './findings/people.ts';
import { roleTexts } from './findings/roles.ts';
import { sessionDocumentTexts } from './findings/session-documents.ts';
import type { FindingText, FindingTexts } from './findings/text.ts';
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
  ...accessAnalyzerTexts,
  ...sessionDocumentTexts,
  ...effectTexts,
};

/** One or two sentences: what happens to whom, and what to write instead. */
export function findingMessage<C extends PolicyFindingCode>({
  code,
  params,
  inDeny,
}: Coded<PolicyFindingParams, C> & { readonly inDeny?: true }): string {
  const text: FindingText<PolicyFindingParams[C]> = findingTexts[code];
  return (inDeny === true ? (text.inDeny ?? text.message) : text.message)(params);
}

/** What the check of policies finds. */
export const findings = { texts: findingTexts, message: findingMessage };
