import {
  type Configuration,
  DOCUMENT_KINDS,
  type DocumentKind,
  generate,
  isPolicy,
  isStartedByName,
  mayUse,
  NAMED_DOCUMENTS,
  type SessionDocumentKind,
  nodesTrust,
  type Parameter,
  parametersOf,
  type Template,
  PEOPLE,
} from '#core';
import { isRegional } from '../places.ts';
import { differentDocuments } from '../session-documents.ts';
import { type GuardrailParts, guardrailParts } from './guardrail.ts';
import { setupOptionProblems, SetupOptionsError } from './options.ts';
import {
  DEFAULT_NAME,
  nodeParts,
  peopleRole,
  type NodeParts,
  peopleParts,
  type PeopleParts,
  type Person,
} from './policies.ts';
import {
  accountOf,
  answersPreferences,
  logGroupOf,
  namedDocumentOf,
  preferencesOf,
  regionsOf,
  statementsForOwners,
} from './regional.ts';
import { setupProblems } from './problems.ts';
import type { Scope, Setup, SetupOptions, Text } from '../types.ts';

const TITLES: Readonly<Record<Scope, string>> = {
  'end-user': 'Session Manager access for end users',
  administrator: 'Session Manager access for administrators',
  'instance-role': 'Role of Session Manager nodes',
  'trust-policy': 'Role of Session Manager nodes',
  'session-preferences': 'Session Manager preferences',
  tunnel: 'Session Manager tunnel',
  'session-command': 'Session Manager command',
  guardrail: 'Session Manager guardrail',
  setup: 'Session Manager setup',
};

interface Parts {
  readonly administrators: boolean;
  readonly preferences: boolean;
  /** Session documents that somebody whose policy is in the setup may use. */
  readonly used: readonly SessionDocumentKind[];
}

/** Whether a trust policy is handed over with the role of people, and not with that of the nodes. */
const isRoleOfPeople = (scope: Scope, { trustPolicy }: Configuration): boolean =>
  scope === 'trust-policy' && trustPolicy.of === 'people';

/** The documents that a scope hands over. The role and its trust are of no use without one another. */
function documentsIn(
  scope: Scope,
  configuration: Configuration,
  { administrators, preferences, used }: Parts,
): readonly DocumentKind[] {
  if (scope === 'setup') {
    return DOCUMENT_KINDS.filter(
      (kind) =>
        // A guardrail holds back others than it is written by, and is handed over by itself.
        kind !== 'guardrail' &&
        (kind !== 'administrator' || administrators) &&
        (kind !== 'session-preferences' || preferences) &&
        (isPolicy(kind) || kind === 'session-preferences' || used.includes(kind)),
    );
  }
  if (isRoleOfPeople(scope, configuration)) return ['trust-policy'];
  if (scope === 'instance-role' || scope === 'trust-policy') return ['instance-role', 'trust-policy'];
  return [scope];
}

const asTemplates = (texts: readonly (Text | undefined)[]): readonly Template[] =>
  texts.filter((text) => text !== undefined);

/** Parameters of everything that is in a setup, in the order in which formats write it. */
function parametersIn(setup: Omit<Setup, 'parameters'>): readonly Parameter[] {
  const { policies, permissionSets, controlPolicy, endpointPolicy, role, logGroup, forOwners } = setup;
  return parametersOf(
    ...policies.map(({ document }) => document),
    ...asTemplates(
      policies.map(({ target }) =>
        target === undefined || target.type === 'node-role' ? undefined : target.name,
      ),
    ),
    ...permissionSets.flatMap(({ inlinePolicy, instanceArn }) => [instanceArn, inlinePolicy ?? null]),
    controlPolicy?.document ?? null,
    ...(endpointPolicy === undefined ? [] : [endpointPolicy.endpointId, endpointPolicy.document]),
    ...(role === undefined ? [] : [role.trust]),
    ...asTemplates(isRegional(setup) ? setup.regions : []),
    ...asTemplates([logGroup?.name, ...(logGroup?.keyArns ?? [])]),
    ...differentDocuments(setup).map(({ content }) => content),
    ...forOwners.map(({ document }) => document),
  );
}

