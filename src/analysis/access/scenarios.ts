import { accessOf, type Configuration, DEFAULT_SHELL_DOCUMENT, mayTunnel, tunnelName } from '#core';
import { nodeCases, type NodeVariant } from './node-variants.ts';
import * as values from './scenario-values.ts';
import { referredTags } from './scenario-values.ts';
import {
  type Assumptions,
  type Node,
  principalContext,
  type Scenario,
  sessionNameOf,
} from '../tasks/scenario.ts';

/** Columns of the report. */
export type Case = 'your-nodes' | 'other-nodes' | 'own-session' | 'other-session' | 'account' | 'node';

/** What exactly a case was tried with. `similar-name`: a colleague whose name begins with the person's. */
export type Variant = NodeVariant | 'own' | 'other-person' | 'similar-name';

export interface CaseScenario {
  readonly variant: Variant;
  readonly scenario: Scenario;
  /** A trap is told, but does not decide what the cell says. */
  readonly trap: boolean;
}

export type Scenarios = Readonly<Partial<Record<Case, readonly CaseScenario[]>>>;

const SUFFIX = '0a1b2c3d4e5f60718';

/** A name of a document that a pattern such as `SessionDocument-*` covers. */
const concreteName = (pattern: string): string => pattern.replaceAll(/[*?]/g, '1');

/** Whether anybody is meant to use the tunnel; then it is worth knowing of everybody whether they can. */
const isForSomebody = (configuration: Configuration): boolean =>
  (['end-user', 'administrator'] as const).some((kind) => mayTunnel(configuration, kind));

/**
 * Concrete scenarios for the policy of a person. Names come from the configuration, placeholders stand for themselves,
 * and the person meets the guards.
 */
export function callerScenarios(
  configuration: Configuration,
  kind: 'end-user' | 'administrator',
  assumptions: Assumptions,
): Scenarios {
  const { environment } = configuration;
  const access = accessOf(configuration, kind);
  const tags = access.nodes.by === 'tag' ? referredTags(access.nodes.tags) : {};
  const person = values.personOf(access, values.namedAccount(environment), tags);
  const { yours, others } = nodeCases(environment, access, principalContext(person, environment.partition));
  const node = yours[0].node;
  const [custom] = access.documents.custom.map(concreteName);
  const base: Scenario = {
    partition: environment.partition,
    identity: person,
    node,
    session: { owner: person, node, suffix: SUFFIX },
    documents: {
      custom: custom ?? (access.documents.listed ? 'document-name' : 'Custom-Session-Document'),
      customIsPort: false,
      picked: custom ?? DEFAULT_SHELL_DOCUMENT,
      ...(isForSomebody(configuration) ? { tunnel: tunnelName(environment) } : {}),
    },
    preferencesExist: true,
    ...values.sessionKey(environment, node.region),
    logs: values.logDestinations(environment),
    circumstances: values.circumstancesWithin(access.guards),
    assumptions,
  };
  const sessionOf = (variant: Variant, name: string): CaseScenario => ({
    variant,
    trap: variant === 'similar-name',
    scenario: { ...base, session: { ...base.session, owner: values.colleagueOf(person, name) } },
  });
  const onNode = ({ variant, node: target }: { variant: Variant; node: Node }): CaseScenario => ({
    variant,
    trap: false,
    scenario: { ...base, node: target, ...values.sessionKey(environment, target.region) },
  });
  return {
    'your-nodes': yours.map(onNode),
    'other-nodes': others.map(onNode),
    'own-session': [{ variant: 'own', trap: false, scenario: base }],
    'other-session': [
      sessionOf('other-person', values.OTHER_NAME),
      sessionOf('similar-name', `${sessionNameOf(person)}-lee`),
    ],
    account: [{ variant: 'named', trap: false, scenario: base }],
  };
}

const NODE_OF_TRUST = {
  ec2: { kind: 'instance', id: 'i-0123456789abcdef0' },
  hybrid: { kind: 'hybrid', id: 'mi-0123456789abcdef0' },
  'ecs-task': { kind: 'ecs-task', id: 'cluster/0123456789abcdef0123456789abcdef' },
} as const;

/** The scenario for the role of a node. */
export function nodeScenarios(configuration: Configuration, assumptions: Assumptions): Scenarios {
  const { environment, instanceRole } = configuration;
  const node: Node = {
    ...NODE_OF_TRUST[instanceRole.trust],
    region: values.namedRegion(environment),
    account: values.namedAccount(environment),
    tags: {},
  };
  const caller = callerScenarios(configuration, 'end-user', assumptions).account?.[0]?.scenario;
  if (caller === undefined) return {};
  const key = values.sessionKey(environment, node.region);
  const scenario = { ...caller, ...key, node, session: { ...caller.session, node } };
  return { node: [{ variant: 'named', trap: false, scenario }] };
}
