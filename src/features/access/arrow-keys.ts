import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The arrow keys move between the cells of the tables inside the element; Tab does as well. */
export function moveBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from =
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cells] button') : null;
  if (step === undefined || from === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cells]')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('td > button'),
  ]);
  const y = rows.findIndex((row) => row.includes(from));
  const x = rows[y]?.indexOf(from) ?? -1;
  if (x < 0) return;
  const [down, right] = step;
  const row = rows[y + down];
  const target = row?.[Math.min(x + right, row.length - 1)];
  event.preventDefault();
  target?.focus();
}
