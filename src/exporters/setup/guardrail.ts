import { splitPolicy } from '#analysis';
import { type Configuration, generate, parameterize } from '#core';
import {
  asObject,
  attachmentParameter,
  HOLDERS,
  managedPolicies,
  nameFor,
  policyOf,
  type SplitParts,
  targetOf,
} from './policies.ts';
import type { Attachment, Setup } from '../types.ts';

/** What a guardrail becomes: IAM's own policies, or one of those that are not IAM's. */
export type GuardrailParts = SplitParts & Pick<Setup, 'policies' | 'controlPolicy' | 'endpointPolicy'>;

const DESCRIPTION = 'Refuse in Session Manager what nobody may do';

/**
 * The policies of a guardrail, or nothing when it refuses nothing. Deny statements may be divided among the policies of
 * people; there is one boundary, and one policy of an endpoint, which allow all besides.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export function guardrailParts(
  configuration: Configuration,
  { attachment, setupName }: { readonly attachment: Attachment; readonly setupName: string },
): GuardrailParts | undefined {
  const { as } = configuration.guardrail;
  const generated = generate(configuration, 'guardrail');
  const document = policyOf(generated.document);
  if (document === undefined || document.Statement.length === 0) return undefined;
  const facts = { name: nameFor(setupName, 'guardrail'), description: DESCRIPTION };
  const [size] = generated.size.limits;
  const { limit = 0, fits: isShort = true } = size ?? {};
  const { documents, fits } =
    as === 'identity' ? splitPolicy(document, limit) : { documents: [document], fits: isShort };
  const templates = parameterize(documents, 'guardrail').map(asObject);
  const holder = HOLDERS[as === 'identity' ? attachment : 'none'];
  const parts = { count: documents.length, fits, holder, limit };
  const [first = asObject(null)] = templates;
  switch (as) {
    case 'scp':
      return { ...parts, policies: [], controlPolicy: { id: 'guardrail', ...facts, document: first } };
    case 'endpoint': {
      const endpointId = attachmentParameter('vpc-endpoint-id');
      return { ...parts, policies: [], endpointPolicy: { id: 'guardrail', endpointId, document: first } };
    }
    case 'boundary':
      return { ...parts, policies: managedPolicies('guardrail', facts, templates) };
    case 'identity': {
      const target = targetOf('guardrail', attachment);
      return { ...parts, policies: managedPolicies('guardrail', facts, templates, target) };
    }
  }
}
