// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { continueWalk, isStepOfWalk, keepInEntry, readEntry, startWalk } from './history-entry.ts';

beforeEach(() => window.history.replaceState(null, ''));

describe('the entry of the history', () => {
  it('keeps where somebody is, beside what the router keeps', () => {
    window.history.replaceState({ idx: 3, usr: null }, '');
    keepInEntry({ step: 'nodes', tab: 'access', pane: 'policy' });
    expect(window.history.state).toEqual({ idx: 3, usr: null, step: 'nodes', tab: 'access', pane: 'policy' });
    expect(readEntry()).toEqual({ step: 'nodes', tab: 'access', pane: 'policy' });
  });

  it.each([null, 'text', 7, { step: 1, tab: 'unknown', pane: {}, walk: [] }])(
    'reads nothing out of %j',
    (state) => {
      expect(readEntry(state)).toEqual({});
    },
  );

  it('knows the steps of the walk that somebody is on, and no others', () => {
    expect(isStepOfWalk()).toBe(false);
    startWalk();
    const first: unknown = window.history.state;
    expect(isStepOfWalk()).toBe(true);
    window.history.replaceState(null, '');
    expect(isStepOfWalk()).toBe(false);
    continueWalk('nodes');
    expect(isStepOfWalk()).toBe(true);
    expect(readEntry().step).toBe('nodes');
    window.history.replaceState({ walk: 'another' }, '');
    expect(isStepOfWalk()).toBe(false);
    startWalk();
    expect(readEntry().walk).toBe('another');
    expect(isStepOfWalk()).toBe(true);
    window.history.replaceState(first, '');
    expect(isStepOfWalk()).toBe(false);
  });
});
