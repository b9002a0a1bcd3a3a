import type { editor } from 'monaco-editor/editor';
import { lineOf, lineStarts, type TextRange } from '#iam';
import { oddRanges } from '../odd-ranges.ts';
import type { TextView } from '../text-view.ts';

/** Monaco's `TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges`, without its runtime. */
const NEVER_GROWS = 1;

/** Lines that follow one another are one decoration: an answer may change thousands. */
function wholeLines(
  lines: ReadonlySet<number>,
  options: editor.IModelDecorationOptions,
): editor.IModelDeltaDecoration[] {
  const runs: { first: number; last: number }[] = [];
  for (const line of [...lines].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs.map(({ first, last }) => ({
    range: { startLineNumber: first + 1, startColumn: 1, endLineNumber: last + 1, endColumn: 1 },
    options: { isWholeLine: true, stickiness: NEVER_GROWS, ...options },
  }));
}

/** What Monaco draws over the text: placeholders, characters that are not what they look like, numbers of notes, what changed, what is pointed at. */
export function decorationsOf(view: TextView): editor.IModelDeltaDecoration[] {
  return [
    ...inline(view.text, view.placeholders, 'placeholder'),
    ...inline(view.text, oddRanges(view.text), 'odd'),
    ...marks(view),
    ...wholeLines(view.changes.changed, {
      className: 'line-changed',
      linesDecorationsClassName: 'sign-changed',
    }),
    // Each has a line above it.
    ...[...view.changes.removedBefore].flatMap((line) =>
      wholeLines(new Set([line]), {
        className: 'line-removed-before',
        linesDecorationsClassName: 'sign-removed',
      }),
    ),
    ...wholeLines(view.hovered, { className: 'line-hovered', marginClassName: 'margin-hovered' }),
    ...wholeLines(view.lit, { className: 'line-lit', marginClassName: 'margin-lit' }),
  ];
}

/** What makes a decoration this one: where it is, and how it looks. */
const keyOf = ({ range, options }: Pick<editor.IModelDeltaDecoration, 'range' | 'options'>): string =>
  [
    range.startLineNumber,
    range.startColumn,
    range.endLineNumber,
    range.endColumn,
    options.className,
    options.inlineClassName,
    options.marginClassName,
    options.after?.content,
    options.after?.attachedData,
  ].join(' ');

/**
 * Draws what belongs to a text. Decorations move with an edit of it: those that stand where they have to afterwards
 * stay, and only the others are put in or taken away.
 */
export function keepDecorations(model: Pick<editor.ITextModel, 'getDecorationRange' | 'deltaDecorations'>) {
  let drawn = new Map<string, editor.IModelDeltaDecoration['options']>();
  return {
    show(view: TextView): void {
      const there = new Map<string, string>();
      const old: string[] = [];
      for (const [id, options] of drawn) {
        const range = model.getDecorationRange(id);
        const key = range === null ? undefined : keyOf({ range, options });
        if (key === undefined || there.has(key)) old.push(id);
        else there.set(key, id);
      }
      const kept = new Map<string, editor.IModelDeltaDecoration['options']>();
      const added: editor.IModelDeltaDecoration[] = [];
      for (const wanted of decorationsOf(view)) {
        const key = keyOf(wanted);
        const id = there.get(key);
        if (id === undefined) {
          added.push(wanted);
        } else {
          there.delete(key);
          kept.set(id, wanted.options);
        }
      }
      const gone = [...old, ...there.values()];
      const ids = model.deltaDecorations(gone, added);
      ids.forEach((id, index) => {
        const { options } = added[index] ?? {};
        if (options !== undefined) kept.set(id, options);
      });
      drawn = kept;
    },
  };
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
            // Those of a line stand in order: where one comes or goes, all are put in again.
            attachedData: all.join(),
          },
        },
      };
    }),
  );
}
