import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

describe('changedLines', () => {
  it('points at a new line, not at the comma its neighbour got', () => {
    const changes = changedLines('[\n  "a"\n]', '[\n  "a",\n  "b"\n]');
    expect([...changes.changed]).toEqual([2]);
    expect(changes.removedBefore.size).toBe(0);
  });

  it('points at the place where a line was', () => {
    const changes = changedLines('[\n  "a",\n  "b"\n]', '[\n  "a"\n]');
    expect(changes.changed.size).toBe(0);
    expect([...changes.removedBefore]).toEqual([2]);
  });

  it('points at nothing when nothing changed', () => {
    expect(changedLines('{}', '{}')).toEqual({ changed: new Set(), removedBefore: new Set() });
  });
});
