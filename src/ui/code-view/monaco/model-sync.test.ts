import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyText, type TextModel } from './model-sync.ts';

type Edits = Parameters<TextModel['pushEditOperations']>[1];

/** Holds a text as Monaco does: positions from 1, all edits of a push against the text before it. */
function fakeModel(initial: string) {
  let text = initial;
  const pushes: Edits[] = [];
  const offsetAt = (lineNumber: number, column: number) =>
    text
      .split('\n')
      .slice(0, lineNumber - 1)
      .join('\n').length +
    (lineNumber > 1 ? 1 : 0) +
    column -
    1;
  const model = {
    getValue: () => text,
    getPositionAt: (offset: number) => {
      const before = text.slice(0, offset).split('\n');
      return { lineNumber: before.length, column: (before.at(-1) ?? '').length + 1 };
    },
    pushEditOperations: (_: unknown, edits: Edits) => {
      pushes.push(edits);
      const byOffset = edits.map((edit) => ({
        start: offsetAt(edit.range.startLineNumber, edit.range.startColumn),
        end: offsetAt(edit.range.endLineNumber, edit.range.endColumn),
        text: edit.text ?? '',
      }));
      for (const edit of byOffset.sort((a, b) => b.start - a.start)) {
        text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      }
      return null;
    },
  } as unknown as TextModel;
  return { model, pushes };
}

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value, null, 2));

describe('applyText', () => {
  it('brings the model to any text', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const { model } = fakeModel(before);
        applyText(model, after);
        expect(model.getValue()).toBe(after);
      }),
    );
  });

  it('leaves a model alone that has the text already', () => {
    const { model, pushes } = fakeModel('{\n}');
    expect(applyText(model, '{\n}')).toBe(false);
    expect(pushes).toEqual([]);
  });

  it('does not touch the lines between two changes', () => {
    const { model, pushes } = fakeModel('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}');
    applyText(model, '{\n  "a": 10,\n  "b": 2,\n  "c": 30\n}');
    expect(pushes).toHaveLength(1);
    expect(pushes[0]?.map(({ range, text }) => [range.startLineNumber, range.endLineNumber, text])).toEqual([
      [2, 2, '0'],
      [4, 4, '0'],
    ]);
  });
});
