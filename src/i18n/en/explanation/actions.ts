import type { Coded } from '#iam';
import type { ActionMeaning, ActionParams, KnownAction, StatementMeaning } from '#analysis';
import type { Voice } from './conditions.ts';
import { placed, resourcesPhrase } from './resources.ts';
import { listed } from '../text.ts';

/** What documents and sessions are called in the object of a verb. */
interface Named {
  readonly documents: string;
  readonly sessions: string;
}

const ANY: Named = { documents: 'documents', sessions: 'sessions' };

/** A verb with its object, as they follow "may": `start` and `sessions`. */
interface VerbPhrase {
  readonly verb: string;
  readonly object: (named: Named) => string;
  /** The object where another verb has named the documents before. */
  readonly objectAfterwards?: string;
  /** What the object ends with, if it can be called otherwise. */
  readonly endsWith?: 'sessions';
}

const of = (verb: string, object: string): VerbPhrase => ({ verb, object: () => object });

const ofDocuments = (verb: string, object = (documents: string) => documents): VerbPhrase => ({
  verb,
  object: ({ documents }) => object(documents),
});

const ofSessions = (verb: string, before = ''): VerbPhrase => ({
  verb,
  object: ({ sessions }) => `${before}${sessions}`,
  endsWith: 'sessions',
});

