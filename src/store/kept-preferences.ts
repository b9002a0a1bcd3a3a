import type { StoredText } from './storage.ts';
import { storedText } from './storage.ts';

export const COLOR_SCHEMES = ['system', 'light', 'dark'] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** What the browser keeps of the interface from one visit to the next. */
export interface KeptPreferences {
  readonly colorScheme: ColorScheme;
}

const colorScheme = storedText('session-manager-policy-builder/color-scheme');

/** The one way in for kept preferences: whatever is stored, the result has values that the app knows. */
export function readPreferences(stored: StoredText = colorScheme): KeptPreferences {
  const text = stored.read();
  return { colorScheme: COLOR_SCHEMES.find((known) => known === text) ?? 'system' };
}

export function writePreferences(preferences: KeptPreferences, stored: StoredText = colorScheme): void {
  stored.write(preferences.colorScheme);
}
