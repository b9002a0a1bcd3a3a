import type { Configuration, DocumentKind } from '#core';
import { accessReport, guardedReport, type Trial } from '../access/access-report.ts';
import type { Case, Variant } from '../access/scenarios.ts';
import type { Authorization, Purpose } from '../tasks/asking.ts';
import { sessionNameOf } from '../tasks/scenario.ts';
import type { TaskId } from '../tasks/tasks.ts';
import { contextOf, readResource } from './resource-context.ts';
import { isTried, plainScenario, type TriedRequest } from './tried-request.ts';

/** One question of a task, as a request to try. */
export interface OfferedQuestion {
  readonly purpose: Purpose;
  readonly request: TriedRequest;
}

/** A task in one of its cases, with everything that it asks. */
export interface OfferedTask {
  readonly task: TaskId;
  readonly case: Case;
  readonly variant: Variant;
  readonly questions: readonly OfferedQuestion[];
}

function changesOf(
  context: Authorization['context'],
  own: Authorization['context'],
): TriedRequest['context'] {
  const said = Object.entries(context)
    .filter(([key, value]) => String(own[key]) !== String(value))
    .map(([key, value]) => ({ key, values: typeof value === 'string' ? [value] : value }));
  const left = Object.keys(own).filter((key) => !(key in context));
  return [...said, ...left.map((key) => ({ key, values: [] }))];
}

/**
 * Requests to begin with: what each task asks, once for every kind of thing it can be tried with, in the order of the
 * access report.
 */
export function offeredRequests(configuration: Configuration, kind: DocumentKind): readonly OfferedTask[] {
  if (!isTried(kind)) return [];
  const plain = plainScenario(configuration, kind);
  if (plain === undefined) return [];
  const side = kind === 'instance-role' ? 'node' : 'caller';
  const question = ({ scenario }: Trial, authorization: Authorization): OfferedQuestion => {
    const { action, resource, context, purpose } = authorization;
    const { identity, node } = scenario;
    const onNode = readResource(resource).kind === 'node';
    const tags = onNode ? Object.entries(node.tags).map(([key, value]) => ({ key, value })) : [];
    const asked = { action, resource, tags };
    const name = sessionNameOf(identity);
    return {
      purpose,
      request: {
        ...asked,
        who: { kind: identity.kind, name: name === sessionNameOf(plain.identity) ? '' : name },
        context: changesOf(context, contextOf({ ...plain, identity }, side, asked)),
      },
    };
  };
  const { rows } = kind === 'guardrail' ? guardedReport(configuration) : accessReport(configuration, kind);
  return rows.flatMap(({ task, cells }) =>
    cells.flatMap((cell) =>
      cell.trials.map((trial) => ({
        task,
        case: cell.case,
        variant: trial.variant,
        questions: trial.decision.checks.map(({ authorization }) => question(trial, authorization)),
      })),
    ),
  );
}
