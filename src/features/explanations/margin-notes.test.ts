import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBoxes } from './margin-notes.tsx';

const box = (at: number, height: number) => ({ at, height });

describe('boxes beside a text', () => {
  it('stand at their lines where there is room', () => {
    expect(placeBoxes([box(0, 20), box(100, 20)], -1)).toEqual([0, 100]);
  });

  it('move down where there is none', () => {
    expect(placeBoxes([box(0, 50), box(20, 50), box(200, 10)], -1)).toEqual([0, 54, 200]);
  });

  it('make room for the one that is wanted at its line', () => {
    expect(placeBoxes([box(10, 60), box(80, 60), box(90, 60)], 2)).toEqual([0, 64, 128]);
    expect(placeBoxes([box(200, 60), box(210, 60), box(220, 60)], 2)).toEqual([92, 156, 220]);
  });

  it('never cover one another, whichever is wanted', () => {
    const boxes = fc.array(
      fc.record({ at: fc.nat({ max: 2000 }), height: fc.integer({ min: 1, max: 300 }) }),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(boxes, fc.integer({ min: -1, max: 14 }), (unordered, wanted) => {
        const ordered = unordered.toSorted((a, b) => a.at - b.at);
        const tops = placeBoxes(ordered, wanted);
        expect(tops).toHaveLength(ordered.length);
        expect(tops[0]).toBeGreaterThanOrEqual(0);
        const target = ordered[wanted];
        if (target !== undefined) {
          // What stands above it, each with a gap of 4, may leave it no room at its own line.
          const above = ordered.slice(0, wanted).reduce((sum, { height }) => sum + height + 4, 0);
          expect(tops[wanted]).toBe(Math.max(target.at, above));
        }
        for (const [index, top] of tops.slice(1).entries()) {
          expect(top).toBeGreaterThanOrEqual((tops[index] ?? 0) + (ordered[index]?.height ?? 0));
        }
      }),
    );
  });
});
