import type { AdministratorAccess, Environment } from '#core';
import { compilePattern, matches } from '#iam';
import { concreteName, namedAccount, namedRegion } from './scenario-values.ts';
import type { Node } from '../tasks/scenario.ts';

/** How a training job differs from the one that the configuration means. */
export type TrainingJobVariant = 'named-job' | 'other-job';

export interface TrainingJobCase {
  readonly variant: TrainingJobVariant;
  readonly node: Node;
}

const OTHER_JOBS = ['other-job', 'unrelated'];

/** Concrete training jobs for a configuration: such as it means, and such as it does not. */
export function trainingJobCases(
  environment: Environment,
  { trainingJobs: { uses, names } }: AdministratorAccess,
): { readonly yours: readonly TrainingJobCase[]; readonly others: readonly TrainingJobCase[] } {
  const patterns = names.map((name) => compilePattern(name, { wildcards: true, variables: false }).pattern);
  const other = OTHER_JOBS.find(
    (name) => names.length > 0 && !patterns.some((pattern) => matches(pattern, name, {})),
  );
  const job = (variant: TrainingJobVariant, id: string): TrainingJobCase => ({
    variant,
    node: {
      kind: 'training-job',
      id,
      region: namedRegion(environment),
      account: namedAccount(environment),
      tags: {},
    },
  });
  const named = job('named-job', concreteName(names[0] ?? 'training-job'));
  return {
    yours: uses.length === 0 ? [] : [named],
    others: [
      ...(uses.length === 0 ? [named] : []),
      ...(other === undefined ? [] : [job('other-job', other)]),
    ],
  };
}
