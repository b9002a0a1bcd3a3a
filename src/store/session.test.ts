import { expect, it } from 'vitest';
import fc from 'fast-check';
import { createConfigurationStore } from './configuration.ts';
import type { StoredText } from './kept.ts';
import { keepSession, takeSession } from './session.ts';

function memory(text: string | null = null): StoredText {
  let kept = text;
  return {
    read: () => kept,
    write: (next) => {
      kept = next;
      return true;
    },
    forget: () => {
      kept = null;
    },
  };
}

const HERE = { walk: 'one', isReload: false };

const account = (store: ReturnType<typeof createConfigurationStore>) =>
  store.getState().configuration.environment.account;

it('brings undo and redo back after a reload, with the answers of the last edit', () => {
  const store = createConfigurationStore();
  const { actions } = store.getState();
  for (const value of ['1', '2', '3']) {
    actions.set('environment.account', value);
    actions.commit();
  }
  actions.undo();
  const stored = memory();
  keepSession(store, { entry: { walk: 'one', tab: 'access' }, hash: '#/end-user?v=1&account=2' }, stored);

  const again = createConfigurationStore();
  again.getState().actions.set('environment.account', '2');
  const session = takeSession(HERE, stored);
  expect(session).toMatchObject({ entry: { walk: 'one', tab: 'access' }, hash: '#/end-user?v=1&account=2' });
  session?.restore(again);
  again.getState().actions.redo();
  expect(account(again)).toBe('3');
  again.getState().actions.undo();
  again.getState().actions.undo();
  expect(account(again)).toBe('1');
  again.getState().actions.undo();
  expect(account(again)).toBe('');
  expect(takeSession(HERE, stored)).toBeNull();
});

it('knows a reload whose entry has lost its state', () => {
  const stored = memory();
  const keep = () =>
    keepSession(createConfigurationStore(), { entry: { walk: 'one' }, hash: '#/end-user?v=1' }, stored);
  keep();
  expect(takeSession({ walk: undefined, isReload: true }, stored)?.entry.walk).toBe('one');
  keep();
  expect(takeSession({ walk: undefined, isReload: false }, stored)).toBeNull();
});

it('says nothing about another walk', () => {
  const stored = memory();
  keepSession(createConfigurationStore(), { entry: { walk: 'one' }, hash: '#/end-user?v=1' }, stored);
  expect(takeSession({ walk: 'two', isReload: true }, stored)).toBeNull();
});

it('takes nothing from what anybody may have stored', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => takeSession(HERE, memory(text)) === null),
  );
});

it('keeps the address when there is too much to undo', () => {
  const store = createConfigurationStore();
  for (let step = 0; step < 40; step += 1) {
    store.getState().actions.set('preferences.linuxProfile', 'x'.repeat(30_000 + step), { coalesce: false });
  }
  const stored = memory();
  keepSession(store, { entry: { walk: 'one' }, hash: '#/b' }, stored);
  expect(stored.read()?.length).toBeLessThan(1000);
  expect(takeSession(HERE, stored)?.hash).toBe('#/b');
});
