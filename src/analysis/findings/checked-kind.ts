import { isObject, type JsonObject, readStatements } from '#iam';
import type { CheckedKind } from './types.ts';

function policyKind(document: JsonObject): CheckedKind {
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

/** What kind of document a JSON value is, by its elements. */
export function checkedKind(document: unknown): CheckedKind {
  if (!isObject(document)) return 'other';
  if ('Statement' in document || 'Version' in document) return policyKind(document);
  // Command and Automation documents have steps and settings that sessions have not.
  if ('mainSteps' in document || 'runtimeConfig' in document) return 'other';
  const isSession = ['schemaVersion', 'sessionType', 'inputs'].some((name) => name in document);
  return isSession ? 'session-document' : 'other';
}
