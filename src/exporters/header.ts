import { disagreementMessage } from '../i18n/disagreements.ts';
import { issueMessages } from '../i18n/issues.ts';
import { settingName } from '../i18n/setting-name.ts';
import type { Setup } from './types.ts';

/** Line separators and control characters, which would end a comment in one language or another. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Text that stays inside one line of a comment, in every format. */
export const commentSafe = (text: string): string => text.replace(BREAKS, ' ');

/** Whether the link opens the page by itself: the command line may have got its last part alone. */
const isAddress = (link: string): boolean => /^https?:\/\//.test(link.trim());

/** Answers that cannot work, each once, although several documents depend on it. */
const wrongAnswers = (documents: Setup['documents']): ReadonlySet<string> =>
  new Set(
    documents
      .flatMap(({ issues }) => issues)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path, params }) => `${settingName(path)}: ${issueMessages[code](params)}`),
  );

const misfits = (disagreements: Setup['disagreements']): readonly string[] =>
  disagreements.filter(({ severity }) => severity === 'error').map(disagreementMessage);

/** What every export says about itself, as lines of a comment without its marks. */
export function headerLines({ title, origin, documents, disagreements }: Setup): readonly string[] {
  const how = isAddress(origin.link)
    ? 'change it there'
    : 'to change it, open the page with this at the end of its address';
  return [
    `${title}. Written by Session Manager Policy Builder ${origin.version}; ${how}:`,
    origin.link,
    // Whoever reviews the file has not seen the page.
    ...[...wrongAnswers(documents), ...misfits(disagreements)].map((what) => `Does not work yet: ${what}`),
  ].map(commentSafe);
}
