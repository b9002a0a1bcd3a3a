import { styled } from '@mui/material/styles';
import { type AccessReport, type Case, type CellName, formatCell, type Row, type TaskId } from '#analysis';
import { type KeyboardEvent, memo, useEffect } from 'react';
import { accessView, useAccessView } from './access-view.ts';
import { CellButton } from './cell-button.tsx';
import { CellDetail } from './cell-detail.tsx';
import type { Spotlight } from './statement-link.tsx';
import type { Expectations } from './use-expectations.ts';
import { scrollWithin } from '../../ui/focus.ts';
import { useMessages } from '../../ui/messages.tsx';
import { VisuallyHidden } from '../../ui/text.tsx';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The arrow keys move between the cells of the tables inside the element; Tab does as well. */
function moveBetweenCells(event: KeyboardEvent<HTMLElement>): void {
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

export type GroupId =
  | 'start'
  | 'tasks'
  | 'jobs'
  | 'sessions'
  | 'requests'
  | 'preferences'
  | 'hostManagement'
  | 'node';

/** Rows of the report that have the same columns. */
export interface Group {
  readonly id: GroupId;
  readonly columns: readonly Case[];
  readonly rows: readonly Row[];
}

const COLUMNS: Readonly<Record<GroupId, readonly Case[]>> = {
  start: ['your-nodes', 'other-nodes'],
  tasks: ['your-tasks', 'other-tasks'],
  jobs: ['your-jobs', 'other-jobs'],
  sessions: ['own-session', 'other-session'],
  requests: ['account'],
  preferences: ['account'],
  hostManagement: ['account'],
  node: ['node'],
};
const GROUP_IDS = Object.keys(COLUMNS) as readonly GroupId[];

function groupOf({ task, cells }: Row): GroupId {
  // Whoever may list sessions sees their own and those of everybody else.
  if (task === ('list-sessions' satisfies TaskId)) return 'sessions';
  const first = cells[0]?.case;
  if (first === 'account') {
    if (task.endsWith('-preferences')) return 'preferences';
    return task.endsWith('-host-management') ? 'hostManagement' : 'requests';
  }
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

const Tables = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  maxWidth: 760,
  '& table': { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  '& caption': { padding: '0 0 2px', textAlign: 'left', fontWeight: 600 },
  '& col.cell': { width: 132 },
  '& thead th': {
    padding: '2px 8px',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 400,
    textAlign: 'left',
  },
  '& tbody th': { padding: '4px 8px 4px 0', fontWeight: 400, textAlign: 'left', overflowWrap: 'anywhere' },
  '& tr': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& thead tr': { borderTop: 0 },
  '& tbody:last-of-type': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& td': { padding: 0, verticalAlign: 'middle' },
  '& .none': { padding: '0 8px', color: theme.vars.palette.text.secondary },
  [theme.breakpoints.down('sm')]: {
    '& col.cell': { width: 112 },
    '& thead th': { padding: '2px 6px' },
    '& .none': { padding: '0 6px' },
  },
}));

const cellId = (name: CellName): string => `access-${formatCell(name).replaceAll('/', '-')}`;

interface AccessTableProps {
  readonly report: AccessReport;
  readonly expectations: Expectations;
  readonly onSpotlight: Spotlight;
}

/** Tasks down, cases across. */
export const AccessTable = memo(function AccessTable({
  report,
  expectations,
  onSpotlight,
}: AccessTableProps) {
  useWantedCell();
  return (
    <Tables onKeyDown={moveBetweenCells}>
      {groupsOf(report).map((group) => (
        <GroupTable
          key={group.id}
          group={group}
          report={report}
          expectations={expectations}
          onSpotlight={onSpotlight}
        />
      ))}
    </Tables>
  );
});

/** Brings a cell that was asked for elsewhere into view. */
function useWantedCell(): void {
  const wanted = useAccessView((state) => state.wanted);
  useEffect(() => {
    const button = wanted && document.getElementById(cellId(wanted));
    if (button) {
      accessView.setState({ wanted: null });
      // After a change of page the focus goes to its heading first.
      queueMicrotask(() => {
        scrollWithin(button, { block: 'start', above: 8 });
        button.focus({ preventScroll: true });
      });
    }
  });
}

interface GroupTableProps extends AccessTableProps {
  readonly group: Group;
}

function GroupTable({ group: { id, columns, rows }, ...shared }: GroupTableProps) {
  const { cases, groups: titles, task: taskWord } = useMessages('access').access;
  return (
    <table>
      <caption>{titles[id]}</caption>
      <colgroup>
        <col />
        {columns.map((which) => (
          <col key={which} className="cell" />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{taskWord}</VisuallyHidden>
          </th>
          {columns.map((which) => (
            <th key={which} scope="col">
              {cases[which]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TaskRow key={row.task} row={row} columns={columns} {...shared} />
        ))}
      </tbody>
    </table>
  );
}

interface TaskRowProps extends AccessTableProps {
  readonly row: Row;
  readonly columns: Group['columns'];
}

function TaskRow({
  row: { task, cells },
  columns,
  report: { kind },
  expectations,
  onSpotlight,
}: TaskRowProps) {
  const { noCell, noCellHint, tasks } = useMessages('access').access;
  const open = useAccessView((state) => state.open);
  const spans = !cells.some((cell) => columns.includes(cell.case));
  const opened = cells.find((cell) => open?.kind === kind && open.task === task && open.case === cell.case);
  const places = spans ? cells : columns.map((which) => cells.find((cell) => cell.case === which) ?? which);
  const nameOf = (which: CellName['case']): CellName => ({ kind, task, case: which });
  const detailId = `access-detail-${kind}-${task}`;
  return (
    <>
      <tr data-cells="">
        <th scope="row">{tasks[task]}</th>
        {places.map((cell) => {
          if (typeof cell === 'string') {
            return (
              <td key={cell} className="none" title={noCellHint}>
                {noCell}
              </td>
            );
          }
          const name = nameOf(cell.case);
          return (
            <td key={cell.case} colSpan={spans ? columns.length : 1}>
              <CellButton
                id={cellId(name)}
                name={name}
                cell={cell}
                expected={expectations.of(name)}
                detailId={detailId}
                expanded={cell === opened}
                onToggle={() => accessView.setState({ open: cell === opened ? null : name, wanted: null })}
              />
            </td>
          );
        })}
      </tr>
      {opened && (
        <tr>
          <td colSpan={columns.length + 1}>
            <CellDetail
              key={opened.case}
              id={detailId}
              name={nameOf(opened.case)}
              cell={opened}
              expected={expectations.of(nameOf(opened.case))}
              onSpotlight={onSpotlight}
            />
          </td>
        </tr>
      )}
    </>
  );
}
