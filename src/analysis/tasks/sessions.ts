import { DEFAULT_SHELL_DOCUMENT } from '#core';
import {
  type Asking,
  type Authorization,
  onDocument,
  onEverything,
  onNode,
  onSession,
  openDataChannel,
  type Purpose,
} from './asking.ts';
import { ownDocument } from './start-session.ts';

/** Reconnecting after the network broke. */
export function reconnect(asking: Asking): readonly Authorization[] {
  return [
    onSession(asking, 'resume-session', 'ssm:ResumeSession'),
    openDataChannel(asking, asking.scenario.session),
  ];
}

/** Ending a session. */
export function endSession(asking: Asking): readonly Authorization[] {
  return [onSession(asking, 'terminate-session', 'ssm:TerminateSession')];
}

/** Listing sessions, which are those of everybody. */
export function listSessions(asking: Asking): readonly Authorization[] {
  return [onEverything(asking, 'list-sessions', 'ssm:DescribeSessions')];
}

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

function onPreferences(asking: Asking, purpose: Purpose, action: string): Authorization {
  return onDocument(asking, purpose, action, ownDocument(DEFAULT_SHELL_DOCUMENT));
}

/**
 * The preferences of Session Manager in one Region are its document `SSM-SessionManagerRunShell`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/preference-setting-permissions.html
 */
export function viewPreferences(asking: Asking): readonly Authorization[] {
  return [onPreferences(asking, 'read-document', 'ssm:GetDocument')];
}

/** The console shows the preferences before it saves them. The first save in a Region creates the document. */
export function changePreferences(asking: Asking): readonly Authorization[] {
  const save = asking.scenario.preferencesExist
    ? [
        onPreferences(asking, 'update-preferences', 'ssm:UpdateDocument'),
        // AWS's samples lack it; which version sessions use after an update is not documented.
        {
          ...onPreferences(asking, 'set-default-version', 'ssm:UpdateDocumentDefaultVersion'),
          optional: true,
        },
      ]
    : [onPreferences(asking, 'create-preferences', 'ssm:CreateDocument')];
  return [...viewPreferences(asking), ...save];
}

export function deletePreferences(asking: Asking): readonly Authorization[] {
  return [onPreferences(asking, 'delete-preferences', 'ssm:DeleteDocument')];
}
