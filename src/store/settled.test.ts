// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { configurationActions, configurationStore } from './configuration.ts';
import { onSettled, settledNow } from './settled.ts';
import './testing/fresh-stores.ts';

const hasSettled = () => settledNow().configuration === configurationStore.getState().configuration;
const type = (account: string) => configurationActions.set('environment.account', account);

it('follows at once what is chosen, and a moment later what is typed', async () => {
  configurationActions.set('endUser.guards.mfa', true);
  expect(hasSettled()).toBe(true);
  type('0');
  expect(hasSettled()).toBe(false);
  await vi.waitFor(() => expect(hasSettled()).toBe(true));
});

it('follows once for several keys', async () => {
  const heard = vi.fn();
  const stop = onSettled(heard);
  for (const account of ['0', '01', '012']) type(account);
  await vi.waitFor(() => expect(hasSettled()).toBe(true));
  expect(heard).toHaveBeenCalledOnce();
  stop();
});

it('follows part by part where all of it takes long, and at once at a click', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const clock = vi.spyOn(performance, 'now');
  let time = 0;
  clock.mockImplementation(() => time);
  const heard: string[] = [];
  const slow = (name: string) =>
    onSettled(() => {
      heard.push(name);
      time += 100;
    });
  const stops = ['counts', 'words', 'remarks'].map(slow);
  configurationActions.set('endUser.guards.mfa', true);
  expect(heard).toEqual(['counts', 'words', 'remarks']);
  vi.runAllTimers();

  heard.length = 0;
  type('0');
  vi.advanceTimersToNextTimer();
  expect(heard).toEqual(['counts']);
  // Whatever comes between is done with the answers as they are, and the others follow.
  expect(hasSettled()).toBe(true);
  window.dispatchEvent(new Event('click'));
  expect(heard).toEqual(['counts', 'words', 'remarks']);
  vi.runAllTimers();
  expect(heard).toHaveLength(3);
  for (const stop of stops) stop();
  vi.useRealTimers();
});

it('follows when the field is left', () => {
  type('0');
  configurationActions.commit();
  expect(hasSettled()).toBe(true);
});

it('changes nothing under a press, and everything at the click', () => {
  type('0');
  window.dispatchEvent(new Event('pointerdown'));
  configurationActions.commit();
  expect(hasSettled()).toBe(false);
  window.dispatchEvent(new Event('pointerup'));
  window.dispatchEvent(new Event('click'));
  expect(hasSettled()).toBe(true);
});
