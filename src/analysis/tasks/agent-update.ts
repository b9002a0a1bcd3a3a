import { type Asking, onDocument, onEverything, onNode } from './asking.ts';
import type { Authorization } from './authorization.ts';

/**
 * The EC2 console updates an agent that is too old: Run Command on the node, with the Command document for it.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command-tutorial-update-software.html
 */
export function updateAgent(asking: Asking): readonly Authorization[] {
  return [
    onEverything(asking, 'list-nodes', 'ssm:DescribeInstanceInformation'),
    onNode(asking, 'send-command-to-node', 'ssm:SendCommand'),
    onDocument(asking, 'send-command-document', 'ssm:SendCommand', {
      name: 'AWS-UpdateSSMAgent',
      owner: 'aws',
      type: 'Command',
    }),
  ];
}
