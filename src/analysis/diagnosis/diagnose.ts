import {
  accessOf,
  type AdministratorAccess,
  type Configuration,
  DEFAULT_SHELL_DOCUMENT,
  type DocumentKind,
  s3LogIn,
} from '#core';
import { judge, resourceTypesOf } from '#iam';
import { adviceOn, adviceOnAction, type NodeMay } from './advice.ts';
import { type AccessRoot, finding, type Finding, placeCauses } from './causes.ts';
import type { AccessDeniedMessage, Side } from './denial.ts';
import { elsewhere, keyOfOthers, namedElsewhere } from './elsewhere.ts';
import { nodeSideCauses } from './node-causes.ts';
import { personCauses } from './person-causes.ts';
import { askGuardrail, mayBeGuardrail } from './guardrail.ts';
import { sideOf } from './side.ts';
import { obstacleOf } from '../tasks/obstacle.ts';
import { type Identity, nodeArn, type Scenario, sessionArn, sessionNameOf } from '../tasks/scenario.ts';
import { offeredRequests } from '../tried-request/offered-requests.ts';
import { readResource, type ReadResource } from '../tried-request/resource-context.ts';
import { compiledDocument, decideIn, type TriedDecision } from '../tried-request/tried-decision.ts';
import {
  type AskedKind,
  deniedIdentity,
  plainScenario,
  type TriedKind,
  type TriedRequest,
} from '../tried-request/tried-request.ts';

/** A request that was denied, with what it is compared with. */
export interface Denied {
  readonly configuration: Configuration;
  readonly kind: AskedKind;
  readonly message: AccessDeniedMessage;
  /** In lower case. */
  readonly action: string;
  readonly resource: ReadResource;
  readonly resourceText: string;
  /** Whether the message names the resource; otherwise it is a typical one. */
  readonly isNamed: boolean;
  readonly identity: Identity;
  /** Of who asked. */
  readonly account: string;
}

/** The same, of a person. */
export interface DeniedPerson extends Denied {
  readonly root: AccessRoot;
  readonly access: AdministratorAccess;
}

/** The document that grants it: the one that is open, if it is for that side. */
function askedKindFor(kind: DocumentKind, side: Side): AskedKind {
  if (side === 'node' || side === 'task') return 'instance-role';
  return kind === 'administrator' ? 'administrator' : 'end-user';
}

/** A resource such as an action is asked on, by the types of resources that it knows. */
function typicalResource(
  { environment }: Configuration,
  { partition, node, session, sessionKeyArn }: Scenario,
  action: string,
): string {
  const place = `${node.region}:${node.account}`;
  const key = `arn:${partition}:kms:${place}:key/key-id`;
  const log = s3LogIn(environment, node.region);
  const bucket = `arn:${partition}:s3:::${log.bucket}`;
  const TYPICAL: readonly (readonly [form: string, arn: string])[] = [
    [':instance/', nodeArn(node, partition)],
    [':session/', sessionArn(session, partition)],
    [':document/', `arn:${partition}:ssm:${place}:document/${DEFAULT_SHELL_DOCUMENT}`],
    [':key/', sessionKeyArn ?? key],
    ['${ObjectName}', `${bucket}/${log.prefix === '' ? '' : `${log.prefix}/`}session.log`],
    [':s3:::', bucket],
  ];
  const forms = resourceTypesOf(action).map(({ arn }) => arn);
  return TYPICAL.find(([form]) => forms.some((arn) => arn.includes(form)))?.[1] ?? '*';
}

/** A resource such as the action is asked on, for messages that name none. */
function meantResource(
  configuration: Configuration,
  kind: AskedKind,
  scenario: Scenario,
  { symptom, subject }: Pick<AccessDeniedMessage, 'symptom' | 'subject'>,
  action: string,
): string {
  // A failed upload says where to.
  if (symptom === 'upload' && subject !== undefined && action === 's3:PutObject') {
    return `arn:${scenario.partition}:s3:::${subject}`;
  }
  const isSame = (other: string) => other.toLowerCase() === action.toLowerCase();
  const offered = offeredRequests(configuration, kind)
    .flatMap(({ questions }) => questions)
    .find(({ request }) => isSame(request.action));
  return offered?.request.resource ?? typicalResource(configuration, scenario, action);
}

/** Whether the generated policy of the node allows what an agent does. */
function nodeMay(configuration: Configuration): NodeMay {
  const kind = 'instance-role';
  return (action) => {
    const scenario = plainScenario(configuration, kind);
    if (scenario === undefined) return false;
    const resource = meantResource(configuration, kind, scenario, { symptom: 'denied' }, action);
    const request = { action, resource, tags: [], context: [] };
    return decideIn(configuration, kind, scenario, request).answer === 'allowed';
  };
}

/** What the policy of a configuration has to do with a message. */
export interface Diagnosis {
  /** The document that was asked: of the person or of the node, whichever the message is about; a guardrail that denies. */
  readonly kind: TriedKind;
  /** Who has to do something about it. */
  readonly side: Side;
  /**
   * `denied`: it lacks something, and `findings` say what mends it, after another policy if AWS names one. `allowed`: look elsewhere, in this order.
   * `not-asked`: the message is about something else than a permission, or names none.
   */
  readonly verdict: 'denied' | 'allowed' | 'not-asked';
  /** What was asked, unless nothing was. */
  readonly tried?: TriedRequest;
  /** The answer to it. */
  readonly decision?: TriedDecision;
  /** Whether the message left the resource open, so that one such as the policy means was taken. */
  readonly resourceGuessed: boolean;
  readonly findings: readonly Finding[];
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ code }, position) => findings.findIndex((other) => other.code === code) === position,
  );
}

