import type { SettingPath } from '#core';
import type { Setup } from './types.ts';

export interface SettingErrors {
  readonly path: SettingPath;
  /** What is wrong, each said once. */
  readonly texts: readonly string[];
}

/** Errors of the answers that the documents of a setup are made of, by their setting. */
export function settingErrors({ documents, messages }: Setup): readonly SettingErrors[] {
  const found = new Map<SettingPath, Set<string>>();
  for (const issue of documents.flatMap(({ issues }) => issues)) {
    if (issue.severity !== 'error') continue;
    found.set(issue.at, (found.get(issue.at) ?? new Set()).add(messages.issue(issue)));
  }
  return [...found].map(([path, texts]) => ({ path, texts: [...texts] }));
}

/** Line separators and control characters, which would end a comment in one language or another. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Text that stays inside one line of a comment, in every format. */
export const commentSafe = (text: string): string => text.replace(BREAKS, ' ');

/** Whether the link opens the page by itself: the command line may have got its last part alone. */
const isAddress = (link: string): boolean => /^https?:\/\//.test(link.trim());

const misfits = ({ disagreements, messages }: Setup): readonly string[] =>
  disagreements.filter(({ severity }) => severity === 'error').map(messages.exports.disagreement);

/** What every export says about itself, as lines of a comment without its marks. */
export function headerLines(setup: Setup): readonly string[] {
  const { title, origin, messages } = setup;
  const wrong = settingErrors(setup).flatMap(({ path, texts }) =>
    texts.map((text) => `${messages.settingName(path)}: ${text}`),
  );
  const how = isAddress(origin.link)
    ? 'change it there'
    : 'to change it, open the page with this at the end of its address';
  return [
    `${title}. Written by Session Manager Policy Builder ${origin.version}; ${how}:`,
    origin.link,
    // Whoever reviews the file has not seen the page.
    ...[...wrong, ...misfits(setup)].map((what) => `Does not work yet: ${what}`),
  ].map(commentSafe);
}
