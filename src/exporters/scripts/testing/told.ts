import { fillTemplate, isTemplateText } from '#core';
import { documentByRegion, sessionDocumentsIn } from '../../session-documents.ts';
import type { Call } from './recording-aws.ts';
import { expected, testValue } from '../../testing/setups.ts';
import type { ManagedPolicy, Setup, Text } from '../../types.ts';

/** What AWS is told, whatever the order and the number of the calls. */
export interface Told {
  readonly policies: ReadonlyMap<
    string,
    { readonly document: unknown; readonly attachedTo: readonly string[] }
  >;
  /** By path and name. */
  readonly roles: ReadonlyMap<string, unknown>;
  /** Permissions boundaries by path and name of the role. */
  readonly boundaries: ReadonlyMap<string, unknown>;
  readonly instanceProfiles: readonly string[];
  readonly permissionSets: ReadonlyMap<
    string,
    { readonly inline: unknown; readonly policies: readonly string[] }
  >;
  /** Service control policies by name, and policies of endpoints by the ID of theirs. */
  readonly guardrails: ReadonlyMap<string, unknown>;
  /** The role that instances get, by Region. */
  readonly hostManagement: ReadonlyMap<string, unknown>;
  /** Their keys and the days that they keep logs, by Region and name. */
  readonly logGroups: ReadonlyMap<string, { readonly key?: unknown; readonly days?: unknown }>;
  /** By Region and name. */
  readonly sessionDocuments: ReadonlyMap<string, unknown>;
}

/** What an argument can hold of a text. */
export const asArgument = (text: string): string => Buffer.from(text.replaceAll('\0', '')).toString();

/** A text of the setup when its parameters have the values of `testValue`. */
export const argumentOf = (text: Text): string =>
  asArgument(isTemplateText(text) ? String(fillTemplate(text, testValue)) : text);

function holderOf({ target }: ManagedPolicy, { role }: Setup): readonly string[] {
  if (target === undefined) return [];
  return target.type === 'node-role' ? [`role ${role?.name}`] : [`${target.type} ${argumentOf(target.name)}`];
}

/** What a script of this setup has to tell AWS. */
export function toBeTold(setup: Setup): Told {
  const { policies, permissionSets, controlPolicy, endpointPolicy, role, hostManagement, logGroup } = setup;
  const regions = setup.regions.map(argumentOf);
  const keys = logGroup?.keyArns?.map(argumentOf) ?? [];
  return {
    policies: new Map(
      policies.map((policy) => [
        policy.name,
        { document: expected(policy.document), attachedTo: holderOf(policy, setup) },
      ]),
    ),
    roles: new Map(role === undefined ? [] : [[`${role.path ?? '/'}${role.name}`, expected(role.trust)]]),
    boundaries: new Map(
      role?.boundary === undefined ? [] : [[`${role.path ?? '/'}${role.name}`, asArgument(role.boundary)]],
    ),
    instanceProfiles: role?.instanceProfile === true ? [role.name] : [],
    permissionSets: new Map(
      permissionSets.map(({ name, inlinePolicy, managedPolicies }) => [
        name,
        {
          inline: inlinePolicy === undefined ? undefined : expected(inlinePolicy),
          policies: managedPolicies,
        },
      ]),
    ),
    guardrails: new Map([
      ...(controlPolicy === undefined
        ? []
        : [[controlPolicy.name, expected(controlPolicy.document)] as const]),
      ...(endpointPolicy === undefined
        ? []
        : [[argumentOf(endpointPolicy.endpointId), expected(endpointPolicy.document)] as const]),
    ]),
    hostManagement: new Map(
      hostManagement === undefined
        ? []
        : regions.map((region) => [region, `${hostManagement.settingId} ${hostManagement.role}`]),
    ),
    logGroups: new Map(
      logGroup === undefined
        ? []
        : regions.map((region, position) => [
            `${region} ${argumentOf(logGroup.name)}`,
            { key: keys[position], days: logGroup.retentionDays?.toString() },
          ]),
    ),
    sessionDocuments: new Map([
      ...sessionDocumentsIn(setup).flatMap((document) =>
        documentByRegion(document, setup).map(
          ({ region, name, content }) =>
            [`${argumentOf(region)} ${asArgument(name)}`, expected(content)] as const,
        ),
      ),
    ]),
  };
}

