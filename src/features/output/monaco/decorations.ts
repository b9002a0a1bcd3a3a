import type { editor } from 'monaco-editor/editor';
import { lineOf, lineStarts, type TextRange } from '#iam';
import { oddRanges } from '../odd-ranges.ts';
import type { TextView } from '../text-view.ts';

/** Monaco's `TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges`, without its runtime. */
const NEVER_GROWS = 1;

const wholeLine = (line: number, options: editor.IModelDecorationOptions): editor.IModelDeltaDecoration => ({
  range: { startLineNumber: line + 1, startColumn: 1, endLineNumber: line + 1, endColumn: 1 },
  options: { isWholeLine: true, stickiness: NEVER_GROWS, ...options },
});

/** What Monaco draws over the text: placeholders, characters that are not what they look like, numbers of notes, what changed, what is pointed at. */
export function decorationsOf(view: TextView): editor.IModelDeltaDecoration[] {
  return [
    ...inline(view.text, view.placeholders, 'placeholder'),
    ...inline(view.text, oddRanges(view.text), 'odd'),
    ...marks(view),
    ...[...view.changes.changed].map((line) =>
      wholeLine(line, { className: 'line-changed', linesDecorationsClassName: 'sign-changed' }),
    ),
    ...[...view.changes.removedBefore].map((line) =>
      wholeLine(line, { className: 'line-removed-before', linesDecorationsClassName: 'sign-removed' }),
    ),
    ...[...view.hovered].map((line) =>
      wholeLine(line, { className: 'line-hovered', marginClassName: 'margin-hovered' }),
    ),
    ...[...view.lit].map((line) => wholeLine(line, { className: 'line-lit', marginClassName: 'margin-lit' })),
  ];
}

function inline(
  text: string,
  ranges: readonly TextRange[],
  inlineClassName: string,
): editor.IModelDeltaDecoration[] {
  const starts = lineStarts(text);
  return ranges.map(({ start, end }) => {
    const line = lineOf(starts, start);
    const column = (offset: number) => offset - (starts[line] ?? 0) + 1;
    return {
      range: {
        startLineNumber: line + 1,
        startColumn: column(start),
        endLineNumber: line + 1,
        endColumn: column(end),
      },
      options: { inlineClassName, stickiness: NEVER_GROWS },
    };
  });
}

function marks({ text, marks: numbers }: TextView): editor.IModelDeltaDecoration[] {
  const lines = text.split('\n');
  return [...numbers].flatMap(([line, all]) =>
    all.map((number) => {
      const end = (lines[line] ?? '').length + 1;
      return {
        range: { startLineNumber: line + 1, startColumn: end, endLineNumber: line + 1, endColumn: end },
        options: {
          stickiness: NEVER_GROWS,
          showIfCollapsed: true,
          after: {
            content: `${number}`,
            inlineClassName: 'mark',
            inlineClassNameAffectsLetterSpacing: true,
          },
        },
      };
    }),
  );
}
