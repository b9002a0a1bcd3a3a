import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CellName } from '#analysis';

export type AssumedTime = 'today' | 'until-2025';

interface AccessView {
  readonly view: 'table' | 'picture';
  readonly assumed: AssumedTime;
  /** The cell whose decision is shown. */
  readonly open: CellName | null;
  /** A cell that somebody asked for elsewhere, to be brought into view once. */
  readonly wanted: CellName | null;
}

/** How the report is looked at, for as long as the page is open: it outlives the tab. */
export const accessView = createStore<AccessView>()(() => ({
  view: 'table',
  assumed: 'today',
  open: null,
  wanted: null,
}));

export function useAccessView<T>(selector: (state: AccessView) => T): T {
  return useStore(accessView, selector);
}

/** Opens a cell from somewhere else, in the table. */
export function goToCell(cell: CellName): void {
  accessView.setState({ view: 'table', open: cell, wanted: cell });
}
