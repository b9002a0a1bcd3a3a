import { useMemo } from 'react';
import type { Configuration, DocumentKind } from '#core';
import {
  type EntryProblem,
  offeredRequests,
  type OfferedTask,
  readTriedRequest,
  type TriedRequest,
  writeTriedRequest,
} from '#analysis';
import { configurationActions } from '../../../store/configuration.ts';

/** Whether two requests say the same. */
export function isSameRequest(a: TriedRequest, b: TriedRequest): boolean {
  return writeTriedRequest(a).join('\n') === writeTriedRequest(b).join('\n');
}

const nothing: TriedRequest = {
  action: 'ssm:StartSession',
  resource: '',
  who: { kind: 'assumed-role', name: '' },
  tags: [],
  context: [],
};

/** Starting a session on a node, if the document is for people; else whatever comes first. */
function firstOf(tasks: readonly OfferedTask[]): TriedRequest {
  const questions = tasks.flatMap((task) => task.questions);
  const start = questions.find(({ purpose }) => purpose === 'start-on-node');
  return (start ?? questions[0])?.request ?? nothing;
}

export interface TriedRequestState {
  readonly request: TriedRequest;
  /** Entries of the link that say nothing. */
  readonly problems: readonly EntryProblem[];
  /** Whether it is somebody's own, kept in the link. */
  readonly kept: boolean;
  readonly tasks: readonly OfferedTask[];
}

/** The request that is tried: that of the link, else one that is offered. */
export function useTriedRequest(
  configuration: Configuration,
  entries: readonly string[],
  kind: DocumentKind,
): TriedRequestState {
  const tasks = useMemo(() => offeredRequests(configuration, kind), [configuration, kind]);
  return useMemo(() => {
    const kept = entries.length > 0;
    const { request, problems } = readTriedRequest(entries);
    return { request: kept ? request : firstOf(tasks), problems, kept, tasks };
  }, [entries, tasks]);
}

/** Keeps a request. Typing in one field is one step of undo. */
export function tryRequest(
  request: TriedRequest,
  options: { readonly typing: boolean } = { typing: false },
): void {
  if (!options.typing) configurationActions.commit();
  configurationActions.set('checks.request', writeTriedRequest(request), { coalesce: options.typing });
}

/** Goes back to what is offered. */
export function forgetRequest(): void {
  configurationActions.set('checks.request', []);
}
