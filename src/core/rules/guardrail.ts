import type {
  Configuration,
  Environment,
  GuardrailAnswers,
  SettingPath,
} from '../configuration/configuration.ts';
import type { Guardrail } from '../configuration/setting-kinds.ts';
import { namedTags, passesEndpoint } from '../configuration/subject.ts';
import { awsDocumentArn } from '../policy/arn.ts';
import type { Condition, Statement } from '../policy/types.ts';
import { DEFAULT_SHELL_DOCUMENT, SESSION_DOCUMENTS } from '../reference/session-documents.ts';
import type { NoteCode } from '../notes/codes.ts';
import type { Reason } from '../types.ts';
import { because, type Grant } from './grant.ts';
import { type Conditions, conditionPointer, withConditions } from './guards.ts';
import { tagConditions, UNNAMED_TAG } from './nodes.ts';

/** What one statement refuses. */
interface Refusal extends Pick<Statement, 'Resource' | 'NotResource'> {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly note: NoteCode;
  /** Reasons for single elements. */
  readonly because?: readonly Reason[];
  /** When alone it is refused. */
  readonly when?: Conditions;
}

type Rule = (answers: GuardrailAnswers, environment: Environment) => readonly Refusal[];

const START = ['ssm:StartSession'];
const NO_CONDITIONS: Conditions = { condition: {}, because: [] };

/** A guardrail holds everywhere: a Region or an account that it leaves out would be a way around it. */
const anywhere = ({ partition }: Environment, service: string, resource: string): string =>
  `arn:${partition}:${service}:*:*:${resource}`;

const nodeArns = (environment: Environment): readonly string[] => [
  anywhere(environment, 'ec2', 'instance/*'),
  anywhere(environment, 'ssm', 'managed-instance/*'),
];

/** A condition on one key, where values for it were named. */
function compared(
  operator: string,
  key: string,
  values: readonly string[],
  note: NoteCode,
  setting: SettingPath,
): Conditions {
  if (values.length === 0) return NO_CONDITIONS;
  return {
    condition: { [operator]: { [key]: values } },
    because: [because(note, conditionPointer(operator, key), setting)],
  };
}

/**
 * Every document but those on the list. `NotResource` covers what AWS adds later; AWS asks for target and document each
 * on its own, so the targets stand in the list as well, or they would be refused.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
 */
const documents: Rule = ({ documents: { types, custom } }, environment) => {
  const targets = [...nodeArns(environment), anywhere(environment, 'ecs', 'task/*')];
  const own = (name: string) => anywhere(environment, 'ssm', `document/${name}`);
  const listed = [
    ...types.map((type) => {
      const { name, owner, note } = SESSION_DOCUMENTS[type];
      const arn = owner === 'aws' ? awsDocumentArn(environment, name) : own(name);
      return { arn, note, setting: 'guardrail.documents.types' } as const;
    }),
    ...custom.map(
      (name) => ({ arn: own(name), note: 'custom-document', setting: 'guardrail.documents.custom' }) as const,
    ),
  ];
  return [
    {
      sid: 'DenyOtherDocuments',
      actions: START,
      NotResource: [...targets, ...listed.map(({ arn }) => arn)],
      note: 'guardrail-documents',
      because: [
        because('guardrail-targets', '/NotResource/0', 'guardrail.denies'),
        ...listed.map(({ note, setting }, position) =>
          because(note, `/NotResource/${targets.length + position}`, setting),
        ),
      ],
    },
  ];
};

/**
 * SSH, and with it what forwards ports: to port 22 as well.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-enable-ssh-connections.html
 */
const ssh: Rule = ({ sshPorts }, environment) => {
  const ids = ['ssh', ...(sshPorts ? (['port-forwarding', 'remote-host', 'socket'] as const) : [])] as const;
  return [
    {
      sid: 'DenySsh',
      actions: START,
      Resource: ids.map((id) => awsDocumentArn(environment, SESSION_DOCUMENTS[id].name)),
      note: 'guardrail-ssh',
      because: sshPorts ? [because('guardrail-ports', '/Resource/1', 'guardrail.sshPorts')] : [],
    },
  ];
};

/**
 * One statement for each tag, so that one is enough to be refused: keys of one condition all have to match. Only nodes
 * stand in it: a document lacks every tag, and a negated condition would hit it.
 */
const nodes: Rule = ({ nodes: { refused, tags } }, environment) =>
  (tags.length === 0 ? UNNAMED_TAG : tags).map((tag) => ({
    sid: 'DenyNodes',
    actions: START,
    Resource: nodeArns(environment),
    note: `guardrail-nodes-${refused}`,
    when: tagConditions(
      'ssm:resourceTag/',
      [tag],
      (at) => because('guardrail-node-tag', at, 'guardrail.nodes.tags'),
      refused === 'with' ? 'StringLike' : 'StringNotLike',
    ),
  }));

/**
 * What comes from neither a network nor an endpoint on the lists. A negated operator also matches where its key is
 * missing: a request through an endpoint has no public address, and the others name no endpoint. What a service of AWS
 * asks for somebody comes from its own address. Only the beginning of sessions: what an agent opens comes from its node.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html
 */
