import { kindOf } from '../permalink/index.ts';
import { type AddressBar, startAddressBar } from './address-bar.ts';
import { configurationActions, configurationStore } from './configuration.ts';
import { isStepOfWalk, keepInEntry, readEntry, startWalk } from './history-entry.ts';
import { interfaceActions } from './interface.ts';
import { keepForTab, keptLinkText, readLastLink, rememberLink } from './kept.ts';
import { isUntouched, offerActions } from './offer.ts';
import { dropSession, keepSession, takeSession } from './session.ts';
import { loadedShortener, loadShortener } from './shortener.ts';

let addressBar: AddressBar | null = null;

const isReload = ({ performance }: Window): boolean =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload');

/**
 * Opens the link in the address bar, or offers the state of the last visit, and keeps both up to date from
 * then on. To be called once, before the first render; returns the function that stops it.
 */
export function startStores(window: Window): () => void {
  const last = readLastLink();
  const session = takeSession({ walk: readEntry().walk, isReload: isReload(window) });
  if (session !== null) {
    keepInEntry(session.entry);
    window.history.replaceState(window.history.state, '', session.hash);
  }
  // A reload comes back to where somebody was.
  const { tab, pane } = readEntry();
  if (tab !== undefined) interfaceActions.setTab(tab);
  if (pane !== undefined) interfaceActions.setPane(pane);
  const bar = startAddressBar({
    store: configurationStore,
    window,
    shortener: loadedShortener,
    loadShortener,
    keptLink: () => (readEntry().kept ? keptLinkText() : null),
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
      const isRemembered = rememberLink(target);
      const isKept = fits || keepForTab(target) || isRemembered;
      keepInEntry({ kept: !fits && isKept });
      interfaceActions.setRoom(fits ? 'address' : isKept ? 'browser' : 'nowhere');
    },
  });
  session?.restore(configurationStore);
  // Not when the router has arrived: whoever goes back at once is back before it has left, and it tells nobody.
  const returnToStep = () => {
    const kind = kindOf(window.location.hash);
    const { step } = readEntry();
    if (kind !== null && step !== undefined) interfaceActions.setStep(kind, step);
  };
  returnToStep();
  window.addEventListener('popstate', returnToStep);
  const { configuration } = configurationStore.getState();
  if (isUntouched({ configuration, kind: 'end-user' })) offerActions.offer(last);
  const leave = () => {
    bar.flush();
    const entry = readEntry();
    if (entry.walk !== undefined) keepSession(configurationStore, { entry, hash: window.location.hash });
  };
  // A browser that needs memory throws away a tab that nobody looks at, without another word.
  const hide = () => (window.document.visibilityState === 'hidden' ? leave() : dropSession());
  window.addEventListener('pagehide', leave, true);
  window.addEventListener('visibilitychange', hide, true);
  // What is typed between entering a field and leaving it is one step of undo.
  window.addEventListener('focusout', configurationActions.commit, true);
  addressBar = bar;
  return () => {
    window.removeEventListener('popstate', returnToStep);
    window.removeEventListener('pagehide', leave, true);
    window.removeEventListener('visibilitychange', hide, true);
    bar.dispose();
    window.removeEventListener('focusout', configurationActions.commit, true);
    addressBar = null;
  };
}

/** A router went somewhere: when it is a document, its link is opened. */
export function openRoute({ pathname }: { readonly pathname: string }): void {
  if (kindOf(pathname) !== null) addressBar?.read();
}
