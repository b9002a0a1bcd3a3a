import { isObject, readStatements } from '#iam';

type DocumentShape = 'policy' | 'trust-policy' | 'session-document' | 'other-document';

/** What kind of document a JSON value is, by its elements. */
export function documentShape(document: unknown): DocumentShape {
  if (!isObject(document)) return 'other-document';
  if ('sessionType' in document || 'inputs' in document) return 'session-document';
  if (!('Statement' in document)) return 'other-document';
  const statements = readStatements(document);
  const trusts = statements.some(
    ({ principals, notPrincipals, resources, notResources }) =>
      principals.length + notPrincipals.length > 0 && resources.length + notResources.length === 0,
  );
  return trusts ? 'trust-policy' : 'policy';
}