function causes(denied: Denied | DeniedPerson, decision: TriedDecision): readonly Finding[] {
  const found = 'access' in denied ? personCauses(denied) : nodeSideCauses(denied);
  if (found.length > 0) return found;
  const place = placeCauses(denied, { region: true, account: true });
  if (place.length > 0) return place;
  const { configuration, kind } = denied;
  const verdict = judge(compiledDocument(configuration, kind), decision.request);
  const obstacle = obstacleOf(verdict, decision.request);
  return obstacle.code === 'condition-not-met'
    ? [finding('condition-not-met', { key: obstacle.key })]
    : [finding('not-covered', { value: denied.resourceText })];
}

/**
 * Says what a message has to do with the policies of a configuration: whose side it is on, what they lack and which setting
 * mends it, or where else to look. Other policies, boundaries, control policies and key policies are never seen.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function diagnose(
  configuration: Configuration,
  kind: DocumentKind,
  message: AccessDeniedMessage,
): Diagnosis {
  const side = sideOf(message);
  const asked = askedKindFor(kind, side);
  const { action, symptom, principal } = message;
  const scenario = plainScenario(configuration, asked);
  const advice = adviceOn(message, side, configuration, nodeMay(configuration));
  if (action === undefined || side === 'client' || side === 'setup' || scenario === undefined) {
    const around = action === undefined ? [] : adviceOnAction(message, action);
    const found = [...namedElsewhere(message), ...around, ...advice];
    const { subject: value = '' } = message;
    const findings = found.length > 0 ? found : [finding('nothing-named', { value })];
    return { kind: asked, side, verdict: 'not-asked', resourceGuessed: false, findings: unique(findings) };
  }
  const identity =
    asked === 'instance-role' ? scenario.identity : deniedIdentity(scenario.identity, principal);
  const resourceText = message.resource ?? meantResource(configuration, asked, scenario, message, action);
  const resource = readResource(resourceText);
  const tags =
    resource.kind === 'node'
      ? Object.entries(scenario.node.tags).map(([key, value]) => ({ key, value }))
      : [];
  const name = sessionNameOf(identity);
  const who = { kind: identity.kind, name: name === sessionNameOf(scenario.identity) ? '' : name };
  const tried = { action, resource: resourceText, who, tags, context: [] };
  const own = decideIn(configuration, asked, { ...scenario, identity }, tried);
  const guardrail =
    kind === 'guardrail' && asked === 'end-user'
      ? askGuardrail(configuration, { ...scenario, identity }, tried)
      : undefined;
  const isNamed = message.resource !== undefined || symptom === 'upload';
  const request: Denied = {
    configuration,
    kind: asked,
    message,
    action: action.toLowerCase(),
    resource,
    resourceText,
    isNamed,
    identity,
    account: principal?.account || identity.account,
  };
  const denied: Denied | DeniedPerson =
    asked === 'instance-role'
      ? request
      : {
          ...request,
          root: asked === 'end-user' ? 'endUser' : 'administrator',
          access: accessOf(configuration, asked),
        };
  const isDenied = own.answer === 'denied';
  const { refusal, findings: ofGuardrail = [] } = guardrail ?? {};
  const isRefused = refusal !== undefined;
  const named = isRefused && mayBeGuardrail(configuration, message.reason) ? [] : namedElsewhere(message);
  const ofPolicy = isDenied ? [...causes(denied, own), ...advice, ...afterMending(denied)] : advice;
  const findings =
    isDenied || isRefused
      ? [...named, ...ofGuardrail, ...ofPolicy]
      : [...ofGuardrail, ...ofPolicy, ...elsewhere(denied, message, own)];
  return {
    kind: isRefused ? 'guardrail' : asked,
    side,
    verdict: isDenied || isRefused ? 'denied' : 'allowed',
    tried,
    decision: refusal ?? own,
    resourceGuessed: !isNamed && resourceText !== '*',
    findings: unique([
      ...whoAsked(message, side),
      ...ofTask(side, action),
      ...findings,
      ...ofHeartbeat(denied),
    ]),
  };
}

/** People run commands on instances, and then have the instance's role. */
function whoAsked({ principal }: AccessDeniedMessage, side: Side): readonly Finding[] {
  if (side !== 'caller' || principal?.isNode !== true) return [];
  return [finding('from-node', { value: principal.sessionName, chosen: principal.name })];
}

/** Where logs and key of ECS Exec are set. */
function ofTask(side: Side, action: string): readonly Finding[] {
  return side === 'task' && /^(?:s3|logs|kms):/i.test(action) ? [finding('exec-configuration')] : [];
}

/** With Default Host Management, the agent tries the instance's own role first. */
function ofHeartbeat({ action, resource }: Denied): readonly Finding[] {
  const isHeartbeat = action === 'ssm:updateinstanceinformation' && resource.service === 'ec2';
  return isHeartbeat ? [finding('host-management-later')] : [];
}

/** What to know besides what mends it: the denial may have another beginning. */
function afterMending({ action, message, resource, account, isNamed }: Denied): readonly Finding[] {
  if (action === 'ssm:terminatesession') return [finding('plugin', {}, {})];
  if (!action.startsWith('kms:')) return [];
  const foreign = isNamed && resource.account !== '' && resource.account !== account;
  return [
    ...(message.reason.policy === 'resource' ? [] : [finding('key-policy', {}, {})]),
    ...(foreign ? [keyOfOthers(resource.account, message)] : []),
  ];
}
