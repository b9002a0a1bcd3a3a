import type { DocumentKind } from '#core';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LinkWarning } from '../permalink/index.ts';
import {
  type ColorScheme,
  type PolicyView,
  readPolicyView,
  readPreferences,
  readSummaryOpen,
  writePolicyView,
  writePreferences,
  writeSummaryOpen,
} from './kept.ts';

export type Pane = 'answers' | 'policy';

/** A short message that comes and goes, such as the confirmation of a reset. A new object is a new message. */
export interface Notice {
  readonly text: string;
}

export interface InterfaceActions {
  setColorScheme(colorScheme: ColorScheme): void;
  /** Opens a step of the wizard, which counts as visited from then on. */
  setStep(kind: DocumentKind, step: string): void;
  setPane(pane: Pane): void;
  setPolicyView(policyView: PolicyView): void;
  setSummaryOpen(summaryOpen: boolean): void;
  setLinkWarnings(linkWarnings: readonly LinkWarning[]): void;
  /** Keeps values for as long as a wildcard stands in their place. */
  keepFormer(values: Partial<Former>): void;
  /** Shows a message in the place of the one before. */
  notify(text: string): void;
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
  readonly policyView: PolicyView;
  /** Whether the policy in words is open. */
  readonly summaryOpen: boolean;
  /** What the link that was opened last says and that was not used. */
  readonly linkWarnings: readonly LinkWarning[];
  readonly former: Former;
  readonly notice: Notice | null;
  readonly actions: InterfaceActions;
}

const NO_FORMER: Former = { account: '', regions: [] };

export const interfaceStore = createStore<InterfaceState>()((set) => ({
  colorScheme: readPreferences().colorScheme,
  steps: {},
  visited: {},
  pane: 'answers',
  policyView: readPolicyView(),
  summaryOpen: readSummaryOpen(),
  linkWarnings: [],
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
    setPane: (pane) => set({ pane }),
    setPolicyView(policyView) {
      set({ policyView });
      writePolicyView(policyView);
    },
    setSummaryOpen(summaryOpen) {
      set({ summaryOpen });
      writeSummaryOpen(summaryOpen);
    },
    setLinkWarnings: (linkWarnings) => set({ linkWarnings }),
    keepFormer: (values) => set(({ former }) => ({ former: { ...former, ...values } })),
    notify: (text) => set({ notice: { text } }),
    dismissNotice: () => set({ notice: null }),
  },
}));

export const interfaceActions: InterfaceActions = interfaceStore.getState().actions;

/** What the selector picks; it must return something that is already there. */
export function useInterface<T>(selector: (state: InterfaceState) => T): T {
  return useStore(interfaceStore, selector);
}
