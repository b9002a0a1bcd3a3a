import type { Issue } from '../../types.ts';
import { listProblems } from '../formats/list.ts';
import { nodeIdProblems } from '../formats/node-id.ts';
import { tagsProblems } from '../formats/tag.ts';
import { error, info, issuesAt, warning } from '../problem.ts';
import { type Subject, startsSessions } from '../subject.ts';

const usesNodes = (subject: Subject): boolean =>
  startsSessions(subject) || subject.access.agentUpdate !== 'off';

const comparesTargetId = ({ access: { ownSessions, fullAccess } }: Subject): boolean =>
  !fullAccess && ownSessions.by === 'tag' && ownSessions.tag !== 'session-id';

/** Issues of the nodes that a subject reaches. */
export const checkNodes = (subject: Subject): readonly Issue[] => {
  const { root, access } = subject;
  const { by, ids, tags, reach } = access.nodes;
  const used = usesNodes(subject);
  switch (by) {
    case 'id':
      return used || comparesTargetId(subject)
        ? [
            ...issuesAt(`${root}.nodes.ids`, listProblems(ids, nodeIdProblems)),
            ...(used && reach === 'all-resources'
              ? issuesAt(`${root}.nodes.reach`, [error('ids-on-any-resource')])
              : []),
          ]
        : [];
    case 'tag':
      return used ? issuesAt(`${root}.nodes.tags`, tagsProblems(tags)) : [];
    case 'every':
      if (!used) return [];
      return reach === 'all-resources'
        ? issuesAt(`${root}.nodes.reach`, [warning('everything-on-any-resource')])
        : issuesAt(`${root}.nodes.by`, [info('every-node', { reach })]);
  }
};
