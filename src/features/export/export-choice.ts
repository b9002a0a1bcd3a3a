import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type ExportChoice, readExportChoice, writeExportChoice } from './kept-choice.ts';

/** The present choice: it outlives the tab. */
export const exportChoice = createStore<ExportChoice>()(() => readExportChoice());

export const useExportChoice = (): ExportChoice => useStore(exportChoice);

/** Changes the choice, and keeps it for the next visit. */
export function chooseExport(change: Partial<ExportChoice>): void {
  exportChoice.setState(change);
  writeExportChoice(exportChoice.getState());
}
