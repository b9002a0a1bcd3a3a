import { hasWildcard } from '../../explanation/meaning/wildcards.ts';
import type { CheckedPolicy, CheckedResource } from '../checked-policy.ts';
import type { Found } from '../types.ts';
import { everyDocumentIn, placeOf } from './documents.ts';

const UPDATE = 'ssm:UpdateDocument';

const anyName = ({ value, kinds }: CheckedResource) =>
  kinds.has('document') && hasWildcard(value.slice(value.indexOf('document/')));

/**
 * Administrators who may write documents: together with sessions on every document, they can write themselves a way
 * round all limits (7.2); and a changed document may not become the default one (E8).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/preference-setting-permissions.html
 */
export function preferences(policy: CheckedPolicy): readonly Found[] {
  const writing = [...policy.allowing('ssm:CreateDocument'), ...policy.allowing(UPDATE)];
  const open = writing.find(({ resources }) => resources.some(anyName));
  const startsAll = policy
    .allowing('ssm:StartSession')
    .some((statement) => everyDocumentIn(statement).length > 0);
  const [updating] = policy.allowing(UPDATE);
  return [
    ...(open !== undefined && startsAll
      ? [{ code: 'documents-escalation' as const, at: open.at, params: {} }]
      : []),
    ...(updating !== undefined && policy.allowing('ssm:UpdateDocumentDefaultVersion').length === 0
      ? [{ code: 'default-version-missing' as const, at: placeOf(updating, UPDATE), params: {} }]
      : []),
  ];
}
