export type { PolicyAccessIn } from './access-in.ts';
export type { DocumentInAnswers } from './in-answers.ts';
export {
  type Answer,
  answerOf,
  type Asked,
  type AskedText,
  type Checked,
  type Question,
  type Subject,
} from './answers.ts';
export { checkRead, checkText } from './check-text.ts';
export { count, type Count, cut } from './report.ts';
export type { Fix, TextEdit } from './edits.ts';
export { formatMarkdown } from './format-markdown.ts';
export { formatSarif } from './format-sarif.ts';
export { foundTogether } from './together.ts';
export type {
  Accepted,
  CheckedFile,
  PlacedFinding,
  ReportedFile,
  ReportedFinding,
  Tool,
} from './types.ts';
export { type FileBeside, ofSameModule, type Region } from '../reading/index.ts';
