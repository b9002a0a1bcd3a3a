import type { AddressBarWindow } from '../address-bar.ts';

interface Entry {
  readonly hash: string;
  readonly state: unknown;
}

export interface FakeWindow extends AddressBarWindow {
  /** The hashes of the history, oldest first. */
  readonly entries: () => readonly string[];
  /** What a router does when somebody follows a link of the page: no event. */
  push(hash: string): void;
  /** What a browser does when somebody pastes a link. */
  paste(hash: string): void;
  back(): void;
  forward(): void;
  fire(type: string): void;
  /** How often `replaceState` was called. */
  readonly replaced: () => number;
}

/** A window with a history, without a page. */
export function fakeWindow(hash = ''): FakeWindow {
  const events = new EventTarget();
  let entries: readonly Entry[] = [{ hash, state: { key: 'first', idx: 0 } }];
  let index = 0;
  let replaced = 0;
  const current = (): Entry => entries[index] ?? { hash: '', state: null };
  const fire = (type: string) => void events.dispatchEvent(new Event(type));
  const push = (next: string, state: unknown) => {
    entries = [...entries.slice(0, index + 1), { hash: next, state }];
    index += 1;
  };
  const go = (steps: number) => {
    index = Math.min(entries.length - 1, Math.max(0, index + steps));
    fire('popstate');
    fire('hashchange');
  };
  return {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    setTimeout: (run, milliseconds) => Number(setTimeout(run, milliseconds)),
    clearTimeout: (timer) => clearTimeout(timer),
    location: {
      get hash() {
        return current().hash;
      },
    },
    history: {
      get state() {
        return current().state;
      },
      replaceState(state, _unused, url) {
        replaced += 1;
        entries = entries.with(index, { hash: String(url), state });
      },
    },
    entries: () => entries.map((entry) => entry.hash),
    push: (next) => push(next, { key: `pushed-${entries.length}`, idx: index + 1 }),
    paste(next) {
      push(next, null);
      go(0);
    },
    back: () => go(-1),
    forward: () => go(1),
    fire,
    replaced: () => replaced,
  };
}
