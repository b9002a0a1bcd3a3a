import { decode, type Decoded, kindOf, shortenedQuery } from './decode.ts';

/** Whether a text is meant as a link, good or damaged. */
export const isLink = (text: string): boolean => kindOf(text) !== null || /#|[?&]v=/.test(text);

/** Whether a text is a link to a document and nothing else: no policy is one word with the name of a document behind a `#`. */
export const isOnlyLink = (text: string): boolean => {
  const word = text.trim();
  return /^[^\s{}"<>]*#\/?[\w-]+(?:\?\S*)?$/.test(word) && kindOf(word) !== null;
};

/** What a link says, also one that was made shorter. */
export async function readable(link: string): Promise<string> {
  if (shortenedQuery(link) === undefined) return link;
  return (await import('./shorten.ts')).lengthen(link) ?? link;
}

/** The answers of a link, also of one that was made shorter. */
export const opened = async (link: string): Promise<Decoded> => decode(await readable(link));
