import { actionReference, coversAction, hasWildcard, type Coded, type None } from '#iam';

/** Actions that the product has words for: those of Session Manager and what stands beside them. */
export const KNOWN_ACTIONS = [
  'ssm:StartSession',
  'ssm:TerminateSession',
  'ssm:ResumeSession',
  'ssm:DescribeSessions',
  'ssm:GetConnectionStatus',
  'ssm:DescribeInstanceInformation',
  'ssm:DescribeInstanceProperties',
  'ssm:SendCommand',
  'ssm:CancelCommand',
  'ssm:GetCommandInvocation',
  'ssm:ListCommandInvocations',
  'ssm:ListCommands',
  'ssm:GetInventorySchema',
  'ssm:GetDocument',
  'ssm:DescribeDocument',
  'ssm:ListDocuments',
  'ssm:ListDocumentVersions',
  'ssm:CreateDocument',
  'ssm:UpdateDocument',
  'ssm:DeleteDocument',
  'ssm:UpdateDocumentDefaultVersion',
  'ssm:ModifyDocumentPermission',
  'ssm:StartAccessRequest',
  'ssm:GetAccessToken',
  'ssm:GetOpsItem',
  'ssm:CreateOpsItem',
  'ssm:DescribeOpsItems',
  'ssm:DeleteOpsItem',
  'ssm:GetOpsSummary',
  'ssm:ListOpsItemEvents',
  'ssm:StartAutomationExecution',
  'ssm:StopAutomationExecution',
  'ssm:SendAutomationSignal',
  'ssm:ListNodes',
  'ssm:ListNodesSummary',
  'ssm:UpdateInstanceInformation',
  'ssm:RegisterManagedInstance',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:AddTagsToResource',
  'ssm:GetServiceSetting',
  'ssm:UpdateServiceSetting',
  'ssm:ResetServiceSetting',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
  'ec2messages:AcknowledgeMessage',
  'ec2messages:DeleteMessage',
  'ec2messages:FailMessage',
  'ec2messages:GetEndpoint',
  'ec2messages:GetMessages',
  'ec2messages:SendReply',
  'ssm-guiconnect:StartConnection',
  'ssm-guiconnect:GetConnection',
  'ssm-guiconnect:CancelConnection',
  'ssm-guiconnect:ListConnections',
  'ec2:DescribeInstances',
  'ec2:GetPasswordData',
  'ec2:CreateTags',
  'ec2-instance-connect:SendSSHPublicKey',
  'kms:GenerateDataKey',
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:DescribeKey',
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'logs:DescribeLogGroups',
  'logs:DescribeLogStreams',
  's3:PutObject',
  's3:PutObjectAcl',
  's3:GetObject',
  's3:ListBucket',
  's3:GetEncryptionConfiguration',
  'ecs:ExecuteCommand',
  'ecs:DescribeTasks',
  'iam:PassRole',
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:TagSession',
  'sts:SetSourceIdentity',
] as const;
export type KnownAction = (typeof KNOWN_ACTIONS)[number];

const BY_LOWER_CASE: ReadonlyMap<string, KnownAction> = new Map(
  KNOWN_ACTIONS.map((action) => [action.toLowerCase(), action]),
);

/** IAM reads actions without regard to case. */
function knownAction(action: string): KnownAction | undefined {
  return BY_LOWER_CASE.get(action.toLowerCase());
}

export interface ActionFacts {
  /** As AWS classes it: `List`, `Read`, `Write`, `Permissions management` or `Tagging`. */
  readonly level: string;
  /** What AWS says that it does, as a phrase that begins with a verb. */
  readonly description: string;
  /** The action knows no resource: it works on `*` only. */
  readonly onStarOnly: boolean;
}

/** Some actions that AWS itself names on resources, though its reference lists none for them. */
const ON_RESOURCES_ALL_THE_SAME = /^ssmmessages:opendatachannel$/i;

/** What the Service Authorization Reference says about an action; `undefined` for actions that are not kept. */
export function actionFacts(action: string): ActionFacts | undefined {
  const reference = actionReference(action);
  if (reference === undefined) return undefined;
  return {
    level: reference.level,
    description: reference.description.replace(/^Grants permission to\s+/, '').replace(/\.$/, ''),
    onStarOnly: reference.resourceTypes.length === 0 && !ON_RESOURCES_ALL_THE_SAME.test(action),
  };
}

export interface ActionParams {
  readonly known: { readonly action: KnownAction };
  readonly everything: None;
  readonly 'every-of-service': { readonly service: string };
  /** A pattern, with those of the known actions that it covers. */
  readonly pattern: { readonly pattern: string; readonly examples: readonly KnownAction[] };
  /** An action without words of ours. */
  readonly other: { readonly service: string; readonly name: string };
  /** Not of the form `service:Action`. */
  readonly malformed: { readonly text: string };
}
export type ActionMeaning = Coded<ActionParams>;

/**
 * What an entry of `Action` or `NotAction` stands for.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function actionMeaning(text: string): ActionMeaning {
  const action = knownAction(text);
  if (action !== undefined) return { code: 'known', params: { action } };
  if (/^\*+$/.test(text) || text === '*:*') return { code: 'everything', params: {} };
  const colon = text.indexOf(':');
  const service = text.slice(0, colon);
  const name = text.slice(colon + 1);
  if (colon < 1 || name === '') return { code: 'malformed', params: { text } };
  if (name === '*' && !hasWildcard(service)) return { code: 'every-of-service', params: { service } };
  if (hasWildcard(text)) {
    const examples = KNOWN_ACTIONS.filter((known) => coversAction(text, known));
    return { code: 'pattern', params: { pattern: text, examples } };
  }
  return { code: 'other', params: { service, name } };
}
