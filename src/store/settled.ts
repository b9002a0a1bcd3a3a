import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DocumentKind, Generated } from '#core';
import { type ConfigurationState, configurationStore } from './configuration.ts';
import { generatedFor } from './generated.ts';

/** The answers and the last edit, as everything shows them that may come a moment after a key press. */
export type Settled = Pick<ConfigurationState, 'configuration' | 'step'>;

/** What took longer than this waits until nobody types: the next key press comes first. */
const SHORT_MS = 40;
const REST_MS = 250;

const now = (): Settled => {
  const { configuration, step } = configurationStore.getState();
  return { configuration, step };
};

let settled = now();
/** How long all of it took the last time, in milliseconds. */
let cost = 0;
/** The same of what has been done this time. */
let spent = 0;
let cancel = () => {};
const listeners = new Set<() => void>();
/** Those that have not heard of the last change yet. */
const waiting = new Set<() => void>();

function tell(listener: () => void): void {
  waiting.delete(listener);
  listener();
}

/** Takes the answers as they are now. @returns whether they are others than before. */
function takeNow(): boolean {
  cancel();
  cancel = () => {};
  const next = now();
  if (next.configuration === settled.configuration && next.step === settled.step) return false;
  settled = next;
  for (const listener of listeners) waiting.add(listener);
  return true;
}

/** Brings everything up to date that follows what is typed. */
function settle(): void {
  takeNow();
  if (waiting.size === 0) return;
  const start = performance.now();
  for (const listener of waiting) tell(listener);
  // React draws once this task is over.
  setTimeout(() => {
    cost = performance.now() - start;
  });
}

/** A task that has taken so long leaves the rest to the next one, so that a key press can come between. */
const TASK_MS = 16;

/** The same, in as many tasks as it takes. */
function settleInTurn(): void {
  if (takeNow()) spent = 0;
  if (waiting.size === 0) {
    cost = spent;
    return;
  }
  const start = performance.now();
  for (const listener of waiting) {
    tell(listener);
    if (performance.now() - start > TASK_MS) break;
  }
  const next = setTimeout(() => {
    spent += performance.now() - start;
    settleInTurn();
  });
  cancel = () => clearTimeout(next);
}

function settleLater(): void {
  cancel();
  if (cost > SHORT_MS) {
    const rested = setTimeout(settleInTurn, REST_MS);
    cancel = () => clearTimeout(rested);
    return;
  }
  // After the next frame: what is typed has been painted then. A window that nobody sees has no frames.
  let painted: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    painted = setTimeout(settleInTurn);
  });
  const unseen = setTimeout(settleInTurn, REST_MS);
  cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(painted);
    clearTimeout(unseen);
  };
}

/** Somebody is pressing: nothing moves between that and the click. */
let isPressed = false;

configurationStore.subscribe(({ step }) => {
  if (isPressed) return;
  if (step.typing === null) settle();
  else settleLater();
});

if (typeof window !== 'undefined') {
  const press = () => {
    cancel();
    isPressed = true;
  };
  const release = () => {
    isPressed = false;
    settleLater();
  };
  window.addEventListener('pointerdown', press, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  // What is clicked is as it is now: a link has all that was typed.
  window.addEventListener('click', settle, true);
}

/** The answers that everything that follows shows now. */
export const settledNow = (): Settled => settled;

/** Calls back when they change. @returns how to stop that. */
export function onSettled(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    waiting.delete(listener);
  };
}

/** Whether two values say the same, for what is made anew each time. */
export const saysTheSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What follows from the answers, a frame after what is typed: a key press draws the field and the document, and then
 * what counts, sums up and explains. Whatever is chosen otherwise is there at once.
 *
 * @param select what is needed; as long as that stays, nothing is drawn. Kept by its identity, so that it works once for
 * each state of the answers.
 */
export function useSettled<T>(select: (state: Settled) => T, isSame: (a: T, b: T) => boolean = Object.is): T {
  const last = useRef<{ readonly state: Settled; readonly select: unknown; readonly value: T }>(undefined);
  const snapshot = () => {
    const known = last.current;
    if (known?.state === settled && known.select === select) return known.value;
    const next = select(settled);
    const value = known !== undefined && isSame(known.value, next) ? known.value : next;
    last.current = { state: settled, select, value };
    return value;
  };
  // Where the page is prepared nobody types.
  return useSyncExternalStore(onSettled, snapshot, snapshot);
}

/** What follows from the document, as `useSettled`. */
export function useSettledDocument<T>(
  kind: DocumentKind,
  select: (generated: Generated) => T,
  isSame?: (a: T, b: T) => boolean,
): T {
  const selectOfState = useCallback(
    ({ configuration }: Settled) => select(generatedFor(configuration, kind)),
    [select, kind],
  );
  return useSettled(selectOfState, isSame);
}
