import type { SettingPath } from '../configuration/configuration.ts';
import type { Issue } from '../configuration/issues.ts';
import type { Generated } from '../types.ts';

/** Something in a document that is not the reader's own yet. */
export interface PlaceholderLeft {
  readonly text: string;
  readonly setting: SettingPath;
}

/** Whether an issue says that a value is AWS's example and not the reader's own. */
export const isExampleLeft = (issue: Issue): issue is Issue<'example-identifier' | 'sample-value'> =>
  issue.code === 'example-identifier' || issue.code === 'sample-value';

/**
 * What has to be replaced before a document is used: placeholders, identifiers that only AWS's documentation has, such
 * as the account 111122223333, and what a sample's page printed. Each once, placeholders first.
 */
export function placeholdersLeft({
  placeholders,
  issues,
}: Pick<Generated, 'placeholders' | 'issues'>): readonly PlaceholderLeft[] {
  const examples = issues
    .filter(isExampleLeft)
    .map(({ params, at }) => ({ text: params.value, setting: at }));
  const all = [...placeholders.map(({ text, setting }) => ({ text, setting })), ...examples];
  return all.filter(({ text }, position) => all.findIndex((other) => other.text === text) === position);
}
