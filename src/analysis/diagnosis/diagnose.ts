import { judge } from '#iam';
import { accessOf, type Configuration, type DocumentKind } from '#core';
import { compiledDocument, decideIn, type TriedDecision } from '../tried-request/tried-decision.ts';
import { sessionNameOf } from '../tasks/identity.ts';
import { obstacleOf } from '../tasks/obstacle.ts';
import { type AskedKind, plainScenario } from '../tried-request/asked-kind.ts';
import { deniedIdentity } from '../tried-request/identity.ts';
import { readResource } from '../tried-request/resource-context.ts';
import type { TriedRequest } from '../tried-request/types.ts';
import type { Denied, DeniedPerson } from './asked.ts';
import { elsewhere, namedElsewhere } from './elsewhere.ts';
import { type Finding, finding } from './finding.ts';
import { askedKindFor, meantAction, meantResource } from './meant-request.ts';
import { nodeSideCauses } from './node-causes.ts';
import { personCauses } from './person-causes.ts';
import { placeCauses } from './place-causes.ts';
import { symptomFindings } from './symptom-findings.ts';
import type { AccessDeniedMessage } from './types.ts';

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
  if (action === 'ssm:terminatesession') return [finding('plugin', {}, { pitfall: 'P13' })];
  return action.startsWith('kms:') ? [finding('key-policy', {}, { pitfall: 'P29' })] : [];
}
