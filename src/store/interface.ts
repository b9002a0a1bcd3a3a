import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DocumentKind } from '../core/index.ts';
import type { LinkWarning } from '../permalink/index.ts';
import type { ColorScheme } from './kept-preferences.ts';
import { type PolicyView, readPolicyView, writePolicyView } from './kept-policy-view.ts';
import { readPreferences, writePreferences } from './kept-preferences.ts';

export type Pane = 'answers' | 'policy';

/** A short message that comes and goes, such as the confirmation of a copy. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly severity: 'success' | 'info' | 'warning' | 'error';
}

export interface InterfaceActions {
  setColorScheme(colorScheme: ColorScheme): void;
  setStep(kind: DocumentKind, step: string): void;
  setPane(pane: Pane): void;
  setPolicyView(policyView: PolicyView): void;
  setLinkWarnings(linkWarnings: readonly LinkWarning[]): void;
  notify(text: string, severity?: Notice['severity']): void;
  dismissNotice(id: number): void;
}

/** How the page looks and where one is in it; nothing here changes a policy. */
export interface InterfaceState {
  readonly colorScheme: ColorScheme;
  /** The step of the wizard that is open, for each document. */
  readonly steps: Readonly<Partial<Record<DocumentKind, string>>>;
  /** What a narrow screen shows. */
  readonly pane: Pane;
  readonly policyView: PolicyView;
  /** What the link that was opened last says and that was not used. */
  readonly linkWarnings: readonly LinkWarning[];
  readonly notices: readonly Notice[];
  readonly actions: InterfaceActions;
}

export const interfaceStore = createStore<InterfaceState>()((set) => ({
  colorScheme: readPreferences().colorScheme,
  steps: {},
  pane: 'answers',
  policyView: readPolicyView(),
  linkWarnings: [],
  notices: [],
  actions: {
    setColorScheme(colorScheme) {
      set({ colorScheme });
      writePreferences({ colorScheme });
    },
    setStep: (kind, step) => set(({ steps }) => ({ steps: { ...steps, [kind]: step } })),
    setPane: (pane) => set({ pane }),
    setPolicyView(policyView) {
      set({ policyView });
      writePolicyView(policyView);
    },
    setLinkWarnings: (linkWarnings) => set({ linkWarnings }),
    notify: (text, severity = 'success') =>
      set(({ notices }) => ({ notices: [...notices, { id: nextId(notices), text, severity }] })),
    dismissNotice: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  },
}));

/** An id that no notice on the screen has. */
function nextId(notices: readonly Notice[]): number {
  return 1 + Math.max(0, ...notices.map(({ id }) => id));
}

export const interfaceActions: InterfaceActions = interfaceStore.getState().actions;

/** What the selector picks; it must return something that is already there. */
export function useInterface<T>(selector: (state: InterfaceState) => T): T {
  return useStore(interfaceStore, selector);
}
