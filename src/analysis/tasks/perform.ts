import {
  type CompiledPolicies,
  type Context,
  judge,
  type PlacedStatement,
  type Request,
  type StatementReference,
  type Verdict,
} from '#iam';
import { type Asking, type Authorization, prepare } from './asking.ts';
import { type Obstacle, obstacleOf } from './obstacle.ts';
import type { Scenario } from './scenario.ts';
import { type TaskId, TASKS } from './tasks.ts';

/**
 * `allowed-as-printed`: allowed by the form of the session ARN that AWS prints, which session IDs that people saw do
 * not have. `not-asked`: the old rule for the default document.
 */
export type Answer = 'allowed' | 'allowed-as-printed' | 'not-asked' | 'denied';

/** One authorisation of a task, answered. */
export interface Check {
  readonly authorization: Authorization;
  readonly answer: Answer;
  /** The statement that allows or denies. */
  readonly statement: StatementReference | undefined;
  /** Of denials: what is in the way. */
  readonly obstacle: Obstacle | undefined;
  /** Denied, but the form of the session ARN that AWS prints would be allowed. */
  readonly printedFormAllowed: boolean;
}

/** A task, decided: allowed only when every authorisation that it needs is. */
export interface TaskDecision {
  readonly task: TaskId;
  /** `not-needed`: the scenario has no use for it, such as a key that is not set. */
  readonly outcome: 'allowed' | 'denied' | 'not-needed';
  readonly checks: readonly Check[];
}

const isAllowed = ({ outcome }: Verdict): boolean => outcome === 'allowed';

function answered(authorization: Authorization, answer: Answer, statement?: PlacedStatement): Check {
  return {
    authorization,
    answer,
    statement: statement?.reference,
    obstacle: undefined,
    printedFormAllowed: false,
  };
}

function denied(authorization: Authorization, verdict: Verdict, printedFormAllowed = false): Check {
  return {
    authorization,
    answer: 'denied',
    statement: verdict.statement?.reference,
    obstacle: obstacleOf(verdict, authorization),
    printedFormAllowed,
  };
}

/** Decides about requests. */
export type Judge = (request: Request) => Verdict;

/** Remembers what was decided, for tasks that ask the same: requests of one scenario share their contexts. */
export function rememberingJudge(policies: CompiledPolicies): Judge {
  const known = new Map<Context, Map<string, Verdict>>();
  return (request) => {
    const { action, resource, context } = request;
    const inContext = known.get(context) ?? new Map<string, Verdict>();
    known.set(context, inContext);
    const key = `${action} ${resource}`;
    const verdict = inContext.get(key) ?? judge(policies, request);
    inContext.set(key, verdict);
    return verdict;
  };
}

function check(judged: Judge, authorization: Authorization): Check {
  const { unless, asPrinted, action, context } = authorization;
  if (unless !== undefined && isAllowed(judged(unless))) return answered(authorization, 'not-asked');
  const verdict = judged(authorization);
  if (asPrinted === undefined) {
    return isAllowed(verdict)
      ? answered(authorization, 'allowed', verdict.statement)
      : denied(authorization, verdict);
  }
  const printed = judged({ action, resource: asPrinted.resource, context });
  if (!asPrinted.decides) {
    return isAllowed(verdict)
      ? answered(authorization, 'allowed', verdict.statement)
      : denied(authorization, verdict, isAllowed(printed));
  }
  // Either form may be the one that is asked, so a Deny of either counts.
  const explicit = [verdict, printed].find(({ outcome }) => outcome === 'explicitly-denied');
  if (explicit !== undefined) return denied(authorization, explicit);
  if (isAllowed(verdict)) return answered(authorization, 'allowed', verdict.statement);
  if (isAllowed(printed)) return answered(authorization, 'allowed-as-printed', printed.statement);
  return denied(authorization, verdict);
}

/** Answers what something causes to be asked. */
export function answers(authorizations: readonly Authorization[], judged: Judge): readonly Check[] {
  return authorizations.map((authorization) => check(judged, authorization));
}

/** As `perform`, for several tasks: the scenario is prepared once, and the judge may remember. */
export function performPrepared(task: TaskId, asking: Asking, judged: Judge): TaskDecision {
  const checks = answers(TASKS[task].authorizations(asking), judged);
  if (checks.length === 0) return { task, outcome: 'not-needed', checks };
  const refused = checks.some(
    ({ authorization, answer }) => answer === 'denied' && authorization.optional !== true,
  );
  return { task, outcome: refused ? 'denied' : 'allowed', checks };
}

/**
 * Performs a task in thought: asks all its authorisations, which the statements of any of the policies may allow.
 *
 * @param policies of the caller, or of the node for the tasks of nodes.
 */
export function perform(task: TaskId, scenario: Scenario, policies: CompiledPolicies): TaskDecision {
  return performPrepared(task, prepare(scenario), (request) => judge(policies, request));
}
