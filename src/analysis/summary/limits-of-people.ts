import type { ReadStatement } from '#iam';
import { resourceMeaning } from '../explanation/meaning/resource.ts';
import { allowing, reaches, reachesStar } from './allowed.ts';
import { meaningIn } from './conditions.ts';
import { limit, present } from './item.ts';
import { limitsOfStarting } from './limits-of-starting.ts';
import type { SummaryItem } from './types.ts';

/** Whether a statement compares who started a session, or names sessions by their beginning. */
function picksOwn(statement: ReadStatement): boolean {
  const byTag = statement.conditions.some((condition) => {
    const meaning = meaningIn(statement, condition);
    return (
      meaning.code === 'own-session' ||
      (meaning.code === 'comparison' &&
        meaning.params.key.code === 'session-owner' &&
        !meaning.params.lenient)
    );
  });
  const byId =
    statement.resources.length > 0 &&
    statement.resources.every(({ value }) => {
      const { code } = resourceMeaning(value);
      return code === 'sessions-of-user-id' || code === 'sessions-of-user-name' || code === 'sessions-like';
    });
  return byTag || byId;
}

function limitsOfSessions(statements: readonly ReadStatement[], starts: boolean): readonly SummaryItem[] {
  const on = (action: string) =>
    allowing(statements, action).filter((statement) => reaches(statement, 'session'));
  const ends = on('ssm:TerminateSession');
  const resumes = on('ssm:ResumeSession');
  return present([
    ends.length === 0
      ? starts && limit('cannot-end')
      : ends.every(picksOwn) &&
        limit(
          'only-own-end',
          ends.map(({ at }) => at),
        ),
    starts && resumes.length === 0 && limit('cannot-resume'),
  ]);
}

function limitsOfListing(statements: readonly ReadStatement[]): SummaryItem | undefined {
  const onStar = (action: string) => allowing(statements, action).some(reachesStar);
  const nodes = ![
    'ssm:DescribeInstanceInformation',
    'ssm:DescribeInstanceProperties',
    'ec2:DescribeInstances',
  ].some(onStar);
  const sessions = !onStar('ssm:DescribeSessions');
  if (!nodes && !sessions) return undefined;
  return { code: 'cannot-list', group: 'limits', at: [], params: { nodes, sessions } };
}

/** What people might expect of a policy for Session Manager, and this one does not allow. */
export function limitsOfPeople(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  const starting = allowing(statements, 'ssm:StartSession');
  const starts = starting.length > 0;
  const changesPreferences = ['ssm:UpdateDocument', 'ssm:CreateDocument'].some((action) =>
    allowing(statements, action).some((statement) => reaches(statement, 'document')),
  );
  return present([
    !starts && limit('cannot-start'),
    ...(starts ? limitsOfStarting(starting) : []),
    ...limitsOfSessions(statements, starts),
    starts && allowing(statements, 'ssmmessages:OpenDataChannel').length === 0 && limit('no-data-channel'),
    starts ? limitsOfListing(statements) : undefined,
    starts && !changesPreferences && limit('cannot-change-preferences'),
    starts && allowing(statements, 'kms:GenerateDataKey').length === 0 && limit('no-session-key'),
  ]);
}
