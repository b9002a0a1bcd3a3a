import { type Configuration, defaultConfiguration } from '#core';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { encode } from '../permalink/index.ts';
import { configurationActions } from './configuration.ts';
import { forgetLastLink, type LinkTarget, readLastLink } from './kept.ts';
import { routeOf } from './routes.ts';

export interface OfferActions {
  /** Offers a state; one in which nothing was chosen is not worth it. */
  offer(target: LinkTarget | null): void;
  /** Takes the offered state, and returns the route of its document; `null` when nothing is offered. */
  accept(): string | null;
  /** Ends the offer when these answers, which somebody opened, are the offered ones. */
  settle(configuration: Configuration): void;
  /** Turns the offer down, for good. */
  dismiss(): void;
}

export interface OfferState {
  /** The state of the last visit, until it is taken or turned down. */
  readonly offered: LinkTarget | null;
  readonly actions: OfferActions;
}

const linkTo = ({ configuration, kind }: LinkTarget): string => encode(configuration, kind);

/** Whether nothing was chosen in this state. */
export const isUntouched = ({ configuration, kind }: LinkTarget): boolean =>
  linkTo({ configuration, kind }) === linkTo({ configuration: defaultConfiguration, kind });

export const offerStore = createStore<OfferState>()((set, get) => ({
  offered: null,
  actions: {
    offer: (target) => set({ offered: target && !isUntouched(target) ? target : null }),
    accept() {
      const { offered } = get();
      if (offered === null) return null;
      set({ offered: null });
      configurationActions.replace(offered.configuration);
      return routeOf(offered.configuration, offered.kind);
    },
    settle(configuration) {
      const { offered } = get();
      if (offered && linkTo(offered) === linkTo({ ...offered, configuration })) set({ offered: null });
    },
    dismiss() {
      const { offered } = get();
      set({ offered: null });
      // Work done meanwhile has taken its place in the browser and stays there.
      const last = readLastLink();
      if (offered && last && linkTo(offered) === linkTo(last)) forgetLastLink();
    },
  },
}));

export const offerActions: OfferActions = offerStore.getState().actions;

/** The state of the last visit, when it is offered. */
export const useOffer = (): LinkTarget | null => useStore(offerStore, (state) => state.offered);
