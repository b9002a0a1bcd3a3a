import type { SettingPath } from '#core';
import { issueMessages } from '../i18n/issues.ts';
import type { Setup } from './types.ts';

export interface SettingErrors {
  readonly path: SettingPath;
  /** What is wrong, each said once. */
  readonly texts: readonly string[];
}

/** Errors of the answers that the documents of a setup are made of, by their setting. */
export function settingErrors({ documents }: Setup): readonly SettingErrors[] {
  const found = new Map<SettingPath, Set<string>>();
  for (const { severity, path, code, params } of documents.flatMap(({ issues }) => issues)) {
    if (severity !== 'error') continue;
    found.set(path, (found.get(path) ?? new Set()).add(issueMessages[code](params)));
  }
  return [...found].map(([path, texts]) => ({ path, texts: [...texts] }));
}
