import { isObject, type JsonObject, type PolicyKind, readStatements } from '#iam';

/** What a document is, which decides the checks it gets. */
export type DocumentForm =
  | 'identity-policy'
  | 'trust-policy'
  /** A policy of a key or bucket. */
  | 'resource-policy'
  /** What a caller of AWS STS confines a session by. */
  | 'session-policy'
  /** Of an organization, for identities. */
  | 'service-control-policy'
  /** Of an organization, for resources. */
  | 'resource-control-policy'
  | 'session-document'
  | 'other';

function policyKind(document: JsonObject): DocumentForm {
  const statements = readStatements(document);
  const named = statements.filter(
    ({ principals, notPrincipals }) => principals.length + notPrincipals.length > 0,
  );
  const onResources = statements.some(
    ({ resources, notResources }) => resources.length + notResources.length > 0,
  );
  const actions = statements.flatMap((statement) => statement.actions);
  const assumes = actions.length > 0 && actions.every(({ value }) => /^sts:/i.test(value));
  if (named.length > 0 && (!onResources || assumes)) return 'trust-policy';
  if (named.length > 0 && named.length === statements.length) return 'resource-policy';
  return assumes && !onResources ? 'trust-policy' : 'identity-policy';
}

/**
 * What kind of document a JSON value is, by its elements. Policies of sessions and organizations look like others: whoever
 * has one has to say so.
 */
export function documentForm(document: unknown): DocumentForm {
  if (!isObject(document)) return 'other';
  if ('Statement' in document || 'Version' in document) return policyKind(document);
  // Command and Automation documents have steps and settings that sessions have not.
  if ('mainSteps' in document || 'runtimeConfig' in document) return 'other';
  const isSession = ['schemaVersion', 'sessionType', 'inputs'].some((name) => name in document);
  return isSession ? 'session-document' : 'other';
}

/** What IAM takes a policy of some form for. */
export const POLICY_KINDS = {
  'identity-policy': 'identity',
  'trust-policy': 'trust',
  'resource-policy': 'resource',
  'session-policy': 'identity',
  'service-control-policy': 'identity',
  'resource-control-policy': 'resource-control',
} as const satisfies Partial<Record<DocumentForm, PolicyKind>>;
