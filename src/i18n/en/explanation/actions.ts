import type { ActionMeaning, ActionParams, KnownAction, ResourceMeaning, StatementMeaning } from '#analysis';
import type { Voice } from './conditions.ts';
import { resourcesPhrase } from './resources.ts';
import { listed, speak, type Texts } from '../text.ts';

/** What an action lets somebody do, as a phrase that follows "may". */
const actionVerbs: Readonly<Record<KnownAction, string>> = {
  'ssm:StartSession': 'start sessions',
  'ssm:TerminateSession': 'end sessions',
  'ssm:ResumeSession': 'resume sessions',
  'ssm:DescribeSessions': 'list sessions',
  'ssm:GetConnectionStatus': 'see whether a node is connected',
  'ssm:DescribeInstanceInformation': 'list managed nodes',
  'ssm:DescribeInstanceProperties': 'list managed nodes with their properties',
  'ssm:SendCommand': 'run commands through Run Command',
  'ssm:CancelCommand': 'cancel commands',
  'ssm:GetCommandInvocation': 'read the output of a command',
  'ssm:ListCommandInvocations': 'list where commands ran',
  'ssm:ListCommands': 'list commands',
  'ssm:GetInventorySchema': 'list the kinds of inventory',
  'ssm:GetDocument': 'read documents',
  'ssm:DescribeDocument': 'see the details of documents',
  'ssm:ListDocuments': 'list documents',
  'ssm:ListDocumentVersions': 'list the versions of documents',
  'ssm:CreateDocument': 'create documents',
  'ssm:UpdateDocument': 'change documents',
  'ssm:DeleteDocument': 'delete documents',
  'ssm:UpdateDocumentDefaultVersion': 'choose the default version of documents',
  'ssm:ModifyDocumentPermission': 'share documents with other accounts',
  'ssm:StartAccessRequest': 'ask for just-in-time access',
  'ssm:GetAccessToken': 'fetch the token of an approved access request',
  'ssm:GetOpsItem': 'read operational items',
  'ssm:CreateOpsItem': 'create operational items',
  'ssm:DescribeOpsItems': 'list operational items',
  'ssm:StartAutomationExecution': 'start automations',
  'ssm:UpdateInstanceInformation': 'report to Systems Manager',
  'ssm:RegisterManagedInstance': 'register as a managed node',
  'ssm:GetParameter': 'read a parameter from Parameter Store',
  'ssm:GetParameters': 'read parameters from Parameter Store',
  'ssm:AddTagsToResource': 'put tags on Systems Manager resources',
  'ssm:GetServiceSetting': 'read service settings',
  'ssm:UpdateServiceSetting': 'change service settings',
  'ssm:ResetServiceSetting': 'reset service settings',
  'ssmmessages:CreateControlChannel': 'create the control channel',
  'ssmmessages:CreateDataChannel': 'create the data channel of sessions',
  'ssmmessages:OpenControlChannel': 'open the control channel',
  'ssmmessages:OpenDataChannel': 'open the data channel of sessions',
  'ec2messages:AcknowledgeMessage': 'acknowledge messages on the older channel',
  'ec2messages:DeleteMessage': 'delete messages on the older channel',
  'ec2messages:FailMessage': 'report failed messages on the older channel',
  'ec2messages:GetEndpoint': 'find the endpoint of the older channel',
  'ec2messages:GetMessages': 'fetch messages on the older channel',
  'ec2messages:SendReply': 'answer messages on the older channel',
  'ssm-guiconnect:StartConnection': 'start Remote Desktop connections',
  'ssm-guiconnect:GetConnection': 'see Remote Desktop connections',
  'ssm-guiconnect:CancelConnection': 'cancel Remote Desktop connections',
  'ssm-guiconnect:ListConnections': 'list Remote Desktop connections',
  'ec2:DescribeInstances': 'list EC2 instances',
  'ec2:GetPasswordData': 'fetch the encrypted Windows administrator password',
  'ec2:CreateTags': 'put tags on EC2 resources',
  'ec2-instance-connect:SendSSHPublicKey': 'push a temporary SSH key',
  'kms:GenerateDataKey': 'create data keys for encryption',
  'kms:Decrypt': 'decrypt data keys',
  'kms:Encrypt': 'encrypt with a KMS key',
  'kms:DescribeKey': 'see the details of KMS keys',
  'logs:CreateLogGroup': 'create log groups',
  'logs:CreateLogStream': 'create log streams',
  'logs:PutLogEvents': 'write log events',
  'logs:DescribeLogGroups': 'list log groups',
  'logs:DescribeLogStreams': 'list log streams',
  's3:PutObject': 'upload objects to S3',
  's3:PutObjectAcl': 'give the bucket’s owner access to uploaded objects',
  's3:GetObject': 'download objects from S3',
  's3:ListBucket': 'list the objects of a bucket',
  's3:GetEncryptionConfiguration': 'see how buckets encrypt',
  'ecs:ExecuteCommand': 'run commands in containers (ECS Exec)',
  'ecs:DescribeTasks': 'see ECS tasks',
  'iam:PassRole': 'hand roles to services',
  'sts:AssumeRole': 'take on this role',
  'sts:AssumeRoleWithSAML': 'take on this role after a SAML sign-in',
  'sts:AssumeRoleWithWebIdentity': 'take on this role after a web identity sign-in',
  'sts:TagSession': 'set tags on the role session',
  'sts:SetSourceIdentity': 'set the source identity of the role session',
};

