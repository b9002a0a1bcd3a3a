import { visible } from '#iam';
import { diagnosticsOf } from './setup/problems.ts';
import type { Setup } from './types.ts';

/** Line separators and control characters, which would end a comment in one language or another. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Text that stays inside one line of a comment, in every format, and reads as what it is. */
export const commentSafe = (text: string): string => visible(text).replace(BREAKS, ' ');

/** Whether the link opens the page by itself: the command line may have got its last part alone. */
const isAddress = (link: string): boolean => /^https?:\/\//.test(link.trim());

/** What every export says about itself, as lines of a comment without its marks. */
export function headerLines(setup: Setup): readonly string[] {
  const { title, origin, messages } = setup;
  const wrong = diagnosticsOf(setup).filter(({ severity }) => severity === 'error');
  const how = isAddress(origin.link)
    ? 'change it there'
    : 'to change it, open the page with this at the end of its address';
  return [
    `${title}. Written by Session Manager Policy Builder ${origin.version}; ${how}:`,
    origin.link,
    // Whoever reviews the file has not seen the page.
    ...wrong.map((each) => `Does not work yet: ${messages.exports.diagnostic(each)}`),
  ].map(commentSafe);
}
