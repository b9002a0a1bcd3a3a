import { DEFAULT_SHELL_DOCUMENT } from '#core';
import {
  type AskedDocument,
  type Asking,
  type Authorization,
  onDocument,
  onEverything,
  onNode,
  openDataChannel,
} from './asking.ts';

const START = 'ssm:StartSession';

const SHELL: AskedDocument = { name: DEFAULT_SHELL_DOCUMENT, owner: 'account', type: 'Session' };

/** A Session document that AWS owns. */
export function awsDocument(name: string): AskedDocument {
  return { name, owner: 'aws', type: 'Session' };
}

/** A Session document of the account. */
export function ownDocument(name: string): AskedDocument {
  return { name, owner: 'account', type: 'Session' };
}

/** The key that tells a policy whether the service asks about the document. */
function withAccessCheck(authorization: Authorization, check: 'absent' | 'true' | 'false'): Authorization {
  if (check === 'absent') return authorization;
  return { ...authorization, context: { ...authorization.context, 'ssm:SessionDocumentAccessCheck': check } };
}

interface Start {
  /** `undefined`: none is named. */
  readonly document: AskedDocument | undefined;
  /** Sessions that carry a port are not encrypted with the key. */
  readonly port: boolean;
}

/**
 * What starting a session asks: the node and the document, each on its own, then the data channel and the
 * key. Without a named document the default shell is meant; until 2025 it was asked about only when the policy demanded
 * it by `ssm:SessionDocumentAccessCheck`, that is, when the node is not allowed while the key is `false`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-default-session-document.html
 */
export function startSession(asking: Asking, { document, port }: Start): readonly Authorization[] {
  const { newSession } = asking;
  const { assumptions, circumstances, sessionKeyArn } = asking.scenario;
  const target = onNode(asking, 'start-on-node', START);
  const check = circumstances.documentAccessCheck;
  const onShellOrNamed = withAccessCheck(
    onDocument(asking, 'start-with-document', START, document ?? SHELL),
    check,
  );
  const oldDefault = document === undefined && assumptions.defaultDocument === 'checked-by-condition';
  return [
    withAccessCheck(target, check),
    oldDefault ? { ...onShellOrNamed, unless: withAccessCheck(target, 'false') } : onShellOrNamed,
    openDataChannel(asking, newSession),
    ...(port || sessionKeyArn === undefined
      ? []
      : [
          {
            purpose: 'encrypt-session',
            action: 'kms:GenerateDataKey',
            resource: sessionKeyArn,
            context: asking.onSessionKey,
          } as const,
        ]),
  ];
}

const DEFAULT_SHELL: Start = { document: undefined, port: false };

function sessionManagerReads(asking: Asking): readonly Authorization[] {
  return [
    onEverything(asking, 'list-sessions', 'ssm:DescribeSessions'),
    onNode(asking, 'see-connection-status', 'ssm:GetConnectionStatus'),
    onEverything(asking, 'list-nodes', 'ssm:DescribeInstanceProperties'),
    onEverything(asking, 'list-instances', 'ec2:DescribeInstances'),
  ];
}

/** A shell from the console of Session Manager or Fleet Manager, which list nodes and sessions first. */
export function shellFromSessionManager(asking: Asking): readonly Authorization[] {
  return [...sessionManagerReads(asking), ...startSession(asking, DEFAULT_SHELL)];
}

/** A session with a document that is picked in the console. */
export function pickedDocument(asking: Asking): readonly Authorization[] {
  const document = ownDocument(asking.scenario.documents.picked);
  return [
    ...sessionManagerReads(asking),
    onEverything(asking, 'list-documents', 'ssm:ListDocuments'),
    onDocument(asking, 'read-document', 'ssm:GetDocument', document),
    ...startSession(asking, { document, port: false }),
  ];
}

/** A shell from the EC2 console. Who works there is expected to see instances already, so listing them is optional. */
export function shellFromEc2(asking: Asking): readonly Authorization[] {
  return [
    { ...onEverything(asking, 'list-instances', 'ec2:DescribeInstances'), optional: true },
    onNode(asking, 'see-connection-status', 'ssm:GetConnectionStatus'),
    onEverything(asking, 'list-nodes', 'ssm:DescribeInstanceInformation'),
    ...startSession(asking, DEFAULT_SHELL),
  ];
}

/** A shell from the AWS CLI, for a node whose ID is known. */
export function shellFromCli(asking: Asking): readonly Authorization[] {
  return startSession(asking, DEFAULT_SHELL);
}

/** The same with the document's name on the command line. */
export function shellNamingDocument(asking: Asking): readonly Authorization[] {
  return startSession(asking, { document: SHELL, port: false });
}
