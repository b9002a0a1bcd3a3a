import type { Template } from '#core';
import { expect } from 'vitest';
import { cloudformationJson } from '../cloudformation.ts';
import { type Deployed, entryOf, isData, type Stack } from './stack.ts';
import { PARAMETER_FACTS } from '../../parameter-facts.ts';
import { inOneStack } from '../../places.ts';
import { documentByRegion, sessionDocumentsIn } from '../../session-documents.ts';
import { expected, testValue } from '../../testing/setups.ts';
import type { Setup, StatementsForOwner, Text } from '../../types.ts';

export const textOf = (text: Text | undefined, otherwise = ''): string => String(expected(text ?? otherwise));

const pascal = (id: string): string =>
  id.replaceAll(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());

/** Whether a setup is for stacks of two kinds: of the nodes, and of IAM Identity Center. */
export const isForTwo = ({
  permissionSets,
  policies,
  role,
  hostManagement,
  logGroup,
  preferences,
  namedDocuments,
}: Setup): boolean =>
  permissionSets.length > 0 &&
  (policies.length > 0 ||
    [role, hostManagement, logGroup, preferences, ...namedDocuments].some((part) => part !== undefined));

/** The commands that a template prints, in their order. */
export const commandsOf = (setup: Setup): readonly string[] => {
  const about = entryOf(JSON.parse(cloudformationJson.write(setup)), 'Metadata').SessionManagerPolicyBuilder;
  const { Deployment: steps } = isData(about) ? about : {};
  return (Array.isArray(steps) ? steps : []).flatMap((step: unknown) =>
    isData(step) && typeof step.Command === 'string' ? [step.Command] : [],
  );
};

/** A stack in a Region, as the command for it says, with the values of `testValue`. */
export function stackIn(setup: Setup, region: string, kind: 'nodes' | 'identity-center'): Stack {
  const command = commandsOf(setup).at(kind === 'nodes' ? 0 : -1) ?? '';
  const values = inOneStack(setup)
    .parameters.map((parameter): [string, string] => [pascal(parameter.id), testValue(parameter)])
    .filter(([name]) => command.includes(` ${name}=...`));
  return {
    region,
    account: textOf(setup.account, PARAMETER_FACTS['account-id'].example),
    parameters: new Map(values),
  };
}

const documentIn = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

const propertiesOf = (deployed: Deployed, type: string): readonly Readonly<Record<string, unknown>>[] =>
  Object.values(deployed.resources)
    .filter((resource) => isData(resource) && resource.Type === type)
    .map((resource) => entryOf(resource, 'Properties'));

const sameDocument = (value: unknown, template: Template): void => {
  expect(documentIn(value)).toEqual(expected(template));
};

const tagsOf = ({ tags }: Setup): unknown => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** The policies, the role and its instance profile, and nothing else of IAM. */
export function expectIam(deployed: Deployed, setup: Setup): void {
  const policies = propertiesOf(deployed, 'AWS::IAM::ManagedPolicy');
  expect(policies).toHaveLength(setup.policies.length);
  for (const [position, { name, description, document, target }] of setup.policies.entries()) {
    const { PolicyDocument: value, ...rest } = policies[position] ?? {};
    sameDocument(value, document);
    const targets =
      target === undefined
        ? {}
        : target.type === 'node-role'
          ? { Roles: ['reference to NodeRole'] }
          : { [target.type === 'group' ? 'Groups' : 'Roles']: [expected(target.name)] };
    expect(rest).toEqual({ ManagedPolicyName: name, Description: description, ...targets });
  }
  const { role } = setup;
  const roles = propertiesOf(deployed, 'AWS::IAM::Role');
  expect(roles).toHaveLength(role === undefined ? 0 : 1);
  for (const { AssumeRolePolicyDocument: trust, ...rest } of roles) {
    sameDocument(trust, role?.trust ?? null);
    expect(rest).toEqual({
      RoleName: role?.name,
      ...(role?.path === undefined ? {} : { Path: role.path }),
      Description: role?.description,
      ...(role?.boundary === undefined ? {} : { PermissionsBoundary: role.boundary }),
      Tags: tagsOf(setup),
    });
  }
  const profile = { InstanceProfileName: role?.name, Roles: ['reference to NodeRole'] };
  expect(propertiesOf(deployed, 'AWS::IAM::InstanceProfile')).toEqual(
    role?.instanceProfile === true ? [profile] : [],
  );
}

/** The service control policy. */
export function expectControlPolicy(deployed: Deployed, setup: Setup): void {
  const { controlPolicy } = setup;
  const policies = propertiesOf(deployed, 'AWS::Organizations::Policy');
  expect(policies).toHaveLength(controlPolicy === undefined ? 0 : 1);
  for (const { Content: content, ...rest } of policies) {
    sameDocument(content, controlPolicy?.document ?? null);
    expect(rest).toEqual({
      Name: controlPolicy?.name,
      Description: controlPolicy?.description,
      Type: 'SERVICE_CONTROL_POLICY',
      Tags: tagsOf(setup),
    });
  }
}

