import { kindOf } from '../permalink/index.ts';
import { type AddressBar, startAddressBar } from './address-bar.ts';
import { configurationActions, configurationStore } from './configuration.ts';
import { isStepOfWalk, keepInEntry, readEntry, startWalk } from './history-entry.ts';
import { interfaceActions } from './interface.ts';
import { lastLinkText, readLastLink, rememberLink } from './kept.ts';
import { isUntouched, offerActions } from './offer.ts';
import { keepSession, takeSession } from './session.ts';
import { loadedShortener, loadShortener } from './shortener.ts';

let addressBar: AddressBar | null = null;

/**
 * Opens the link in the address bar, or offers the state of the last visit, and keeps both up to date from
 * then on. To be called once, before the first render; returns the function that stops it.
 */
export function startStores(window: Window): () => void {
  const last = readLastLink();
  // A reload comes back to where somebody was.
  const { tab, pane } = readEntry();
  if (tab !== undefined) interfaceActions.setTab(tab);
  if (pane !== undefined) interfaceActions.setPane(pane);
  const session = takeSession(readEntry().walk);
  if (session !== null) window.history.replaceState(window.history.state, '', session.hash);
  const bar = startAddressBar({
    store: configurationStore,
    window,
    shortener: loadedShortener,
    loadShortener,
    keptLink: () => (readEntry().kept ? lastLinkText() : null),
    onOpened: (warnings) => {
      interfaceActions.setLinkWarnings(warnings);
      // Values that stood in other answers have no place in these.
      interfaceActions.keepFormer({ account: '', regions: [] });
      offerActions.settle(configurationStore.getState().configuration);
    },
    onEdited: interfaceActions.dismissNotice,
    isStep: isStepOfWalk,
    onArrived: startWalk,
    onChanged: (target, fits) => {
      const isKept = rememberLink(target);
      keepInEntry({ kept: !fits && isKept });
      interfaceActions.setRoom(fits ? 'address' : isKept ? 'browser' : 'nowhere');
    },
  });
  session?.restore(configurationStore);
  const { configuration } = configurationStore.getState();
  if (isUntouched({ configuration, kind: 'end-user' })) offerActions.offer(last);
  const leave = () => {
    bar.flush();
    const { walk } = readEntry();
    if (walk !== undefined) keepSession(configurationStore, { walk, hash: window.location.hash });
  };
  window.addEventListener('pagehide', leave, true);
  // What is typed between entering a field and leaving it is one step of undo.
  window.addEventListener('focusout', configurationActions.commit, true);
  addressBar = bar;
  return () => {
    window.removeEventListener('pagehide', leave, true);
    bar.dispose();
    window.removeEventListener('focusout', configurationActions.commit, true);
    addressBar = null;
  };
}

/** A router went somewhere: when it is a document, its link is opened. */
export function openRoute({ pathname }: { readonly pathname: string }): void {
  if (kindOf(pathname) !== null) addressBar?.read();
}
