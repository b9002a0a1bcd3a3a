import { type Parameter, parametersOf, type Template } from '#core';
import { accountParagraphs } from './access.ts';
import { type Expression, expressionsOf, type Paragraph } from './program.ts';
import { regionalParagraphs } from './regional.ts';
import { accountOfNodes, hasTwoPlaces } from '../places.ts';
import type { Scope, Setup, Text } from '../types.ts';

/** What one construct creates. */
export interface Part {
  /** The class of the construct. */
  readonly name: string;
  /** What of the setup it has; its parameters are still those of the whole. */
  readonly setup: Setup;
}

/** A role and its trust are one thing. */
const NAMES: Readonly<Record<Scope, string>> = {
  'end-user': 'SessionManagerEndUser',
  administrator: 'SessionManagerAdministrator',
  'instance-role': 'SessionManagerNodeRole',
  'trust-policy': 'SessionManagerNodeRole',
  'session-preferences': 'SessionManagerPreferences',
  guardrail: 'SessionManagerGuardrail',
  tunnel: 'SessionManagerTunnel',
  'session-command': 'SessionManagerCommand',
  setup: 'SessionManagerSetup',
};

/** The constructs of a setup. A stack is in one account and one Region, so that what belongs elsewhere is another one. */
export function partsOf(setup: Setup): readonly Part[] {
  const name = setup.role?.id === 'people' ? 'SessionManagerPeopleRole' : NAMES[setup.scope];
  if (!hasTwoPlaces(setup)) return [{ name, setup }];
  const {
    role: _role,
    hostManagement: _hostManagement,
    logGroup: _logGroup,
    preferences: _preferences,
    ...shared
  } = setup;
  return [
    { name, setup: { ...setup, permissionSets: [] } },
    {
      name: 'SessionManagerPermissionSets',
      setup: {
        ...shared,
        title: 'Session Manager permission sets',
        policies: [],
        namedDocuments: [],
        forOwners: [],
      },
    },
  ];
}

/** What whoever uses a construct can reach through it. */
export interface Member {
  /** In kebab case. */
  readonly name: string;
  readonly type: string;
  /** What it is, in a sentence. */
  readonly description: string;
}

/** What a construct consists of, for every language alike. */
export interface Outline {
  /** The name of its class. */
  readonly name: string;
  readonly title: string;
  /** What whoever uses it has to know, in sentences. */
  readonly notes: readonly string[];
  readonly required: readonly Parameter[];
  /** What the stack knows, its Region and its account, unless something else is given. */
  readonly optional: readonly Parameter[];
  /** The parameters: what has to be given, and then what may be. */
  readonly parameters: readonly Parameter[];
  readonly account: readonly Paragraph[];
  /** What is created in `account`, and with several Regions is there in the stack of the first one only. */
  readonly members: readonly Member[];
  readonly regional: readonly Paragraph[];
  /**
   * The Regions of the construct, when it creates something in each. Several need a stack each, and the stack of the
   * first creates what the account has once.
   */
  readonly regions: readonly Text[];
  /** The account that the stack has to be in, when that is known. */
  readonly accountId: string | undefined;
  /** Of all resources that have tags; none when there are no resources. */
  readonly tags: readonly (readonly [key: string, value: string])[];
  readonly usesStack: boolean;
  /** What is imported from the CDK itself. */
  readonly core: readonly string[];
  /** Short names of the modules that are used, such as `iam`. */
  readonly modules: readonly string[];
}

const isKnownToStack = ({ kind }: Parameter): boolean => kind === 'region' || kind === 'account-id';

const isOfStack = (expression: Expression): boolean =>
  expression.kind === 'call' && expression.path[0] === 'stack';

function nameIn(expression: Expression): string | undefined {
  if (expression.kind === 'constant') return expression.name;
  return 'type' in expression ? expression.type : undefined;
}

const templateIn = (expression: Expression): readonly Template[] =>
  expression.kind === 'data' || expression.kind === 'override'
    ? [expression.value]
    : expression.kind === 'by-region'
      ? [expression.table]
      : [];

function notesOn({ permissionSets, controlPolicy }: Setup, regions: readonly Text[]): readonly string[] {
  const refers = permissionSets.some(({ managedPolicies }) => managedPolicies.length > 0);
  return [
    ...(regions.length < 2
      ? []
      : [
          'Each Region of REGIONS gets a stack with this construct; the stack of the first one also creates what the account has once, such as roles and policies.',
        ]),
    ...(permissionSets.length === 0
      ? []
      : ['This construct belongs in a stack in the account and the Region of IAM Identity Center.']),
    ...(controlPolicy === undefined
      ? []
      : ['This construct belongs in a stack in the account that manages the policies of the organization.']),
    ...(refers
      ? [
          'The sets refer to managed policies by name: these have to exist in each account where a set is assigned.',
        ]
      : []),
  ];
}

function membersIn(account: readonly Paragraph[], regions: readonly Text[]): readonly Member[] {
  const where = regions.length < 2 ? '.' : '; in the stack of the first Region only.';
  return account
    .flat()
    .flatMap(({ declares: name, member }) =>
      name === undefined || member === undefined
        ? []
        : [{ name, type: member.type, description: `${member.description}${where}` }],
    );
}

export function outlineOf({ name, setup }: Part): Outline {
  const account = accountParagraphs(setup);
  const regional = regionalParagraphs(setup);
  const expressions = expressionsOf([...account, ...regional]);
  const regions = regional.length === 0 ? [] : setup.regions;
  const used = new Set(parametersOf(...expressions.flatMap(templateIn), ...regions).map(({ id }) => id));
  const parameters = setup.parameters.filter(({ id }) => used.has(id));
  const required = parameters.filter((parameter) => !isKnownToStack(parameter));
  const optional = parameters.filter(isKnownToStack);
  const accountId = accountOfNodes(setup);
  const isPlaced = regions.length > 0 || accountId !== undefined;
  const usesStack = optional.length > 0 || isPlaced || expressions.some(isOfStack);
  const isChecked = parameters.length > 0 || regions.length === 1 || accountId !== undefined;
  // `iam.Role` is reached through the module `iam`, `RemovalPolicy.RETAIN` through its class.
  const names = expressions.map(nameIn).flatMap((type) => type?.split('.')[0] ?? []);
  const isModule = (type: string): boolean => /^[a-z]/.test(type);
  return {
    name,
    title: setup.title,
    notes: notesOn(setup, regions),
    required,
    optional,
    parameters: [...required, ...optional],
    account,
    members: membersIn(account, regions),
    regional,
    regions,
    accountId,
    tags: expressions.length === 0 ? [] : Object.entries(setup.tags),
    usesStack,
    core: [
      ...names.filter((type) => !isModule(type)),
      ...(usesStack ? ['Stack'] : []),
      ...(expressions.length > 0 ? ['Tags'] : []),
      ...(isChecked ? ['Token'] : []),
    ],
    modules: names.filter(isModule),
  };
}

/** What several constructs import, each once and sorted. */
export const importedBy = (outlines: readonly Outline[], kind: 'core' | 'modules'): readonly string[] =>
  [...new Set(outlines.flatMap((outline) => outline[kind]))].sort();
