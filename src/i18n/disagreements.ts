import type { Params } from '#core';
import type { Disagreement, DisagreementCode } from '#analysis';

type Value = Params[string] | undefined;

const WHO: Readonly<Record<string, string>> = { 'end-user': 'End users', administrator: 'Administrators' };

const NODES: Readonly<Record<string, string>> = {
  ec2: 'EC2 instances',
  hybrid: 'hybrid nodes',
  'ecs-task': 'ECS tasks',
};

const SERVICES: Readonly<Record<string, string>> = {
  ec2: 'EC2',
  hybrid: 'Systems Manager',
  'ecs-task': 'ECS tasks',
};

const LOGS: Readonly<Record<string, string>> = { s3: 'S3', cloudwatch: 'CloudWatch Logs' };

const who = (value: Value): string => WHO[String(value)] ?? 'People';
const nodes = (value: Value): string => NODES[String(value)] ?? String(value);

const texts: Readonly<Record<DisagreementCode, (params: Params) => string>> = {
  'nobody-starts-sessions': ({ meant }) =>
    meant === 'yes'
      ? 'No policy of this setup carries a session from start to end, so the nodes wait in vain. Give people all that a session needs.'
      : 'Neither end users nor administrators may start sessions, so the nodes wait in vain. Allow it to one of them.',
  'nodes-out-of-reach': ({ who: people, trust }) =>
    `${who(people)} reach no ${nodes(trust)}, but the role is for those: sessions on nodes of this setup are denied. Choose the kind of node that they are to reach.`,
  'tasks-need-ecs-exec': () =>
    'People reach ECS tasks with ECS Exec, for which this setup writes no policy. Hand over the instance role and its trust policy alone, and allow people ecs:ExecuteCommand on the cluster and its tasks, and ecs:DescribeTasks.',
  'nodes-without-role': ({ kind, trust }) =>
    `People may also connect to ${nodes(kind)}, and these cannot take the role, which is for ${nodes(trust)}. Give them a role from a second setup, with names of its own and without preferences and log group: a Region has those once, and both setups share them.`,
  'existing-role-trust': ({ trust }) =>
    `The setup adds to a role that you have and leaves its trust policy alone. Nodes get the role only if it trusts ${SERVICES[String(trust)] ?? 'their service'}.`,
  'role-writes-no-log': ({ target, enforced }) => {
    const logs = LOGS[String(target)] ?? 'S3 and CloudWatch Logs';
    return enforced === 'yes'
      ? `The preferences send logs to ${logs}, which the node role may not write or check, so no session starts. Include the logs in the role.`
      : `The preferences send logs to ${logs}, which the node role may not write, so no log arrives. Include the logs in the role.`;
  },
  'key-in-other-account': ({ owner, account }) =>
    `The key belongs to account ${owner}, and this setup goes into ${account}. Until its owner adds the statements for the key, encrypted sessions fail.`,
  'log-group-key-policy': ({ group }) =>
    `CloudWatch Logs itself needs the key of the log group${group === '' ? '' : ` ${group}`}. Add the statements for that key first, or the encrypted group cannot be created.`,
  'preferences-skip-ports': ({ who: people }) =>
    `${who(people)} can start SSH and port sessions only, and these are neither logged nor encrypted as the preferences say. Allow them a shell, or do not count on the logs.`,
  'preferences-out-of-hand': ({ access }) =>
    `Administrators may ${access === 'view' ? 'only read' : 'not even read'} the preferences that this setup creates. Let them manage preferences, unless all changes come from here.`,
  'run-as-tag-unset': () =>
    'Sessions run as the user in the tag SSMSessionRunAs, which nothing here sets on a user or role. Set the tag on everybody who connects, or name a user.',
  'document-not-created': ({ names, count }) =>
    count === 1
      ? `People may use the Session document ${names}, which this setup does not create. Create it in each Region, with logs and key of its own.`
      : `People may use the Session documents ${names}, which this setup does not create. Create them in each Region, with logs and key of their own.`,
  'any-account': ({ named }) =>
    named === 'yes'
      ? 'The policies are for any account, but keys and buckets must name the role in one account. Enter the account that the setup goes into.'
      : 'The policies are for any account, but the role exists in one. Enter the account that the setup goes into, or deploy it to each.',
};

/** What happens to whom when parts of a setup do not fit together, and what to change. A code without a text is a type error. */
export function disagreementMessage({ code, params }: Pick<Disagreement, 'code' | 'params'>): string {
  return texts[code](params);
}
