import { isTemplateList, isTemplateObject, memberOf, type Template, type TemplateObject } from '#core';
import {
  constant,
  construct,
  data,
  type Expression,
  list,
  output,
  type Paragraph,
  path,
  properties,
  type Statement,
} from './program.ts';
import { EXISTING_HOST_MANAGEMENT_ROLE, policiesOfNodes } from '../host-management.ts';
import { pascalCase } from '../parameter-facts.ts';
import type { ManagedPolicy, OwnRole, PermissionSet, PolicyTarget, Setup, Text } from '../types.ts';

const asList = (value: Template | undefined): Expression | undefined => {
  if (value === undefined) return undefined;
  return data(isTemplateList(value) ? value : [value]);
};

const asData = (value: Template | undefined): Expression | undefined =>
  value === undefined ? undefined : data(value);

/** Members of an object by their names. */
const memberValue = (object: TemplateObject, name: string): Template | undefined =>
  memberOf(object, name)?.value;

/** The statements of a policy document. */
function statementsOf(document: TemplateObject): readonly TemplateObject[] {
  const statements = memberValue(document, 'Statement') ?? [];
  return (isTemplateList(statements) ? statements : [statements]).filter(isTemplateObject);
}

const statementExpression = (statement: TemplateObject): Expression => ({
  kind: 'new',
  type: 'iam.PolicyStatement',
  arguments: [],
  properties: properties({
    sid: asData(memberValue(statement, 'Sid')),
    // Statements allow unless they say otherwise.
    effect: memberValue(statement, 'Effect') === 'Deny' ? constant('iam.Effect.DENY') : undefined,
    actions: asList(memberValue(statement, 'Action')),
    'not-actions': asList(memberValue(statement, 'NotAction')),
    resources: asList(memberValue(statement, 'Resource')),
    'not-resources': asList(memberValue(statement, 'NotResource')),
    conditions: asData(memberValue(statement, 'Condition')),
  }),
});

/**
 * A policy document of people or nodes, whose statements have no principals. Without `minimize: false` the CDK merges
 * statements.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_iam.PolicyDocument.html
 */
const documentExpression = (document: TemplateObject): Expression => ({
  kind: 'new',
  type: 'iam.PolicyDocument',
  arguments: [],
  properties: properties({
    minimize: data(false),
    statements: list(statementsOf(document).map(statementExpression)),
  }),
});

/**
 * What the trust of a role says: one service, under conditions; or something else, which CDK's principals cannot say
 * as it is written.
 */
type Trust =
  | { readonly service: Template; readonly conditions?: Template; readonly sid?: Template }
  | { readonly whole: TemplateObject };

function trustOf(document: TemplateObject): Trust {
  const [statement = { members: [] }, ...others] = statementsOf(document);
  const principal = memberValue(statement, 'Principal') ?? null;
  const service = isTemplateObject(principal) ? memberValue(principal, 'Service') : undefined;
  if (service === undefined || others.length > 0 || memberValue(statement, 'Action') !== 'sts:AssumeRole')
    return { whole: document };
  const conditions = memberValue(statement, 'Condition');
  const sid = memberValue(statement, 'Sid');
  return {
    service,
    ...(conditions === undefined ? {} : { conditions }),
    ...(sid === undefined ? {} : { sid }),
  };
}

/** What holds the role, by whose it is. */
const roleVariable = (id: OwnRole['id']): string => `${id}-role`;

/** What a group or a role that exists already is called in the program, by the parameter with its name. */
function existingName(name: Text): string {
  const parameter =
    typeof name === 'string' ? undefined : name.parts.find((part) => typeof part !== 'string');
  return parameter === undefined ? 'target' : parameter.id.replace(/-name$/, '');
}

