import { expect, it } from 'vitest';
import { POLICY_VIEWS, readPolicyView, storedText, writePolicyView } from './kept.ts';

function memory() {
  const kept = new Map<string, string>();
  return storedText('view', () => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }));
}

it.each(POLICY_VIEWS)('keeps the view %s', (view) => {
  const stored = memory();
  writePolicyView(view, stored);
  expect(readPolicyView(stored)).toBe(view);
});

it('falls back on what suits the device', () => {
  const stored = memory();
  expect(readPolicyView(stored)).toBe('auto');
  stored.write('something else');
  expect(readPolicyView(stored)).toBe('auto');
});
