import {
  type AccessReport,
  type Case,
  type CellName,
  cellOf,
  type Check,
  type Purpose,
  type TaskId,
  type Trial,
} from '#analysis';
import type { Messages } from '../../i18n/messages.ts';

type PictureItemId = keyof Messages['access']['picture']['items'];

/** `unused`: the configuration has no use for it, such as a log that is not written. */
export type Way = 'open' | 'closed' | 'partly' | 'unused';

export interface PictureItem {
  readonly id: PictureItemId;
  readonly way: Way;
  /** The cell that says why; `undefined` when there is none. */
  readonly cell: CellName | undefined;
}

export interface Stage {
  readonly id: keyof Messages['access']['picture']['stages'];
  readonly items: readonly PictureItem[];
}

const DOCUMENTS: readonly (readonly [PictureItemId, TaskId])[] = [
  ['shell', 'shell-cli'],
  ['ssh', 'ssh'],
  ['port-forwarding', 'port-forwarding'],
  ['remote-host', 'remote-host'],
  ['interactive-command', 'interactive-command'],
  ['own-shell', 'own-shell'],
  ['tunnel', 'tunnel'],
  ['session-command', 'session-command'],
  ['custom', 'custom-document'],
];

const isOpen = ({ answer }: Check): boolean => answer !== 'denied';

/** Whether the authorisation for a purpose is there, over some trials. */
function wayOf(trials: readonly Trial[], purpose: Purpose): Way {
  const checks = trials.flatMap(({ decision }) =>
    decision.checks.filter(({ authorization }) => authorization.purpose === purpose),
  );
  if (checks.length === 0) return 'unused';
  if (checks.every(isOpen)) return 'open';
  return checks.some(isOpen) ? 'partly' : 'closed';
}

/** One authorisation of a task. */
function byPurpose(
  report: AccessReport,
  id: PictureItemId,
  [task, which]: readonly [TaskId, Case],
  purpose: Purpose,
  trialsOf: (trials: readonly Trial[]) => readonly Trial[] = (trials) => trials,
): PictureItem {
  const way = wayOf(trialsOf(cellOf(report, { task, case: which })?.trials ?? []), purpose);
  return { id, way, cell: way === 'unused' ? undefined : { kind: report.kind, task, case: which } };
}

/** A whole task of the node. */
function byTask(report: AccessReport, id: PictureItemId, task: TaskId): PictureItem {
  const outcome = cellOf(report, { task, case: 'node' })?.outcome;
  if (outcome === undefined) return { id, way: 'unused', cell: undefined };
  const way = outcome === 'allowed' ? 'open' : outcome === 'denied' ? 'closed' : 'partly';
  return { id, way, cell: { kind: report.kind, task, case: 'node' } };
}

const nodeEnds = (role: AccessReport): readonly PictureItem[] => [
  byTask(role, 'decrypt-session', 'decrypt-session'),
  byTask(role, 's3-log', 'write-s3-log'),
  byTask(role, 'cloudwatch-log', 'write-cloudwatch-log'),
];

/**
 * What is open and what is closed on the way from somebody to a node and its logs, from the reports of their policy and
 * of the instance role. The nodes are one stage, the documents another, because IAM is asked about each on its own.
 */
export function pictureOf(report: AccessReport, role: AccessReport): readonly Stage[] {
  if (report.kind === 'instance-role') {
    return [
      {
        id: 'service',
        items: [byTask(role, 'register', 'register'), byTask(role, 'channels', 'open-channels')],
      },
      { id: 'ends', items: nodeEnds(role) },
    ];
  }
  const plainest = (trials: readonly Trial[]) => trials.slice(0, 1);
  return [
    {
      id: 'documents',
      items: DOCUMENTS.map(
        ([id, task]) => byPurpose(report, id, [task, 'your-nodes'], 'start-with-document', plainest),
        // There need not be documents that the answers write.
      ).filter(({ id, way }) => !['own-shell', 'tunnel', 'session-command'].includes(id) || way !== 'unused'),
    },
    {
      id: 'nodes',
      items: [
        byPurpose(report, 'your-nodes', ['shell-cli', 'your-nodes'], 'start-on-node'),
        byPurpose(report, 'other-nodes', ['shell-cli', 'other-nodes'], 'start-on-node'),
      ],
    },
    {
      id: 'ends',
      items: [
        byPurpose(report, 'encrypt-session', ['shell-cli', 'your-nodes'], 'encrypt-session', plainest),
        ...nodeEnds(role),
      ],
    },
  ];
}
