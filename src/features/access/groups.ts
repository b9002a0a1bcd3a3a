import type { AccessReport, Case, Row, TaskId } from '#analysis';

export type GroupId = 'start' | 'sessions' | 'preferences' | 'node';

/** Rows of the report that have the same columns. */
export interface Group {
  readonly id: GroupId;
  readonly columns: readonly Case[];
  readonly rows: readonly Row[];
}

const COLUMNS: Readonly<Record<GroupId, readonly Case[]>> = {
  start: ['your-nodes', 'other-nodes'],
  sessions: ['own-session', 'other-session'],
  preferences: ['account'],
  node: ['node'],
};
const GROUP_IDS = Object.keys(COLUMNS) as readonly GroupId[];

function groupOf({ task, cells }: Row): GroupId {
  // Whoever may list sessions sees their own and those of everybody else.
  if (task === ('list-sessions' satisfies TaskId)) return 'sessions';
  const first = cells[0]?.case;
  return GROUP_IDS.find((id) => COLUMNS[id].some((which) => which === first)) ?? 'start';
}

/** The rows of a report under headings, without headings that have no rows. */
export function groupsOf({ rows }: AccessReport): readonly Group[] {
  return GROUP_IDS.map((id) => ({
    id,
    columns: COLUMNS[id],
    rows: rows.filter((row) => groupOf(row) === id),
  })).filter((group) => group.rows.length > 0);
}
