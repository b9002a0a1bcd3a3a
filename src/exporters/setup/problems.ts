import { disagreements, type SetupProblem } from '#analysis';
import { type Configuration, type DocumentKind, type Issue, rootOf, type SettingPath } from '#core';
import { MANAGED_POLICY_QUOTAS, POLICY_SIZE_LIMITS, type PolicyHolder } from '#iam';
import type { Attachment, Setup } from '../types.ts';
import type { Person } from './policies.ts';

/** What one document became, and where it goes. */
export interface SplitDocument {
  readonly kind: DocumentKind;
  readonly count: number;
  /** Whether each of them is short enough. */
  readonly fits: boolean;
  readonly holder: PolicyHolder;
  /** How long one may be, where that is not what managed policies may be. */
  readonly limit?: number;
}

const LIMIT = POLICY_SIZE_LIMITS.find(({ attachment }) => attachment === 'managed')?.limit ?? 0;

/** The answer that makes a policy long. */
function longest(kind: DocumentKind): SettingPath {
  if (kind === 'guardrail') return 'guardrail.denies';
  return kind === 'instance-role' ? 'environment.regions' : `${rootOf(kind)}.nodes.by`;
}

function splitProblems({ kind, count, fits, holder, limit = LIMIT }: SplitDocument): readonly SetupProblem[] {
  const at = longest(kind);
  if (!fits) return [{ code: 'policy-too-long', severity: 'error', at, params: { kind, limit } }];
  if (count === 1) return [];
  const quota = MANAGED_POLICY_QUOTAS[holder];
  const severity = count > quota ? 'warning' : 'info';
  return [{ code: 'policy-split', severity, at, params: { kind, count, holder, quota, limit } }];
}

/** Whether own sessions are recognized by the name, or the ID, of an IAM user. */
function knowsUsersOnly({ endUser, administrator }: Configuration, kind: Person): boolean {
  if (kind === 'administrator' && administrator.fullAccess) return false;
  const { by, tag, sessionId } = (kind === 'end-user' ? endUser : administrator).ownSessions;
  return by === 'user-name' || (by === 'tag' && tag !== 'target-id' && sessionId === 'user');
}

/**
 * A policy that tells IAM users apart by their names is of no use to a role or a permission set, and groups hold IAM
 * users only. None when it is not said yet what the policy is attached to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function signInMismatch(
  configuration: Configuration,
  kind: Person,
  attachment: Attachment,
): readonly SetupProblem[] {
  const { signIn } = kind === 'end-user' ? configuration.endUser : configuration.administrator;
  const takenBy = { none: signIn, group: 'iam-user', role: 'role', 'permission-set': 'role' } as const;
  if (takenBy[attachment] === signIn) return [];
  const losesOwnSessions = signIn === 'iam-user' && knowsUsersOnly(configuration, kind);
  return [
    {
      code: 'sign-in-mismatch',
      severity: 'warning',
      at: `${rootOf(kind)}.signIn`,
      params: { kind, signIn, attachment, losesOwnSessions },
    },
  ];
}

/** What is asked of a setup that is being made. */
interface Asked {
  readonly configuration: Configuration;
  readonly isWhole: boolean;
  readonly hasPreferences: boolean;
  readonly hasLogGroup: boolean;
  readonly attachment: Attachment;
  readonly people: readonly Person[];
  readonly documents: readonly SplitDocument[];
}

/** Where the parts of a setup do not fit together, the gravest first, then what takes them, then what had to be split. */
export function setupProblems({ configuration, attachment, ...asked }: Asked): readonly SetupProblem[] {
  const between = asked.isWhole ? disagreements(configuration) : [];
  return [
    ...between.filter(
      ({ code }) =>
        (code !== 'preferences-out-of-hand' || asked.hasPreferences) &&
        (code !== 'log-group-key-policy' || asked.hasLogGroup),
    ),
    ...asked.people.flatMap((person) => signInMismatch(configuration, person, attachment)),
    ...asked.documents.flatMap(splitProblems),
  ];
}

/**
 * Everything that is wrong, doubtful or worth knowing about a setup: with its answers, each once, and with how its parts
 * fit together. Page, command line and exports all ask here.
 */
export function diagnosticsOf({ documents, problems }: Setup): readonly (Issue | SetupProblem)[] {
  const issues = documents.flatMap((generated) => generated.issues);
  const known = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...known.values(), ...problems];
}
