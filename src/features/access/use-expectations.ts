import {
  type CellName,
  type CheckedExpectation,
  checkExpectations,
  type ExpectationProblem,
  formatCell,
  parseExpectations,
  withExpectation,
} from '#analysis';
import type { Configuration } from '#core';
import { useMemo } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import type { AssumedTime } from './access-view.ts';
import { reportFor } from './reports.ts';
import { configurationActions, configurationStore } from '../../store/configuration.ts';
import { announce } from '../../ui/live-region.tsx';

export interface Expectations {
  readonly checked: readonly CheckedExpectation[];
  readonly problems: readonly ExpectationProblem[];
  /** What is expected of a cell. */
  readonly of: (cell: CellName) => CheckedExpectation | undefined;
}

/** The expectations of a configuration, compared with what its policies allow. */
export function useExpectations(configuration: Configuration, assumed: AssumedTime): Expectations {
  return useMemo(() => {
    const { expectations, problems } = parseExpectations(configuration.checks.expectations);
    const checked = checkExpectations(expectations, (kind) => reportFor(configuration, kind, assumed));
    const byCell = new Map(checked.map((one) => [formatCell(one.expectation), one]));
    return { checked, problems, of: (cell) => byCell.get(formatCell(cell)) };
  }, [configuration, assumed]);
}

const entries = () => configurationStore.getState().configuration.checks.expectations;

/** Says what a cell must be, or takes that back. One step of undo. */
export function expectOfCell(
  words: Messages['access']['expectations'],
  cell: CellName,
  outcome: 'allowed' | 'denied' | undefined,
): void {
  configurationActions.set('checks.expectations', withExpectation(entries(), cell, outcome));
  announce(
    outcome === undefined
      ? words.notExpected(cell.task, cell.case)
      : words.expected(cell.task, cell.case, outcome),
  );
}

/** Removes entries that are no expectations. */
export function removeEntries(unwanted: readonly string[]): void {
  // A repeated entry is removed where it is repeated, not where it counts.
  const kept = entries().filter(
    (entry, index, all) => !unwanted.includes(entry) || isFirst(entry, index, all),
  );
  configurationActions.set('checks.expectations', kept);
}

function isFirst(entry: string, index: number, all: readonly string[]): boolean {
  const { problems } = parseExpectations(all.slice(0, index + 1));
  return problems.every((problem) => problem.at !== entry);
}
