import { SESSION_DOCUMENTS } from '#core';
import { type Asking, type Authorization, onNode } from './asking.ts';
import { awsDocument, startSession } from './start-session.ts';

/**
 * SSH through a session, with a key that EC2 Instance Connect gives to the instance. It is told the user of the operating
 * system, and tags by the names that EC2 has for them.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2instanceconnect.html
 */
export function sshWithPushedKey(asking: Asking): readonly Authorization[] {
  const { node, osUser } = asking.scenario;
  if (osUser === undefined || node.kind !== 'instance') return [];
  const push = onNode(asking, 'push-key', 'ec2-instance-connect:SendSSHPublicKey');
  const tags = Object.entries(node.tags).map(([key, value]) => [`ec2:ResourceTag/${key}`, value]);
  const known = Object.entries(push.context).filter(([key]) => !key.startsWith('ssm:'));
  return [
    { ...push, context: { ...Object.fromEntries([...known, ...tags]), 'ec2:osuser': osUser } },
    ...startSession(asking, { document: awsDocument(SESSION_DOCUMENTS.ssh.name), port: true }),
  ];
}
