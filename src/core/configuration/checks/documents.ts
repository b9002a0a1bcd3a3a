import type { Issue } from '../../types.ts';
import { documentNameProblems } from '../formats/document-name.ts';
import { listProblems } from '../formats/list.ts';
import { carriesPort, sessionDocument } from '../../reference/session-documents.ts';
import { info, issuesAt, type Problem, warning } from '../problem.ts';
import { type Subject, startsSessions } from '../subject.ts';

/** On `*` without a tag condition a statement covers every document as well as every node. */
const coversEverything = ({ access: { nodes } }: Subject): boolean =>
  nodes.by === 'every' && nodes.reach === 'all-resources';

const typeProblems = (subject: Subject): readonly Problem[] => {
  const { types, custom } = subject.access.documents;
  if (types.length === 0 && custom.length === 0) {
    return coversEverything(subject) ? [] : [warning('documents-empty')];
  }
  return [
    ...types.flatMap((type) => {
      const { issue } = sessionDocument(type);
      return issue === undefined ? [] : [{ code: issue.code, severity: issue.severity, params: {} }];
    }),
    ...(types.some(carriesPort) && subject.environment.sessionEncryption
      ? [info('ports-not-encrypted')]
      : []),
  ];
};

/** Issues of the Session documents that a subject starts sessions with. */
export const checkDocuments = (subject: Subject): readonly Issue[] => {
  const { root, access } = subject;
  const { custom, accessCheck, listed } = access.documents;
  const starts = startsSessions(subject);
  return [
    ...(starts ? issuesAt(`${root}.documents.types`, typeProblems(subject)) : []),
    ...(starts || listed
      ? issuesAt(`${root}.documents.custom`, listProblems(custom, documentNameProblems))
      : []),
    ...(accessCheck && !starts
      ? issuesAt(`${root}.documents.accessCheck`, [info('access-check-without-start')])
      : []),
    ...(listed && !access.surfaces.includes('session-manager')
      ? issuesAt(`${root}.documents.listed`, [info('documents-listed-without-console')])
      : []),
  ];
};