/** What is worth knowing about an action besides what it does. */
export const actionDetails: Partial<Readonly<Record<KnownAction, string>>> = {
  'ssm:StartSession': 'AWS asks for the node and for the Session document separately; both must be allowed.',
  'ssm:TerminateSession': 'Clients call it too, for instance when they could not attach to a session.',
  'ssm:ResumeSession': 'Clients call it by themselves after the network broke.',
  'ssm:DescribeSessions': 'It shows everybody’s sessions and works on * only.',
  'ssm:GetConnectionStatus': 'The consoles ask before they offer to connect.',
  'ssm:SendCommand':
    'AWS asks for the node and for the Command document separately; with AWS-RunShellScript it is any command as root.',
  'ssm:UpdateDocumentDefaultVersion':
    'Sessions can go on using the old default until the new version is made the default.',
  'ssm:ModifyDocumentPermission': 'Whoever has it can make a document public.',
  'ssm:UpdateInstanceInformation': 'The agent’s heartbeat: without it the node does not appear as managed.',
  'ssmmessages:OpenControlChannel': 'Through it the agent waits for sessions; without it the node drops out.',
  'ssmmessages:OpenDataChannel': 'What is typed and shown in a session travels through it.',
  'kms:GenerateDataKey':
    'Session data, or a log in a bucket with a key, is encrypted with that data key; the key policy has to allow it too.',
  'kms:Decrypt':
    'The node opens the session’s data key with it, and S3 the parts of a large log; the key policy has to allow it too.',
  'logs:DescribeLogGroups':
    'The agent looks whether the log group exists and is encrypted; it works on * only.',
  's3:PutObject': 'It needs the ARN of objects, which has something behind the bucket’s name.',
  's3:GetEncryptionConfiguration': 'It asks the bucket itself, not the objects in it.',
  'ecs:ExecuteCommand': 'AWS asks for the task and for the cluster.',
  'iam:PassRole': 'Together with a service that takes roles, it can give somebody more than they have.',
};

const phrases: Texts<ActionParams> = {
  known: ({ action }) => actionVerbs[action],
  everything: () => 'do everything in every service',
  'every-of-service': ({ service }) => `do everything in the service ${service}`,
  pattern: ({ pattern, examples }) =>
    examples.length === 0
      ? `call every action that fits ${pattern}`
      : `call every action that fits ${pattern}, such as ${listed(examples, 'and', 2)}`,
  other: ({ service, name }) => `call ${service}:${name}`,
  malformed: ({ text }) => `call “${text}”, which is not an action`,
};

/** A phrase that follows "may". */
export function actionPhrase(action: ActionMeaning): string {
  return speak(phrases, action);
}

/** The same phrase for one who does it: `start sessions` becomes `starts sessions`. */
export function thirdPerson(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ');
  const inflected = /(?:[sxo]|sh|ch)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  return [inflected, ...rest].join(' ');
}

