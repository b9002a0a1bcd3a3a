/** Lines `oldStart` to `oldEnd` became lines `newStart` to `newEnd`; from 0, ends exclusive. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Beyond this many comparisons the middle counts as replaced: no policy that IAM accepts comes near. */
const MOST_CELLS = 1_000_000;

/** Beyond this many, lines that are as many as before are compared each with its counterpart, which takes no time. */
const MANY_CELLS = 10_000;

/** The smallest set of replaced runs of lines, by their longest common subsequence. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) {
    head += 1;
  }
  let oldTail = before.length;
  let newTail = after.length;
  while (oldTail > head && newTail > head && before[oldTail - 1] === after[newTail - 1]) {
    oldTail -= 1;
    newTail -= 1;
  }
  if (head === oldTail && head === newTail) {
    return [];
  }
  const middle = { oldStart: head, oldEnd: oldTail, newStart: head, newEnd: newTail };
  const cells = (oldTail - head) * (newTail - head);
  if (cells > MANY_CELLS && oldTail === newTail) return counterparts(before, after, middle);
  return cells > MOST_CELLS ? [middle] : middleHunks(before, after, middle);
}

/** The runs of lines that differ from those in their place. */
function counterparts(before: readonly string[], after: readonly string[], middle: Hunk): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let start: number | undefined;
  for (let line = middle.oldStart; line <= middle.oldEnd; line += 1) {
    const isOther = line < middle.oldEnd && before[line] !== after[line];
    if (isOther) {
      start ??= line;
    } else if (start !== undefined) {
      hunks.push({ oldStart: start, oldEnd: line, newStart: start, newEnd: line });
      start = undefined;
    }
  }
  return hunks;
}

function middleHunks(before: readonly string[], after: readonly string[], middle: Hunk): readonly Hunk[] {
  const common = commonLengths(before, after, middle);
  const width = middle.newEnd - middle.newStart + 1;
  const length = (i: number, j: number) => common[(i - middle.oldStart) * width + (j - middle.newStart)] ?? 0;
  const equal = (i: number, j: number) => i < middle.oldEnd && j < middle.newEnd && before[i] === after[j];
  const hunks: Hunk[] = [];
  let i = middle.oldStart;
  let j = middle.newStart;
  while (i < middle.oldEnd || j < middle.newEnd) {
    const [oldStart, newStart] = [i, j];
    while ((i < middle.oldEnd || j < middle.newEnd) && !equal(i, j)) {
      if (j === middle.newEnd || (i < middle.oldEnd && length(i + 1, j) >= length(i, j + 1))) {
        i += 1;
      } else {
        j += 1;
      }
    }
    if (i > oldStart || j > newStart) {
      hunks.push({ oldStart, oldEnd: i, newStart, newEnd: j });
    }
    while (equal(i, j)) {
      i += 1;
      j += 1;
    }
  }
  return hunks;
}

/** Row by row, the length of the longest common subsequence of what follows both positions. */
function commonLengths(before: readonly string[], after: readonly string[], middle: Hunk): Uint32Array {
  const width = middle.newEnd - middle.newStart + 1;
  const height = middle.oldEnd - middle.oldStart + 1;
  const lengths = new Uint32Array(width * height);
  for (let i = height - 2; i >= 0; i -= 1) {
    for (let j = width - 2; j >= 0; j -= 1) {
      const equal = before[middle.oldStart + i] === after[middle.newStart + j];
      const down = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      lengths[i * width + j] = equal ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return lengths;
}
