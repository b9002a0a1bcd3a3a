import { type Code, layout, type PageSize, wrapped } from './layout.ts';

/** Lines of a comment with its mark, such as `// `, wrapped to the page. */
export const commentLines = (
  text: string,
  mark: string,
  { width }: PageSize,
  indent: string,
): readonly string[] =>
  wrapped(text, width - indent.length - mark.length).map((line) => `${indent}${mark}${line}`);

/** Statements, each on lines of its own. */
export const block = (statements: readonly Code[], size: PageSize, indent: string): readonly string[] =>
  statements.map((statement) => `${indent}${layout(statement, size, indent)}`);

/** Groups of lines with an empty line between two; empty groups are left out. */
export const spacedOut = (groups: readonly (readonly string[])[]): readonly string[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, position) => (position === 0 ? group : ['', ...group]));
