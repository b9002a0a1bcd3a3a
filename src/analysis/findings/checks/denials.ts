import { isAbout } from '../../summary/allowed.ts';
import type { CheckedPolicy, CheckedResource } from '../checked-policy.ts';
import type { Found } from '../types.ts';

/** Whether a denied resource is, or may be, a document for port forwarding. */
const coversTunnels = ({ value }: CheckedResource) =>
  /PortForwarding|^[^/]*\*[^/]*$/.test(value.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?=document\/)/, '')) ||
  /:document\/[^/]*\*/.test(value);

/**
 * Denials of documents: port forwarding reaches port 22 as well (P10), and `NotResource` without the nodes denies
 * every session (3.6).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-enable-ssh-connections.html
 */
export function denials({ statements }: CheckedPolicy): readonly Found[] {
  const denying = statements.filter(
    (statement) => statement.effect === 'Deny' && isAbout(statement, 'ssm:StartSession'),
  );
  const tunnels = denying.some(
    ({ resources, notResources }) => notResources.length > 0 || resources.some(coversTunnels),
  );
  return denying.flatMap<Found>(({ resources, notResources, conditions }) => {
    const ssh = resources.find(({ value }) => value.endsWith('document/AWS-StartSSHSession'));
    const [first] = notResources;
    const cutsNodes =
      conditions.length === 0 &&
      notResources.every(({ value, kinds }) => value.includes(':document/') && !kinds.has('node'));
    return [
      ...(ssh === undefined || tunnels ? [] : [{ code: 'deny-ssh-only' as const, at: ssh.at, params: {} }]),
      ...(first !== undefined && cutsNodes
        ? [{ code: 'deny-cuts-nodes' as const, at: first.at, params: {} }]
        : []),
    ];
  });
}
