import { Workbox } from 'workbox-window';
import { interfaceActions } from '../store/interface.ts';

const HOUR_MS = 3_600_000;

/**
 * Has the browser keep the whole page, so that it works without a network from now on. A new version waits until
 * somebody asks for it.
 * @returns whether the browser keeps it; some refuse, for example in private windows.
 */
export async function workOffline(): Promise<boolean> {
  const workbox = new Workbox('./service-worker.js');
  workbox.addEventListener('waiting', () =>
    interfaceActions.offerUpdate(() => {
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    }),
  );
  try {
    if ((await workbox.register()) === undefined) return false;
  } catch {
    return false;
  }
  let asked = Date.now();
  // A tab that stays open for days would not hear of a new version otherwise.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR_MS) return;
    asked = Date.now();
    workbox.update().catch(() => undefined);
  });
  return true;
}
