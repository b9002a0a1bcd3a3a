import { isTemplateList, isTemplateObject, type Parameter, type Template, type TemplateObject } from '#core';
import { piecesOf } from '../code/pieces.ts';
import { describeParameter, exampleOf, PARAMETER_FACTS } from '../parameter-facts.ts';
import { isOfNodes } from '../places.ts';
import { unloaded } from './quoting.ts';
import { documentByRegion, preferencesByRegion, differentDocuments } from '../session-documents.ts';
import type { ManagedPolicy, PermissionSet, Setup, Text } from '../types.ts';

/** The functions that scripts have, in the order in which they are defined. */
export const FUNCTIONS = [
  // Runs the AWS CLI, and tells an error that is expected from the others, which end the script.
  'call-aws',
  'hand-over-document',
  'compare-documents',
  // Creates a role or replaces its trust policy, but takes no role away from another service: that would be the role of
  // another setup. https://docs.aws.amazon.com/cli/latest/reference/iam/update-assume-role-policy.html
  'put-role',
  // An instance profile holds one role.
  // https://docs.aws.amazon.com/cli/latest/reference/iam/add-role-to-instance-profile.html
  'put-instance-profile',
  // Creates a customer managed policy or, when it says something else, a version of it. There are five at most.
  // https://docs.aws.amazon.com/cli/latest/reference/iam/create-policy-version.html
  'put-policy',
  // Whether a policy is a part beyond those of the setup, by its name or ARN.
  'is-left-over',
  // Detaches parts of a policy that has fewer of them than before.
  // https://docs.aws.amazon.com/cli/latest/reference/iam/list-attached-role-policies.html
  'detach-leftovers',
  // Creates a permission set or finds it by its name, for which there is no call.
  // https://docs.aws.amazon.com/cli/latest/reference/sso-admin/create-permission-set.html
  'put-permission-set',
  // Takes from a permission set what it had when its policy was longer, or shorter.
  // https://docs.aws.amazon.com/cli/latest/reference/sso-admin/list-customer-managed-policy-references-in-permission-set.html
  'drop-references',
  // Names a customer managed policy, which every account has to have. AWS answers ConflictException to more than a
  // policy that is there. https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html
  'refer-to-policy',
  // https://docs.aws.amazon.com/cli/latest/reference/sso-admin/delete-inline-policy-from-permission-set.html
  'drop-inline-policy',
  'show-to-owner',
  // Sets a setting of Systems Manager that nobody has changed before; instances would change their role with it.
  // https://docs.aws.amazon.com/cli/latest/reference/ssm/update-service-setting.html
  'put-host-management',
  // https://docs.aws.amazon.com/cli/latest/reference/logs/create-log-group.html
  'put-log-group',
  // Creates a log group with a key, or sets its key: both fail until the policy of the key lets CloudWatch Logs use it.
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  'put-encrypted-log-group',
  // https://docs.aws.amazon.com/cli/latest/reference/logs/put-retention-policy.html
  'put-retention',
  // Whether two documents say the same.
  'same-documents',
  // Creates a service control policy or brings it up to date.
  // https://docs.aws.amazon.com/cli/latest/reference/organizations/create-policy.html
  'put-control-policy',
  // Sets the policy of a VPC endpoint that exists, and shows the one that it had.
  // https://docs.aws.amazon.com/cli/latest/reference/ec2/modify-vpc-endpoint.html
  'put-endpoint-policy',
  // Creates a Session document, or makes another content a new version of it and that the default, which sessions take.
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-configure-preferences-cli.html
  'put-document',
  // Creates a Session document or brings it up to date.
  'put-named-document',
  // Creates the Session document, or shows how it differs from the one in force, and asks before it makes the
  // new version the default.
  'put-preferences',
] as const;
export type ScriptFunction = (typeof FUNCTIONS)[number];

const COMPARED = ['call-aws', 'hand-over-document', 'compare-documents', 'same-documents'] as const;
const DOCUMENT = [...COMPARED, 'put-document'] as const;
const POLICY = ['call-aws', 'hand-over-document', 'compare-documents', 'put-policy'] as const;

