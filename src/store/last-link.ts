import type { Configuration, DocumentKind } from '#core';
import { decode, encode } from '../permalink/index.ts';
import type { StoredText } from './storage.ts';
import { storedText } from './storage.ts';

/** The last state, kept as the link to it: one format, and one way in for foreign values. */
const lastLink = storedText('session-manager-policy-builder/link');

export interface LinkTarget {
  readonly configuration: Configuration;
  readonly kind: DocumentKind;
}

/** The state that was kept; `null` when there is none, or none that can be read whole. */
export function readLastLink(stored: StoredText = lastLink): LinkTarget | null {
  const link = stored.read();
  if (link === null) return null;
  const { configuration, kind, warnings } = decode(link);
  return warnings.length > 0 ? null : { configuration, kind };
}

/** Keeps a state for the next visit. */
export function rememberLink({ configuration, kind }: LinkTarget, stored: StoredText = lastLink): void {
  stored.write(encode(configuration, kind));
}

/** Keeps nothing for the next visit. */
export function forgetLastLink(stored: StoredText = lastLink): void {
  stored.forget();
}
