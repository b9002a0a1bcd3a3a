import type { SettingPath } from '../configuration/configuration.ts';
import type { Generated } from '../types.ts';

/** Something in a document that is not the reader's own yet. */
export interface PlaceholderLeft {
  readonly text: string;
  readonly setting: SettingPath;
  /** Whether it is a value of AWS's documentation, and no placeholder. */
  readonly isExample: boolean;
}

/** Whether an issue says that a value is AWS's example and not the reader's own. */
export function isExampleLeft<D extends { readonly code: string }>(
  diagnostic: D,
): diagnostic is Extract<D, { readonly code: 'example-identifier' | 'sample-value' }> {
  return diagnostic.code === 'example-identifier' || diagnostic.code === 'sample-value';
}

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
    .map(({ params, at }) => ({ text: params.value, setting: at, isExample: true }));
  const all = [
    ...placeholders.map(({ text, setting }) => ({ text, setting, isExample: false })),
    ...examples,
  ];
  const seen = new Set<string>();
  return all.filter(({ text }) => seen.size < seen.add(text).size);
}
