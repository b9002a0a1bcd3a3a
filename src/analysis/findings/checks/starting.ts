import {
  COMMAND_DOCUMENTS,
  DEFAULT_SHELL_DOCUMENT,
  SESSION_DOCUMENTS,
  sessionDocumentNamed,
  takesAnyCommand,
  TRAINING_JOB_TARGETS,
} from '#core';
import {
  type Arn,
  askedResource,
  compileResources,
  hasWildcard,
  matchesResource,
  type ReadCondition,
} from '#iam';
import { keyMeaning } from '../../explanation/meaning/condition-key.ts';
import { conditionMeaning, operatorMeaning } from '../../explanation/meaning/condition.ts';
import type { CheckedPolicy, CheckedResource, CheckedStatement, PolicyCheck } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { isAbout, reachesStar } from '../../summary/reach.ts';

const START = 'ssm:StartSession';

/** Whether a statement that starts sessions is about nodes. */
export function isOnNodes({ resources, notResources }: CheckedStatement): boolean {
  return notResources.length > 0 || resources.some(({ kinds }) => kinds.has('node'));
}

/** Whether the nodes of a statement are tasks of ECS, for which nobody asks just in time. */
const isOnTasksAlone = ({ resources, notResources }: CheckedStatement): boolean =>
  notResources.length === 0 &&
  resources.every(({ arn, kinds }) => !kinds.has('node') || arn?.service === 'ecs');

/** Whether what a statement is on are containers of training jobs, by the targets that AWS's samples compare. */
const isOnTrainingJobsAlone = ({ conditions }: CheckedStatement): boolean =>
  conditions.some(
    ({ key, values }) =>
      /^(?:ssm|aws):resourcetag\/aws:ssmmessages:target-id$/i.test(key) &&
      values.length > 0 &&
      values.every(({ value }) => value.startsWith(TRAINING_JOB_TARGETS)),
  );

/** Whether a statement names a document, also in a form that matches nothing, or everything. */
function isOnDocuments({ resources, notResources, nodeTags }: CheckedStatement): boolean {
  if (notResources.length > 0) return true;
  return resources.some(
    ({ value, kinds }) => value.includes(':document/') || (kinds.has('document') && nodeTags.length === 0),
  );
}

/** Where a statement allows an action: its entry in `Action`, else the statement. */
export function placeOf({ actions, at }: CheckedStatement, action: string): string {
  const name = action.toLowerCase();
  return actions.find(({ value }) => value.toLowerCase() === name)?.at ?? at;
}

/**
 * Sessions on nodes, and no document to start them with.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-default-session-document.html
 */
function documentsMissing(policy: CheckedPolicy): readonly Found[] {
  const starting = policy.allowing(START);
  const first = starting.find(isOnNodes);
  return first === undefined || starting.some(isOnDocuments)
    ? []
    : [{ code: 'documents-missing', at: placeOf(first, START), params: {} }];
}

type EveryDocument = Extract<Found, { readonly code: 'every-document' }>;

/** Entries that let any document of an owner in; a tag condition leaves nodes only. */
export function everyDocumentIn({
  resources,
  nodeTags,
  conditions,
}: CheckedStatement): readonly EveryDocument[] {
  // Targets of SageMaker carry the tag that sessions have otherwise, and documents do not.
  const target = conditions.some(({ key }) => keyMeaning(key).code === 'session-target');
  if (nodeTags.length > 0 || target) return [];
  return resources.flatMap<EveryDocument>(({ value, meaning, arn, at }) => {
    const found = (owner: 'anybody' | 'aws' | 'account'): readonly EveryDocument[] => [
      { code: 'every-document', at, params: { owner } },
    ];
    switch (meaning.code) {
      case 'everything':
      case 'every-document':
        return found('anybody');
      case 'every-aws-document':
        return found('aws');
      case 'every-own-document':
        return found('account');
      case 'arn': {
        // Such as `arn:aws:ssm:*:*:*`.
        const all = arn?.service === 'ssm' && /^\*+(?:\/\**)?$/.test(arn.rest);
        return all && hasWildcard(value) ? found('anybody') : [];
      }
      default:
        return [];
    }
  });
}

/**
 * Sessions with any document: port forwarding to any host among them.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 */
function everyDocument(policy: CheckedPolicy): readonly Found[] {
  return policy.allowing(START).flatMap(everyDocumentIn);
}

const OF_RUN_COMMAND: ReadonlySet<string> = new Set(COMMAND_DOCUMENTS);

/**
 * Documents that do more than they seem to, or nothing: any host, any command, and Command documents, with
 * which no session starts.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-restrict-command-access.html
 */
function notableDocuments(policy: CheckedPolicy): readonly Found[] {
  return policy.allowing(START).flatMap(({ resources, actions }) => {
    const sendsCommands = actions.some(({ value }) => /^ssm:SendCommand$|\*/i.test(value));
    return resources.flatMap<Found>(({ meaning, at }) => {
      if (meaning.code !== 'aws-document') return [];
      const { name } = meaning.params;
      const document = sessionDocumentNamed(name);
      if (document === 'remote-host') return [{ code: 'remote-host-document', at, params: {} }];
      if (document !== undefined && takesAnyCommand(document)) {
        return [{ code: 'any-command-document', at, params: { name } }];
      }
      return OF_RUN_COMMAND.has(name) && !sendsCommands
        ? [{ code: 'command-document-in-session', at, params: { name } }]
        : [];
    });
  });
}

