// @vitest-environment happy-dom
import { samples, withSetting } from '#core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter, Link, useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encode } from '../permalink/index.ts';
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
      <i>{useIssuesAt('environment.account').length}</i>
      <q>{useShareLink('end-user', { identifiers: false })}</q>
      <Link id="administrator" to={useRoute('administrator')} />
      <Link id="sample" to={sample ? routeOf(sample.configuration, sample.kind) : '/'} />
      <button id="type" type="button" onClick={() => setAccount('1')} />
    </>
  );
}

const root = document.createElement('div');
const ends: (() => void)[] = [];
const later = (end: () => void) => void ends.push(end);

async function open(hash: string) {
  window.history.replaceState(null, '', hash);
  later(startStores(window));
  const react = createRoot(root);
  later(() => act(() => react.unmount()));
  await act(async () =>
    react.render(
      <HashRouter>
        <Page />
      </HashRouter>,
    ),
  );
}

const click = (id: string) =>
  act(async () =>
    root.querySelector(`#${id}`)?.dispatchEvent(new MouseEvent('click', { bubbles: true, button: 0 })),
  );
const shown = () => JSON.parse(root.querySelector('output')?.textContent ?? '');

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.append(root);
  localStorage.clear();
});
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

describe('a page with the stores', () => {
  it('walks between documents and samples, one history entry each, none for typing', async () => {
    await open('#/end-user?v=1');
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

  it('shows issues of a setting, and shares without identifiers', async () => {
    await open('#/end-user?v=1&account=12&encryption=on');
    expect(root.querySelector('i')?.textContent).toBe('1');
    expect(root.querySelector('q')?.textContent).toMatch(/^[^#]+#\/end-user\?v=1&encryption=on$/);
  });

  it('shows what a link says that could not be used', async () => {
    await open('#/end-user?v=1&nonsense=1');
    expect(interfaceStore.getState().linkWarnings).toMatchObject([{ code: 'unknown-parameter' }]);
  });

  it('takes a notice away with the next edit, and not with a link that is opened', async () => {
    await open('#/end-user?v=1');
    interfaceActions.notify('Opened');
    await click('sample');
    expect(interfaceStore.getState().notice).toMatchObject({ text: 'Opened' });
    await click('type');
    expect(interfaceStore.getState().notice).toBeNull();
  });

  it('ends a burst of typing when a field is left', async () => {
    await open('#/end-user?v=1');
    await act(async () => {
      configurationActions.set('environment.account', '1');
      root.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
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

  it('is offered when the page opens without a link, and accepted as one step', async () => {
    rememberLink(last);
    await open('#/');
    expect(offerStore.getState().offered).toEqual(last);
    expect(shown()).toMatchObject({ account: '' });
    await act(async () => expect(offerActions.accept()).toBe(routeOf(last.configuration, last.kind)));
    expect(shown()).toMatchObject({ account: '012345678901', canUndo: true });
    expect(offerStore.getState().offered).toBeNull();
    expect(offerActions.accept()).toBeNull();
  });

  it('comes along when a document is opened without a word on the offer', async () => {
    rememberLink(last);
    await open('#/');
    await click('administrator');
    expect(shown()).toMatchObject({ pathname: '/administrator', account: '012345678901' });
    expect(offerStore.getState().offered).toBeNull();
  });

  it('stays on offer beside answers of another link', async () => {
    rememberLink(last);
    await open('#/');
    await click('sample');
    expect(offerStore.getState().offered).toEqual(last);
    await click('administrator');
    expect(window.location.hash).toBe(encode(sample.configuration, 'administrator'));
  });

  it('gives way to a link that says something', async () => {
    rememberLink(last);
    await open('#/end-user?v=1&account=1');
    expect(offerStore.getState().offered).toBeNull();
    expect(shown()).toMatchObject({ account: '1' });
  });

  it('is not offered when nothing was chosen in it', async () => {
    rememberLink({ configuration: configurationStore.getInitialState().configuration, kind: 'trust-policy' });
    await open('#/');
    expect(offerStore.getState().offered).toBeNull();
  });

  it('is kept with every change, and forgotten when it is turned down', async () => {
    rememberLink(last);
    await open('#/end-user');
    await act(async () => offerActions.dismiss());
    expect(localStorage.length).toBe(0);
    await click('type');
    await click('administrator');
    expect(Object.values({ ...localStorage })).toEqual(['#/end-user?v=1&account=1']);
  });

  it('is not forgotten with the offer once there is newer work', async () => {
    rememberLink(last);
    await open('#/end-user');
    await click('type');
    await click('administrator');
    await act(async () => offerActions.dismiss());
    expect(Object.values({ ...localStorage })).toEqual(['#/end-user?v=1&account=1']);
  });
});
