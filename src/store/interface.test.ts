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

  it('knows which steps were visited', () => {
    for (const step of ['nodes', 'logs', 'nodes']) interfaceActions.setStep('end-user', step);
    expect(interfaceStore.getState().visited).toEqual({ 'end-user': ['nodes', 'logs'] });
  });

  it('shows one notice at a time, until it is dismissed', () => {
    interfaceActions.notify('Opened');
    const first = interfaceStore.getState().notice;
    interfaceActions.notify('Opened');
    expect(interfaceStore.getState().notice).toEqual({ text: 'Opened', canUndo: false });
    expect(interfaceStore.getState().notice).not.toBe(first);
    interfaceActions.dismissNotice();
    expect(interfaceStore.getState().notice).toBeNull();
  });

  it('keeps what a wildcard stands for, one setting beside the other', () => {
    interfaceActions.keepFormer({ account: '012345678901' });
    interfaceActions.keepFormer({ regions: ['eu-central-1'] });
    expect(interfaceStore.getState().former).toEqual({ account: '012345678901', regions: ['eu-central-1'] });
  });

  it('is new for every test', () => {
    expect(interfaceStore.getState()).toMatchObject({ steps: {}, notice: null, pane: 'answers' });
  });
});
