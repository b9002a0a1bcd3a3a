import type { Subject } from '../configuration/subject.ts';
import { ownDocumentArns } from '../policy/arn.ts';
import { allow, because, type Grant } from './grant.ts';
import { DEFAULT_SHELL_DOCUMENT } from '../reference/session-documents.ts';

/**
 * Lets people pick a Session document in the console: listing knows no resource, reading is per document.
 * Only documents of the account can be picked; those of AWS are of other session types.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
export function listedDocuments({ root, access, environment }: Subject): readonly Grant[] {
  if (!access.documents.listed) return [];
  const { types, custom } = access.documents;
  const names = [...(types.includes('shell') ? [DEFAULT_SHELL_DOCUMENT] : []), ...custom];
  const known = names.length === 0 ? ['document-name'] : names;
  return [
    allow({
      sid: 'ListDocuments',
      actions: ['ssm:ListDocuments'],
      resources: '*',
      because: [because('list-documents', '', `${root}.documents.listed`)],
    }),
    allow({
      sid: 'ReadDocuments',
      actions: ['ssm:GetDocument'],
      resources: known.flatMap((name) => ownDocumentArns(environment, name)),
      because: [because('read-documents', '', `${root}.documents.listed`)],
    }),
  ];
}
