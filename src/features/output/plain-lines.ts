import type { Span } from './line-segments.ts';
import type { TextView } from './text-view.ts';
import { type KeyedLine, keyedLines } from '../../ui/code-view/plain-code.tsx';

/** One line of the plain text view. */
export interface PlainLine extends KeyedLine {
  readonly placeholders: readonly Span[];
  readonly marks: readonly number[];
  readonly change: 'changed' | 'removed-before' | undefined;
  readonly lit: boolean;
  readonly hovered: boolean;
}

const none: readonly never[] = [];

/** The lines of a view, each with what belongs to it. */
export function plainLines(view: TextView): readonly PlainLine[] {
  let start = 0;
  return keyedLines(view.text).map(({ key, text }, line) => {
    const end = start + text.length;
    const spans = view.placeholders
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start - start, end: range.end - start }));
    start = end + 1;
    return {
      key,
      text,
      placeholders: spans.length === 0 ? none : spans,
      marks: view.marks.get(line) ?? none,
      change: changeOf(view, line),
      lit: view.lit.has(line),
      hovered: view.hovered.has(line),
    };
  });
}

function changeOf({ changes }: TextView, line: number): PlainLine['change'] {
  if (changes.changed.has(line)) {
    return 'changed';
  }
  return changes.removedBefore.has(line) ? 'removed-before' : undefined;
}

/** Whether two lines look the same, so that only lines that changed are drawn again. */
export function sameLine(a: PlainLine, b: PlainLine): boolean {
  return (
    a.text === b.text &&
    a.change === b.change &&
    a.lit === b.lit &&
    a.hovered === b.hovered &&
    a.marks.join() === b.marks.join() &&
    a.placeholders.map(({ start, end }) => `${start}-${end}`).join() ===
      b.placeholders.map(({ start, end }) => `${start}-${end}`).join()
  );
}