/** What an action lets somebody do. */
const actionVerbs: Readonly<Record<KnownAction, VerbPhrase>> = {
  'ssm:StartSession': ofSessions('start'),
  'ssm:TerminateSession': ofSessions('end'),
  'ssm:ResumeSession': ofSessions('resume'),
  'ssm:DescribeSessions': ofSessions('list'),
  'ssm:GetConnectionStatus': of('see', 'whether a node is connected'),
  'ssm:DescribeInstanceInformation': of('list', 'managed nodes'),
  'ssm:DescribeInstanceProperties': of('list', 'managed nodes with their properties'),
  'ssm:SendCommand': of('run', 'commands through Run Command'),
  'ssm:CancelCommand': of('cancel', 'commands'),
  'ssm:GetCommandInvocation': of('read', 'the output of a command'),
  'ssm:ListCommandInvocations': of('list', 'where commands ran'),
  'ssm:ListCommands': of('list', 'commands'),
  'ssm:GetInventorySchema': of('list', 'the kinds of inventory'),
  'ssm:GetDocument': ofDocuments('read'),
  'ssm:DescribeDocument': ofDocuments('see', (documents) => `the details of ${documents}`),
  'ssm:ListDocuments': ofDocuments('list'),
  'ssm:ListDocumentVersions': ofDocuments('list', (documents) => `the versions of ${documents}`),
  'ssm:CreateDocument': ofDocuments('create'),
  'ssm:UpdateDocument': ofDocuments('change'),
  'ssm:DeleteDocument': ofDocuments('delete'),
  'ssm:UpdateDocumentDefaultVersion': {
    ...ofDocuments('choose', (documents) => `the default version of ${documents}`),
    objectAfterwards: 'their default version',
  },
  'ssm:ModifyDocumentPermission': ofDocuments('share', (documents) => `${documents} with other accounts`),
  'ssm:StartAccessRequest': of('ask', 'for just-in-time access'),
  'ssm:GetAccessToken': of('fetch', 'the token of an approved access request'),
  'ssm:GetOpsItem': of('read', 'operational items'),
  'ssm:CreateOpsItem': of('create', 'operational items'),
  'ssm:DescribeOpsItems': of('list', 'operational items'),
  'ssm:DeleteOpsItem': of('delete', 'operational items'),
  'ssm:GetOpsSummary': of('count', 'operational items'),
  'ssm:ListOpsItemEvents': of('list', 'what happened to operational items'),
  'ssm:StartAutomationExecution': of('start', 'automations'),
  'ssm:StopAutomationExecution': of('stop', 'automations'),
  'ssm:SendAutomationSignal': of('approve', 'and reject automations'),
  'ssm:ListNodes': of('list', 'nodes of the organization'),
  'ssm:ListNodesSummary': of('count', 'nodes of the organization'),
  'ssm:UpdateInstanceInformation': of('report', 'to Systems Manager'),
  'ssm:RegisterManagedInstance': of('register', 'as a managed node'),
  'ssm:GetParameter': of('read', 'a parameter from Parameter Store'),
  'ssm:GetParameters': of('read', 'parameters from Parameter Store'),
  'ssm:AddTagsToResource': of('put', 'tags on Systems Manager resources'),
  'ssm:GetServiceSetting': of('read', 'service settings'),
  'ssm:UpdateServiceSetting': of('change', 'service settings'),
  'ssm:ResetServiceSetting': of('reset', 'service settings'),
  'ssmmessages:CreateControlChannel': of('create', 'the control channel'),
  'ssmmessages:CreateDataChannel': ofSessions('create', 'the data channel of '),
  'ssmmessages:OpenControlChannel': of('open', 'the control channel'),
  'ssmmessages:OpenDataChannel': ofSessions('open', 'the data channel of '),
  'ec2messages:AcknowledgeMessage': of('acknowledge', 'messages on the older channel'),
  'ec2messages:DeleteMessage': of('delete', 'messages on the older channel'),
  'ec2messages:FailMessage': of('report', 'failed messages on the older channel'),
  'ec2messages:GetEndpoint': of('find', 'the endpoint of the older channel'),
  'ec2messages:GetMessages': of('fetch', 'messages on the older channel'),
  'ec2messages:SendReply': of('answer', 'messages on the older channel'),
  'ssm-guiconnect:StartConnection': of('start', 'Remote Desktop connections'),
  'ssm-guiconnect:GetConnection': of('see', 'Remote Desktop connections'),
  'ssm-guiconnect:CancelConnection': of('cancel', 'Remote Desktop connections'),
  'ssm-guiconnect:ListConnections': of('list', 'Remote Desktop connections'),
  'ec2:DescribeInstances': of('list', 'EC2 instances'),
  'ec2:GetPasswordData': of('fetch', 'the encrypted Windows administrator password'),
  'ec2:CreateTags': of('put', 'tags on EC2 resources'),
  'ec2-instance-connect:SendSSHPublicKey': of('push', 'a temporary SSH key'),
  'kms:GenerateDataKey': of('create', 'data keys for encryption'),
  'kms:Decrypt': of('decrypt', 'data keys'),
  'kms:Encrypt': of('encrypt', 'with a KMS key'),
  'kms:DescribeKey': of('see', 'the details of KMS keys'),
  'logs:CreateLogGroup': of('create', 'log groups'),
  'logs:CreateLogStream': of('create', 'log streams'),
  'logs:PutLogEvents': of('write', 'log events'),
  'logs:DescribeLogGroups': of('list', 'log groups'),
  'logs:DescribeLogStreams': of('list', 'log streams'),
  's3:PutObject': of('upload', 'objects to S3'),
  's3:PutObjectAcl': of('give', 'the bucket’s owner access to uploaded objects'),
  's3:GetObject': of('download', 'objects from S3'),
  's3:ListBucket': of('list', 'the objects of a bucket'),
  's3:GetEncryptionConfiguration': of('see', 'how buckets encrypt'),
  'ecs:ExecuteCommand': of('run', 'commands in containers (ECS Exec)'),
  'ecs:DescribeTasks': of('see', 'ECS tasks'),
  'iam:PassRole': of('pass', 'roles to services'),
  'sts:AssumeRole': of('assume', 'this role'),
  'sts:AssumeRoleWithSAML': of('assume', 'this role after a SAML sign-in'),
  'sts:AssumeRoleWithWebIdentity': of('assume', 'this role after a web identity sign-in'),
  'sts:TagSession': of('set', 'tags on the role session'),
  'sts:SetSourceIdentity': of('set', 'the source identity of the role session'),
};

