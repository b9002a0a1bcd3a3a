import type { Diagnostic, None } from '#iam';
import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import { type AccessReport, casesOf, type Cell } from './access-report.ts';
import type { Case } from './scenarios.ts';
import { TASK_IDS, type TaskId, TASKS } from '../tasks/tasks.ts';

/** Which cell of which report. */
export interface CellName {
  readonly kind: DocumentKind;
  readonly task: TaskId;
  readonly case: Case;
}

/** What a cell must say, whatever else changes. */
export interface Expectation extends CellName {
  readonly outcome: 'allowed' | 'denied';
}

interface ExpectationProblemParams {
  readonly unreadable: None;
  readonly 'unknown-cell': None;
  /** An entry before it is about the same cell, and counts. */
  readonly repeated: None;
}

/** An entry that is ignored; `at` is the entry. */
export type ExpectationProblem = Diagnostic<ExpectationProblemParams, string>;

const ignored = (code: ExpectationProblem['code'], at: string): ExpectationProblem => ({
  code,
  at,
  severity: 'warning',
  params: {},
});

export interface ParsedExpectations {
  readonly expectations: readonly Expectation[];
  /** Of entries that are ignored. */
  readonly problems: readonly ExpectationProblem[];
}

/** The name of a cell as text, such as `end-user/shell-cli/your-nodes`. */
export function formatCell({ kind, task, case: which }: CellName): string {
  return `${kind}/${task}/${which}`;
}

/** An expectation as an entry of the configuration, such as `end-user/shell-cli/your-nodes=allowed`. */
export function formatExpectation(expectation: Expectation): string {
  return `${formatCell(expectation)}=${expectation.outcome}`;
}

const ENTRY = /^([^/=]+)\/([^/=]+)\/([^/=]+)=(allowed|denied)$/;

const SIDE: Readonly<Partial<Record<DocumentKind, 'caller' | 'node'>>> = {
  'end-user': 'caller',
  administrator: 'caller',
  'instance-role': 'node',
  guardrail: 'caller',
};

function parseEntry(entry: string): Expectation | ExpectationProblem['code'] {
  const [, kindName, taskName, caseName, word] = ENTRY.exec(entry) ?? [];
  if (word === undefined) return 'unreadable';
  const kind = DOCUMENT_KINDS.find((each) => each === kindName);
  const task = TASK_IDS.find((each) => each === taskName);
  if (kind === undefined || task === undefined || TASKS[task].side !== SIDE[kind]) return 'unknown-cell';
  const which = casesOf(task).find((each) => each === caseName);
  if (which === undefined) return 'unknown-cell';
  return { kind, task, case: which, outcome: word === 'allowed' ? 'allowed' : 'denied' };
}

/** Reads the entries of a configuration. Total: what is no expectation is among the problems. */
export function parseExpectations(entries: readonly string[]): ParsedExpectations {
  const expectations = new Map<string, Expectation>();
  const problems: ExpectationProblem[] = [];
  for (const entry of entries) {
    const parsed = parseEntry(entry);
    if (typeof parsed === 'string') problems.push(ignored(parsed, entry));
    else if (expectations.has(formatCell(parsed))) problems.push(ignored('repeated', entry));
    else expectations.set(formatCell(parsed), parsed);
  }
  return { expectations: [...expectations.values()], problems };
}

/** The entries with one cell expected to be something, or nothing any more. Entries about anything else stay as they are. */
export function withExpectation(
  entries: readonly string[],
  cell: CellName,
  outcome: Expectation['outcome'] | undefined,
): readonly string[] {
  const name = formatCell(cell);
  const isAboutCell = (entry: string) => entry === `${name}=allowed` || entry === `${name}=denied`;
  if (outcome === undefined) return entries.filter((entry) => !isAboutCell(entry));
  const expected = `${name}=${outcome}`;
  const place = entries.findIndex(isAboutCell);
  if (place < 0) return [...entries, expected];
  return entries.flatMap((entry, index) =>
    index === place ? [expected] : isAboutCell(entry) ? [] : [entry],
  );
}

/** An expectation compared with the report. */
export interface CheckedExpectation {
  readonly expectation: Expectation;
  /** `no-cell`: the report has no such cell with the present answers, so nobody can tell. */
  readonly standing: 'holds' | 'fails' | 'no-cell';
  /** What the cell says. */
  readonly found?: Cell['outcome'];
}

/** The cell of a report; `undefined` when the configuration has no use for it. */
export function cellOf(
  { rows }: AccessReport,
  { task, case: which }: Omit<CellName, 'kind'>,
): Cell | undefined {
  return rows.find((row) => row.task === task)?.cells.find((cell) => cell.case === which);
}

/**
 * Compares expectations with what the policies allow. A cell that is allowed only partly meets neither expectation.
 *
 * @param reportOf the report of a document; called for documents that are named.
 */
export function checkExpectations(
  expectations: readonly Expectation[],
  reportOf: (kind: DocumentKind) => AccessReport,
): readonly CheckedExpectation[] {
  return expectations.map((expectation) => {
    const found = cellOf(reportOf(expectation.kind), expectation)?.outcome;
    if (found === undefined) return { expectation, standing: 'no-cell' };
    return { expectation, standing: found === expectation.outcome ? 'holds' : 'fails', found };
  });
}
