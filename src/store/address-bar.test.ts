import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decode, encode, LEGIBLE, type LinkWarning } from '../permalink/index.ts';
import * as shortening from '../permalink/shorten.ts';
import { startAddressBar } from './address-bar.ts';
import { createConfigurationStore } from './configuration.ts';
import { fakeWindow } from './testing/fake-window.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(hash: string, { shortener = true, kept = null as string | null } = {}) {
  let parts = shortener ? shortening : undefined;
  const fits: boolean[] = [];
  const window = fakeWindow(hash);
  const store = createConfigurationStore();
  const opened: (readonly LinkWarning[])[] = [];
  const changed: string[] = [];
  let edits = 0;
  let arrived = 0;
  let steps = false;
  const bar = startAddressBar({
    store,
    window,
    shortener: () => parts,
    loadShortener: async () => {
      parts = shortening;
      return true;
    },
    keptLink: () => kept,
    onOpened: (warnings) => void opened.push(warnings),
    onEdited: () => {
      edits += 1;
    },
    isStep: () => steps,
    onArrived: () => {
      arrived += 1;
    },
    onChanged: ({ configuration, kind }, has) => {
      changed.push(encode(configuration, kind));
      fits.push(has);
    },
  });
  const { actions } = store.getState();
  const account = () => store.getState().configuration.environment.account;
  const type = (text: string) => actions.set('environment.account', text);
  return {
    window,
    store,
    bar,
    actions,
    account,
    type,
    opened,
    changed,
    fits,
    edits: () => edits,
    arrived: () => arrived,
    beSteps: () => {
      steps = true;
    },
  };
}

describe('the address bar', () => {
  it('opens the link that the page was loaded with, and leaves it as it is', () => {
    const { window, account, store, opened } = setUp('#/administrator?v=1&account=012&nonsense=1');
    vi.runAllTimers();
    expect(account()).toBe('012');
    expect(opened).toEqual([
      [{ code: 'unknown-parameter', at: 'nonsense', severity: 'warning', params: { value: '1' } }],
    ]);
    expect(window.entries()).toEqual(['#/administrator?v=1&account=012&nonsense=1']);
    expect(store.temporal.getState().pastStates).toEqual([]);
  });

  it('writes a burst of changes once, a moment later, into the entry that is there', () => {
    const { window, type, changed } = setUp('#/end-user?v=1');
    for (const text of ['1', '12', '123']) {
      type(text);
      vi.advanceTimersByTime(200);
    }
    expect(window.replaced()).toBe(0);
    vi.advanceTimersByTime(50);
    expect(window.entries()).toEqual(['#/end-user?v=1&account=123']);
    expect(window.replaced()).toBe(1);
    expect(window.history.state).toEqual({ key: 'first', idx: 0 });
    expect(changed).toEqual(['#/end-user?v=1&account=123']);
  });

  it.each(['click', 'pagehide', 'visibilitychange'])('writes at once on %s', (event) => {
    const { window, type } = setUp('#/end-user?v=1');
    type('1');
    window.fire(event);
    expect(window.entries()).toEqual(['#/end-user?v=1&account=1']);
    vi.runAllTimers();
    expect(window.replaced()).toBe(1);
  });

  it('tells edits, also undone ones, from links that are opened', () => {
    const { window, type, actions, edits } = setUp('#/end-user?v=1');
    type('1');
    actions.undo();
    expect(edits()).toBe(2);
    window.paste('#/end-user?v=1&account=2');
    expect(edits()).toBe(2);
  });

  it('keeps what the link of an unknown document says', () => {
    const { account, opened, window } = setUp('#/end-usr?v=1&account=012');
    expect(account()).toBe('012');
    expect(opened).toEqual([
      [{ code: 'unknown-kind', at: '', severity: 'warning', params: { value: 'end-usr' } }],
    ]);
    expect(window.entries()).toEqual(['#/end-usr?v=1&account=012']);
  });

  it('completes the address of a document that was opened without a link', () => {
    const { window, changed } = setUp('#/trust-policy');
    expect(window.entries()).toEqual(['#/trust-policy?v=1']);
    expect(changed).toEqual([]);
  });

  it('leaves pages that are no documents alone', () => {
    const { window, type, opened } = setUp('#/');
    type('1');
    vi.runAllTimers();
    expect(window.entries()).toEqual(['#/']);
    expect(opened).toEqual([]);
  });

  it('opens a pasted link, as one step that can be undone', () => {
    const { window, actions, account, type } = setUp('#/end-user?v=1');
    type('1');
    vi.runAllTimers();
    window.paste('#/end-user?v=1&account=2');
    expect(account()).toBe('2');
    vi.runAllTimers();
    expect(window.replaced()).toBe(1);
    actions.undo();
    expect(account()).toBe('1');
    vi.runAllTimers();
    expect(window.entries()).toEqual(['#/end-user?v=1&account=1', '#/end-user?v=1&account=1']);
    actions.redo();
    vi.runAllTimers();
    expect(window.entries()[1]).toBe('#/end-user?v=1&account=2');
  });

  it('goes back and forward between documents, each with the state that it was left in', () => {
    const { window, store, bar, account, type } = setUp('#/end-user?v=1');
    type('1');
    window.fire('click');
    window.push(encode(store.getState().configuration, 'administrator'));
    bar.read();
    type('2');
    vi.runAllTimers();
    expect(window.entries()).toEqual(['#/end-user?v=1&account=1', '#/administrator?v=1&account=2']);
    window.back();
    expect(account()).toBe('1');
    window.forward();
    expect(account()).toBe('2');
    vi.runAllTimers();
    expect(window.entries()).toEqual(['#/end-user?v=1&account=1', '#/administrator?v=1&account=2']);
  });

  it('keeps the answers when somebody goes a step back, and says them in that entry', () => {
    const { window, account, type, bar, beSteps, opened } = setUp('#/end-user?v=1');
    window.push('#/end-user?v=1');
    bar.read();
    type('2');
    vi.runAllTimers();
    beSteps();
    window.back();
    expect(account()).toBe('2');
    expect(window.entries()).toEqual(['#/end-user?v=1&account=2', '#/end-user?v=1&account=2']);
    expect(opened).toEqual([]);
  });

  it('says when the answers of an entry are on the page', () => {
    const { window, type, arrived } = setUp('#/end-user?v=1');
    expect(arrived()).toBe(1);
    type('1');
    vi.runAllTimers();
    expect(arrived()).toBe(1);
    window.paste('#/end-user?v=1&account=2');
    expect(arrived()).toBe(2);
  });

  it('opens a link that a router went to, and does not overwrite it with a change that waited', () => {
    const { window, account, type, bar } = setUp('#/end-user?v=1');
    type('1');
    window.push('#/administrator?v=1&account=2');
    vi.runAllTimers();
    expect(account()).toBe('2');
    bar.read();
    expect(window.entries()).toEqual(['#/end-user?v=1', '#/administrator?v=1&account=2']);
  });

  it('keeps the configuration when a router goes to a document without a link', () => {
    const { window, account, type, bar, opened } = setUp('#/end-user?v=1');
    type('1');
    window.fire('click');
    window.push('#/administrator');
    bar.read();
    expect(account()).toBe('1');
    expect(window.entries()[1]).toBe('#/administrator?v=1&account=1');
    expect(opened).toEqual([]);
  });

  it('does nothing when the link says what the form says already', () => {
    const { window, store, type, opened } = setUp('#/end-user?v=1');
    type('1');
    vi.runAllTimers();
    const before = store.getState().configuration;
    window.paste('#/end-user?v=1&account=1');
    expect(store.getState().configuration).toBe(before);
    expect(opened).toEqual([]);
  });

  it('writes what waits and then stops, when it is disposed of', () => {
    const { window, bar, type, account } = setUp('#/end-user?v=1');
    type('1');
    bar.dispose();
    expect(window.entries()).toEqual(['#/end-user?v=1&account=1']);
    type('2');
    vi.runAllTimers();
    window.paste('#/end-user?v=1&account=3');
    expect(account()).toBe('2');
    expect(window.replaced()).toBe(1);
  });
});

