import { accessOf, type AdministratorAccess, type Configuration, type DocumentKind } from '#core';
import { judge, resourceTypesOf } from '#iam';
import { type AccessRoot, finding, type Finding, placeCauses } from './causes.ts';
import type { AccessDeniedMessage } from './denial.ts';
import { elsewhere, namedElsewhere } from './elsewhere.ts';
import { nodeSideCauses } from './node-causes.ts';
import { personCauses } from './person-causes.ts';
import { symptomFindings } from './symptoms.ts';
import { obstacleOf } from '../tasks/obstacle.ts';
import { type Identity, nodeArn, type Scenario, sessionArn, sessionNameOf } from '../tasks/scenario.ts';
import { offeredRequests } from '../tried-request/offered-requests.ts';
import { readResource, type ReadResource } from '../tried-request/resource-context.ts';
import { compiledDocument, decideIn, type TriedDecision } from '../tried-request/tried-decision.ts';
import {
  type AskedKind,
  deniedIdentity,
  plainScenario,
  type TriedRequest,
} from '../tried-request/tried-request.ts';

/** A request that was denied, with what it is compared with. */
export interface Denied {
  readonly configuration: Configuration;
  readonly kind: AskedKind;
  /** In lower case. */
  readonly action: string;
  readonly resource: ReadResource;
  readonly resourceText: string;
  readonly identity: Identity;
}

/** The same, of a person. */
export interface DeniedPerson extends Denied {
  readonly root: AccessRoot;
  readonly access: AdministratorAccess;
}

const NODE_SERVICES = /^(?:s3|logs|ec2messages):/i;
const NODE_ACTIONS = /^(?:kms:Decrypt|ssm:UpdateInstanceInformation)$/i;

/** Whose permission a message is about: that of the person, or that of the node. */
function sideOf({ principal, action = '', resource = '', symptom }: AccessDeniedMessage): 'caller' | 'node' {
  if (principal?.isNode || symptom === 'log-encryption') return 'node';
  if (/^ssmmessages:/i.test(action)) {
    const isCallers =
      /^ssmmessages:OpenDataChannel$/i.test(action) && !/^arn:[^:]*:ssmmessages:/.test(resource);
    return isCallers ? 'caller' : 'node';
  }
  return NODE_SERVICES.test(action) || NODE_ACTIONS.test(action) ? 'node' : 'caller';
}

/** The document that grants it: the one that is open, if it is for that side. */
function askedKindFor(kind: DocumentKind, message: AccessDeniedMessage): AskedKind {
  if (sideOf(message) === 'node') return 'instance-role';
  return kind === 'administrator' ? 'administrator' : 'end-user';
}

/** The action that a message is about, where it names one or tells by what failed. */
function meantAction({ action, symptom, subject }: AccessDeniedMessage): string | undefined {
  if (action !== undefined || symptom !== 'log-encryption') return action;
  return subject === 'cloudwatch' ? 'logs:DescribeLogGroups' : 's3:GetEncryptionConfiguration';
}

/** A resource such as the action is asked on, for messages that name none. */
function meantResource(
  configuration: Configuration,
  kind: AskedKind,
  scenario: Scenario,
  action: string,
): string {
  const isSame = (other: string) => other.toLowerCase() === action.toLowerCase();
  const offered = offeredRequests(configuration, kind)
    .flatMap(({ questions }) => questions)
    .find(({ request }) => isSame(request.action));
  if (offered !== undefined) return offered.request.resource;
  const { partition, node, session } = scenario;
  if (action.startsWith('kms:')) {
    return `arn:${partition}:kms:${node.region}:${node.account}:key/key-id`;
  }
  if (/^ssm:(?:terminate|resume)session$/i.test(action)) return sessionArn(session, partition);
  return resourceTypesOf(action).length === 0 ? '*' : nodeArn(node, partition);
}

/** What the policy of a configuration has to do with a message. */
export interface Diagnosis {
  /** The document that was asked: of the person or of the node, whichever the message is about. */
  readonly kind: AskedKind;
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
 * Says what a message has to do with the policies of a configuration: what they lack and which setting mends it, or
 * where else to look. Other policies, boundaries, control policies and key policies are never seen.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function diagnose(
  configuration: Configuration,
  kind: DocumentKind,
  message: AccessDeniedMessage,
): Diagnosis {
  const asked = askedKindFor(kind, message);
  const action = meantAction(message);
  const scenario = plainScenario(configuration, asked);
  const symptoms = symptomFindings(message);
  if (action === undefined || message.symptom === 'encoded' || scenario === undefined) {
    const found = [...namedElsewhere(message), ...symptoms];
    const findings = found.length > 0 ? found : [finding('nothing-named')];
    return { kind: asked, verdict: 'not-asked', resourceGuessed: false, findings };
  }
  const identity =
    asked === 'instance-role' ? scenario.identity : deniedIdentity(scenario.identity, message.principal);
  const resourceText = message.resource ?? meantResource(configuration, asked, scenario, action);
  const resource = readResource(resourceText);
  const tags =
    resource.kind === 'node'
      ? Object.entries(scenario.node.tags).map(([key, value]) => ({ key, value }))
      : [];
  const name = sessionNameOf(identity);
  const who = { kind: identity.kind, name: name === sessionNameOf(scenario.identity) ? '' : name };
  const tried = { action, resource: resourceText, who, tags, context: [] };
  const decision = decideIn(configuration, asked, { ...scenario, identity }, tried);
  const request: Denied = {
    configuration,
    kind: asked,
    action: action.toLowerCase(),
    resource,
    resourceText,
    identity,
  };
  const denied: Denied | DeniedPerson =
    asked === 'instance-role'
      ? request
      : {
          ...request,
          root: asked === 'end-user' ? 'endUser' : 'administrator',
          access: accessOf(configuration, asked),
        };
  const isDenied = decision.answer === 'denied';
  const findings = isDenied
    ? [...namedElsewhere(message), ...causes(denied, decision), ...symptoms, ...afterMending(denied)]
    : [...symptoms, ...elsewhere(denied, message, decision)];
  return {
    kind: asked,
    verdict: isDenied ? 'denied' : 'allowed',
    tried,
    decision,
    resourceGuessed: message.resource === undefined && resourceText !== '*',
    findings: unique(findings),
  };
}

/** What to know besides what mends it: the denial may have another beginning. */
function afterMending({ action }: Denied): readonly Finding[] {
  if (action === 'ssm:terminatesession') return [finding('plugin', {}, {})];
  return action.startsWith('kms:') ? [finding('key-policy', {}, {})] : [];
}
