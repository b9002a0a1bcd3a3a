import type { Issue } from '../../types.ts';
import { instantProblems, windowProblems } from '../formats/instant.ts';
import { networksProblems } from '../formats/network.ts';
import { wholeNumberProblems } from '../formats/whole-number.ts';
import { issuesAt, warning } from '../problem.ts';
import type { Subject } from '../subject.ts';

/** Minutes in 36 hours, which is as long as credentials with MFA live. */
const LONGEST_MFA_AGE = 2160;

/** Issues of MFA, source networks and the time window. */
export const checkGuards = ({ root, access: { guards, signIn } }: Subject): readonly Issue[] => {
  const { mfa, mfaMaxAgeMinutes, networks, notBefore, notAfter } = guards;
  return [
    ...issuesAt(`${root}.guards.mfa`, mfa && signIn === 'role' ? [warning('mfa-with-roles')] : []),
    ...issuesAt(
      `${root}.guards.mfaMaxAgeMinutes`,
      mfa
        ? wholeNumberProblems(mfaMaxAgeMinutes, 'mfa-age-range', 1, LONGEST_MFA_AGE)
        : mfaMaxAgeMinutes === null
          ? []
          : [warning('mfa-age-without-mfa')],
    ),
    ...issuesAt(`${root}.guards.networks`, networksProblems(networks)),
    ...issuesAt(`${root}.guards.notBefore`, instantProblems(notBefore)),
    ...issuesAt(`${root}.guards.notAfter`, [
      ...instantProblems(notAfter),
      ...windowProblems(notBefore, notAfter),
    ]),
  ];
};
