import { afterEach } from 'vitest';
import { attentionStore } from '../attention.ts';
import { configurationActions, configurationStore } from '../configuration.ts';
import { interfaceStore } from '../interface.ts';
import { offerStore } from '../offer.ts';

// Every store is as it was when the page was loaded, for the tests of each file that imports this one.
afterEach(() => {
  configurationActions.commit();
  configurationStore.setState(configurationStore.getInitialState(), true);
  configurationStore.temporal.getState().clear();
  attentionStore.setState(attentionStore.getInitialState(), true);
  interfaceStore.setState(interfaceStore.getInitialState(), true);
  offerStore.setState(offerStore.getInitialState(), true);
});