/**
 * Everything that a format writes, from one configuration, so that the parts agree. Total for every configuration: what is
 * not filled in becomes parameters, and policies that allow nothing are left out.
 *
 * @throws SetupOptionsError for options that `setupOptionProblems` finds fault with.
 */
export function buildSetup(configuration: Configuration, options: SetupOptions): Setup {
  const problems = setupOptionProblems(options);
  if (problems.length > 0) throw new SetupOptionsError(problems, options.messages.exports);
  const {
    messages,
    scope,
    attachment,
    origin,
    name = DEFAULT_NAME,
    administrators = true,
    preferences = answersPreferences(configuration),
    logGroup: hasLogGroup = true,
  } = options;
  const used = NAMED_DOCUMENTS.filter(
    (kind) =>
      mayUse(configuration, 'end-user', kind) ||
      (administrators && mayUse(configuration, 'administrator', kind)),
  );
  const kinds = documentsIn(scope, configuration, { administrators, preferences, used });
  const has = (kind: DocumentKind): boolean => kinds.includes(kind);
  const named = NAMED_DOCUMENTS.filter(
    (kind) => has(kind) && isStartedByName(configuration.environment, kind),
  );
  const isOfPeople = isRoleOfPeople(scope, configuration);
  const people = PEOPLE.filter(has).map((person): [Person, PeopleParts | undefined] => [
    person,
    peopleParts(configuration, person, { attachment, setupName: name }),
  ]);
  const node: NodeParts | undefined = has('instance-role') ? nodeParts(configuration, name) : undefined;
  const refused: GuardrailParts | undefined = has('guardrail')
    ? guardrailParts(configuration, { attachment, setupName: name })
    : undefined;
  const role = isOfPeople ? peopleRole(configuration, name) : node?.role;
  // A guardrail holds in every account.
  const account = has('guardrail') ? undefined : accountOf(configuration);
  const logGroup = scope === 'setup' && hasLogGroup ? logGroupOf(configuration) : undefined;
  const setup: Omit<Setup, 'parameters'> = {
    messages,
    title: isOfPeople ? 'Role of people who use Session Manager' : TITLES[scope],
    scope,
    origin,
    name,
    configuration,
    partition: configuration.environment.partition,
    ...(account === undefined ? {} : { account }),
    regions: regionsOf(configuration),
    policies: [
      ...people.flatMap(([, parts]) => parts?.policies ?? []),
      ...(node?.policies ?? []),
      ...(refused?.policies ?? []),
    ],
    permissionSets: people.flatMap(([, parts]) => parts?.permissionSet ?? []),
    ...(refused?.controlPolicy === undefined ? {} : { controlPolicy: refused.controlPolicy }),
    ...(refused?.endpointPolicy === undefined ? {} : { endpointPolicy: refused.endpointPolicy }),
    ...(role === undefined ? {} : { role }),
    ...(node?.hostManagement === undefined ? {} : { hostManagement: node.hostManagement }),
    ...(logGroup === undefined ? {} : { logGroup }),
    ...(has('session-preferences') && !named.includes('session-preferences')
      ? { preferences: preferencesOf(configuration) }
      : {}),
    namedDocuments: named.map((kind) => namedDocumentOf(configuration, kind)),
    forOwners:
      scope === 'setup'
        ? statementsForOwners(configuration, name).filter(
            ({ kind }) => kind !== 'log-group-key' || hasLogGroup,
          )
        : [],
    tags: { Purpose: 'SessionManager' },
    documents: kinds
      // The trust of a role that exists already is not handed over.
      .filter((kind) => kind !== 'trust-policy' || role !== undefined)
      .map((kind) => generate(isOfPeople ? configuration : nodesTrust(configuration), kind)),
    problems: setupProblems({
      configuration,
      isWhole: scope === 'setup',
      hasPreferences: has('session-preferences'),
      hasLogGroup,
      attachment,
      people: people.flatMap(([person, parts]) => (parts === undefined ? [] : [person])),
      documents: [
        ...people.flatMap(([kind, parts]) => (parts === undefined ? [] : [{ kind, ...parts }])),
        ...(node === undefined ? [] : [{ kind: 'instance-role' as const, ...node }]),
        ...(refused === undefined ? [] : [{ kind: 'guardrail' as const, ...refused }]),
      ],
    }),
  };
  return { ...setup, parameters: parametersIn(setup) };
}
