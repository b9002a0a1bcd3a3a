import { type Configuration, isAccount, resourcePolicies, type SettingPath } from '#core';
import { accessReport, type AccessReport, type Trial } from '../access/access-report.ts';
import { cellOf } from '../access/expectations.ts';
import { grantingSetting } from '../access/setting.ts';
import { nodes } from './nodes.ts';
import { type Disagreement, isMeantToConnect, people, type Person } from './people.ts';
import { preferences } from './preferences.ts';
import { type TaskId, TASKS } from '../tasks/tasks.ts';

/** People may be let into any account, but a role, and what keys and buckets say, belong to one. */
function account(configuration: Configuration): readonly Disagreement[] {
  const { environment, instanceRole } = configuration;
  const createsRole = instanceRole.permissions !== 'existing-role';
  const namesRole = resourcePolicies(configuration, 'Node').some(({ document }) =>
    document.Statement.some(({ Principal, Condition }) =>
      JSON.stringify([Principal, Condition]).includes(':account-id:'),
    ),
  );
  if (environment.account !== '*' || !(createsRole || namesRole)) return [];
  return [
    {
      code: 'any-account',
      severity: namesRole ? 'warning' : 'info',
      between: ['end-user', 'administrator', 'instance-role', 'trust-policy'],
      at: 'environment.account',
      params: { named: namesRole },
    },
  ];
}

/** Keys for session data of another account: somebody there has to let people and nodes use them. */
function keys({ environment }: Configuration): readonly Disagreement[] {
  const { sessionEncryption, sessionKeyArns, account } = environment;
  if (!sessionEncryption || !isAccount(account)) return [];
  const owners = sessionKeyArns.map((arn) => arn.split(':')[4] ?? '').filter(isAccount);
  const others = [...new Set(owners)].filter((owner) => owner !== account);
  if (others.length === 0) return [];
  return [
    {
      code: 'key-in-other-account',
      severity: 'info',
      between: ['end-user', 'administrator', 'instance-role'],
      at: 'environment.sessionKeyArns',
      params: { owners: others, account },
    },
  ];
}

/** Preferences that ask nodes for logs which their role may not write; and who else has to let them. */
function logs(configuration: Configuration): readonly Disagreement[] {
  const { s3Log, cloudWatchLog } = configuration.environment;
  const report = accessReport(configuration, 'instance-role');
  const denied = (task: TaskId) => cellOf(report, { task, case: 'node' })?.outcome === 'denied';
  const s3 = denied('write-s3-log');
  const cloudWatch = denied('write-cloudwatch-log');
  const enforced = (s3 && s3Log.enforceEncryption) || (cloudWatch && cloudWatchLog.enforceEncryption);
  const found: Disagreement[] = [];
  if (s3 || cloudWatch) {
    found.push({
      code: 'role-writes-no-log',
      severity: enforced ? 'error' : 'warning',
      between: ['session-preferences', 'instance-role'],
      at: 'instanceRole.permissions',
      params: {
        target: s3 && cloudWatch ? 'both' : s3 ? 's3' : 'cloudwatch',
        enforced,
      },
    });
  }
  if (cloudWatchLog.enabled && cloudWatchLog.enforceEncryption) {
    found.push({
      code: 'log-group-key-policy',
      severity: 'info',
      between: ['session-preferences'],
      at: 'environment.cloudWatchLog.enforceEncryption',
      params: { group: cloudWatchLog.logGroup },
    });
  }
  return found;
}

/** Every attempt to start a session on a node that the policy means, the plainest first. */
function starts({ rows }: AccessReport): readonly Trial[] {
  return rows
    .filter(({ task }) => ['node', 'task', 'job'].includes(TASKS[task].about) && task !== 'update-agent')
    .flatMap(({ cells }) =>
      cells.filter((cell) => ['your-nodes', 'your-tasks', 'your-jobs'].includes(cell.case)),
    )
    .flatMap(({ trials }) => trials);
}

/** The answer that holds somebody back who is meant to start sessions. */
function missingAnswer(
  configuration: Configuration,
  person: Person,
  trials: readonly Trial[],
): SettingPath | undefined {
  const fewest = trials
    .map(({ decision }) => ({
      decision,
      denied: decision.checks.filter(({ answer }) => answer === 'denied'),
    }))
    .toSorted((a, b) => a.denied.length - b.denied.length)[0];
  const [check] = fewest?.denied ?? [];
  if (fewest === undefined || check === undefined) return undefined;
  return grantingSetting(configuration, person, fewest.decision.task, check.authorization.purpose);
}

/** Nodes, preferences and logs are of no use when no policy lets anybody start a session. */
function starting(configuration: Configuration): readonly Disagreement[] {
  const all = people(configuration).map((one) => ({
    ...one,
    trials: starts(accessReport(configuration, one.person)),
  }));
  if (all.some(({ trials }) => trials.some(({ decision }) => decision.outcome === 'allowed'))) return [];
  const meant = all.find(({ subject }) => isMeantToConnect(subject));
  const setting = meant === undefined ? undefined : missingAnswer(configuration, meant.person, meant.trials);
  return [
    {
      code: 'nobody-starts-sessions',
      severity: 'error',
      between: ['end-user', 'administrator', 'instance-role'],
      at: setting ?? 'endUser.startSessions',
      params: { meant: meant !== undefined },
    },
  ];
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/**
 * Where the documents of one configuration do not work together as a setup, the gravest first. What is wrong with one
 * setting alone `validate` says. Asks the evaluator, so it is for lazy use. Total, and silent about what is not named yet.
 */
export function disagreements(configuration: Configuration): readonly Disagreement[] {
  return [starting, nodes, logs, keys, preferences, account]
    .flatMap((check) => check(configuration))
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}