/** The groups and roles that get policies, each once. */
function existingTargets(policies: readonly ManagedPolicy[]): Paragraph {
  const targets = new Map<string, Statement>();
  for (const { target } of policies) {
    if (target === undefined || target.type === 'node-role') continue;
    const variable = existingName(target.name);
    const isGroup = target.type === 'group';
    targets.set(variable, {
      declares: variable,
      expression: {
        kind: 'import',
        type: isGroup ? 'iam.Group' : 'iam.Role',
        method: isGroup ? 'from-group-name' : 'from-role-name',
        id: pascalCase(variable),
        argument: data(target.name),
      },
    });
  }
  return [...targets.values()];
}

function attachment(target: PolicyTarget | undefined) {
  if (target === undefined) return {};
  const variable = target.type === 'node-role' ? roleVariable('node') : existingName(target.name);
  return { [target.type === 'group' ? 'groups' : 'roles']: list([path(variable)]) };
}

function policyParagraph({ id, name, description, document, target }: ManagedPolicy): Paragraph {
  const variable = `${id}-policy`;
  return [
    {
      declares: variable,
      member: { type: 'iam.ManagedPolicy', description: `The policy ${name}` },
      expression: construct('iam.ManagedPolicy', pascalCase(variable), {
        'managed-policy-name': data(name),
        description: data(description),
        ...attachment(target),
        document: documentExpression(document),
      }),
    },
    output(pascalCase(`${variable}-arn`), path(variable, 'managed-policy-arn')),
  ];
}

const overridden = (role: string, below: string, value: Template): Statement => ({
  expression: {
    kind: 'override',
    construct: role,
    type: 'iam.CfnRole',
    property: `AssumeRolePolicyDocument${below}`,
    value,
  },
});

/** A trust that no principal of CDK says replaces that of the account, which every role has to begin with. */
function assumedBy(
  role: string,
  trust: Trust,
): { readonly principal: Expression; readonly overrides: Paragraph } {
  if ('whole' in trust) {
    return {
      principal: { kind: 'new', type: 'iam.AccountRootPrincipal', arguments: [], properties: [] },
      overrides: [overridden(role, '', trust.whole)],
    };
  }
  const { service, conditions, sid } = trust;
  return {
    principal: {
      kind: 'new',
      type: 'iam.ServicePrincipal',
      arguments: [data(service)],
      properties: properties({ conditions: conditions === undefined ? undefined : data(conditions) }),
    },
    overrides: sid === undefined ? [] : [overridden(role, '.Statement.0.Sid', sid)],
  };
}

function roleParagraphs({
  id,
  name,
  path: at,
  description,
  trust,
  boundary,
  instanceProfile,
}: OwnRole): readonly Paragraph[] {
  const variable = roleVariable(id);
  const { principal, overrides } = assumedBy(variable, trustOf(trust));
  const role: Paragraph = [
    {
      ...(at === undefined
        ? {}
        : { comment: [`${EXISTING_HOST_MANAGEMENT_ROLE}: adopt it with cdk import.`] }),
      declares: variable,
      member: { type: 'iam.Role', description: `The role of ${id === 'node' ? 'the nodes' : 'people'}` },
      expression: construct('iam.Role', pascalCase(variable), {
        'role-name': data(name),
        path: asData(at),
        description: data(description),
        'assumed-by': principal,
        'permissions-boundary':
          boundary === undefined
            ? undefined
            : {
                kind: 'import',
                type: 'iam.ManagedPolicy',
                method: 'from-managed-policy-arn',
                id: 'NodeBoundary',
                argument: data(boundary),
              },
      }),
    },
    ...overrides,
    output(pascalCase(`${variable}-arn`), path(variable, 'role-arn')),
  ];
  if (!instanceProfile) return [role];
  const profile = 'node-instance-profile';
  return [
    role,
    [
      {
        declares: profile,
        member: {
          type: 'iam.InstanceProfile',
          description: 'The instance profile in which EC2 instances take the role',
        },
        expression: construct('iam.InstanceProfile', pascalCase(profile), {
          'instance-profile-name': data(name),
          role: path(variable),
        }),
      },
      output(pascalCase(`${profile}-arn`), path(profile, 'instance-profile-arn')),
    ],
  ];
}