const asks = ({ key }: ReadCondition) => keyMeaning(key).code === 'document-check';
const hasCheck = ({ conditions }: CheckedStatement) =>
  conditions.some(
    (condition) => asks(condition) && condition.values.some(({ value }) => /^true$/i.test(value)),
  );

function inCondition({ operator, values, at }: ReadCondition): readonly Found[] {
  const { relation, lenient, negated } = operatorMeaning(operator);
  const odd = values.find(({ value }) => value !== 'true');
  return [
    ...(relation !== undefined && relation !== 'null' && !negated && !lenient
      ? [{ code: 'document-check-strict' as const, at, params: { operator } }]
      : []),
    ...(odd === undefined
      ? []
      : [{ code: 'document-check-value' as const, at: odd.at, params: { value: odd.value } }]),
  ];
}

/**
 * `ssm:SessionDocumentAccessCheck`: in every statement that starts sessions on nodes or in none, as
 * `BoolIfExists`, with `true`.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-sessiondocumentaccesscheck.html
 */
function documentCheck(policy: CheckedPolicy): readonly Found[] {
  const starting = policy.allowing(START);
  const checked = starting.some(hasCheck);
  return starting.flatMap<Found>((statement) => [
    ...statement.conditions.filter(asks).flatMap(inCondition),
    ...(checked && isOnNodes(statement) && !hasCheck(statement)
      ? [{ code: 'document-check-incomplete' as const, at: placeOf(statement, START), params: {} }]
      : []),
  ]);
}

/** Actions that AWS asks about a node and about a document, each on its own. */
const TWO_QUESTIONS = ['ssm:StartSession', 'ssm:SendCommand'] as const;

/** Whether all the documents of an ARN are AWS's, which nobody else can tag. */
function isOfAws({ code }: CheckedResource['meaning'], arn: Arn | undefined): boolean {
  return code === 'aws-document' || code === 'every-aws-document' || arn?.account === '';
}

