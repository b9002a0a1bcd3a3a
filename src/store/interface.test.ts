import './testing/fresh-stores.ts';
import { describe, expect, it } from 'vitest';
import { interfaceActions, interfaceStore } from './interface.ts';

describe('the interface store', () => {
  it('remembers the step of each document', () => {
    interfaceActions.setStep('end-user', 'nodes');
    interfaceActions.setStep('administrator', 'review');
    interfaceActions.setStep('end-user', 'logs');
    expect(interfaceStore.getState().steps).toEqual({ 'end-user': 'logs', administrator: 'review' });
  });

  it('shows notices in order until each is dismissed', () => {
    interfaceActions.notify('Copied');
    interfaceActions.notify('Not copied', 'error');
    const [first] = interfaceStore.getState().notices;
    interfaceActions.dismissNotice(first?.id ?? 0);
    interfaceActions.notify('Copied');
    const { notices } = interfaceStore.getState();
    expect(notices.map(({ text, severity }) => [text, severity])).toEqual([
      ['Not copied', 'error'],
      ['Copied', 'success'],
    ]);
    expect(new Set(notices.map(({ id }) => id)).size).toBe(2);
  });

  it('is new for every test', () => {
    expect(interfaceStore.getState()).toMatchObject({ steps: {}, notices: [], pane: 'answers' });
  });
});