const origins: Rule = ({ origins: { networks, endpoints } }) => {
  // Without either it would refuse everybody everything.
  if (networks.length + endpoints.length === 0) return [];
  const through = (key: string, prefix: string) =>
    compared(
      'StringNotEquals',
      key,
      endpoints.filter((id) => id.startsWith(prefix)),
      'guardrail-endpoints',
      'guardrail.origins.endpoints',
    );
  return [
    {
      sid: 'DenyOtherOrigins',
      actions: [...START, 'ssm:ResumeSession', 'ecs:ExecuteCommand'],
      Resource: '*',
      note: 'guardrail-origins',
      when: withConditions(
        compared(
          'NotIpAddress',
          'aws:SourceIp',
          networks,
          'guardrail-networks',
          'guardrail.origins.networks',
        ),
        through('aws:SourceVpc', 'vpc-'),
        // What is no ID stays an answer that is wrong, and never widens who is let in.
        through('aws:SourceVpce', 'vpce-'),
        compared('Bool', 'aws:ViaAWSService', ['false'], 'guardrail-via-service', 'guardrail.denies'),
      ),
    },
  ];
};

/**
 * Sessions in ECS tasks past ECS Exec, and so past its logs.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
const tasks: Rule = ({ tasks: { clusters, tags } }, environment) => {
  const inClusters = clusters.length === 0 ? ['task/*'] : clusters.map((name) => `task/${name}/*`);
  const named = namedTags({ tags });
  return (named.length === 0 ? [[]] : named.map((tag) => [tag])).map((only) => ({
    sid: 'DenySessionsInTasks',
    actions: START,
    Resource: inClusters.map((resource) => anywhere(environment, 'ecs', resource)),
    note: 'guardrail-tasks',
    when: tagConditions('aws:ResourceTag/', only, (at) =>
      because('guardrail-task-tags', at, 'guardrail.tasks.tags'),
    ),
  }));
};

/** ECS Exec, altogether or in some containers. */
const exec: Rule = ({ containers }) => [
  {
    sid: 'DenyEcsExec',
    actions: ['ecs:ExecuteCommand'],
    Resource: '*',
    note: 'guardrail-exec',
    when: compared(
      'StringEquals',
      'ecs:container-name',
      containers,
      'guardrail-containers',
      'guardrail.containers',
    ),
  },
];

/** Whoever starts tasks or changes services turns ECS Exec on, or does not. */
const enableExec: Rule = () => [
  {
    sid: 'DenyEnablingEcsExec',
    actions: ['ecs:RunTask', 'ecs:StartTask', 'ecs:CreateService', 'ecs:UpdateService'],
    Resource: '*',
    note: 'guardrail-enable-exec',
    when: { condition: { StringEquals: { 'ecs:enable-execute-command': 'true' } }, because: [] },
  },
];

/**
 * Changes of the preferences, by every action that changes what is in force. AWS's own policy lacks the version and
 * the sharing.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/preference-setting-permissions.html
 */
const preferences: Rule = ({ readPreferences }, environment) => [
  {
    sid: 'DenyPreferences',
    actions: [
      'ssm:CreateDocument',
      ...(readPreferences ? [] : ['ssm:GetDocument']),
      'ssm:UpdateDocument',
      'ssm:DeleteDocument',
      'ssm:UpdateDocumentDefaultVersion',
      'ssm:ModifyDocumentPermission',
    ],
    Resource: [anywhere(environment, 'ssm', `document/${DEFAULT_SHELL_DOCUMENT}`)],
    note: 'guardrail-preferences',
  },
];

const RULES: Readonly<Record<Guardrail, Rule>> = {
  documents,
  ssh,
  nodes,
  origins,
  tasks,
  exec,
  'enable-exec': enableExec,
  preferences,
};

/**
 * What a boundary and the policy of an endpoint need besides: whatever they do not allow is refused, so they allow all
 * and leave the rest to the policies of people. A service control policy stands beside `FullAWSAccess`, which does that.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
const ALLOWS_ALL: Readonly<Partial<Record<GuardrailAnswers['as'], NoteCode>>> = {
  boundary: 'guardrail-allows-all',
  endpoint: 'guardrail-endpoint-allows-all',
};

/**
 * Deny statements of a guardrail, which hold whatever other policies allow, with what the kind of policy needs besides.
 * Nothing that an endpoint never sees stands in its policy.
 */
export function guardrail({ guardrail: answers, environment }: Configuration): readonly Grant[] {
  const isEndpoint = answers.as === 'endpoint';
  const principal = isEndpoint ? { Principal: { AWS: '*' } } : {};
  const exempt = compared(
    'ArnNotLike',
    'aws:PrincipalArn',
    answers.exempt,
    'guardrail-exempt',
    'guardrail.exempt',
  );
  const deny = (refusal: Refusal, position: number): Grant => {
    const { sid, actions, note, because: reasons = [], when = NO_CONDITIONS, ...on } = refusal;
    const { condition, because: conditions } = withConditions(when, exempt);
    return {
      statement: {
        // Those of several tags are told apart.
        Sid: position === 0 ? sid : `${sid}${position + 1}`,
        Effect: 'Deny',
        ...principal,
        Action: actions,
        ...on,
        ...conditionOf(condition),
      },
      because: [because(note, '', 'guardrail.denies'), ...reasons, ...conditions],
    };
  };
  const all = ALLOWS_ALL[answers.as];
  const allowed: Statement = {
    Sid: 'AllowAll',
    Effect: 'Allow',
    ...principal,
    Action: '*',
    Resource: '*',
  };
  return [
    ...(all === undefined ? [] : [{ statement: allowed, because: [because(all, '', 'guardrail.as')] }]),
    ...answers.denies
      .filter((each) => !isEndpoint || passesEndpoint(each))
      .flatMap((each) => RULES[each](answers, environment).map(deny)),
  ];
}

const conditionOf = (condition: Condition): Pick<Statement, 'Condition'> =>
  Object.keys(condition).length === 0 ? {} : { Condition: condition };
