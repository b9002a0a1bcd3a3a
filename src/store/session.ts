import { defaultConfiguration, type Configuration } from '#core';
import { decode, encode } from '../permalink/index.ts';
import type { ConfigurationStore } from './configuration.ts';
import { type HistoryEntry, readEntry } from './history-entry.ts';
import { type StoredText, storedText } from './kept.ts';

/**
 * What a reload must find again. A browser reloads the address that it knew when the page was left: what was written
 * to it on the way out, or a moment before, is not in it.
 */
interface Session {
  /** What the history keeps with the entry, and the fragment of its answers. */
  readonly entry: HistoryEntry;
  readonly hash: string;
  /** Links to what can be undone and redone, in the order of zundo. */
  readonly past: readonly string[];
  readonly future: readonly string[];
}

const session = storedText('session-manager-policy-builder/session', () => globalThis.sessionStorage ?? null);

/** More steps back are of no use after a reload, and more text is refused by some browsers. */
const MOST_STEPS = 50;
const MOST_CHARACTERS = 1_000_000;

const linkOf = ({ configuration }: { configuration?: Configuration }): string =>
  encode(configuration ?? defaultConfiguration, 'end-user');

/** Keeps what a reload of this tab must find again. */
export function keepSession(
  store: ConfigurationStore,
  place: Pick<Session, 'entry' | 'hash'>,
  stored: StoredText = session,
): void {
  const { pastStates, futureStates } = store.temporal.getState();
  const kept: Session = {
    ...place,
    past: pastStates.slice(-MOST_STEPS).map(linkOf),
    future: futureStates.slice(-MOST_STEPS).map(linkOf),
  };
  const text = JSON.stringify(kept);
  stored.write(text.length <= MOST_CHARACTERS ? text : JSON.stringify({ ...kept, past: [], future: [] }));
}

/** Forgets what was kept: the tab was not left after all. */
export const dropSession = (stored: StoredText = session): void => stored.forget();

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** The one way in for what is stored, which may be anybody's. */
function read(text: string | null): Session | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { entry, hash, past, future } = value as Readonly<Record<string, unknown>>;
    if (typeof hash !== 'string' || !areTexts(past) || !areTexts(future)) return null;
    return {
      entry: readEntry(entry),
      hash,
      past: past.slice(-MOST_STEPS),
      future: future.slice(-MOST_STEPS),
    };
  } catch {
    return null;
  }
}

/**
 * Takes what the tab kept when it was left, if the page is loaded in the same place again; once, whatever comes.
 * @param walk of the entry where the page is loaded
 * @param isReload whether the browser says that it loads the page again. It may have forgotten the entry's state then,
 * if that was written a moment before.
 * @returns the entry and the fragment to open instead, and what then brings undo back; `null` when somebody came from
 * elsewhere.
 */
export function takeSession(
  { walk, isReload }: { readonly walk: string | undefined; readonly isReload: boolean },
  stored: StoredText = session,
): (Pick<Session, 'entry' | 'hash'> & { readonly restore: (store: ConfigurationStore) => void }) | null {
  const kept = read(stored.read());
  stored.forget();
  if (kept === null) return null;
  const isHere = walk === undefined ? isReload : walk === kept.entry.walk;
  if (!isHere) return null;
  const states = (links: readonly string[]) =>
    links.map((link) => ({ configuration: decode(link).configuration }));
  return {
    entry: kept.entry,
    hash: kept.hash,
    restore: (store) =>
      store.temporal.setState({ pastStates: states(kept.past), futureStates: states(kept.future) }),
  };
}