describe('links that are long', () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, index) => `i-${`${index}`.padStart(17, '0')}`);
  const many = (count: number) => ids(count).join(',');

  it.each([true, false])('are shortened, and open again (shortener there: %s)', async (shortener) => {
    const { window, actions, store } = setUp('#/end-user?v=1', { shortener });
    actions.set('endUser.nodes.ids', ids(3276));
    await vi.runAllTimersAsync();
    const hash = window.location.hash;
    expect(hash).toMatch(/^#\/end-user\?v=1&z=/);

    const again = setUp(hash, { shortener });
    await vi.runAllTimersAsync();
    expect(again.store.getState().configuration).toEqual(store.getState().configuration);
    expect(again.opened).toEqual([[]]);
    expect(again.window.entries()).toEqual([hash]);
  });

  it('stay as they are until the shortener has come, and can be read then too', () => {
    const { window, actions } = setUp('#/end-user?v=1', { shortener: false });
    actions.set('endUser.nodes.ids', ids(3276));
    vi.advanceTimersByTime(300);
    expect(window.location.hash.length).toBeGreaterThan(65_536);
    const { configuration, warnings } = decode(window.location.hash);
    expect(warnings).toEqual([]);
    expect(configuration.endUser.nodes.ids).toHaveLength(3276);
  });

  it('say so when they were damaged on the way', async () => {
    const { window, actions } = setUp('#/end-user?v=1');
    actions.set('endUser.nodes.ids', ids(400));
    await vi.runAllTimersAsync();
    const { opened } = setUp(window.location.hash.slice(0, -20), { shortener: false });
    await vi.runAllTimersAsync();
    expect(opened).toMatchObject([[{ code: 'damaged' }]]);
  });

  it('are not written when no address holds them, and come back from where they are kept', async () => {
    const before = '#/end-user?v=1&account=012';
    const { window, actions, bar, store, fits, changed } = setUp(before);
    const noise = Array.from({ length: 190_000 }, (_, index) =>
      Math.imul(index + 1, 0x9e37_79b1).toString(36),
    ).join('');
    actions.set('preferences.linuxProfile', noise + [...noise].toReversed().join(''));
    await vi.runAllTimersAsync();
    expect(fits).toEqual([false]);
    expect(window.location.hash).toBe(before);

    // Another document has the same answers, and its entry says where they are.
    window.push('#/administrator');
    bar.read();
    expect(fits).toEqual([false, false]);
    expect(store.getState().configuration.preferences.linuxProfile).toHaveLength(2 * noise.length);

    const { store: again } = setUp(before, { kept: changed[0] ?? '' });
    expect(again.getState().configuration.preferences.linuxProfile).toHaveLength(2 * noise.length);
  });

  it('that anybody can read are left alone', () => {
    const { window, actions } = setUp('#/end-user?v=1');
    actions.set('endUser.nodes.ids', ids(100));
    vi.advanceTimersByTime(300);
    expect(window.location.hash).toContain(many(100));
    expect(window.location.hash.length).toBeLessThan(LEGIBLE);
  });
});