/** Documents that a statement names and that its tag condition then cuts off, unless they have the tag. */
function cutOff(policy: CheckedPolicy, action: (typeof TWO_QUESTIONS)[number]): readonly Found[] {
  const statements = policy.allowing(action);
  const elsewhere = statements
    .filter(({ nodeTags }) => nodeTags.length === 0)
    .flatMap(({ resources }) => resources.map(({ value }) => value));
  const { matcher } = compileResources([...new Set(elsewhere)], {
    negated: false,
    variables: false,
  });
  return statements.flatMap(({ nodeTags: [condition], resources }) =>
    resources
      .filter(({ value }) => condition !== undefined && value.includes(':document/'))
      .filter(({ value }) => !matchesResource(matcher, askedResource(value), {}))
      .map(({ value, at, arn, meaning }) => ({
        code: isOfAws(meaning, arn)
          ? ('tag-condition-on-document' as const)
          : ('tag-condition-on-own-document' as const),
        at,
        params: {
          document: arn?.rest.replace(/^document\//, '') ?? value,
          key: condition?.key ?? '',
          action,
        },
      })),
  );
}

function optional({ conditions }: CheckedStatement): readonly Found[] {
  return conditions.flatMap<Found>((condition) => {
    const { code, params } = conditionMeaning(condition, []);
    if (code !== 'comparison' || params.key.code !== 'resource-tag' || !params.lenient) return [];
    return [{ code: 'tag-condition-optional', at: condition.at, params: { key: condition.key } }];
  });
}

/** `ssm:resourceTag/…` where nothing but ECS tasks is named, which have `aws:ResourceTag/…` only. */
function ofTasks({ nodeTags, resources }: CheckedStatement): readonly Found[] {
  if (resources.length === 0 || !resources.every(({ meaning }) => meaning.code === 'tasks')) return [];
  return nodeTags
    .filter(({ key }) => /^ssm:resourceTag\//i.test(key))
    .map(({ key, at }) => ({ code: 'tag-key-not-of-tasks', at, params: { key } }));
}

const unique = (found: readonly Found[]): readonly Found[] => [
  ...new Map(found.map((each) => [`${each.code} ${each.at}`, each])).values(),
];

/**
 * Tag conditions of statements that start sessions or run commands: over a document, optional, on tasks.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
function nodeTags(policy: CheckedPolicy): readonly Found[] {
  return unique(
    TWO_QUESTIONS.flatMap((action) => [
      ...cutOff(policy, action),
      ...policy.allowing(action).flatMap((statement) => [...optional(statement), ...ofTasks(statement)]),
    ]),
  );
}

/**
 * What a caller needs besides `ssm:StartSession`: the data channel, and of a session key the action that makes
 * data keys. Also the approval that it gets round.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
function besideStart(policy: CheckedPolicy): readonly Found[] {
  const start = policy.allowing(START).find(isOnNodes);
  if (start === undefined || policy.holder === 'node') return [];
  const at = placeOf(start, START);
  const channel = policy
    .allowing('ssmmessages:OpenDataChannel')
    .some(
      (statement) => reachesStar(statement) || statement.resources.some(({ kinds }) => kinds.has('session')),
    );
  const decrypts = policy.allowing('kms:Decrypt').find(({ actions }) => actions.some(isDecrypt));
  const decrypt = decrypts?.actions.find(isDecrypt);
  const bypass = policy
    .allowing(START)
    .find(
      (statement) => isOnNodes(statement) && !isOnTasksAlone(statement) && !isOnTrainingJobsAlone(statement),
    );
  const request = policy
    .allowing('ssm:StartAccessRequest')
    .some(({ actions }) => actions.some(isAccessRequest));
  return [
    ...(channel ? [] : [{ code: 'data-channel-missing' as const, at, params: {} }]),
    ...(decrypt !== undefined &&
    policy.allowing('kms:GenerateDataKey').length === 0 &&
    !carriesPortsOnly(policy)
      ? [{ code: 'data-key-missing' as const, at: decrypt.at, params: {} }]
      : []),
    ...(request && bypass !== undefined
      ? [{ code: 'access-request-bypassed' as const, at: placeOf(bypass, START), params: {} }]
      : []),
  ];
}

/** Whether all sessions that a policy names documents for carry ports, which are not encrypted with the key. */
function carriesPortsOnly(policy: CheckedPolicy): boolean {
  const starting = policy.allowing(START);
  const documents = starting.flatMap(({ resources }) =>
    resources.filter(({ kinds }) => kinds.has('document')),
  );
  return (
    documents.length > 0 &&
    starting.every(({ notResources }) => notResources.length === 0) &&
    documents.every(({ meaning }) => {
      const type = meaning.code === 'aws-document' ? sessionDocumentNamed(meaning.params.name) : undefined;
      return type !== undefined && SESSION_DOCUMENTS[type].sessionType === 'Port';
    })
  );
}

const isDecrypt = ({ value }: { readonly value: string }) => /^kms:Decrypt$/i.test(value);
const isAccessRequest = ({ value }: { readonly value: string }) => /^ssm:StartAccessRequest$/i.test(value);

const SEND = 'ssm:SendCommand';
const SHELLS = /^AWS-Run(?:Shell|PowerShell)Script$/;

/** Whether a document can be one for commands: not those that are known to be for sessions. */
function isForCommands({ meaning, value }: CheckedResource): boolean {
  if (meaning.code === 'aws-document') return !/^AWS-Start/.test(meaning.params.name);
  return value.includes(':document/') && !value.endsWith(`/${DEFAULT_SHELL_DOCUMENT}`);
}

function anyCommand(statement: CheckedStatement): readonly Found[] {
  const all = everyDocumentIn(statement).filter(({ params }) => params.owner !== 'account');
  const shells = statement.resources.filter(
    ({ meaning }) => meaning.code === 'aws-document' && SHELLS.test(meaning.params.name),
  );
  return [...all, ...shells].map(({ at }) => ({ code: 'send-command-any', at, params: {} }));
}

/**
 * Run Command: with any document or a shell script it is root on the node, without a Command document it is
 * nothing.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
function sendCommand(policy: CheckedPolicy): readonly Found[] {
  const sending = policy.allowing(SEND);
  const any = sending.flatMap(anyCommand);
  const first = sending.find(isOnNodes);
  const covered = sending.some(
    ({ resources, notResources }) => notResources.length > 0 || resources.some(isForCommands),
  );
  return first === undefined || covered || any.length > 0
    ? any
    : [{ code: 'send-command-without-document', at: placeOf(first, SEND), params: {} }];
}

/** Whether a denied resource is, or may be, a document for port forwarding. */
const coversTunnels = ({ value }: CheckedResource) =>
  value.includes('PortForwarding') ||
  (value.includes('*') && !value.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?=document\/)/, '').includes('/')) ||
  /:document\/[^/]*\*/.test(value);

/**
 * Denials of documents: port forwarding reaches port 22 as well, and `NotResource` without the nodes denies
 * every session.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-enable-ssh-connections.html
 */
function denials({ statements }: CheckedPolicy): readonly Found[] {
  const denying = statements.filter(
    (statement) => statement.effect === 'Deny' && isAbout(statement, 'ssm:StartSession'),
  );
  const tunnels = denying.some(
    ({ resources, notResources }) => notResources.length > 0 || resources.some(coversTunnels),
  );
  return denying.flatMap<Found>(({ resources, notResources, conditions }) => {
    const ssh = resources.find(({ value }) => value.endsWith(`document/${SESSION_DOCUMENTS.ssh.name}`));
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

/** Who may start sessions, on what and with which documents, in the order in which findings of one place appear. */
export const startingChecks: readonly PolicyCheck[] = [
  nodeTags,
  documentsMissing,
  everyDocument,
  notableDocuments,
  documentCheck,
  besideStart,
  sendCommand,
  denials,
];
