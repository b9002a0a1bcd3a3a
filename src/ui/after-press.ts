import { flushSync } from 'react-dom';

/** A mouse button or finger is down, and what it is on may become a click. */
let pressing = false;
let waiting: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

function begin(): void {
  clearTimeout(timer);
  pressing = true;
}

function end(): void {
  clearTimeout(timer);
  pressing = false;
  const due = waiting;
  waiting = [];
  if (due.length > 0) {
    flushSync(() => {
      for (const run of due) run();
    });
  }
}

/** A click follows in the same task, if there is one. */
function endSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(end);
}

/** Sets what a box shows without React's taking note: for React the change is still to come. */
const setChecked =
  typeof HTMLInputElement === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')?.set;

function click({ target }: Event): void {
  const box = target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type) ? target : null;
  // The browser has ticked it before anybody hears of the click; rendering now would take that back.
  const checked = box?.checked;
  end();
  if (box !== null && box.checked !== checked) setChecked?.call(box, checked);
}

/**
 * Does something that may move the page, but never between pressing a button and letting go of it: leaving a field
 * comes with the press, and if the page moves then, the click misses what was pressed. What waits is done before
 * anybody hears of the click, so that the click finds it done; without a press it is done at once.
 */
export function afterPress(run: () => void): void {
  if (pressing) waiting.push(run);
  else run();
}

if (typeof window !== 'undefined') {
  const listen = (types: readonly string[], listener: () => void) => {
    for (const type of types) window.addEventListener(type, listener, { capture: true });
  };
  // A tap is told as mouse events when the finger has left, and only then the field is left.
  listen(['pointerdown', 'mousedown'], begin);
  listen(['pointerup', 'mouseup', 'pointercancel', 'dragend', 'contextmenu'], endSoon);
  window.addEventListener('click', click, { capture: true });
  // Pressing is over by now, even if its end happened where it could not be heard.
  listen(['keydown', 'pagehide'], end);
  // Not while it is captured: fields that are left say so here too.
  window.addEventListener('blur', end);
}
