// @vitest-environment happy-dom
import { samples, withSetting } from '#core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HashRouter, Link, useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encode, LONGEST_LINK } from '../permalink/index.ts';
import { useAddressBar } from './use-address-bar.ts';
import { configurationActions, configurationStore, useSetting, useUndo } from './configuration.ts';
import { useIssuesAt } from './generated.ts';
import { interfaceActions, interfaceStore } from './interface.ts';
import { rememberLink } from './kept.ts';
import { offerActions, offerStore } from './offer.ts';
import { routeOf, useShareLink } from './routes.ts';
import { useRoute } from './use-route.ts';
import { startStores } from './start.ts';
import './testing/fresh-stores.ts';

const sample = samples[0];
if (sample === undefined) throw new Error('no samples');

function Page() {
  useAddressBar();
  const { pathname } = useLocation();
  const [account, setAccount] = useSetting('environment.account');
  const { canUndo, canRedo } = useUndo();
  return (
    <>
      <output>{JSON.stringify({ pathname, account, canUndo, canRedo })}</output>
      <p data-testid="issues">{useIssuesAt('environment.account').length}</p>
      <p data-testid="link">{useShareLink('end-user', { identifiers: false })}</p>
      <Link to={useRoute('administrator')}>administrator</Link>
      <Link to={sample ? routeOf(sample.configuration, sample.kind) : '/'}>sample</Link>
      <button type="button" onClick={() => setAccount('1')}>
        type
      </button>
    </>
  );
}

const ends: (() => void)[] = [];
const later = (end: () => void) => void ends.push(end);

function open(hash: string, state: unknown = null) {
  window.history.replaceState(state, '', hash);
  later(startStores(window));
  later(cleanup);
  render(
    <HashRouter>
      <Page />
    </HashRouter>,
  );
}

const user = userEvent.setup();
const click = (name: string) => user.click(screen.getByText(name));
const shown = () => JSON.parse(screen.getByRole('status').textContent ?? '');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

describe('a page with the stores', () => {
  it('walks between documents and samples, one history entry each, none for typing', async () => {
    open('#/end-user?v=1');
    const entries = window.history.length;
    await click('type');
    expect(shown()).toEqual({ pathname: '/end-user', account: '1', canUndo: true, canRedo: false });
    await click('administrator');
    expect(window.location.hash).toBe('#/administrator?v=1&account=1');
    expect(shown()).toMatchObject({ pathname: '/administrator', account: '1' });
    await click('sample');
    expect(window.location.hash).toBe(encode(sample.configuration, sample.kind));
    expect(configurationStore.getState().configuration).toEqual(sample.configuration);
    expect(window.history.length).toBe(entries + 2);
    expect(window.history.state).toMatchObject({ idx: 2 });
  });

  it('shows issues of a setting, and shares without identifiers', () => {
    open('#/end-user?v=1&account=12&encryption=on');
    expect(screen.getByTestId('issues').textContent).toBe('1');
    expect(screen.getByTestId('link').textContent).toMatch(/^[^#]+#\/end-user\?v=1&encryption=on$/);
  });

  it('shows what a link says that could not be used', () => {
    open('#/end-user?v=1&nonsense=1');
    expect(interfaceStore.getState().linkWarnings).toMatchObject([{ code: 'unknown-parameter' }]);
  });

  it('takes a notice away with the next edit, and not with a link that is opened', async () => {
    open('#/end-user?v=1');
    interfaceActions.notify('Opened');
    await click('sample');
    expect(interfaceStore.getState().notice).toMatchObject({ text: 'Opened' });
    await click('type');
    expect(interfaceStore.getState().notice).toBeNull();
  });

  it('is at the step of the entry that somebody goes back to, before the router is', () => {
    open('#/end-user?v=1');
    interfaceActions.setStep('end-user', 'nodes');
    window.history.replaceState({ step: 'where' }, '');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(interfaceStore.getState().steps['end-user']).toBe('where');
  });

  it('ends a burst of typing when a field is left', () => {
    open('#/end-user?v=1');
    act(() => {
      configurationActions.set('environment.account', '1');
      fireEvent.focusOut(document.body);
      configurationActions.set('environment.account', '12');
      configurationActions.undo();
    });
    expect(configurationStore.getState().configuration.environment.account).toBe('1');
  });
});

describe('the state of the last visit', () => {
  const last = {
    configuration: withSetting(sample.configuration, 'environment.account', '012345678901'),
    kind: 'administrator',
  } as const;

  it('is offered when the page opens without a link, and accepted as one step', () => {
    rememberLink(last);
    open('#/');
    expect(offerStore.getState().offered).toEqual(last);
    expect(shown()).toMatchObject({ account: '' });
    act(() => expect(offerActions.accept()).toBe(routeOf(last.configuration, last.kind)));
    expect(shown()).toMatchObject({ account: '012345678901', canUndo: true });
    expect(offerStore.getState().offered).toBeNull();
    expect(offerActions.accept()).toBeNull();
  });

  it('comes along when a document is opened without a word on the offer', async () => {
    rememberLink(last);
    open('#/');
    await click('administrator');
    expect(shown()).toMatchObject({ pathname: '/administrator', account: '012345678901' });
    expect(offerStore.getState().offered).toBeNull();
  });

  it('stays on offer beside answers of another link', async () => {
    rememberLink(last);
    open('#/');
    await click('sample');
    expect(offerStore.getState().offered).toEqual(last);
    await click('administrator');
    expect(window.location.hash).toBe(encode(sample.configuration, 'administrator'));
  });

  it('gives way to a link that says something', () => {
    rememberLink(last);
    open('#/end-user?v=1&account=1');
    expect(offerStore.getState().offered).toBeNull();
    expect(shown()).toMatchObject({ account: '1' });
  });

  it('is not offered when nothing was chosen in it', () => {
    rememberLink({ configuration: configurationStore.getInitialState().configuration, kind: 'trust-policy' });
    open('#/');
    expect(offerStore.getState().offered).toBeNull();
  });

  it('is kept with every change, and forgotten when it is turned down', async () => {
    rememberLink(last);
    open('#/end-user');
    act(() => offerActions.dismiss());
    expect(localStorage.length).toBe(0);
    await click('type');
    await click('administrator');
    expect(Object.values({ ...localStorage })).toEqual(['#/end-user?v=1&account=1']);
  });

  it('is not forgotten with the offer once there is newer work', async () => {
    rememberLink(last);
    open('#/end-user');
    await click('type');
    await click('administrator');
    act(() => offerActions.dismiss());
    expect(Object.values({ ...localStorage })).toEqual(['#/end-user?v=1&account=1']);
  });

  it('of a tab whose answers no address holds is not that of another tab', () => {
    vi.useFakeTimers();
    later(() => vi.useRealTimers());
    const own = '1'.repeat(LONGEST_LINK);
    open('#/end-user?v=1');
    act(() => {
      configurationActions.set('environment.account', own);
      vi.runAllTimers();
    });
    expect(interfaceStore.getState().room).toBe('browser');
    // Another tab has the same local storage, and a session of its own.
    rememberLink(last);
    const { state } = window.history;
    for (const end of ends.splice(0).reverse()) end();
    configurationStore.setState(configurationStore.getInitialState(), true);

    open('#/end-user?v=1', state);
    expect(shown().account === own).toBe(true);
  });
});