/** What a step can be, and the functions that it takes. The values are those that `Step` holds, in this order. */
const NEEDED = {
  /** The account that it has to be, or nothing. */
  'check-account': ['call-aws'],
  /** Name, description, trust policy; its path, where that is not `/` or a boundary follows; its boundary. */
  'put-role': ['call-aws', 'hand-over-document', 'put-role'],
  /** Name of the role. */
  'put-instance-profile': ['put-instance-profile'],
  /** Name, description, document. */
  'put-policy': POLICY,
  /** The same and the name of the group. */
  'put-policy-of-group': POLICY,
  /** The same and the name of the role. */
  'put-policy-of-role': POLICY,
  /** `group` or `role`, its name, the name of the first part, the number of parts. */
  'detach-leftovers': ['is-left-over', 'detach-leftovers'],
  /** Instance, name, description. The steps below are about the permission set that was put last. */
  'put-permission-set': ['call-aws', 'put-permission-set'],
  /** Instance, document. */
  'put-inline-policy': ['hand-over-document'],
  /** Instance, name of the policy. */
  'refer-to-policy': ['refer-to-policy'],
  /** Instance. */
  'drop-inline-policy': ['drop-inline-policy'],
  /** Instance, name of the first part, the number of parts. */
  'drop-references': ['is-left-over', 'drop-references'],
  'leave-assignment': [],
  /** Name, description, document. */
  'put-control-policy': [...COMPARED, 'put-control-policy'],
  /** ID of the endpoint, document. */
  'put-endpoint-policy': [...COMPARED, 'put-endpoint-policy'],
  /** Description, statements. */
  'show-to-owner': ['show-to-owner'],
  /** Region, setting, path and name of the role. */
  'put-host-management': ['call-aws', 'put-host-management'],
  /** Region, name. */
  'put-log-group': ['call-aws', 'put-log-group'],
  /** Region, name, key. */
  'put-encrypted-log-group': ['call-aws', 'put-encrypted-log-group'],
  /** Region, name, days. */
  'put-retention': ['call-aws', 'put-retention'],
  /** Region, name, document. */
  'put-named-document': [...DOCUMENT, 'put-named-document'],
  /** Region, name, document. */
  'put-preferences': [...DOCUMENT, 'put-preferences'],
} as const satisfies Readonly<Record<string, readonly ScriptFunction[]>>;
export type StepKind = keyof typeof NEEDED;

/** One of the documents of the plan, by its ID. */
interface DocumentValue {
  readonly document: string;
}

export interface Step {
  readonly kind: StepKind;
  readonly values: readonly (Text | DocumentValue | number)[];
}

/** A parameter with the check that its value has to pass. */
export interface AskedParameter {
  /** Kebab case. */
  readonly id: string;
  readonly pattern: string;
  /** What it stands for and what it has to look like. */
  readonly meaning: string;
  readonly example: string;
  readonly mayBeEmpty: boolean;
}

/** What a script does and holds, in no language. */
export interface Plan {
  readonly parameters: readonly AskedParameter[];
  /** What variables hold; IDs are kebab case. */
  readonly documents: readonly {
    readonly id: string;
    readonly document: TemplateObject;
    /** Whether AWS counts its white space. */
    readonly isCompact?: boolean;
  }[];
  /** In the order in which they are defined. */
  readonly functions: readonly ScriptFunction[];
  /** What belongs together stands in one block; none is empty. */
  readonly blocks: readonly (readonly Step[])[];
  /** The last block, which whoever runs the script may leave out. */
  readonly preferences: readonly Step[];
  /** `--tags` of IAM, Systems Manager and IAM Identity Center, in the short form of the AWS CLI. */
  readonly tags: readonly string[];
  /** `--tags` of CloudWatch Logs; may be empty. */
  readonly tagMap: string;
  readonly partition: string;
  /** The service that the role is for, as its trust policy names it. */
  readonly service: string;
}

const document = (id: string): DocumentValue => ({ document: id });

function documentsOf(setup: Setup): Plan['documents'] {
  const { role, policies, permissionSets, controlPolicy, endpointPolicy, forOwners } = setup;
  return [
    ...(role === undefined ? [] : [{ id: `${role.id}-trust`, document: role.trust }]),
    ...policies.map((policy) => ({ id: `${policy.id}-policy`, document: policy.document })),
    ...permissionSets.flatMap(({ id, inlinePolicy }) =>
      inlinePolicy === undefined ? [] : [{ id: `${id}-policy`, document: inlinePolicy }],
    ),
    ...(controlPolicy === undefined
      ? []
      : [{ id: `${controlPolicy.id}-policy`, document: controlPolicy.document, isCompact: true }]),
    ...(endpointPolicy === undefined
      ? []
      : [{ id: `${endpointPolicy.id}-policy`, document: endpointPolicy.document }]),
    ...differentDocuments(setup).map(({ id, content }) => ({ id, document: content })),
    ...forOwners,
  ];
}

/**
 * The account that a script stays in: one that is named, or a parameter that a document needs anyway. Permission sets
 * are created where IAM Identity Center is managed, which is another account.
 */
