import { splitPolicy } from '#analysis';
import {
  type Configuration,
  type Generated,
  generate,
  HOST_MANAGEMENT,
  isTemplateObject,
  nodesTrust,
  type Owner,
  type Parameter,
  parameterize,
  type ParameterKind,
  type PolicyDocument,
  type Template,
  type TemplateObject,
  type TemplateText,
} from '#core';
import { POLICY_SIZE_LIMITS, type PolicyHolder } from '#iam';
import type { SplitDocument } from './problems.ts';
import type {
  Attachment,
  HostManagement,
  ManagedPolicy,
  OwnRole,
  PermissionSet,
  PolicyTarget,
} from '../types.ts';

/** The document as a policy; `undefined` for Session documents. */
export const policyOf = (document: Generated['document']): PolicyDocument | undefined =>
  'Statement' in document ? document : undefined;

/** Documents are objects, so their templates are. */
export const asObject = (template: Template): TemplateObject =>
  isTemplateObject(template) ? template : { members: [] };

/** What names begin with where nobody says otherwise. */
export const DEFAULT_NAME = 'SessionManager';

const ENDS: Readonly<Record<Owner, string>> = {
  'end-user': 'EndUser',
  administrator: 'Administrator',
  node: 'Node',
  guardrail: 'Guardrail',
};

/** The name in IAM of what somebody gets, such as `SessionManagerEndUser`. */
export const nameFor = (setupName: string, holder: Owner): string => setupName + ENDS[holder];

/** The kinds of people who get policies. */
export type Person = 'end-user' | 'administrator';

const DESCRIPTIONS: Readonly<Record<Person, string>> = {
  'end-user': 'Connect to managed nodes through Session Manager',
  administrator: 'Administer Session Manager and its sessions',
};

/** What one policy became, and where it goes. */
export type SplitParts = Omit<SplitDocument, 'kind'>;

/** What people get: policies, and where they sign in through IAM Identity Center a permission set. */
export interface PeopleParts extends SplitParts {
  readonly policies: readonly ManagedPolicy[];
  readonly permissionSet?: PermissionSet;
}

const limitOf = (attachment: (typeof POLICY_SIZE_LIMITS)[number]['attachment']): number =>
  POLICY_SIZE_LIMITS.find((entry) => entry.attachment === attachment)?.limit ?? 0;

/** A parameter that no answer fills: it belongs to the place where the policy is attached. */
export function attachmentParameter(kind: ParameterKind, owner?: Owner): TemplateText {
  const id = owner === undefined ? kind : `${owner}-${kind}`;
  const parameter: Parameter = {
    id,
    kind,
    placeholder: kind,
    ...(owner === undefined ? {} : { owner }),
  };
  return { parts: [parameter] };
}

/** What gets the policies. IAM Identity Center makes roles of permission sets. */
export const HOLDERS: Readonly<Record<Attachment, PolicyHolder>> = {
  none: 'user',
  group: 'group',
  role: 'role',
  'permission-set': 'role',
};

/** What exists already and gets the policies, by its name. */
export function targetOf(owner: Owner, attachment: Attachment): PolicyTarget | undefined {
  switch (attachment) {
    case 'group':
      return { type: 'group', name: attachmentParameter('group-name', owner) };
    case 'role':
      return { type: 'role', name: attachmentParameter('role-name', owner) };
    default:
      return undefined;
  }
}

/**
 * Managed policies that together are one document: `SessionManagerEndUser`, `SessionManagerEndUser2` … Their descriptions
 * do not count the parts: IAM cannot change a description, and so another part would replace the policies before it.
 */
export function managedPolicies(
  id: string,
  { name, description }: { readonly name: string; readonly description: string },
  documents: readonly TemplateObject[],
  target?: PolicyTarget,
): readonly ManagedPolicy[] {
  return documents.map((document, position) => ({
    id: position === 0 ? id : `${id}-${position + 1}`,
    name: position === 0 ? name : `${name}${position + 1}`,
    description,
    document,
    ...(target === undefined ? {} : { target }),
  }));
}

/**
 * The policies of people, or nothing when they may do nothing. The inline policy of a permission set may be as long as
 * that of a role; what is longer goes into managed policies, which are referred to by name.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html
 */
