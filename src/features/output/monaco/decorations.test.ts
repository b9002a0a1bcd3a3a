import { expect, it } from 'vitest';
import { noChanges } from '../changed-lines.ts';
import type { TextView } from '../text-view.ts';
import { decorationsOf, keepDecorations } from './decorations.ts';

const view: TextView = {
  kind: 'end-user',
  text: '{\n  "Resource": "region"\n}',
  placeholders: [],
  marks: new Map(),
  changes: noChanges,
  lit: new Set(),
  hovered: new Set(),
};

it('marks a placeholder where it stands', () => {
  const [decoration] = decorationsOf({ ...view, placeholders: [{ start: 17, end: 23 }] });
  expect(view.text.slice(17, 23)).toBe('region');
  expect(decoration?.range).toEqual({ startLineNumber: 2, startColumn: 16, endLineNumber: 2, endColumn: 22 });
});

it('marks a character that is not seen where its escape stands', () => {
  const text = '{\n  "a": "\\u202etoor"\n}';
  const [decoration] = decorationsOf({ ...view, text });
  expect(decoration).toMatchObject({
    range: { startLineNumber: 2, startColumn: 9, endLineNumber: 2, endColumn: 15 },
    options: { inlineClassName: 'odd' },
  });
});

it('puts the numbers of notes behind the line', () => {
  const decorations = decorationsOf({ ...view, marks: new Map([[1, [3, 4]]]) });
  expect(decorations.map(({ options }) => options.after?.content)).toEqual(['3', '4']);
  expect(decorations[0]?.range).toMatchObject({ startLineNumber: 2, startColumn: 23 });
});

it('gives what changed a sign besides a colour', () => {
  const changes = { changed: new Set([1]), removedBefore: new Set([2]) };
  const decorations = decorationsOf({ ...view, changes });
  expect(
    decorations.map(({ range, options }) => [range.startLineNumber, options.linesDecorationsClassName]),
  ).toEqual([
    [2, 'sign-changed'],
    [3, 'sign-removed'],
  ]);
});

it('tells what the mouse is over from what was asked for', () => {
  const decorations = decorationsOf({ ...view, hovered: new Set([1]), lit: new Set([2]) });
  expect(decorations.map(({ range, options }) => [range.startLineNumber, options.marginClassName])).toEqual([
    [2, 'margin-hovered'],
    [3, 'margin-lit'],
  ]);
});

it('draws lines that follow one another at once, however many', () => {
  const lit = new Set([2, 0, 1, 5]);
  const lines = decorationsOf({ ...view, lit }).map(({ range }) => [
    range.startLineNumber,
    range.endLineNumber,
  ]);
  expect(lines).toEqual([
    [1, 3],
    [6, 6],
  ]);
});

it('puts in and takes away no more than what is different', () => {
  const calls: { readonly old: readonly string[]; readonly added: number }[] = [];
  const ranges = new Map<string, ReturnType<typeof decorationsOf>[number]['range']>();
  const model: Parameters<typeof keepDecorations>[0] = {
    getDecorationRange: (id) => (ranges.get(id) ?? null) as never,
    deltaDecorations: (old, added) => {
      calls.push({ old, added: added.length });
      for (const id of old) ranges.delete(id);
      return added.map(({ range }, index) => {
        const id = `${calls.length}-${index}`;
        ranges.set(id, range);
        return id;
      });
    },
  };
  const decorations = keepDecorations(model);
  const shown = { ...view, marks: new Map([[1, [3, 4]]]), lit: new Set([0]) };
  decorations.show(shown);
  decorations.show({ ...shown });
  decorations.show({ ...shown, lit: new Set([2]) });
  expect(calls).toEqual([
    { old: [], added: 3 },
    { old: [], added: 0 },
    { old: ['1-2'], added: 1 },
  ]);
  // The numbers of a line stand in order.
  decorations.show({ ...shown, lit: new Set([2]), marks: new Map([[1, [3, 4, 5]]]) });
  expect(calls.at(-1)).toEqual({ old: ['1-0', '1-1'], added: 3 });
});
