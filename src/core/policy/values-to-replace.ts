import type { SettingPath } from '../configuration/types.ts';
import type { Generated } from '../types.ts';

/** Something in a document that is not the reader's own yet. */
export interface ValueToReplace {
  readonly token: string;
  readonly setting: SettingPath;
}

/**
 * What has to be replaced before a document is used: placeholders, and identifiers that only AWS's documentation
 * has, such as the account 111122223333. Each once, placeholders first.
 */
export function valuesToReplace({
  placeholders,
  issues,
}: Pick<Generated, 'placeholders' | 'issues'>): readonly ValueToReplace[] {
  const examples = issues
    .filter(({ code }) => code === 'example-identifier')
    .map(({ params, path }) => ({ token: String(params.value), setting: path }));
  const all = [...placeholders.map(({ token, setting }) => ({ token, setting })), ...examples];
  return all.filter(({ token }, position) => all.findIndex((other) => other.token === token) === position);
}
