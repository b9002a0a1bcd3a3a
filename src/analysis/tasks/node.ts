import type { Context } from '#iam';

/** A target of sessions. */
export interface Node {
  readonly kind: 'instance' | 'hybrid' | 'ecs-task';
  /** `i-…`, `mi-…`, or `CLUSTER/TASK-ID`. */
  readonly id: string;
  readonly region: string;
  readonly account: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * ARN under which IAM is asked about a node.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function nodeArn({ kind, id, region, account }: Node, partition: string): string {
  switch (kind) {
    case 'instance':
      return `arn:${partition}:ec2:${region}:${account}:instance/${id}`;
    case 'hybrid':
      return `arn:${partition}:ssm:${region}:${account}:managed-instance/${id}`;
    case 'ecs-task':
      return `arn:${partition}:ecs:${region}:${account}:task/${id}`;
  }
}

/** Context keys for the tags of a node: two names for each, but of an ECS task only the global one. */
export function nodeContext({ kind, account, tags }: Node): Context {
  const entries = Object.entries(tags).flatMap(([key, value]) => [
    [`aws:ResourceTag/${key}`, value],
    ...(kind === 'ecs-task' ? [] : [[`ssm:resourceTag/${key}`, value]]),
  ]);
  return { 'aws:ResourceAccount': account, ...Object.fromEntries(entries) };
}