/** What is worth knowing about an action besides what it does. */
export const actionDetails: Partial<Readonly<Record<KnownAction, string>>> = {
  'ssm:StartSession': 'AWS checks the node and the Session document separately; the policy must allow both.',
  'ssm:TerminateSession': 'Clients call it too, for example when they cannot connect to a session.',
  'ssm:ResumeSession': 'Clients call it by themselves after a lost connection.',
  'ssm:DescribeSessions': 'It shows everybody’s sessions and works on * only.',
  'ssm:GetConnectionStatus': 'The consoles check this before they offer to connect.',
  'ssm:SendCommand':
    'AWS checks the node and the Command document separately; with AWS-RunShellScript it runs any command as root.',
  'ssm:UpdateDocumentDefaultVersion': 'Until then, sessions may keep using the old default version.',
  'ssm:ModifyDocumentPermission': 'With it, people can make a document public.',
  'ssm:UpdateInstanceInformation':
    'The agent’s heartbeat: without it, the node does not appear as a managed node.',
  'ssmmessages:OpenControlChannel': 'The agent waits for sessions on it; without it, the node goes offline.',
  'ssmmessages:OpenDataChannel': 'It carries what people type and see in a session.',
  'kms:GenerateDataKey':
    'The data key encrypts session data, or a log in a bucket with a KMS key; the key policy must allow it too.',
  'kms:Decrypt':
    'The node needs it for the session’s data key, and S3 for the parts of a large log; the key policy must allow it too.',
  'logs:DescribeLogGroups':
    'The agent checks that the log group exists and is encrypted; it works on * only.',
  's3:PutObject': 'It needs an ARN of objects, such as the bucket’s with /* at the end.',
  's3:GetEncryptionConfiguration': 'It needs the ARN of the bucket itself, without /*.',
  'ecs:ExecuteCommand': 'AWS checks the task and the cluster.',
  'iam:PassRole': 'With a service that uses roles, people can get more permissions than their own.',
};

const phrases: { readonly [C in keyof ActionParams]: (params: ActionParams[C]) => VerbPhrase } = {
  known: ({ action }) => actionVerbs[action],
  everything: () => of('do', 'everything in every service'),
  'every-of-service': ({ service }) => of('do', `everything in the service ${service}`),
  pattern: ({ pattern, examples }) =>
    of(
      'call',
      examples.length === 0
        ? `every action that fits ${pattern}`
        : `every action that fits ${pattern}, such as ${listed(examples, 'and', 2)}`,
    ),
  other: ({ service, name }) => of('call', `${service}:${name}`),
  malformed: ({ text }) => of('call', `“${text}”, which is not an action`),
};

function verbPhrase<C extends keyof ActionParams>({ code, params }: Coded<ActionParams, C>): VerbPhrase {
  return phrases[code](params);
}

