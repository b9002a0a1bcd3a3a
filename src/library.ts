/** The door of the package for other programs: what the page and the command line are made of. */
export { checkText } from './cli/check/check-text.ts';
export type { CheckedFile, PlacedFinding, Region } from './cli/check/types.ts';
export * from './core/index.ts';
export * from './exporters/index.ts';
export { zip } from './exporters/zip.ts';
export { disagreementMessage } from './i18n/disagreements.ts';
export { findingMessage } from './i18n/findings.ts';
export { issueMessages } from './i18n/issues.ts';
export { noteMessages } from './i18n/notes.ts';
export { signInMismatchText } from './i18n/sign-in-mismatch.ts';
export { summarySentence } from './i18n/summary.ts';
export { decode, encode, kindOf, type LinkWarning, type LinkWarningCode } from './permalink/index.ts';
