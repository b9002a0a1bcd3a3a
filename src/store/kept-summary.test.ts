import { expect, it } from 'vitest';
import { readSummaryOpen, type StoredText, writeSummaryOpen } from './kept.ts';

it('remembers whether the summary was open', () => {
  let kept: string | null = null;
  const stored: StoredText = {
    read: () => kept,
    write: (text) => {
      kept = text;
      return true;
    },
    forget: () => {
      kept = null;
    },
  };
  expect(readSummaryOpen(stored)).toBe(false);
  writeSummaryOpen(true, stored);
  expect(readSummaryOpen(stored)).toBe(true);
  writeSummaryOpen(false, stored);
  expect(readSummaryOpen(stored)).toBe(false);
});
