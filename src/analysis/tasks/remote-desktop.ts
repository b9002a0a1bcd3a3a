import { SESSION_DOCUMENTS } from '#core';
import { type Context, indexed } from '#iam';
import { type Asking, type Authorization, onDocument, onEverything, onNode } from './asking.ts';
import { awsDocument, startSession } from './start-session.ts';

const GUI_CONNECT = 'ssm-guiconnect.amazonaws.com';
/** What a service that asks for somebody does not know of them, or not for sure. */
const THEIR_OWN = ['aws:SourceIp', 'aws:MultiFactorAuthPresent', 'aws:MultiFactorAuthAge'];

/**
 * The context of what GUI Connect asks for somebody.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-calledvia
 */
function viaGuiConnect(context: Context): Context {
  const kept = Object.entries(context).filter(([key]) => !THEIR_OWN.includes(key));
  return indexed({
    ...Object.fromEntries(kept),
    'aws:CalledVia': GUI_CONNECT,
    'aws:CalledViaFirst': GUI_CONNECT,
    'aws:CalledViaLast': GUI_CONNECT,
    'aws:ViaAWSService': 'true',
  });
}

function asGuiConnect(asking: Asking): Asking {
  const { context, onNode: node, onDocument: document } = asking;
  return {
    ...asking,
    context: viaGuiConnect(context),
    onNode: viaGuiConnect(node),
    onDocument: { account: viaGuiConnect(document.account), aws: viaGuiConnect(document.aws) },
  };
}

/** IAM Identity Center: Run Command makes a user of Windows for the person. */
function windowsUser(asking: Asking): readonly Authorization[] {
  return [
    onEverything(asking, 'find-directory-user', 'sso:ListDirectoryAssociations'),
    onEverything(asking, 'find-directory-user', 'identitystore:DescribeUser'),
    onNode(asking, 'send-command-to-node', 'ssm:SendCommand'),
    onDocument(asking, 'send-command-document', 'ssm:SendCommand', {
      name: 'AWSSSO-CreateSSOUser',
      owner: 'aws',
      type: 'Command',
    }),
  ];
}

/**
 * Remote Desktop in Fleet Manager: it reads nodes, then asks GUI Connect for a connection, which starts a port session
 * for the person.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html
 */
export function remoteDesktop(asking: Asking): readonly Authorization[] {
  const { node, desktop } = asking.scenario;
  if (desktop === undefined || node.kind === 'ecs-task') return [];
  return [
    onEverything(asking, 'list-instances', 'ec2:DescribeInstances'),
    onEverything(asking, 'list-nodes', 'ssm:DescribeInstanceProperties'),
    onEverything(asking, 'read-desktop-node', 'ssm:GetCommandInvocation'),
    onEverything(asking, 'read-desktop-node', 'ssm:GetInventorySchema'),
    // Of use to who signs in by the key pair of an instance.
    ...(node.kind === 'instance'
      ? [{ ...onNode(asking, 'read-password', 'ec2:GetPasswordData'), optional: true }]
      : []),
    ...(desktop === 'identity-center' ? windowsUser(asking) : []),
    ...['Start', 'Get', 'Cancel'].map((verb) =>
      onEverything(asking, 'connect-desktop', `ssm-guiconnect:${verb}Connection`),
    ),
    ...startSession(asGuiConnect(asking), {
      document: awsDocument(SESSION_DOCUMENTS['port-forwarding'].name),
      port: true,
    }),
  ];
}
