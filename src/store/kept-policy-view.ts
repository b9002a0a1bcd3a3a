import type { StoredText } from './storage.ts';
import { storedText } from './storage.ts';

export const POLICY_VIEWS = ['auto', 'editor', 'plain'] as const;
/** How the document is shown; `auto` leaves it to the kind of device. */
export type PolicyView = (typeof POLICY_VIEWS)[number];

const policyView = storedText('session-manager-policy-builder/policy-view');

/** The view that was chosen on an earlier visit. */
export function readPolicyView(stored: StoredText = policyView): PolicyView {
  const text = stored.read();
  return POLICY_VIEWS.find((known) => known === text) ?? 'auto';
}

export function writePolicyView(view: PolicyView, stored: StoredText = policyView): void {
  stored.write(view);
}
