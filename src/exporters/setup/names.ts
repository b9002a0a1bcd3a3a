import type { Person } from './people.ts';

/** What names begin with where nobody says otherwise. */
export const DEFAULT_NAME = 'SessionManager';

/** A permission set has the shortest name: 32 characters, of which `Administrator` takes 13. */
const NAME = /^[A-Za-z0-9+=,.@_-]{1,19}$/;

/**
 * Whether names in IAM may begin with a text. Two setups in one account need different ones: IAM is global, and policies
 * and roles of one name are the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const isSetupName = (text: string): boolean => NAME.test(text);

const ENDS: Readonly<Record<Person | 'node', string>> = {
  'end-user': 'EndUser',
  administrator: 'Administrator',
  node: 'Node',
};

/** The name in IAM of what somebody gets, such as `SessionManagerEndUser`. */
export const nameFor = (setupName: string, holder: Person | 'node'): string => setupName + ENDS[holder];
