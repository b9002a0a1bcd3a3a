import { diffLines } from '../../ui/code-view/line-diff.ts';

/** What an edit did to a text, by lines of the new text, from 0. */
export interface Changes {
  /** Lines that are new or read differently. */
  readonly changed: ReadonlySet<number>;
  /** Lines before which something was taken away. */
  readonly removedBefore: ReadonlySet<number>;
}

export const noChanges: Changes = { changed: new Set(), removedBefore: new Set() };

/** A comma that only appeared because a neighbour did is no change of the line. */
const comparable = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''));

/** The lines to point out after an edit. */
export function changedLines(before: string, after: string): Changes {
  const changed = new Set<number>();
  const removedBefore = new Set<number>();
  for (const hunk of diffLines(comparable(before), comparable(after))) {
    for (let line = hunk.newStart; line < hunk.newEnd; line += 1) {
      changed.add(line);
    }
    if (hunk.newStart === hunk.newEnd) {
      removedBefore.add(hunk.newStart);
    }
  }
  return { changed, removedBefore };
}
