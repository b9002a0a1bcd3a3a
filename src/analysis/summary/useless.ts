import type { ReadStatement, ReadText } from '#iam';
import { actionMeaning } from '../explanation/meaning/action.ts';
import { reachesStar } from './allowed.ts';
import { asksNodeTag, meaningIn } from './conditions.ts';
import { present } from './item.ts';
import type { SummaryItem } from './types.ts';

/** Actions of this domain that know no resource, and so work on `*` only. Checked against AWS's reference by a test. */
export const ON_STAR_ONLY: ReadonlySet<string> = new Set(
  [
    'ssm:DescribeSessions',
    'ssm:DescribeInstanceInformation',
    'ssm:DescribeInstanceProperties',
    'ssm:ListDocuments',
    'ec2:DescribeInstances',
    'logs:DescribeLogGroups',
  ].map((action) => action.toLowerCase()),
);

/** Actions that a statement names in vain: they know no resource, but it names some or compares their tags. */
function uselessIn(statement: ReadStatement): readonly ReadText[] {
  const tagged = statement.conditions.some((condition) => asksNodeTag(meaningIn(statement, condition)));
  if (reachesStar(statement) && !tagged) return [];
  return statement.actions.filter(({ value }) => ON_STAR_ONLY.has(value.toLowerCase()));
}

/** The statements without what they name in vain. */
export function withoutUseless(statements: readonly ReadStatement[]): readonly ReadStatement[] {
  return statements.flatMap((statement) => {
    const useless = uselessIn(statement);
    if (useless.length === 0) return [statement];
    const actions = statement.actions.filter((action) => !useless.includes(action));
    return actions.length === 0 ? [] : [{ ...statement, actions }];
  });
}

/** Says which actions are named in vain. */
export function grantsNothing(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  return present(
    statements.map((statement) => {
      const useless = uselessIn(statement);
      return (
        useless.length > 0 && {
          code: 'grants-nothing' as const,
          group: 'limits' as const,
          at: useless.map(({ at }) => at),
          params: { actions: useless.map(({ value }) => actionMeaning(value)) },
        }
      );
    }),
  );
}
