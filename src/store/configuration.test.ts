import { describe, expect, it } from 'vitest';
import { defaultConfiguration, getSetting, withSetting } from '#core';
import { createConfigurationStore } from './configuration.ts';

function setUp() {
  const store = createConfigurationStore();
  const { actions } = store.getState();
  const account = () => getSetting(store.getState().configuration, 'environment.account');
  const type = (text: string) => {
    for (let end = 1; end <= text.length; end += 1) actions.set('environment.account', text.slice(0, end));
  };
  const steps = () => store.temporal.getState().pastStates.length;
  return { store, actions, account, type, steps };
}

describe('the configuration store', () => {
  it('starts with the defaults and changes one setting at a time', () => {
    const { store, actions } = setUp();
    expect(store.getState().configuration).toBe(defaultConfiguration);
    actions.set('endUser.nodes.by', 'tag');
    expect(store.getState().configuration).toEqual(
      withSetting(defaultConfiguration, 'endUser.nodes.by', 'tag'),
    );
    expect(store.getState().actions).toBe(actions);
  });

  it('undoes and redoes what was typed into one field in one step', () => {
    const { actions, account, type, steps } = setUp();
    type('0123');
    expect(steps()).toBe(1);
    actions.undo();
    expect(account()).toBe('');
    actions.redo();
    expect(account()).toBe('0123');
  });

  it('starts a new step after commit, after another setting and after undo', () => {
    const { actions, account, type, steps } = setUp();
    type('1');
    actions.commit();
    type('12');
    actions.set('environment.sessionKeyArns', ['arn']);
    type('123');
    expect(steps()).toBe(4);
    actions.undo();
    expect(account()).toBe('12');
    type('19');
    expect(steps()).toBe(4);
    actions.undo();
    expect(account()).toBe('12');
  });

  it('forgets what was undone when something new is typed', () => {
    const { store, actions, type } = setUp();
    type('1');
    actions.undo();
    type('2');
    expect(store.temporal.getState().futureStates).toEqual([]);
  });

  it('makes every chip, switch and choice a step of its own, unless told otherwise', () => {
    const { actions, steps } = setUp();
    actions.set('endUser.nodes.ids', ['i-1']);
    actions.set('endUser.nodes.ids', ['i-1', 'i-2']);
    actions.set('endUser.nodes.by', 'tag');
    actions.set('endUser.nodes.by', 'every');
    expect(steps()).toBe(4);
    actions.set('endUser.nodes.tags', [{ key: 'a', values: [] }], { coalesce: true });
    actions.set('endUser.nodes.tags', [{ key: 'ab', values: [] }], { coalesce: true });
    expect(steps()).toBe(5);
  });

  it('does nothing for a value that is already there', () => {
    const { store, actions, steps } = setUp();
    const seen: unknown[] = [];
    store.subscribe((state) => seen.push(state));
    actions.set('endUser.surfaces', ['session-manager', 'cli']);
    actions.update((configuration) => configuration);
    actions.reset();
    expect([steps(), seen]).toEqual([0, []]);
  });

  it('takes back what one document alone asks for, and leaves what documents share', () => {
    const store = createConfigurationStore();
    const { actions } = store.getState();
    actions.set('environment.account', '111122223333');
    actions.set('endUser.guards.mfa', true);
    actions.set('administrator.guards.mfa', true);
    actions.set('checks.sample', 'some-sample');
    actions.resetDocument('end-user', false);
    expect(store.getState().configuration.checks.sample).toBe('some-sample');
    actions.resetDocument('end-user', true);
    expect(store.getState().configuration.checks.sample).toBe('');
    actions.undo();
    const { environment, endUser, administrator } = store.getState().configuration;
    expect([environment.account, endUser.guards.mfa, administrator.guards.mfa]).toEqual([
      '111122223333',
      false,
      true,
    ]);
    actions.undo();
    expect(store.getState().configuration.endUser.guards.mfa).toBe(true);
  });

  it('undoes a reset and a replacement, but not the configuration that the page started with', () => {
    const { store, actions, account, type } = setUp();
    actions.start(withSetting(defaultConfiguration, 'environment.account', '1'));
    actions.undo();
    expect(account()).toBe('1');
    type('12');
    actions.reset();
    expect(store.getState().configuration).toBe(defaultConfiguration);
    actions.undo();
    expect(account()).toBe('12');
    actions.replace(withSetting(defaultConfiguration, 'environment.account', '3'));
    actions.undo();
    expect(account()).toBe('12');
  });

  it('keeps 200 steps', () => {
    const { actions, account, steps } = setUp();
    for (let step = 0; step <= 250; step += 1) {
      actions.set('environment.account', String(step));
      actions.commit();
    }
    expect(steps()).toBe(200);
    for (let step = 0; step < 250; step += 1) actions.undo();
    expect(account()).toBe('50');
  });

  it('knows what was there before the last edit, and whether it goes on', () => {
    const { store, actions, type, steps } = setUp();
    const step = () => store.getState().step;
    expect(step()).toEqual({ before: null, typing: null });
    type('0123');
    expect(step()).toEqual({ before: defaultConfiguration, typing: 'environment.account' });
    actions.commit();
    expect(step()).toEqual({ before: defaultConfiguration, typing: null });
    const typed = store.getState().configuration;
    actions.set('endUser.nodes.by', 'tag');
    expect(step()).toEqual({ before: typed, typing: null });
    const chosen = store.getState().configuration;
    actions.undo();
    expect(step()).toEqual({ before: chosen, typing: null });
    expect(steps()).toBe(1);
    actions.start(chosen);
    expect(step()).toEqual({ before: null, typing: null });
  });
});
