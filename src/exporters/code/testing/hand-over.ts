import { documentByRegion, sessionDocumentsIn } from '../../session-documents.ts';
import { expected } from '../../testing/setups.ts';
import type { ManagedPolicy, Setup } from '../../types.ts';

/** What a program creates, in terms of no format: every document as data, every reference as the name it leads to. */
export interface HandOver {
  readonly policies: readonly unknown[];
  readonly permissionSets: readonly unknown[];
  readonly controlPolicies: readonly unknown[];
  readonly endpointPolicies: readonly unknown[];
  readonly roles: readonly unknown[];
  readonly instanceProfiles: readonly unknown[];
  /** The setting that gives the role to instances. */
  readonly hostManagement: readonly unknown[];
  readonly logGroups: readonly unknown[];
  /** Those that people start sessions with before the preferences. */
  readonly sessionDocuments: readonly unknown[];
  readonly forOwners: readonly unknown[];
}

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** JSON in which a list of one is that one, and nothing is said twice in a list: both mean the same in IAM. */
export function normalized(value: unknown): unknown {
  if (Array.isArray(value)) {
    const entries = new Map(value.map((entry) => [JSON.stringify(entry), normalized(entry)]));
    const [first, ...others] = entries.values();
    return others.length === 0 ? first : [first, ...others];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalized(member)]));
}

const targetOf = ({ target }: ManagedPolicy, { role }: Setup) => {
  if (target === undefined) return {};
  if (target.type === 'node-role') return { roles: [role?.name] };
  return { [`${target.type}s`]: [expected(target.name)] };
};

/** What belongs to one Region. */
const regional = (setup: Setup, position = 0) => {
  const { hostManagement, logGroup } = setup;
  return {
    hostManagement:
      hostManagement === undefined
        ? []
        : [{ settingId: hostManagement.settingId, role: hostManagement.role }],
    logGroups:
      logGroup === undefined
        ? []
        : [
            {
              name: expected(logGroup.name),
              ...(logGroup.keyArns === undefined ? {} : { keyArn: expected(logGroup.keyArns[0]) }),
              ...(logGroup.retentionDays === undefined ? {} : { retentionDays: logGroup.retentionDays }),
            },
          ],
    sessionDocuments: sessionDocumentsIn(setup).flatMap((document) =>
      documentByRegion(document, setup)
        .slice(position, position + 1)
        .map(({ name, content }) => ({ name, content: expected(content) })),
    ),
  };
};

export const NOTHING: HandOver = {
  policies: [],
  permissionSets: [],
  controlPolicies: [],
  endpointPolicies: [],
  roles: [],
  instanceProfiles: [],
  hostManagement: [],
  logGroups: [],
  sessionDocuments: [],
  forOwners: [],
};

/** What a setup asks for in a Region that is not its first. */
export const furtherRegion = (setup: Setup, position = 1): HandOver => ({
  ...NOTHING,
  ...regional(setup, position),
});

/** What a setup asks for, in its first Region. */
export const handOverOf = (setup: Setup): HandOver => ({
  policies: setup.policies.map((policy) => ({
    name: policy.name,
    description: policy.description,
    document: normalized(expected(policy.document)),
    ...targetOf(policy, setup),
  })),
  permissionSets: setup.permissionSets.map((permissionSet) => ({
    name: permissionSet.name,
    description: permissionSet.description,
    instanceArn: expected(permissionSet.instanceArn),
    ...(permissionSet.inlinePolicy === undefined
      ? {}
      : { inlinePolicy: normalized(expected(permissionSet.inlinePolicy)) }),
    managedPolicies: permissionSet.managedPolicies,
  })),
  controlPolicies: [setup.controlPolicy]
    .filter((policy) => policy !== undefined)
    .map(({ name, description, document }) => ({
      name,
      description,
      type: 'SERVICE_CONTROL_POLICY',
      document: normalized(expected(document)),
    })),
  endpointPolicies: [setup.endpointPolicy]
    .filter((policy) => policy !== undefined)
    .map(({ endpointId, document }) => ({
      endpointId: expected(endpointId),
      document: normalized(expected(document)),
    })),
  roles:
    setup.role === undefined
      ? []
      : [
          {
            name: setup.role.name,
            ...(setup.role.path === undefined ? {} : { path: setup.role.path }),
            ...(setup.role.boundary === undefined ? {} : { boundary: setup.role.boundary }),
            description: setup.role.description,
            trust: normalized(expected(setup.role.trust)),
          },
        ],
  instanceProfiles: setup.role?.instanceProfile ? [{ name: setup.role.name, role: setup.role.name }] : [],
  forOwners: setup.forOwners.map(({ description, document }) => ({
    description,
    document: expected(document),
  })),
  ...regional(setup),
});

/** The same of what CloudFormation can create, which no policy of an endpoint is. */
export const inCloudFormation = (setup: Setup): HandOver => ({ ...handOverOf(setup), endpointPolicies: [] });
