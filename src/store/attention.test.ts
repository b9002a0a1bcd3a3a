import { expect, it } from 'vitest';
import { attentionActions, attentionStore } from './attention.ts';
import './testing/fresh-stores.ts';

const element = (at: string) =>
  ({ type: 'elements', kind: 'end-user', text: '{}', at: [at], reveal: false }) as const;
const setting = { type: 'setting', path: 'environment.account' } as const;

it('forgets a question when the focus leaves it', () => {
  attentionActions.hold(setting);
  attentionActions.leave('environment.account');
  expect(attentionStore.getState().held).toBeNull();
});

it('keeps what was pointed at after the question', () => {
  attentionActions.hold(setting);
  attentionActions.hold(element('/Version'));
  attentionActions.leave('environment.account');
  expect(attentionStore.getState().held).toEqual(element('/Version'));
});

it('tells nobody that the mouse is still over the same element', () => {
  attentionActions.preview(element('/Version'));
  const before = attentionStore.getState().preview;
  attentionActions.preview(element('/Version'));
  expect(attentionStore.getState().preview).toBe(before);
  attentionActions.preview(element('/Statement'));
  expect(attentionStore.getState().preview).toEqual(element('/Statement'));
});

it('goes by what was done last', () => {
  attentionActions.preview(element('/Version'));
  attentionActions.hold(element('/Statement'));
  expect(attentionStore.getState().preview).toBeNull();
});
