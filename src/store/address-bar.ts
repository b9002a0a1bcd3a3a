import type { DocumentKind } from '#core';
import { decode, encode, isShortened, kindOf, LEGIBLE, LONGEST_LINK } from '../permalink/index.ts';
import type { LinkWarning } from '../permalink/index.ts';
import type { ConfigurationStore } from './configuration.ts';
import type { LinkTarget } from './kept.ts';
import type { LinkShortener } from './shortener.ts';

/** What the address bar needs of a window; a test passes one of its own. */
export type AddressBarWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
  readonly setTimeout: (run: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
};

export interface AddressBarOptions {
  readonly store: ConfigurationStore;
  readonly window: AddressBarWindow;
  /** The shortener, if it has come. */
  readonly shortener: () => LinkShortener | undefined;
  /** Fetches it. @returns whether it is there now. */
  readonly loadShortener: () => Promise<boolean>;
  /** The link of the entry in the address bar when it is kept in the browser, because no address is long enough. */
  readonly keptLink: () => string | null;
  /** A link was opened; these are the things that it says and that were not used. */
  readonly onOpened: (warnings: readonly LinkWarning[]) => void;
  /** Somebody changed the configuration, otherwise than by opening a link. */
  readonly onEdited: () => void;
  /** Whether the entry that was gone to is another step of the same answers, which stay as they are. */
  readonly isStep: () => boolean;
  /** The entry in the address bar counts from now on: its answers are on the page. */
  readonly onArrived: () => void;
  /** The address bar holds what somebody changed, or `fits` says that it is too long for one. */
  readonly onChanged: (target: LinkTarget, fits: boolean) => void;
}

export interface AddressBar {
  /** Opens the link in the address bar when it is not the one known already. */
  read(): void;
  /** Writes a change that still waits, at once. */
  flush(): void;
  dispose(): void;
}

/** In milliseconds: Safari refuses more than 100 calls of `replaceState` in 30 seconds. */
const DELAY = 250;

/** Whether a link says anything about the configuration. */
const hasParameters = (hash: string): boolean => /\?./.test(hash);

/**
 * Keeps the address bar and the configuration the same. Changes replace the current history entry, a moment
 * later; links that are pasted, navigated to or gone back to are opened. A link that opens is not rewritten
 * until something changes, so that a damaged one can still be seen and sent back.
 */
export function startAddressBar(options: AddressBarOptions): AddressBar {
  const { store, window, onOpened, onEdited, isStep, onArrived, onChanged } = options;
  const { shortener, loadShortener, keptLink } = options;
  let timer: number | undefined;
  /** The last hash that was written or opened. */
  let known = '';
  let opening = false;

  const cancel = () => {
    window.clearTimeout(timer);
    timer = undefined;
  };

  /** @returns whether the answers have room in an address. */
  const write = (kind: DocumentKind): boolean => {
    const link = encode(store.getState().configuration, kind);
    const isLong = link.length > LEGIBLE;
    const hash = isLong ? (shortener() ?? { shorten: () => link }).shorten(link) : link;
    if (isLong && shortener() === undefined) {
      const { configuration } = store.getState();
      void loadShortener().then((came) => {
        if (came && store.getState().configuration === configuration && kindOf(window.location.hash) === kind)
          write(kind);
      });
    }
    const fits = hash !== undefined && hash.length <= LONGEST_LINK;
    // The router keeps its own state object in the entry.
    if (fits && hash !== window.location.hash) window.history.replaceState(window.history.state, '', hash);
    known = window.location.hash;
    return fits;
  };

  /** Gives the entry that was gone to the answers of the page. */
  const carryOver = (kind: DocumentKind) => {
    if (!write(kind)) onChanged({ configuration: store.getState().configuration, kind }, false);
  };

  /** The link that a hash stands for, as long as it takes; `null` when it cannot be known before the shortener has come. */
  const linkOf = (hash: string): string | null => {
    const kept = keptLink();
    if (kept !== null) return kept;
    if (!isShortened(hash)) return hash;
    const parts = shortener();
    // What cannot be lengthened says so when it is decoded.
    return parts === undefined ? null : (parts.lengthen(hash) ?? hash);
  };

  const open = (hash: string, how: 'start' | 'replace') => {
    const { configuration, warnings } = decode(hash);
    opening = true;
    store.getState().actions[how](configuration);
    opening = false;
    onOpened(warnings);
  };

  const follow = (how: 'start' | 'replace') => {
    const { hash } = window.location;
    if (hash === known) return;
    cancel();
    known = hash;
    const link = linkOf(hash);
    if (link === null) {
      void loadShortener().then((came) => {
        if (window.location.hash !== hash) return;
        if (came) {
          known = '';
          follow(how);
        } else open(hash, how);
      });
      return;
    }
    const kind = kindOf(hash);
    if (kind !== null && how === 'replace' && isStep()) {
      carryOver(kind);
      return;
    }
    // What the link of an unknown document says is kept for the document that is chosen next.
    if (kind === null) {
      if (hasParameters(link)) open(link, how);
    } else if (!hasParameters(link)) carryOver(kind);
    else if (link !== encode(store.getState().configuration, kind)) open(link, how);
    onArrived();
  };
  const read = () => follow('replace');

  const flush = () => {
    if (timer === undefined) return;
    cancel();
    const kind = kindOf(window.location.hash);
    // A router may have gone elsewhere meanwhile: then the address is the newer of the two.
    if (window.location.hash !== known) read();
    else if (kind !== null) {
      const fits = write(kind);
      onChanged({ configuration: store.getState().configuration, kind }, fits);
    }
  };

  const unsubscribe = store.subscribe((state, previous) => {
    if (opening || state.configuration === previous.configuration) return;
    onEdited();
    cancel();
    timer = window.setTimeout(flush, DELAY);
  });

  // Links and buttons navigate on click: the entry that is left must hold the last change.
  const listeners = [
    ['click', flush],
    ['pagehide', flush],
    ['visibilitychange', flush],
    ['popstate', read],
    ['hashchange', read],
  ] as const;
  for (const [type, listener] of listeners) window.addEventListener(type, listener, { capture: true });
  follow('start');

  return {
    read,
    flush,
    dispose() {
      flush();
      unsubscribe();
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, { capture: true });
    },
  };
}
