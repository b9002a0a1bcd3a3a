import type { Issue } from '../../types.ts';
import { info, issuesAt, type Problem, warning } from '../problem.ts';
import { checkDocuments } from './documents.ts';
import { checkGuards } from './guards.ts';
import { checkNodes } from './nodes.ts';
import { checkOwnSessions } from './own-sessions.ts';
import { type Subject, startsSessions } from '../subject.ts';

const agentUpdateProblems = ({ access }: Subject): readonly Problem[] => {
  const { agentUpdate, nodes, surfaces } = access;
  if (agentUpdate === 'off') return [];
  const anyCommand = nodes.by === 'every' && nodes.reach === 'all-resources';
  return [
    ...(anyCommand ? [warning('agent-update-any-command')] : []),
    ...(agentUpdate === 'published' && !anyCommand ? [warning('agent-update-without-document')] : []),
    ...(surfaces.includes('ec2') ? [] : [info('agent-update-without-ec2')]),
  ];
};

/** Issues of one subject's access; the same for end users and administrators. */
export const checkAccess = (subject: Subject): readonly Issue[] => {
  const { root, access } = subject;
  const starts = startsSessions(subject) || access.fullAccess;
  return [
    ...(access.readAccess === 'surfaces' && access.surfaces.length === 0
      ? issuesAt(`${root}.surfaces`, [info('surfaces-empty')])
      : []),
    ...checkNodes(subject),
    ...checkDocuments(subject),
    ...checkOwnSessions(subject),
    ...(starts && access.dataChannel === 'off'
      ? issuesAt(`${root}.dataChannel`, [warning('data-channel-off')])
      : []),
    ...issuesAt(`${root}.agentUpdate`, agentUpdateProblems(subject)),
    ...checkGuards(subject),
  ];
};
