import type { StoredText } from './storage.ts';
import { storedText } from './storage.ts';

const summary = storedText('session-manager-policy-builder/summary');

/** Whether the policy in words was open on an earlier visit. */
export function readSummaryOpen(stored: StoredText = summary): boolean {
  return stored.read() === 'open';
}

export function writeSummaryOpen(open: boolean, stored: StoredText = summary): void {
  stored.write(open ? 'open' : 'closed');
}