/** A permission set, which refers to managed policies by their names. */
function permissionSetParagraph({
  id,
  name,
  description,
  instanceArn,
  inlinePolicy,
  managedPolicies,
}: PermissionSet): Paragraph {
  const variable = `${id}-permission-set`;
  const references = managedPolicies.map(
    (policy): Expression => ({
      kind: 'struct',
      type: 'sso.CfnPermissionSet.CustomerManagedPolicyReferenceProperty',
      properties: properties({ name: data(policy) }),
    }),
  );
  return [
    {
      declares: variable,
      expression: construct('sso.CfnPermissionSet', pascalCase(variable), {
        'instance-arn': data(instanceArn),
        name: data(name),
        description: data(description),
        'inline-policy': inlinePolicy === undefined ? undefined : documentExpression(inlinePolicy),
        'customer-managed-policy-references': references.length === 0 ? undefined : list(references),
      }),
    },
    output(pascalCase(`${variable}-arn`), path(variable, 'attr-permission-set-arn')),
  ];
}

/** A service control policy, which belongs in the account that manages the policies of the organization. */
function controlPolicyParagraphs({ controlPolicy }: Setup): readonly Paragraph[] {
  if (controlPolicy === undefined) return [];
  const { id, name, description, document } = controlPolicy;
  const variable = `${id}-policy`;
  return [
    [
      {
        comment: [
          'It has no effect before it is attached to a root, an organizational unit or an account: targetIds of CfnPolicy.',
        ],
        declares: variable,
        member: { type: 'organizations.CfnPolicy', description: `The service control policy ${name}` },
        expression: construct('organizations.CfnPolicy', pascalCase(variable), {
          name: data(name),
          description: data(description),
          type: data('SERVICE_CONTROL_POLICY'),
          content: data(document),
        }),
      },
      output(pascalCase(`${variable}-arn`), path(variable, 'attr-arn')),
    ],
  ];
}

/** Makes what each Region has wait for the role and for policies. */
function afterGrants(
  { role }: Setup,
  policies: readonly ManagedPolicy[],
  later: { readonly id: string; readonly comment: string } | undefined,
): Paragraph {
  const needed = [
    ...(role === undefined ? [] : [roleVariable(role.id)]),
    ...policies.map(({ id }) => `${id}-policy`),
  ];
  if (later === undefined || needed.length === 0) return [];
  return [
    {
      comment: [later.comment],
      expression: {
        kind: 'call',
        path: [later.id, 'node', 'add-dependency'],
        arguments: needed.map((variable) => path(variable)),
      },
    },
  ];
}

/** The preferences come into force when the role and the policies are there, which sessions need. */
const preferencesLast = (setup: Setup): Paragraph =>
  afterGrants(
    setup,
    setup.policies,
    setup.preferences && { id: setup.preferences.id, comment: 'The preferences come into force last.' },
  );

/** Instances get the role together with its policies. */
const hostManagementLast = (setup: Setup): Paragraph =>
  afterGrants(
    setup,
    policiesOfNodes(setup),
    setup.hostManagement && {
      id: setup.hostManagement.id,
      comment: 'Instances get the role together with its policies.',
    },
  );

/**
 * What an account has once, whatever its Regions: all that is in IAM, and the statements for owners of keys and buckets.
 * Follows what each Region has.
 */
export function accountParagraphs(setup: Setup): readonly Paragraph[] {
  const { policies, permissionSets, role, forOwners } = setup;
  return [
    ...(role === undefined ? [] : roleParagraphs(role)),
    existingTargets(policies),
    ...policies.map(policyParagraph),
    ...permissionSets.map(permissionSetParagraph),
    ...controlPolicyParagraphs(setup),
    ...forOwners.map(
      ({ id, description, document }): Paragraph => [
        output(
          pascalCase(id),
          { kind: 'call', path: ['stack', 'to-json-string'], arguments: [data(document)] },
          description,
        ),
      ],
    ),
    hostManagementLast(setup),
    preferencesLast(setup),
  ].filter((paragraph) => paragraph.length > 0);
}