export function expectPermissionSets(deployed: Deployed, setup: Setup): void {
  const sets = propertiesOf(deployed, 'AWS::SSO::PermissionSet');
  expect(sets).toHaveLength(setup.permissionSets.length);
  for (const [position, set] of setup.permissionSets.entries()) {
    const { InlinePolicy: inline, ...rest } = sets[position] ?? {};
    if (set.inlinePolicy === undefined) expect(inline).toBeUndefined();
    else sameDocument(inline, set.inlinePolicy);
    const references = set.managedPolicies.map((Name) => ({ Name }));
    expect(rest).toEqual({
      InstanceArn: expected(set.instanceArn),
      Name: set.name,
      Description: set.description,
      ...(references.length === 0 ? {} : { CustomerManagedPolicyReferences: references }),
      Tags: tagsOf(setup),
    });
  }
}

/** The log group and the preferences, which outlive the stack, and what people start sessions with, which does not. */
export function expectRegional(deployed: Deployed, setup: Setup, region: string): void {
  const { hostManagement, logGroup, preferences } = setup;
  expect(propertiesOf(deployed, 'AWS::SSM::ServiceSetting')).toEqual(
    hostManagement === undefined
      ? []
      : [{ SettingId: hostManagement.settingId, SettingValue: hostManagement.role }],
  );
  const group = {
    LogGroupName: textOf(logGroup?.name),
    ...(logGroup?.keyArns === undefined ? {} : { KmsKeyId: textOf(logGroup.keyArns[0]) }),
    ...(logGroup?.retentionDays === undefined ? {} : { RetentionInDays: logGroup.retentionDays }),
    Tags: tagsOf(setup),
  };
  expect(propertiesOf(deployed, 'AWS::Logs::LogGroup')).toEqual(logGroup === undefined ? [] : [group]);
  const documents = sessionDocumentsIn(setup).flatMap((document) => {
    const all = documentByRegion(document, setup);
    return all.find((each) => textOf(each.region) === region) ?? all.slice(0, 1);
  });
  expect(propertiesOf(deployed, 'AWS::SSM::Document')).toEqual(
    documents.map(({ name, content }) => ({
      Name: name,
      DocumentType: 'Session',
      DocumentFormat: 'JSON',
      UpdateMethod: 'NewVersion',
      Content: expected(content),
      Tags: tagsOf(setup),
    })),
  );
  for (const [id, resource] of Object.entries(deployed.resources)) {
    const isLasting = id === 'SessionLogGroup' || (id === PREFERENCES && preferences !== undefined);
    const lasting = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
    expect(resource).toMatchObject(isLasting ? lasting : {});
    if (id === 'Tunnel' || (id === PREFERENCES && !isLasting)) {
      expect(resource).not.toHaveProperty('DeletionPolicy');
      expect(resource).not.toHaveProperty('DependsOn');
    }
  }
}

const PREFERENCES = 'SessionPreferences';

/**
 * The preferences come into force when all that sessions need is there, in every stack that has it; instances get their
 * role together with its policies.
 */
export function expectOrder(deployed: Deployed, { policies, preferences }: Setup): void {
  const ids = Object.entries(deployed.resources).flatMap(([id, resource]) =>
    isData(resource) && /^AWS::(?:IAM::(?:Role|ManagedPolicy)|Logs::)/.test(String(resource.Type))
      ? [id]
      : [],
  );
  const ofNodes = policies.filter(({ target }) => target?.type === 'node-role');
  const grants = ['NodeRole', ...ofNodes.map(({ id }) => `${pascal(id)}Policy`)];
  const neededBy = new Map<string, readonly string[]>([
    ...(preferences === undefined ? [] : [[PREFERENCES, ids] as const]),
    ['HostManagement', ids.filter((id) => grants.includes(id))],
  ]);
  for (const [id, resource] of Object.entries(deployed.resources)) {
    const needed = neededBy.get(id);
    if (!isData(resource) || needed === undefined) continue;
    const { DependsOn: after = [], Metadata: metadata } = resource;
    const { After: references = '' } = isData(metadata) ? metadata : {};
    const first = [...[after].flat(), ...[references === '' ? [] : references].flat()];
    expect(first.map((id) => String(id).replace(/^reference to /, '')).sort()).toEqual(needed.toSorted());
  }
}

/** The statements without which the log group cannot be created; the others can wait for the stack. */
export const isNeededBefore =
  ({ logGroup }: Setup) =>
  ({ kind }: StatementsForOwner): boolean =>
    kind === 'log-group-key' && logGroup !== undefined;

/** The statements for owners, as JSON; all other outputs are ARNs. */
export function expectStatements(deployed: Deployed, setup: Setup): void {
  const forOwners = setup.forOwners.filter((statements) => !isNeededBefore(setup)(statements));
  const texts = Object.entries(deployed.outputs).filter(([name]) => !name.endsWith('Arn'));
  expect(texts.map(([name]) => name)).toEqual(forOwners.map(({ id }) => pascal(id)));
  for (const { id, description, document } of forOwners) {
    const { Description: says, Value: value } = entryOf(deployed.outputs, pascal(id));
    expect(says).toBe(description);
    sameDocument(value, document);
  }
}
