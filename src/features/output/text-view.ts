import { type JsonPointer, lineOf, lineStarts, type TextRange } from '#iam';
import type { DocumentKind, Footnote, Generated } from '#core';
import type { Changes } from './changed-lines.ts';

/** Everything that either editor shows. Lines count from 0. */
export interface TextView {
  readonly kind: DocumentKind;
  readonly text: string;
  /** Apart from each other, in order. */
  readonly placeholders: readonly TextRange[];
  /** The numbers of the notes that begin at a line. */
  readonly marks: ReadonlyMap<number, readonly number[]>;
  readonly changes: Changes;
  /** Lines that a note or a setting points at. */
  readonly lit: ReadonlySet<number>;
  /** Lines of the element under the mouse. */
  readonly hovered: ReadonlySet<number>;
}

/** The lines of some elements; pointers that the document does not have are left out. */
export function linesOf({ text, ranges }: Generated, pointers: readonly JsonPointer[]): ReadonlySet<number> {
  const starts = lineStarts(text);
  const lines = new Set<number>();
  for (const pointer of pointers) {
    const range = ranges.get(pointer);
    if (range !== undefined) {
      const last = lineOf(starts, Math.max(range.start, range.end - 1));
      for (let line = lineOf(starts, range.start); line <= last; line += 1) {
        lines.add(line);
      }
    }
  }
  return lines;
}

/** The numbers to print at the end of each line. */
export function marksOf(notes: readonly Footnote[]): ReadonlyMap<number, readonly number[]> {
  const marks = new Map<number, readonly number[]>();
  for (const { number, places } of notes) {
    for (const line of new Set(places.map((place) => place.firstLine))) {
      marks.set(line, [...(marks.get(line) ?? []), number]);
    }
  }
  return marks;
}

/** Every place where something is left to replace, in order. */
export function placeholderRanges({ placeholders }: Generated): readonly TextRange[] {
  return placeholders.flatMap(({ ranges }) => ranges).toSorted((a, b) => a.start - b.start);
}
