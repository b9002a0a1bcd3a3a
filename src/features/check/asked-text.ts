import { type AskedText, ofSameModule } from '../../checking/index.ts';
import type { TextFile } from '../../store/checked-files.ts';

const ALONE: readonly AskedText[] = [];

/** What is asked about a file: its text, and those of the other files that are read with it. */
export function askedText({ name, text }: TextFile, files: readonly TextFile[]): AskedText {
  const others = ofSameModule(
    name,
    files.map((file) => ({ path: file.name, text: file.text })),
  );
  return { path: name, text, beside: others.length === 0 ? ALONE : others };
}

/** Whether two questions are about the same texts. */
export const isSameText = (a: AskedText, b: AskedText): boolean =>
  a.text === b.text &&
  a.path === b.path &&
  a.beside?.length === b.beside?.length &&
  (a.beside ?? ALONE).every((each, index) => {
    const other = b.beside?.[index];
    return each.text === other?.text && each.path === other.path;
  });
