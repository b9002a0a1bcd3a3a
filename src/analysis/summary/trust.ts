import type { ReadStatement } from '#iam';
import { keyMeaning } from '../explanation/meaning/condition-key.ts';
import { principalMeaning } from '../explanation/meaning/principal.ts';
import { statementMeaning } from '../explanation/statement-meaning.ts';
import { present } from './item.ts';
import type { SummaryItem } from './types.ts';

const SOURCES: ReadonlySet<string> = new Set(['source-account', 'source-arn', 'external-id']);

/** Services that act for many customers, trusted without a word on which of them. */
function trustsAnyAccount(statement: ReadStatement): SummaryItem | undefined {
  const services = statement.principals.filter(
    ({ type, value }) => type === 'Service' && !value.startsWith('ec2.'),
  );
  const confined = statement.conditions.some(({ key }) => SOURCES.has(keyMeaning(key).code));
  if (services.length === 0 || confined || statement.effect !== 'Allow') return undefined;
  return {
    code: 'trust-any-account',
    group: 'limits',
    at: services.map(({ at }) => at),
    params: { principals: services.map(principalMeaning) },
  };
}

/** Who may take on a role. */
export function summarizeTrust(statements: readonly ReadStatement[]): readonly SummaryItem[] {
  return [
    ...statements.map<SummaryItem>((statement) => {
      const params = { statement: statementMeaning(statement) };
      return statement.effect === 'Deny'
        ? { code: 'may-not-assume', group: 'denies', at: [statement.at], params }
        : { code: 'may-assume', group: 'allows', at: [statement.at], params };
    }),
    ...present(statements.map(trustsAnyAccount)),
  ];
}
