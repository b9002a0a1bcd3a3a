import { splitPolicy } from '#analysis';
import { type Configuration, generate, type Parameter, parameterize, type TemplateText } from '#core';
import { POLICY_SIZE_LIMITS } from '#iam';
import { asObject, policyOf } from './documents.ts';
import { managedPolicies, nameFor, type SplitParts } from './people.ts';
import type { ManagedPolicy, NodeRole, PolicyTarget } from '../types.ts';

/** What nodes get: a role of their own with its policies, or policies for the role that they have. */
export interface NodeParts extends SplitParts {
  readonly policies: readonly ManagedPolicy[];
  readonly role?: NodeRole;
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
 * The node's role with its trust and its policies. EC2 instances take it in an instance profile.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export function nodeParts(configuration: Configuration, setupName: string): NodeParts {
  const facts = { name: nameFor(setupName, 'node'), description: DESCRIPTION };
  const { permissions, trust } = configuration.instanceRole;
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
  const [trustTemplate = null] = parameterize([generate(configuration, 'trust-policy').document], 'node');
  return {
    ...parts,
    role: { id: 'node', ...facts, trust: asObject(trustTemplate), instanceProfile: trust === 'ec2' },
  };
}
