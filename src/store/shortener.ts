import { isShortened, LEGIBLE, LONGEST_LINK } from '../permalink/index.ts';

/** What makes links short and long again: comes when a link is long. */
export type LinkShortener = Pick<typeof import('../permalink/shorten.ts'), 'lengthen' | 'shorten'>;

/** Comes with the first link that is long. */
let shortener: LinkShortener | undefined;

/** What makes links short and long again, once it has come. */
export const loadedShortener = (): LinkShortener | undefined => shortener;

/** Fetches what makes links short and long again. @returns whether it is there; without it, links stay long. */
export async function loadShortener(): Promise<boolean> {
  try {
    shortener ??= await import('../permalink/shorten.ts');
  } catch {
    return false;
  }
  return true;
}

/** What can be read of a link at once: call it before the page starts, so that nothing else is shown first. */
export const whenReadable = async (hash: string): Promise<void> => {
  if (isShortened(hash)) await loadShortener();
};

/** A shorter link that says the same, if there is one. @returns `undefined` when no browser keeps it. */
export async function shortLink(link: string): Promise<string | undefined> {
  if (link.length > LEGIBLE && (await loadShortener())) return shortener?.shorten(link);
  return link.length > LONGEST_LINK ? undefined : link;
}
