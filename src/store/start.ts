import { kindOf } from '../permalink/index.ts';
import { type AddressBar, startAddressBar } from './address-bar.ts';
import { configurationActions, configurationStore } from './configuration.ts';
import { isStepOfWalk, readEntry, startWalk } from './history-entry.ts';
import { interfaceActions } from './interface.ts';
import { readLastLink, rememberLink } from './kept.ts';
import { isUntouched, offerActions } from './offer.ts';

let addressBar: AddressBar | null = null;

/**
 * Opens the link in the address bar, or offers the state of the last visit, and keeps both up to date from
 * then on. To be called once, before the first render; returns the function that stops it.
 */
export function startStores(window: Window): () => void {
  const last = readLastLink();
  // A reload comes back to where somebody was.
  const { tab, pane } = readEntry(window.history.state);
  if (tab !== undefined) interfaceActions.setTab(tab);
  if (pane !== undefined) interfaceActions.setPane(pane);
  const bar = startAddressBar({
    store: configurationStore,
    window,
    onOpened: (warnings) => {
      interfaceActions.setLinkWarnings(warnings);
      // Values that stood in other answers have no place in these.
      interfaceActions.keepFormer({ account: '', regions: [] });
      offerActions.settle(configurationStore.getState().configuration);
    },
    onEdited: interfaceActions.dismissNotice,
    isStep: isStepOfWalk,
    onArrived: startWalk,
    onChanged: (target) => rememberLink(target),
  });
  const { configuration } = configurationStore.getState();
  if (isUntouched({ configuration, kind: 'end-user' })) offerActions.offer(last);
  // What is typed between entering a field and leaving it is one step of undo.
  window.addEventListener('focusout', configurationActions.commit, true);
  addressBar = bar;
  return () => {
    bar.dispose();
    window.removeEventListener('focusout', configurationActions.commit, true);
    addressBar = null;
  };
}

/** A router went somewhere: when it is a document, its link is opened. */
export function openRoute({ pathname }: { readonly pathname: string }): void {
  if (kindOf(pathname) !== null) addressBar?.read();
}