const parsed = (text: string | undefined): unknown => JSON.parse(text ?? '');
const lastPart = (arn: string | undefined): string => arn?.split('/').at(-1) ?? '';

/** What the recorded calls told AWS. Creating and updating are told apart by the commands, not here. */
export function told(calls: readonly Call[]): Told {
  const policies = new Map<string, { document: unknown; attachedTo: string[] }>();
  const roles = new Map<string, unknown>();
  const boundaries = new Map<string, unknown>();
  const instanceProfiles: string[] = [];
  const permissionSets = new Map<string, { inline: unknown; policies: string[] }>();
  const guardrails = new Map<string, unknown>();
  const hostManagement = new Map<string, unknown>();
  const logGroups = new Map<string, { readonly key?: unknown; readonly days?: unknown }>();
  const sessionDocuments = new Map<string, unknown>();
  let role = '';
  let permissionSet = '';
  let controlPolicy = '';
  for (const { command, options } of calls) {
    const name = options['--policy-name'] ?? lastPart(options['--policy-arn']);
    switch (command) {
      case 'iam create-policy':
      case 'iam create-policy-version':
        policies.set(name, { document: parsed(options['--policy-document']), attachedTo: [] });
        break;
      case 'iam attach-group-policy':
        policies.get(name)?.attachedTo.push(`group ${options['--group-name']}`);
        break;
      case 'iam attach-role-policy':
        policies.get(name)?.attachedTo.push(`role ${options['--role-name']}`);
        break;
      case 'iam create-role':
        role = `${options['--path'] ?? '/'}${options['--role-name']}`;
        roles.set(role, parsed(options['--assume-role-policy-document']));
        if (options['--permissions-boundary'] !== undefined) {
          boundaries.set(role, options['--permissions-boundary']);
        }
        break;
      case 'iam update-assume-role-policy':
        // The role was there before, so that nothing came of creating it.
        boundaries.delete(role);
        roles.set(role, parsed(options['--policy-document']));
        break;
      case 'iam put-role-permissions-boundary':
        boundaries.set(role, options['--permissions-boundary']);
        break;
      case 'iam get-instance-profile':
        instanceProfiles.push(options['--instance-profile-name'] ?? '');
        break;
      case 'sso-admin create-permission-set':
        permissionSet = options['--name'] ?? '';
        permissionSets.set(permissionSet, { inline: undefined, policies: [] });
        break;
      case 'sso-admin put-inline-policy-to-permission-set':
        Object.assign(permissionSets.get(permissionSet) ?? {}, {
          inline: parsed(options['--inline-policy']),
        });
        break;
      case 'sso-admin attach-customer-managed-policy-reference-to-permission-set':
        permissionSets
          .get(permissionSet)
          ?.policies.push(
            /^Name=(.*),Path=\/$/.exec(options['--customer-managed-policy-reference'] ?? '')?.[1] ?? '',
          );
        break;
      case 'organizations create-policy':
        controlPolicy = options['--name'] ?? '';
        guardrails.set(controlPolicy, parsed(options['--content']));
        break;
      case 'organizations update-policy':
        guardrails.set(controlPolicy, parsed(options['--content']));
        break;
      case 'ec2 modify-vpc-endpoint':
        guardrails.set(options['--vpc-endpoint-id'] ?? '', parsed(options['--policy-document']));
        break;
      case 'ssm update-service-setting':
        hostManagement.set(
          options['--region'] ?? '',
          `${options['--setting-id']} ${options['--setting-value']}`,
        );
        break;
      case 'logs create-log-group':
      case 'logs associate-kms-key': {
        const group = `${options['--region']} ${options['--log-group-name']}`;
        logGroups.set(group, { ...logGroups.get(group), key: options['--kms-key-id'] });
        break;
      }
      case 'logs put-retention-policy': {
        const group = `${options['--region']} ${options['--log-group-name']}`;
        logGroups.set(group, { ...logGroups.get(group), days: options['--retention-in-days'] });
        break;
      }
      case 'ssm create-document':
      case 'ssm update-document':
        sessionDocuments.set(`${options['--region']} ${options['--name']}`, parsed(options['--content']));
        break;
      default:
    }
  }
  return {
    policies,
    roles,
    boundaries,
    instanceProfiles,
    permissionSets,
    guardrails,
    hostManagement,
    logGroups,
    sessionDocuments,
  };
}
