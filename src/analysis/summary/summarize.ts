import { isObject, type ReadStatement, readStatements } from '#iam';
import { documentShape } from '../explanation/document-shape.ts';
import { isAbout } from './allowed.ts';
import { holderOf } from './holder.ts';
import { limit } from './item.ts';
import { limitsOfNodes } from './limits-of-nodes.ts';
import { limitsOfPeople } from './limits-of-people.ts';
import { summarizeSessionDocument } from './session-document.ts';
import { allows, denies, generalConditions, isComplete } from './statements.ts';
import { summarizeTrust } from './trust.ts';
import { SUMMARY_GROUPS, type SummaryItem } from './types.ts';
import { grantsNothing, withoutUseless } from './useless.ts';

const OF_SESSIONS = [
  'ssm:StartSession',
  'ssm:TerminateSession',
  'ssm:ResumeSession',
  'ssm:DescribeSessions',
  'ssmmessages:OpenDataChannel',
];

/** Whether it makes sense to say what the policy does not allow. */
function concernsSessions(statements: readonly ReadStatement[]): boolean {
  return statements.some((statement) => OF_SESSIONS.some((action) => isAbout(statement, action)));
}

function broken(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  return statements.flatMap((statement, position) =>
    isComplete(statement)
      ? []
      : [
          {
            code: 'broken-statement' as const,
            group: 'limits' as const,
            at: [statement.at],
            params: { position: position + 1 },
          },
        ],
  );
}

function summarizePolicy(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  const complete = statements.filter(isComplete);
  const allowed = complete.filter(({ effect }) => effect === 'Allow');
  const useful = withoutUseless(allowed);
  const holder = holderOf(allowed);
  const limits = holder === 'node' ? limitsOfNodes : limitsOfPeople;
  return [
    ...allows(useful, holder),
    ...generalConditions(useful, holder),
    ...denies(
      complete.filter(({ effect }) => effect === 'Deny'),
      holder,
    ),
    ...broken(statements),
    ...grantsNothing(allowed),
    ...(allowed.length === 0 ? [limit('allows-nothing')] : []),
    ...(allowed.length > 0 && (holder === 'node' || concernsSessions(allowed)) ? limits(complete) : []),
  ];
}

function itemsOf(document: unknown): readonly SummaryItem[] {
  switch (documentShape(document)) {
    case 'policy':
      return summarizePolicy(readStatements(document));
    case 'trust-policy':
      return summarizeTrust(readStatements(document));
    case 'session-document':
      return isObject(document) ? summarizeSessionDocument(document) : [];
    case 'other-document':
      return [limit('not-a-document')];
  }
}

/** Says once what several statements say alike. */
function withoutRepetition(items: readonly SummaryItem[]): readonly SummaryItem[] {
  const said = new Map<string, SummaryItem>();
  for (const item of items) {
    const key = JSON.stringify([item.group, item.code, item.params]);
    const before = said.get(key);
    said.set(key, before === undefined ? item : { ...before, at: [...before.at, ...item.at] });
  }
  return [...said.values()];
}

/**
 * A document in words, from its own elements alone: what it allows, on which conditions, what it denies, and what it
 * does not allow although somebody might expect it. Total: any JSON value, also a policy that IAM would refuse.
 *
 * @param document parsed JSON: a policy, a trust policy or a Session document.
 * @returns items in the order of `SUMMARY_GROUPS`.
 */
export function summarize(document: unknown): readonly SummaryItem[] {
  const items = withoutRepetition(itemsOf(document));
  return SUMMARY_GROUPS.flatMap((group) => items.filter((item) => item.group === group));
}