export function peopleParts(
  configuration: Configuration,
  person: Person,
  { attachment, setupName }: { readonly attachment: Attachment; readonly setupName: string },
): PeopleParts | undefined {
  const generated = generate(configuration, person);
  const document = policyOf(generated.document);
  if (document === undefined || document.Statement.length === 0) return undefined;
  const facts = { name: nameFor(setupName, person), description: DESCRIPTIONS[person] };
  const isInline = attachment === 'permission-set' && generated.size.characters <= limitOf('inline-role');
  const { documents, fits } = isInline
    ? { documents: [document], fits: true }
    : splitPolicy(document, limitOf('managed'));
  const templates = parameterize(documents, person).map(asObject);
  const policies = isInline ? [] : managedPolicies(person, facts, templates, targetOf(person, attachment));
  const parts: PeopleParts = { policies, count: documents.length, fits, holder: HOLDERS[attachment] };
  if (attachment !== 'permission-set') return parts;
  const [inlinePolicy] = templates;
  return {
    ...parts,
    permissionSet: {
      id: person,
      ...facts,
      instanceArn: attachmentParameter('identity-center-instance-arn'),
      ...(isInline && inlinePolicy !== undefined ? { inlinePolicy } : {}),
      managedPolicies: policies.map(({ name }) => name),
    },
  };
}

/** What nodes get: a role of their own with its policies, or policies for the role that they have. */
export interface NodeParts extends SplitParts {
  readonly policies: readonly ManagedPolicy[];
  readonly role?: OwnRole;
  readonly hostManagement?: HostManagement;
}

const DESCRIPTION = 'Let managed nodes take part in Session Manager sessions';

function existingRole(): TemplateText {
  const parameter: Parameter = {
    id: 'node-role-name',
    kind: 'node-role-name',
    placeholder: 'node-role-name',
    setting: 'instanceRole.permissions',
  };
  return { parts: [parameter] };
}

/**
 * The node's role with its trust and its policies. EC2 instances take it in an instance profile, or from Systems Manager,
 * by a setting of each Region.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function nodeParts(configuration: Configuration, setupName: string): NodeParts {
  const facts = { name: nameFor(setupName, 'node'), description: DESCRIPTION };
  const { permissions, trust, boundary } = configuration.instanceRole;
  const document = policyOf(generate(configuration, 'instance-role').document);
  const limit = POLICY_SIZE_LIMITS.find(({ attachment }) => attachment === 'managed')?.limit ?? 0;
  const isEmpty = document === undefined || document.Statement.length === 0;
  const { documents, fits } = isEmpty ? { documents: [], fits: true } : splitPolicy(document, limit);
  const templates = parameterize(documents, 'node').map(asObject);
  const created = permissions !== 'existing-role';
  const target: PolicyTarget = created ? { type: 'node-role' } : { type: 'role', name: existingRole() };
  const policies = managedPolicies('node', facts, templates, target);
  const parts: NodeParts = { policies, count: documents.length, fits, holder: 'role' };
  if (!created) return parts;
  const [trustTemplate = null] = parameterize(
    [generate(nodesTrust(configuration), 'trust-policy').document],
    'node',
  );
  const role = {
    id: 'node',
    ...facts,
    trust: asObject(trustTemplate),
    ...(boundary === '' ? {} : { boundary }),
  } as const;
  if (trust !== 'default-host-management') {
    return { ...parts, role: { ...role, instanceProfile: trust === 'ec2' } };
  }
  const { setting, path, name, role: pathAndName } = HOST_MANAGEMENT;
  return {
    ...parts,
    role: { ...role, name, path, instanceProfile: false },
    hostManagement: { id: 'host-management', settingId: setting, role: pathAndName },
  };
}

/**
 * The role of people with its trust. Their policies are handed over by themselves, and attached to it by its name.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create.html
 */
export function peopleRole(configuration: Configuration, setupName: string): OwnRole {
  const [trust = null] = parameterize([generate(configuration, 'trust-policy').document], 'node');
  return {
    id: 'people',
    name: `${setupName}People`,
    description: 'Lets people use Session Manager',
    trust: asObject(trust),
    instanceProfile: false,
  };
}