function accountSteps(setup: Setup): readonly Step[] {
  if (!isOfNodes(setup)) return [];
  const { account, parameters } = setup;
  const isKnown = (parameter: Parameter): boolean => parameters.some(({ id }) => id === parameter.id);
  const isExpected =
    account !== undefined && piecesOf(account).every((piece) => typeof piece === 'string' || isKnown(piece));
  return [{ kind: 'check-account', values: isExpected ? [account] : [] }];
}

function roleSteps({ role }: Setup): readonly Step[] {
  if (role === undefined) return [];
  const { id, name, path, description, boundary, instanceProfile } = role;
  const place = path ?? (boundary === undefined ? undefined : '/');
  return [
    {
      kind: 'put-role',
      values: [name, description, document(`${id}-trust`), place, boundary].filter(
        (value) => value !== undefined,
      ),
    },
    ...(instanceProfile ? [{ kind: 'put-instance-profile', values: [name] } as const] : []),
  ];
}

/** What a policy is attached to: `group` or `role`, and its name. */
function holderOf({ target }: ManagedPolicy, { role }: Setup): readonly ['group' | 'role', Text] | undefined {
  if (target === undefined) return undefined;
  return target.type === 'node-role' ? ['role', role?.name ?? ''] : [target.type, target.name];
}

/** Every policy is a block; the last part of a split one says how many there are. */
function policyBlocks(setup: Setup): readonly (readonly Step[])[] {
  const firsts = setup.policies.filter(({ id }) => !/-[0-9]+$/.test(id));
  return firsts.flatMap((first) => {
    const parts = [first, ...setup.policies.filter(({ id }) => id.startsWith(`${first.id}-`))];
    const holder = holderOf(first, setup);
    return parts.map(({ id, name, description }, position): readonly Step[] => {
      const values = [name, description, document(`${id}-policy`)];
      if (holder === undefined) return [{ kind: 'put-policy', values }];
      const [kind, holderName] = holder;
      const put: Step = { kind: `put-policy-of-${kind}`, values: [...values, holderName] };
      return position < parts.length - 1
        ? [put]
        : [put, { kind: 'detach-leftovers', values: [kind, holderName, first.name, parts.length] }];
    });
  });
}

function permissionSetSteps({
  id,
  name,
  description,
  instanceArn,
  inlinePolicy,
  managedPolicies,
}: PermissionSet): readonly Step[] {
  const steps: readonly (Step | false)[] = [
    { kind: 'put-permission-set', values: [instanceArn, name, description] },
    inlinePolicy !== undefined && {
      kind: 'put-inline-policy',
      values: [instanceArn, document(`${id}-policy`)],
    },
    ...managedPolicies.map((policy): Step => ({ kind: 'refer-to-policy', values: [instanceArn, policy] })),
    managedPolicies.length > 0 && { kind: 'drop-inline-policy', values: [instanceArn] },
    { kind: 'drop-references', values: [instanceArn, name, managedPolicies.length] },
    { kind: 'leave-assignment', values: [] },
  ];
  return steps.filter((step) => step !== false);
}

/** A guardrail that is none of IAM's own policies. */
function guardrailSteps({ controlPolicy, endpointPolicy }: Setup): readonly Step[] {
  if (controlPolicy !== undefined) {
    const { id, name, description } = controlPolicy;
    return [{ kind: 'put-control-policy', values: [name, description, document(`${id}-policy`)] }];
  }
  if (endpointPolicy === undefined) return [];
  const { id, endpointId } = endpointPolicy;
  return [{ kind: 'put-endpoint-policy', values: [endpointId, document(`${id}-policy`)] }];
}

const hostManagementSteps = ({ regions, hostManagement }: Setup): readonly Step[] =>
  hostManagement === undefined
    ? []
    : regions.map((region) => ({
        kind: 'put-host-management',
        values: [region, hostManagement.settingId, hostManagement.role],
      }));

/** A log group with a key has a key of its own in each Region. */
function logGroupSteps({ regions, logGroup }: Setup): readonly Step[] {
  if (logGroup === undefined) return [];
  const { name, keyArns, retentionDays: days } = logGroup;
  const retention = (region: Text): readonly Step[] =>
    days === undefined ? [] : [{ kind: 'put-retention', values: [region, name, days] }];
  return keyArns === undefined
    ? regions.flatMap((region): readonly Step[] => [
        { kind: 'put-log-group', values: [region, name] },
        ...retention(region),
      ])
    : keyArns.flatMap((key, position): readonly Step[] => {
        const region = regions[position] ?? regions[0];
        return [{ kind: 'put-encrypted-log-group', values: [region, name, key] }, ...retention(region)];
      });
}

