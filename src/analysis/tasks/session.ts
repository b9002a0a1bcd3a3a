import type { Context } from '#iam';
import { type Identity, sessionNameOf, userIdOf } from './identity.ts';
import type { Node } from './node.ts';

/** A session of somebody on a node. */
export interface Session {
  readonly owner: Identity;
  readonly node: Node;
  /** The hexadecimal end of the session ID. */
  readonly suffix: string;
}

/** The session ID: the owner's user name or role session name, and a suffix. */
export function sessionIdOf({ owner, suffix }: Session): string {
  return `${sessionNameOf(owner)}-${suffix}`;
}

/**
 * ARN under which IAM is asked about a session.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function sessionArn(session: Session, partition: string, id: string = sessionIdOf(session)): string {
  const { region, account } = session.node;
  return `arn:${partition}:ssm:${region}:${account}:session/${id}`;
}

/**
 * The ARN as it would be if sessions were named after `aws:userid`. AWS prints policies for this form; session IDs that
 * people saw have another.
 */
export function sessionArnByUserId(session: Session, partition: string): string {
  return sessionArn(session, partition, `${userIdOf(session.owner)}-${session.suffix}`);
}

const TAGGABLE = /^[A-Za-z0-9 _.:/=+\-@\\]*$/;

/**
 * The two tags that the service sets on each session, unless the user ID has characters that tags do not.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function sessionContext({ owner, node }: Session): Context {
  const userId = userIdOf(owner);
  return {
    'aws:ResourceAccount': node.account,
    ...(TAGGABLE.test(userId)
      ? {
          'ssm:resourceTag/aws:ssmmessages:session-id': userId,
          'ssm:resourceTag/aws:ssmmessages:target-id': node.id,
        }
      : {}),
  };
}
