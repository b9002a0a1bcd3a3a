import { type Configuration, type DocumentKind, draft, isPolicy } from '#core';
import { compile, type PlacedProblem } from '#iam';
import {
  callerScenarios,
  type Case,
  guardrailScenarios,
  nodeScenarios,
  type Scenarios,
  type Variant,
} from './scenarios.ts';
import { type Asking, prepare } from '../tasks/asking.ts';
import { performPrepared, rememberingJudge, type TaskDecision } from '../tasks/perform.ts';
import { type Assumptions, type Scenario, TODAY } from '../tasks/scenario.ts';
import { type Task, TASK_IDS, type TaskId, TASKS } from '../tasks/tasks.ts';

/** One thing that a cell was tried with. */
export interface Trial {
  readonly variant: Variant;
  readonly scenario: Scenario;
  readonly decision: TaskDecision;
  /** Told as a trap, without a say in what the cell says. */
  readonly trap: boolean;
}

export interface Cell {
  readonly case: Case;
  /** `partly`: allowed for some of the trials. */
  readonly outcome: 'allowed' | 'denied' | 'partly';
  readonly trials: readonly Trial[];
}

export interface Row {
  readonly task: TaskId;
  readonly cells: readonly Cell[];
}

/** What a policy allows, in terms of what people do. */
export interface AccessReport {
  readonly kind: DocumentKind;
  /** Tasks that the configuration has a use for, each with the cases that it can be tried in. */
  readonly rows: readonly Row[];
  /** Why IAM would refuse the policy; then nothing is allowed. */
  readonly problems: readonly PlacedProblem[];
  readonly assumptions: Assumptions;
}

const CASES: Record<Task['about'], readonly Case[]> = {
  node: ['your-nodes', 'other-nodes'],
  task: ['your-tasks', 'other-tasks'],
  session: ['own-session', 'other-session'],
  account: ['account'],
  self: ['node'],
};

/** The cases that a task can be tried in. */
export function casesOf(task: TaskId): readonly Case[] {
  return CASES[TASKS[task].about];
}

function outcomeOf(trials: readonly Trial[]): Cell['outcome'] {
  const counting = trials.filter(({ trap }) => !trap);
  const allowed = counting.filter(({ decision }) => decision.outcome === 'allowed').length;
  if (allowed === 0) return 'denied';
  return allowed === counting.length ? 'allowed' : 'partly';
}

function scenariosOf(configuration: Configuration, kind: DocumentKind, assumptions: Assumptions): Scenarios {
  switch (kind) {
    case 'end-user':
    case 'administrator':
      return callerScenarios(configuration, kind, assumptions);
    case 'instance-role':
      return nodeScenarios(configuration, assumptions);
    case 'guardrail':
      return guardrailScenarios(configuration, assumptions);
    default:
      return {};
  }
}

function generated(configuration: Configuration, kind: DocumentKind): unknown {
  if (!isPolicy(kind)) return undefined;
  return draft(configuration, kind).document;
}

const ALLOWS_ALL = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
} as const;

/**
 * A guardrail at its level, beside policies that allow everything: alone it would deny whatever it does not name. The
 * policy of an endpoint is asked like that of an organization; it names everybody, whom a level has not.
 */
function besides(document: unknown, { guardrail: { as } }: Configuration): Parameters<typeof compile>[0] {
  switch (as) {
    case 'identity':
      return { identity: [document, ALLOWS_ALL] };
    case 'boundary':
      return { identity: [ALLOWS_ALL], boundary: document };
    case 'scp':
      return { identity: [ALLOWS_ALL], serviceControl: [[document, ALLOWS_ALL]] };
    case 'endpoint':
      return { identity: [ALLOWS_ALL], serviceControl: [[withoutPrincipal(document)]] };
  }
}

function withoutPrincipal(document: unknown): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'Principal' ? undefined : value)),
  );
}

export interface ReportOptions {
  /** The policy, as parsed JSON, when it is not the generated one. */
  readonly document?: unknown;
  readonly assumptions?: Assumptions;
}

/**
 * What the policy of a configuration allows: tasks down, cases across, tried with nodes, sessions and people that fit
 * the configuration. Trust policies and preferences allow nobody anything here: they have no rows. Nobody may be told
 * "allowed" without hearing that control policies, boundaries and key policies were not seen.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-restrict-access.html
 */
export function accessReport(
  configuration: Configuration,
  kind: DocumentKind,
  { document = generated(configuration, kind), assumptions = TODAY }: ReportOptions = {},
): AccessReport {
  const scenarios = scenariosOf(configuration, kind, assumptions);
  const set = kind === 'guardrail' ? besides(document, configuration) : { identity: [document] };
  return reportWith(kind, scenarios, set, assumptions);
}

/**
 * The same for scenarios that come from elsewhere.
 *
 * @param document parsed JSON, of which nothing is known.
 */
export function reportOf(
  kind: DocumentKind,
  scenarios: Scenarios,
  document: unknown,
  assumptions: Assumptions,
): AccessReport {
  return reportWith(kind, scenarios, { identity: [document] }, assumptions);
}

function reportWith(
  kind: DocumentKind,
  scenarios: Scenarios,
  set: Parameters<typeof compile>[0],
  assumptions: Assumptions,
): AccessReport {
  const side = kind === 'instance-role' ? 'node' : 'caller';
  if (Object.keys(scenarios).length === 0) return { kind, rows: [], problems: [], assumptions };
  const policies = compile(set);
  const judged = rememberingJudge(policies);
  const asked = new Map<Scenario, Asking>();
  const prepared = (scenario: Scenario): Asking => {
    const asking = asked.get(scenario) ?? prepare(scenario);
    asked.set(scenario, asking);
    return asking;
  };
  const tried = (task: TaskId, which: Case): readonly Cell[] => {
    const trials = (scenarios[which] ?? []).map(({ variant, scenario, trap }) => ({
      variant,
      scenario,
      trap,
      decision: performPrepared(task, prepared(scenario), judged),
    }));
    const needed = trials.filter(({ decision }) => decision.outcome !== 'not-needed');
    return needed.length === 0 ? [] : [{ case: which, outcome: outcomeOf(needed), trials: needed }];
  };
  const rows = TASK_IDS.filter((task) => TASKS[task].side === side).flatMap((task): readonly Row[] => {
    const cells = casesOf(task).flatMap((which) => tried(task, which));
    return cells.length === 0 ? [] : [{ task, cells }];
  });
  return { kind, rows, problems: policies.problems, assumptions };
}
