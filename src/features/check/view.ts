import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Severity } from '#iam';
import type { Region, TextEdit } from '../../checking/index.ts';
import type { Position } from './results.ts';

export const CHECK_TABS = ['findings', 'access', 'words', 'answers', 'compare'] as const;
export type CheckTab = (typeof CHECK_TABS)[number];

interface CheckView {
  readonly tab: CheckTab;
  /** What a narrow screen shows. */
  readonly pane: 'text' | 'results';
  /** How much of the width the text has. */
  readonly share: number;
  readonly hidden: readonly Severity[];
  /** Where the cursor is in the text of the open file; `null` until it is anywhere. */
  readonly cursor: Position | null;
  /** A place that somebody wants to see in the text, once. */
  readonly wanted: Region | null;
  /** Changes that somebody wants in the text of the open file, once; in order and apart. */
  readonly edits: readonly TextEdit[] | null;
}

/** Findings are sentences and need less width than a policy. */
export const FIRST_SHARE = 0.52;

/** How the page is looked at, for as long as it is open. */
export const checkView = createStore<CheckView>()(() => ({
  tab: 'findings',
  pane: 'text',
  share: FIRST_SHARE,
  hidden: [],
  cursor: null,
  wanted: null,
  edits: null,
}));

export function useCheckView<T>(selector: (state: CheckView) => T): T {
  return useStore(checkView, selector);
}

/** Shows a place in the text, with the cursor there. */
export const goTo = (region: Region): void => checkView.setState({ wanted: region, pane: 'text' });

/** Makes changes in the text, which undoes them like what was typed. */
export const make = (edits: readonly TextEdit[]): void => checkView.setState({ edits, pane: 'text' });