/** `start` becomes `starts`. */
function thirdPerson(verb: string): string {
  if (/(?:[sxo]|sh|ch)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** What an action does: `starts sessions`. */
export function actionDoes(action: ActionMeaning): string {
  const { verb, object } = verbPhrase(action);
  return `${thirdPerson(verb)} ${object(ANY)}`;
}

/** The same of AWS's own description, which begins with the verb. */
export function descriptionDoes(description: string): string {
  const [verb = '', ...rest] = description.split(' ');
  return [thirdPerson(verb), ...rest].join(' ');
}

/** Verbs that share an object: `end and resume sessions`. */
interface Shared {
  readonly verbs: string[];
  readonly phrase: VerbPhrase;
}

function sharedObjects(actions: readonly ActionMeaning[]): readonly Shared[] {
  const byObject = new Map<string, Shared>();
  for (const phrase of actions.map(verbPhrase)) {
    const shared = byObject.get(phrase.object(ANY)) ?? { verbs: [], phrase };
    byObject.set(phrase.object(ANY), shared);
    if (!shared.verbs.includes(phrase.verb)) shared.verbs.push(phrase.verb);
  }
  return [...byObject.values()];
}

/** Above this many, the last ones are only counted. */
const MOST = 6;

interface Wording {
  /** What documents are called. */
  readonly documents?: string;
  /** What the sessions are called with which the phrase ends. */
  readonly lastSessions?: string;
  /** Behind "anything except", where `do everything` is `everything`. */
  readonly except?: boolean;
}

function phraseOf(shared: readonly Shared[], { documents, lastSessions, except = false }: Wording): string {
  const parts = shared.map(({ verbs, phrase }, position) => {
    const isLast = position === shared.length - 1;
    const object =
      documents !== undefined && position > 0 && phrase.objectAfterwards !== undefined
        ? phrase.objectAfterwards
        : phrase.object({
            documents: documents ?? ANY.documents,
            sessions: (isLast ? lastSessions : undefined) ?? ANY.sessions,
          });
    return except && position === 0 && verbs.join() === 'do'
      ? object
      : `${listed(verbs, 'and', 6)} ${object}`;
  });
  // A list whose entries hold lists is easier to read with semicolons.
  const hasLists = shared.length > 2 && shared.length <= MOST && parts.some((part) => / and |,/.test(part));
  return hasLists ? parts.join('; ') : listed(parts, 'and', MOST - 1);
}

/** What several actions let somebody do; verbs with the same object share it: `end and resume sessions`. */
export function actionsPhrase(actions: readonly ActionMeaning[]): string {
  return phraseOf(sharedObjects(actions), {});
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

type Phrase = (wording: Wording) => string;

function onEverything(phrase: Phrase, { actions, exceptActions, conditions }: StatementMeaning): string {
  if (exceptActions) return `${phrase({})}, on any resource`;
  if (all(actions, (action) => action === 'ssmmessages:OpenDataChannel')) {
    return phrase({ lastSessions: 'any session' });
  }
  if (all(actions, (action) => WITHOUT_RESOURCE.has(action) || AGENT.test(action))) return phrase({});
  if (all(actions, (action) => SESSION.test(action))) {
    return phrase(conditions.length > 0 ? {} : { lastSessions: 'everybody’s sessions' });
  }
  if (all(actions, (action) => action === 'ssm:StartSession')) {
    return `${phrase({})} on every node, with every document`;
  }
  return `${phrase({})}, on every resource`;
}

/** What a statement is about: `end and resume sessions whose ID begins with …`. */
export function actionsOn(statement: StatementMeaning, voice: Voice): string {
  const { actions, exceptActions, resources, exceptResources } = statement;
  const shared = sharedObjects(actions);
  const phrase: Phrase = (wording) =>
    exceptActions
      ? `do anything except ${phraseOf(shared, { ...wording, except: true })}`
      : phraseOf(shared, wording);
  const [only, ...others] = resources;
  if (only === undefined) return phrase({});
  // The default shell document is where the preferences of Session Manager are kept.
  const isPreferences = only.code === 'default-shell' && others.length === 0 && !exceptResources;
  if (isPreferences && all(actions, (action) => DOCUMENT.test(action))) {
    return placed(phrase({ documents: 'the preferences' }), only.params);
  }
  const named = resourcesPhrase(resources, voice);
  if (exceptResources) return `${phrase({})} on anything except ${named}`;
  if (all(actions, (action) => action.startsWith('kms:'))) {
    const withKeys = resources.every(({ code }) => code === 'kms-key' || code === 'key-placeholder');
    if (withKeys) return `${phrase({})} with ${named}`;
  }
  if (others.length > 0) return `${phrase({})}: ${named}`;
  if (only.code === 'everything') return onEverything(phrase, statement);
  const namesSessions = only.code === 'every-session' || only.code.startsWith('sessions-');
  const endsWithSessions = shared.length <= MOST && shared.at(-1)?.phrase.endsWith === 'sessions';
  return namesSessions && only.code !== 'sessions-nowhere' && endsWithSessions
    ? phrase({ lastSessions: named })
    : `${phrase({})}: ${named}`;
}