const namedDocumentSteps = (setup: Setup): readonly Step[] =>
  setup.namedDocuments.flatMap((named) =>
    documentByRegion(named, setup).map(
      ({ region, name, id }): Step => ({ kind: 'put-named-document', values: [region, name, document(id)] }),
    ),
  );

/** The strings at a path of an object, through lists. */
function stringsAt(template: Template, path: readonly string[]): readonly string[] {
  if (isTemplateList(template)) return template.flatMap((entry) => stringsAt(entry, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof template === 'string' ? [template] : [];
  if (!isTemplateObject(template)) return [];
  return template.members.flatMap(({ key, value }) => (key === name ? stringsAt(value, rest) : []));
}

/** A value that the AWS CLI takes as it is, also where it begins like the address of a file. */
function plainValue(value: Step['values'][number]): Step['values'][number] {
  if (typeof value === 'string') return unloaded(value);
  if (typeof value === 'number' || 'document' in value) return value;
  const [first, ...others] = value.parts;
  return typeof first === 'string' ? { parts: [unloaded(first), ...others] } : value;
}

const withPlainValues = (steps: readonly Step[]): readonly Step[] =>
  steps.map(({ kind, values }) => ({ kind, values: values.map(plainValue) }));

/**
 * Plans a script that creates a setup with the AWS CLI, or brings it up to date, in the order in which its parts need
 * one another. Log groups come late, because their keys need statements that somebody else has to add. Preferences are
 * the last: they apply to every session at once, and sessions fail when the logs or the role that they need are not
 * there.
 */
export function planOf(setup: Setup): Plan {
  const { role, permissionSets, forOwners, tags } = setup;
  const blocks = [
    accountSteps(setup),
    roleSteps(setup),
    ...policyBlocks(setup),
    hostManagementSteps(setup),
    ...permissionSets.map(permissionSetSteps),
    guardrailSteps(setup),
    forOwners.map(
      ({ id, description }): Step => ({
        kind: 'show-to-owner',
        values: [description, document(id)],
      }),
    ),
    namedDocumentSteps(setup),
    logGroupSteps(setup),
  ]
    .filter((steps) => steps.length > 0)
    .map(withPlainValues);
  const preferences = preferencesByRegion(setup).map(
    ({ region, name, id }): Step => ({
      kind: 'put-preferences',
      values: [region, name, document(id)].map(plainValue),
    }),
  );
  const needed = new Set<ScriptFunction>([...blocks, preferences].flat().flatMap(({ kind }) => NEEDED[kind]));
  return {
    parameters: setup.parameters.map((parameter) => {
      const { pattern, format } = PARAMETER_FACTS[parameter.kind];
      return {
        id: parameter.id,
        pattern,
        meaning: `${describeParameter(parameter)}: ${format}`,
        example: exampleOf(parameter),
        mayBeEmpty: new RegExp(pattern).test(''),
      };
    }),
    documents: documentsOf(setup),
    functions: FUNCTIONS.filter((name) => needed.has(name)),
    blocks,
    preferences,
    tags: Object.entries(tags).map(([key, value]) => `Key=${key},Value=${value}`),
    tagMap: Object.entries(tags)
      .map(([key, value]) => `${key}=${value}`)
      .join(','),
    partition: setup.partition,
    service:
      role === undefined ? '' : (stringsAt(role.trust, ['Statement', 'Principal', 'Service'])[0] ?? ''),
  };
}

/** What the functions ask the AWS CLI for, in its query language. https://jmespath.org/specification.html */
export const QUERIES = {
  /** Who may assume a role, except for one service; without one, services alone: people are no others to people. */
  othersTrusted: (service: string): string =>
    service === ''
      ? "join(', ', [Role.AssumeRolePolicyDocument.Statement][].Principal.Service | [])"
      : `join(', ', [Role.AssumeRolePolicyDocument.Statement][].Principal.*[][] | [?@ != '${service}'])`,
  /** The oldest of a policy's five versions make room, never the one in force. */
  surplusVersions: '(sort_by(Versions[?!IsDefaultVersion], &CreateDate)[].VersionId)[:-3]',
  /** What a service setting was changed to; nothing while it is as AWS has it. */
  changedSetting: "ServiceSetting.Status != 'Default' && ServiceSetting.SettingValue || ''",
  /** Names of the managed policies that a permission set refers to. */
  references: "CustomerManagedPolicyReferences[?(Path || '/') == '/'].Name",
} as const;
