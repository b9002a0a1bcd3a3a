import { type Configuration, type DocumentKind, draft, isPolicy } from '#core';
import { compile, type PlacedProblem, type PolicySet, type StatementReference } from '#iam';
import {
  callerScenarios,
  type Case,
  guardedScenarios,
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
  job: ['your-jobs', 'other-jobs'],
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

/** Where the policies of people stand in the set of `withGuardrail`, and where the guardrail does. */
export function standsIn({ from: { role, policy } }: StatementReference): 'guardrail' | 'people' | 'others' {
  if (role === 'identity') return policy === 0 ? 'people' : 'guardrail';
  return policy === 0 ? 'guardrail' : 'others';
}

/**
 * A guardrail at its level, beside a policy of people. A control policy stands beside `FullAWSAccess`. The policy of an
 * endpoint is asked like that of an organization; it names everybody, whom a level has not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 */
export function withGuardrail(
  document: unknown,
  { guardrail: { as } }: Configuration,
  people: unknown,
): PolicySet {
  switch (as) {
    case 'identity':
      return { identity: [people, document] };
    case 'boundary':
      return { identity: [people], boundary: document };
    case 'scp':
      return { identity: [people], serviceControl: [[document, ALLOWS_ALL]] };
    case 'endpoint':
      return { identity: [people], serviceControl: [[withoutPrincipal(document)]] };
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
  // Alone a guardrail would deny whatever it does not name.
  const set =
    kind === 'guardrail' ? withGuardrail(document, configuration, ALLOWS_ALL) : { identity: [document] };
  return reportWith(kind, scenarios, set, assumptions);
}

/** What end users may still do with their policy and the guardrail: both of the same answers. */
export function guardedReport(configuration: Configuration, assumptions: Assumptions = TODAY): AccessReport {
  return reportWith(
    'end-user',
    guardedScenarios(configuration, assumptions),
    guardedPolicies(configuration),
    assumptions,
  );
}

/** The policies of end users and the guardrail, as they decide together. */
export const guardedPolicies = (configuration: Configuration): PolicySet =>
  withGuardrail(generated(configuration, 'guardrail'), configuration, generated(configuration, 'end-user'));

/**
 * A report for scenarios that come from elsewhere.
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
  set: PolicySet,
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
