import { POLICY_TABS, type Pane, type PolicyTab } from './interface.ts';

/** Where somebody is on the page, kept with the entry of the browser's history beside what the router keeps there. */
export interface HistoryEntry {
  /** Entries of one walk through the steps of a document have the same answers. */
  readonly walk?: string;
  readonly step?: string;
  readonly tab?: PolicyTab;
  readonly pane?: Pane;
  /** The answers are kept in the browser: they are too long for the address. */
  readonly kept?: boolean;
}

const PANES: readonly Pane[] = ['answers', 'policy'];

/** The one way in for the state of an entry, which may be anybody's. */
export function readEntry(state: unknown = window.history.state): HistoryEntry {
  if (typeof state !== 'object' || state === null) return {};
  const { walk, step, tab, pane, kept } = state as Readonly<Record<string, unknown>>;
  const knownTab = POLICY_TABS.find((each) => each === tab);
  const knownPane = PANES.find((each) => each === pane);
  return {
    ...(typeof walk === 'string' && { walk }),
    ...(typeof step === 'string' && { step }),
    ...(knownTab && { tab: knownTab }),
    ...(knownPane && { pane: knownPane }),
    ...(typeof kept === 'boolean' && { kept }),
  };
}

/** Keeps something with the present entry; the router's own part of it stays. */
export function keepInEntry(part: HistoryEntry): void {
  const { state } = window.history;
  const current = readEntry(state);
  const isKept = Object.entries(part).every(([key, value]) => current[key as keyof HistoryEntry] === value);
  if (!isKept) window.history.replaceState({ ...state, ...part }, '');
}

let walk = '';

/** Whether the present entry is another step of the walk that somebody is on. */
export const isStepOfWalk = (): boolean => walk !== '' && readEntry().walk === walk;

/** The answers of an entry were opened: a walk begins, or one that was left goes on. */
export function startWalk(): void {
  walk = readEntry().walk ?? `${Date.now()}`;
  keepInEntry({ walk });
}

/** An entry for another step of the walk was made. */
export function continueWalk(step: string): void {
  keepInEntry({ walk, step });
}
