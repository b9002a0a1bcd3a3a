import { SESSION_DOCUMENT_SIZE_LIMIT } from '#iam';
import type { Issue } from '../../types.ts';
import { runAsUserProblems } from '../formats/run-as-user.ts';
import { wholeNumberProblems } from '../formats/whole-number.ts';
import { error, info, issuesAt, type Problem, warning } from '../problem.ts';
import type { SessionPreferences } from '../types.ts';

const LONGEST_IDLE = 60;
const LONGEST_SESSION = 1440;

const runAsProblems = ({ runAs, runAsUser }: SessionPreferences): readonly Problem[] => {
  if (!runAs) return runAsUser === '' ? [] : [info('run-as-user-unused')];
  return runAsUser === '' ? [info('run-as-user-missing')] : runAsUserProblems(runAsUser);
};

const idleProblems = ({ idleTimeoutMinutes, maxDurationMinutes }: SessionPreferences): readonly Problem[] => {
  const range = wholeNumberProblems(idleTimeoutMinutes, 'idle-timeout-range', 1, LONGEST_IDLE);
  if (range.length > 0) return range;
  return idleTimeoutMinutes !== null && maxDurationMinutes !== null && idleTimeoutMinutes > maxDurationMinutes
    ? [warning('idle-longer-than-session', { idle: idleTimeoutMinutes, longest: maxDurationMinutes })]
    : [];
};

/** Length in bytes as UTF-8, which is how the content of a document is counted. */
const byteLength = (text: string): number =>
  [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

const profileProblems = (profile: string): readonly Problem[] =>
  byteLength(profile) > SESSION_DOCUMENT_SIZE_LIMIT
    ? [error('profile-length', { limit: SESSION_DOCUMENT_SIZE_LIMIT })]
    : [];

/** Issues of what only the preferences document knows. */
export const checkPreferences = (preferences: SessionPreferences): readonly Issue[] => [
  ...issuesAt('preferences.runAsUser', runAsProblems(preferences)),
  ...issuesAt('preferences.idleTimeoutMinutes', idleProblems(preferences)),
  ...issuesAt(
    'preferences.maxDurationMinutes',
    wholeNumberProblems(preferences.maxDurationMinutes, 'max-duration-range', 1, LONGEST_SESSION),
  ),
  ...issuesAt('preferences.linuxProfile', profileProblems(preferences.linuxProfile)),
  ...issuesAt('preferences.windowsProfile', profileProblems(preferences.windowsProfile)),
];
