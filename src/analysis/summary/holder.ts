import type { ReadStatement } from '#iam';
import type { Holder } from './types.ts';

const OF_AGENTS = /^(?:ssmmessages:(?:Create|OpenControl)|ssm:UpdateInstanceInformation$|ec2messages:)/i;
/** Of no use to people; only nodes write session logs. */
const OF_LOGS = /^logs:(?:CreateLogStream|PutLogEvents)$/i;
/** Who has a policy, by the actions that it allows: people who connect, or the node they connect to. */
export function holderOf(statements: readonly ReadStatement[]): Holder {
  const names = statements.flatMap(({ actions }) => actions.map(({ value }) => value));
  const agent = names.some((name) => OF_AGENTS.test(name));
  const starts = names.some((name) => /^ssm:StartSession$/i.test(name));
  return (agent || names.some((name) => OF_LOGS.test(name))) && !starts ? 'node' : 'people';
}
