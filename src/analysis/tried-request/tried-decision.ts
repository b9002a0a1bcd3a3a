import {
  accessOf,
  type Configuration,
  type DocumentKind,
  generate,
  type GuardrailForm,
  type Params,
} from '#core';
import {
  compile,
  type CompiledPolicies,
  type Context,
  type Decision,
  explain,
  judge,
  type Request,
  type StatementReference,
} from '#iam';
import { type Identity, type Scenario, sessionNameOf, userIdOf } from '../tasks/scenario.ts';
import { contextOf, isNamedAfter, ownerOf, readResource } from './resource-context.ts';
import { identityOf, isTried, plainScenario, type TriedKind, type TriedRequest } from './tried-request.ts';
import { guardedPolicies } from '../access/access-report.ts';

/**
 * What an answer takes for granted. `guards-met`: with MFA, from a permitted network, at a permitted time.
 * `document-asked-apart`, `node-asked-apart`: starting a session asks a second question. `guardrail-as-…`: what stands beside
 * a guardrail, and where it holds.
 */
export type AssumptionCode =
  | 'others-not-seen'
  | 'key-policy-not-seen'
  | 'guards-met'
  | 'own-session'
  | 'other-session'
  | 'printed-form'
  | 'printed-form-would-do'
  | 'document-asked-apart'
  | 'node-asked-apart'
  | `guardrail-as-${GuardrailForm}`;

export interface Assumption {
  readonly code: AssumptionCode;
  readonly params: Params;
}

/** The decision about a tried request. */
export interface TriedDecision {
  readonly request: Request;
  readonly decision: Decision;
  /** `allowed-as-printed`: for the form of the session ARN that AWS's policies are written for. */
  readonly answer: 'allowed' | 'allowed-as-printed' | 'denied';
  /** The statement that allows or denies. */
  readonly statement: StatementReference | undefined;
  /** The keys that the request has by itself, before what somebody changed. */
  readonly ownContext: Context;
  readonly assumptions: readonly Assumption[];
}

/** Keys in any case: what somebody says takes the place of what follows by itself. */
function withChanges(own: Context, changes: TriedRequest['context']): Context {
  const changed = new Set(changes.map(({ key }) => key.toLowerCase()));
  const kept = Object.entries(own).filter(([key]) => !changed.has(key.toLowerCase()));
  const told = changes.flatMap(({ key, values }) => {
    const [first, ...more] = values;
    return first === undefined ? [] : [[key, more.length === 0 ? first : values] as const];
  });
  return Object.fromEntries([...kept, ...told]);
}

/** The same answers are asked one request after the other. */
const compiled = new WeakMap<Configuration, Map<TriedKind, CompiledPolicies>>();

/** The generated document, ready to be asked; a guardrail beside the policy of end users. */
export function compiledDocument(configuration: Configuration, kind: TriedKind): CompiledPolicies {
  const known = compiled.get(configuration) ?? new Map<TriedKind, CompiledPolicies>();
  const policies =
    known.get(kind) ??
    compile(
      kind === 'guardrail'
        ? guardedPolicies(configuration)
        : { identity: [generate(configuration, kind).document] },
    );
  compiled.set(configuration, known.set(kind, policies));
  return policies;
}

/** Whether anything depends on where somebody comes from, on MFA or on the time. */
function hasGuards(configuration: Configuration, kind: TriedKind): boolean {
  if (kind === 'instance-role') return false;
  const { denies } = configuration.guardrail;
  if (kind === 'guardrail') return denies.includes('origins') || hasGuards(configuration, 'end-user');
  const { mfa, networks, notBefore, notAfter } = accessOf(configuration, kind).guards;
  return mfa || networks.length > 0 || notBefore !== '' || notAfter !== '';
}

/** The session as AWS's policies name it: after `aws:userid` of its owner. */
function printedForm(resource: string, identity: Identity): string | undefined {
  const { kind, name } = readResource(resource);
  const owner = ownerOf(name, identity);
  if (kind !== 'session' || !isNamedAfter(name, sessionNameOf(owner))) return undefined;
  const suffix = name.slice(sessionNameOf(owner).length);
  return `${resource.slice(0, resource.length - name.length)}${userIdOf(owner)}${suffix}`;
}

function assumptionsOf(
  configuration: Configuration,
  kind: TriedKind,
  { action, resource }: Request,
  identity: Identity,
): readonly Assumption[] {
  const { kind: about, name } = readResource(resource);
  const starts = /^ssm:startsession$/i.test(action);
  const say = (code: AssumptionCode, params: Params = {}): readonly Assumption[] => [{ code, params }];
  const owner = sessionNameOf(identity);
  return [
    ...(starts && about === 'node' ? say('document-asked-apart') : []),
    ...(starts && about === 'document' ? say('node-asked-apart') : []),
    ...(about === 'session' && kind !== 'instance-role'
      ? say(isNamedAfter(name, owner) ? 'own-session' : 'other-session', { name: owner })
      : []),
    ...(hasGuards(configuration, kind) ? say('guards-met') : []),
    ...(about === 'key' ? say('key-policy-not-seen') : []),
    ...(kind === 'guardrail' ? say(`guardrail-as-${configuration.guardrail.as}`) : say('others-not-seen')),
  ];
}

/** Decides about a request of an identity in a scenario. */
export function decideIn(
  configuration: Configuration,
  kind: TriedKind,
  scenario: Scenario,
  tried: Pick<TriedRequest, 'action' | 'resource' | 'tags' | 'context'>,
): TriedDecision {
  const { identity } = scenario;
  const ownContext = contextOf(scenario, kind === 'instance-role' ? 'node' : 'caller', tried);
  const { action, resource } = tried;
  const request = { action, resource, context: withChanges(ownContext, tried.context) };
  const policies = compiledDocument(configuration, kind);
  const decision = explain(policies, request);
  const verdict = judge(policies, request);
  const printed = kind === 'instance-role' ? undefined : printedForm(resource, identity);
  const asPrinted = printed === undefined ? undefined : judge(policies, { ...request, resource: printed });
  const printedAllows = decision.outcome === 'implicitly-denied' && asPrinted?.outcome === 'allowed';
  // Of the data channel AWS's form is known to work; sessions are ended by the ID that people see.
  const counts = printedAllows && /^ssmmessages:opendatachannel$/i.test(action);
  const assumptions = assumptionsOf(configuration, kind, request, identity);
  return {
    request,
    decision,
    answer: decision.outcome === 'allowed' ? 'allowed' : counts ? 'allowed-as-printed' : 'denied',
    statement: (counts ? asPrinted : verdict)?.statement?.reference,
    ownContext,
    assumptions: printedAllows
      ? [{ code: counts ? 'printed-form' : 'printed-form-would-do', params: {} }, ...assumptions]
      : assumptions,
  };
}

/**
 * Decides about a request that somebody tries, by the document of a configuration. `undefined` for documents that allow
 * nobody anything. Nobody may be told "allowed" without the assumptions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function triedDecision(
  configuration: Configuration,
  kind: DocumentKind,
  request: TriedRequest,
): TriedDecision | undefined {
  if (!isTried(kind)) return undefined;
  const scenario = plainScenario(configuration, kind);
  if (scenario === undefined) return undefined;
  const identity = identityOf(scenario.identity, request.who);
  return decideIn(configuration, kind, { ...scenario, identity }, request);
}
