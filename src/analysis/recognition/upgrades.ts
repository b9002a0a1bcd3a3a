import {
  type Configuration,
  type DocumentKind,
  generate,
  type Issue,
  type IssueCode,
  settingAt,
  type SettingValue,
  withAnswer,
} from '#core';
import { describeChange } from '../changes/describe-change.ts';
import type { Change } from '../changes/types.ts';

/** One answer of an older policy that today's guidance gives otherwise. Each can be taken for itself. */
export interface Upgrade {
  /** Why, and at which answer. */
  readonly issue: Issue;
  readonly to: SettingValue;
  /** What the policy says otherwise afterwards. */
  readonly changes: readonly Change[];
}

/**
 * What is outdated, by what the builder says of such an answer, and the answer that takes its place; without one it is
 * the recommended one. The intent stays: nothing here is about who may do what.
 */
const TODAY: Partial<Record<IssueCode, SettingValue | undefined>> = {
  'data-channel-off': undefined,
  'user-name-with-roles': undefined,
  'user-id-may-not-match': undefined,
  'session-id-exact': undefined,
  'resume-off': undefined,
  'agent-update-without-document': 'with-document',
  'default-version-off': undefined,
  'large-logs-lost': undefined,
  'log-scope-published': undefined,
};

/**
 * What today's guidance would change in the answers of a policy, in the order of the settings.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function upgrades(kind: DocumentKind, configuration: Configuration): readonly Upgrade[] {
  const before = generate(configuration, kind);
  return before.issues.flatMap((issue) => {
    if (!Object.hasOwn(TODAY, issue.code)) return [];
    const to = TODAY[issue.code] ?? (settingAt(issue.at).default as SettingValue);
    const changes = describeChange(before, generate(withAnswer(configuration, issue.at, to), kind));
    return changes.length === 0 ? [] : [{ issue, to, changes }];
  });
}
