/** Puts `content` in the place of `length` characters from `offset` on. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** What mends a finding. */
export interface Fix {
  /** In the order of their places, apart from each other. */
  readonly edits: readonly TextEdit[];
  /** Whether it gives nobody more than the policy does now, so that it needs no thought. */
  readonly safe: boolean;
}

/** Edits of several fixes that can be made at once, in their order; of two that meet, the first counts. */
export function together(fixes: readonly Fix[]): readonly TextEdit[] {
  const made: TextEdit[] = [];
  for (const { edits } of fixes) {
    const meets = edits.some(({ offset, length }) =>
      made.some((other) => offset <= other.offset + other.length && other.offset <= offset + length),
    );
    if (!meets) made.push(...edits);
  }
  return made.toSorted((a, b) => a.offset - b.offset);
}

/** The text with some edits made, which are in order and apart. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let end = 0;
  for (const { offset, length, content } of edits) {
    result += text.slice(end, offset) + content;
    end = offset + length;
  }
  return result + text.slice(end);
}
