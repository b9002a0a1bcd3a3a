import type { Configuration, DocumentKind } from '#core';
import { partitionOfRegion } from '#iam';
import { decode, encode } from '../permalink/index.ts';

/** What this module needs of `localStorage`. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Text kept under one key; without storage, or when it is full or forbidden, nothing is kept. */
export interface StoredText {
  read(): string | null;
  /** @returns whether it is kept. */
  write(text: string): boolean;
  forget(): void;
}

function browserStorage(): TextStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Reading the property throws where cookies are blocked.
    return null;
  }
}

/** A text in the browser's storage whose functions never throw. */
export function storedText(key: string, open: () => TextStorage | null = browserStorage): StoredText {
  const attempt = <T>(use: (storage: TextStorage) => T): T | null => {
    try {
      const storage = open();
      return storage && use(storage);
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt((storage) => storage.getItem(key)),
    write: (text) =>
      attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }) ?? false,
    forget: () => void attempt((storage) => storage.removeItem(key)),
  };
}

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

const summary = storedText('session-manager-policy-builder/summary');

/** Whether the policy in words was open on an earlier visit. */
export function readSummaryOpen(stored: StoredText = summary): boolean {
  return stored.read() === 'open';
}

export function writeSummaryOpen(open: boolean, stored: StoredText = summary): void {
  stored.write(open ? 'open' : 'closed');
}

const answersShare = storedText('session-manager-policy-builder/answers-share');

/** How much of the width the answers have where they stand beside the policy: the least, the most, and at first. */
export const ANSWERS_SHARE = { min: 0.25, max: 0.75, initial: 0.4 } as const;

/** The share of the width that the answers had on an earlier visit. */
export function readAnswersShare(stored: StoredText = answersShare): number {
  const share = Number(stored.read() ?? Number.NaN);
  return share >= ANSWERS_SHARE.min && share <= ANSWERS_SHARE.max ? share : ANSWERS_SHARE.initial;
}

export function writeAnswersShare(share: number, stored: StoredText = answersShare): void {
  stored.write(share.toFixed(4));
}

const regions = storedText('session-manager-policy-builder/regions');

/** More than these are no help in finding one. */
const MOST_REGIONS = 4;

/** The Regions that were chosen last, the latest first; what is no Region code is dropped. */
export function readRecentRegions(stored: StoredText = regions): readonly string[] {
  const texts = (stored.read() ?? '').split(',').filter((text) => partitionOfRegion(text) !== undefined);
  return [...new Set(texts)].slice(0, MOST_REGIONS);
}

/** Keeps Regions that were chosen, before those of earlier. */
export function rememberRegions(chosen: readonly string[], stored: StoredText = regions): void {
  const all = [...new Set([...chosen.filter(partitionOfRegion), ...readRecentRegions(stored)])];
  stored.write(all.slice(0, MOST_REGIONS).join(','));
}

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

/** Keeps a state for the next visit. @returns whether it is kept. */
export function rememberLink({ configuration, kind }: LinkTarget, stored: StoredText = lastLink): boolean {
  return stored.write(encode(configuration, kind));
}

/** The last state of this tab that no address holds: other tabs have theirs. */
const tabLink = storedText(
  'session-manager-policy-builder/tab-link',
  () => globalThis.sessionStorage ?? null,
);

/** Keeps a state that no address holds for a reload of this tab. @returns whether it is kept. */
export function keepForTab({ configuration, kind }: LinkTarget, stored: StoredText = tabLink): boolean {
  const isKept = stored.write(encode(configuration, kind));
  // An older state would be taken for this one.
  if (!isKept) stored.forget();
  return isKept;
}

/** The link to the state of this tab that no address holds, or, where a tab keeps nothing, to the last one of all. */
export const keptLinkText = (ofTab: StoredText = tabLink, ofAll: StoredText = lastLink): string | null =>
  ofTab.read() ?? ofAll.read();

/** Keeps nothing for the next visit. */
export function forgetLastLink(stored: StoredText = lastLink): void {
  stored.forget();
}