/** What several actions let somebody do; verbs with the same object share it: `end and resume sessions`. */
export function actionsPhrase(actions: readonly ActionMeaning[]): string {
  const verbsByObject = new Map<string, string[]>();
  for (const phrase of new Set(actions.map(actionPhrase))) {
    const [verb = '', ...object] = phrase.split(' ');
    const key = object.join(' ');
    verbsByObject.set(key, [...(verbsByObject.get(key) ?? []), verb]);
  }
  const shared = [...verbsByObject].map(([object, verbs]) => `${listed(verbs, 'and', 6)} ${object}`.trim());
  // A list whose entries hold lists is easier to read with semicolons.
  const separator = shared.some((phrase) => / and |,/.test(phrase)) && shared.length > 2 ? '; ' : undefined;
  return separator === undefined || shared.length > 6 ? listed(shared, 'and', 5) : shared.join(separator);
}

/** Actions that know no resource, and those whose resource goes without saying. */
const WITHOUT_RESOURCE = new Set<string>([
  'ssm:DescribeSessions',
  'ssm:DescribeInstanceInformation',
  'ssm:DescribeInstanceProperties',
  'ssm:GetConnectionStatus',
  'ssm:ListDocuments',
  'ssm:UpdateInstanceInformation',
  'ec2:DescribeInstances',
  'logs:DescribeLogGroups',
]);
const AGENT = /^(?:ssmmessages|ec2messages|ssm-guiconnect):/;
const DOCUMENT = /^ssm:.+Document/;
const SESSION = /^ssm:(?:Terminate|Resume)Session$/;

function all(actions: readonly ActionMeaning[], test: (action: string) => boolean): boolean {
  return actions.length > 0 && actions.every(({ code, params }) => code === 'known' && test(params.action));
}

/** The default shell document is where the preferences of Session Manager are kept. */
function isPreferences([only, ...others]: readonly ResourceMeaning[]): boolean {
  return only?.code === 'default-shell' && others.length === 0;
}

function preferencesPhrase(what: string): string {
  return what
    .replace(/(.) choose the default version of documents/, '$1 choose their default version')
    .replace(/\bdocuments\b/g, 'the preferences');
}

function onEverything(what: string, { actions, exceptActions, conditions }: StatementMeaning): string {
  if (exceptActions) return `${what}, on any resource`;
  if (all(actions, (action) => action === 'ssmmessages:OpenDataChannel')) {
    return what.replace(/sessions$/, 'any session');
  }
  if (all(actions, (action) => WITHOUT_RESOURCE.has(action) || AGENT.test(action))) return what;
  if (all(actions, (action) => SESSION.test(action))) {
    return conditions.length > 0 ? what : what.replace(/sessions$/, 'everybody’s sessions');
  }
  if (all(actions, (action) => action === 'ssm:StartSession'))
    return `${what} on every node, with every document`;
  return `${what}, on every resource`;
}

/** What a statement is about: `end and resume sessions whose ID begins with …`. */
export function actionsOn(statement: StatementMeaning, voice: Voice): string {
  const { actions, exceptActions, resources, exceptResources } = statement;
  const what = exceptActions
    ? `do anything except ${actionsPhrase(actions).replace(/^do /, '')}`
    : actionsPhrase(actions);
  if (resources.length === 0) return what;
  const named = resourcesPhrase(resources, voice);
  if (all(actions, (action) => DOCUMENT.test(action)) && isPreferences(resources) && !exceptResources) {
    return `${preferencesPhrase(what)}${named.replace('the default shell document', '')}`;
  }
  if (exceptResources) return `${what} on anything except ${named}`;
  if (all(actions, (action) => action.startsWith('kms:'))) {
    const withKeys = resources.every(({ code }) => code === 'kms-key' || code === 'key-placeholder');
    if (withKeys) return `${what} with ${named}`;
  }
  const [only] = resources;
  if (resources.length > 1 || only === undefined) return `${what}: ${named}`;
  if (only.code === 'everything') return onEverything(what, statement);
  const namesSessions = only.code === 'every-session' || only.code.startsWith('sessions-');
  return namesSessions && only.code !== 'sessions-nowhere' && what.endsWith(' sessions')
    ? `${what.slice(0, -'sessions'.length)}${named}`
    : `${what}: ${named}`;
}
