import { diffLines } from './line-diff.ts';

/** Characters `start` to `end` of the old text are replaced by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Each line with its terminator, so that the lines put together are the text. */
const withTerminators = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/**
 * Small edits that turn one text into another, in order and apart from each other. Lines that stay are not touched,
 * so that an editor keeps its scroll position, folds and selection.
 */
export function textEdits(before: string, after: string): readonly TextEdit[] {
  const oldLines = withTerminators(before);
  const newLines = withTerminators(after);
  const starts = [0];
  for (const line of oldLines) {
    starts.push((starts.at(-1) ?? 0) + line.length);
  }
  return diffLines(oldLines, newLines).map((hunk) =>
    changedPart(
      oldLines.slice(hunk.oldStart, hunk.oldEnd).join(''),
      newLines.slice(hunk.newStart, hunk.newEnd).join(''),
      starts[hunk.oldStart],
    ),
  );
}

/** What remains of a change without the characters at both ends that stay. @param start where the old text begins. */
export function changedPart(before: string, after: string, start = 0): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  // Monaco moves an edge that stands between the halves of a surrogate pair.
  head -= head > 0 && /[\uD800-\uDBFF]/.test(before[head - 1] ?? '') ? 1 : 0;
  tail -= tail > 0 && /[\uDC00-\uDFFF]/.test(before[before.length - tail] ?? '') ? 1 : 0;
  return {
    start: start + head,
    end: start + before.length - tail,
    text: after.slice(head, after.length - tail),
  };
}
