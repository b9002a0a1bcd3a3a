import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './line-diff.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('diffLines', () => {
  it('finds nothing between equal texts', () => {
    fc.assert(fc.property(lines, (text) => diffLines(text, [...text]).length === 0));
  });

  it('turns the old lines into the new ones, and leaves the rest alone', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const result: string[] = [];
        let at = 0;
        for (const hunk of diffLines(before, after)) {
          result.push(...before.slice(at, hunk.oldStart), ...after.slice(hunk.newStart, hunk.newEnd));
          at = hunk.oldEnd;
        }
        result.push(...before.slice(at));
        expect(result).toEqual(after);
      }),
    );
  });

  it('keeps the lines between two places apart', () => {
    expect(diffLines(['a', 'x', 'b', 'c', 'd'], ['a', 'b', 'c', 'y', 'd'])).toEqual([
      { oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 1 },
      { oldStart: 4, oldEnd: 4, newStart: 3, newEnd: 4 },
    ]);
  });

  it('replaces the middle at once when it is too long to compare', () => {
    const before = Array.from({ length: 1100 }, (_, index) => `old ${index}`);
    const after = Array.from({ length: 1101 }, (_, index) => `new ${index}`);
    expect(diffLines(before, after)).toEqual([{ oldStart: 0, oldEnd: 1100, newStart: 0, newEnd: 1101 }]);
  });

  it('compares many lines with their counterparts when there are as many', () => {
    const before = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
    const after = before.map((line, index) => (index % 1000 === 0 ? `new ${line}` : line));
    expect(diffLines(before, after)).toEqual(
      [0, 1000, 2000, 3000, 4000].map((at) => ({
        oldStart: at,
        oldEnd: at + 1,
        newStart: at,
        newEnd: at + 1,
      })),
    );
  });
});
