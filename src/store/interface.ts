import type { DocumentKind } from '#core';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LinkWarning } from '../permalink/index.ts';
import {
  ANSWERS_SHARE,
  type ColorScheme,
  type PolicyView,
  readAnswersShare,
  readPolicyView,
  readPreferences,
  readSummaryOpen,
  writeAnswersShare,
  writePolicyView,
  writePreferences,
  writeSummaryOpen,
} from './kept.ts';

export type Pane = 'answers' | 'policy';

/** What is to be seen of a document: its text, what it allows, a single request, or its files. */
export const POLICY_TABS = ['policy', 'access', 'try', 'export'] as const;
export type PolicyTab = (typeof POLICY_TABS)[number];

/** A short message that comes and goes, such as the confirmation of a reset. A new object is a new message. */
export interface Notice {
  readonly text: string;
  /** Whether what it tells of can be undone, by a button in it. */
  readonly canUndo: boolean;
}

export interface InterfaceActions {
  setColorScheme(colorScheme: ColorScheme): void;
  /** Opens a step of the wizard, which counts as visited from then on. */
  setStep(kind: DocumentKind, step: string): void;
  setPane(pane: Pane): void;
  setTab(tab: PolicyTab): void;
  /** Moves what stands between the answers and the policy. Both are on the screen then. */
  setAnswersShare(share: number): void;
  /** Keeps it for the next visit, once it stays. */
  keepAnswersShare(): void;
  /** Gives one pane the whole width, or both their share. */
  setWide(wide: Pane | null): void;
  setPolicyView(policyView: PolicyView): void;
  setSummaryOpen(summaryOpen: boolean): void;
  setLinkWarnings(linkWarnings: readonly LinkWarning[]): void;
  setRoom(room: InterfaceState['room']): void;
  offerUpdate(update: () => void): void;
  /** Keeps values for as long as a wildcard stands in their place. */
  keepFormer(values: Partial<Former>): void;
  /** Shows a message in the place of the one before. */
  notify(text: string, options?: { readonly canUndo: boolean }): void;
  dismissNotice(): void;
}

/** Values that came before “any”, and come back after it. */
export interface Former {
  readonly account: string;
  readonly regions: readonly string[];
}

/** How the page looks and where one is in it; nothing here changes a policy. */
export interface InterfaceState {
  readonly colorScheme: ColorScheme;
  /** The step of the wizard that is open, for each document. */
  readonly steps: Readonly<Partial<Record<DocumentKind, string>>>;
  /** The steps that were opened so far, for each document. */
  readonly visited: Readonly<Partial<Record<DocumentKind, readonly string[]>>>;
  /** What a narrow screen shows. */
  readonly pane: Pane;
  readonly tab: PolicyTab;
  /** How much of the width the answers have, from 0 to 1. */
  readonly answersShare: number;
  /** The pane that has the whole width. */
  readonly wide: Pane | null;
  readonly policyView: PolicyView;
  /** Whether the policy in words is open. */
  readonly summaryOpen: boolean;
  /** What the link that was opened last says and that was not used. */
  readonly linkWarnings: readonly LinkWarning[];
  /** Takes the new version of the page that is there; it reloads. */
  readonly update: (() => void) | null;
  /** Where the answers are kept: in the address, or, where they are too long for one, in the browser or nowhere. */
  readonly room: 'address' | 'browser' | 'nowhere';
  readonly former: Former;
  readonly notice: Notice | null;
  readonly actions: InterfaceActions;
}

const NO_FORMER: Former = { account: '', regions: [] };

export const interfaceStore = createStore<InterfaceState>()((set, get) => ({
  colorScheme: readPreferences().colorScheme,
  steps: {},
  visited: {},
  pane: 'answers',
  tab: 'policy',
  answersShare: readAnswersShare(),
  wide: null,
  policyView: readPolicyView(),
  summaryOpen: readSummaryOpen(),
  linkWarnings: [],
  room: 'address',
  update: null,
  former: NO_FORMER,
  notice: null,
  actions: {
    setColorScheme(colorScheme) {
      set({ colorScheme });
      writePreferences({ colorScheme });
    },
    setStep: (kind, step) =>
      set(({ steps, visited }) => ({
        steps: { ...steps, [kind]: step },
        visited: { ...visited, [kind]: [...new Set([...(visited[kind] ?? []), step])] },
      })),
    // What somebody turns to is on the screen.
    setPane: (pane) => set(({ wide }) => ({ pane, wide: wide === pane ? wide : null })),
    setTab: (tab) => set({ tab }),
    setAnswersShare: (share) =>
      set({ answersShare: Math.min(ANSWERS_SHARE.max, Math.max(ANSWERS_SHARE.min, share)), wide: null }),
    keepAnswersShare: () => writeAnswersShare(get().answersShare),
    setWide: (wide) => set({ wide }),
    setPolicyView(policyView) {
      set({ policyView });
      writePolicyView(policyView);
    },
    setSummaryOpen(summaryOpen) {
      set({ summaryOpen });
      writeSummaryOpen(summaryOpen);
    },
    setLinkWarnings: (linkWarnings) => set({ linkWarnings }),
    setRoom: (room) => set({ room }),
    offerUpdate: (update) => set({ update }),
    keepFormer: (values) => set(({ former }) => ({ former: { ...former, ...values } })),
    notify: (text, { canUndo } = { canUndo: false }) => set({ notice: { text, canUndo } }),
    dismissNotice: () => set({ notice: null }),
  },
}));

export const interfaceActions: InterfaceActions = interfaceStore.getState().actions;

/** What the selector picks; it must return something that is already there. */
export function useInterface<T>(selector: (state: InterfaceState) => T): T {
  return useStore(interfaceStore, selector);
}

/** Whether somebody asked the browser to load no more than it must. */
export const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/**
 * Monaco does not support phones and tablets: selecting with a finger does not work in it. It is also half a megabyte,
 * which nobody wants who saves data.
 */
function prefersPlainText(): boolean {
  // Where pages are prepared there is no screen: a browser decides when it has come.
  if (typeof matchMedia === 'undefined') return false;
  const isTouched = matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches;
  return isTouched || savesData();
}

/** Whether texts are shown plain instead of in Monaco. */
export function usePlainView(): boolean {
  const chosen = useInterface((state) => state.policyView);
  return chosen === 'auto' ? prefersPlainText() : chosen === 'plain';
}

/** Shows texts plain from now on, or in Monaco. */
export const choosePlain = (plain: boolean): void =>
  interfaceActions.setPolicyView(plain ? 'plain' : 'editor');
