import type { Configuration, SettingPath } from '#core';
import { type AccessReport, accessReport, type Trial } from '../access/access-report.ts';
import { grantingSetting } from '../access/setting.ts';
import { TASKS } from '../tasks/tasks.ts';
import { isMeantToStart, type Person, people } from './people.ts';
import type { Disagreement } from './types.ts';

/** Every attempt to start a session on a node that the policy means, the plainest first. */
function starts({ rows }: AccessReport): readonly Trial[] {
  return rows
    .filter(({ task }) => TASKS[task].about === 'node' && task !== 'update-agent')
    .flatMap(({ cells }) => cells.filter((cell) => cell.case === 'your-nodes'))
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
export function starting(configuration: Configuration): readonly Disagreement[] {
  const all = people(configuration).map((one) => ({
    ...one,
    trials: starts(accessReport(configuration, one.person)),
  }));
  if (all.some(({ trials }) => trials.some(({ decision }) => decision.outcome === 'allowed'))) return [];
  const meant = all.find(({ subject }) => isMeantToStart(subject));
  const setting = meant === undefined ? undefined : missingAnswer(configuration, meant.person, meant.trials);
  return [
    {
      code: 'nobody-starts-sessions',
      severity: 'error',
      between: ['end-user', 'administrator', 'instance-role'],
      setting: setting ?? 'endUser.startSessions',
      params: { meant: meant === undefined ? 'no' : 'yes' },
    },
  ];
}
