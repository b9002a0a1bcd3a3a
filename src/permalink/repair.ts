import { unescapeText } from './escape.ts';

const CONTROL = /\p{Cc}/gu;

/**
 * The part of a link after its `#`, freed from what mail and chat programs do to links: line breaks in the
 * middle, punctuation of the sentence around it, and escapes over the whole of it. Links that `encode` makes
 * come out unchanged: they hold no raw control characters and end in a letter, a digit, `-` or `=`.
 */
export function repair(link: string): string {
  const fragment = link
    .slice(link.indexOf('#') + 1)
    .replace(CONTROL, '')
    .trim()
    .replace(/[>"'\])}.,;!]+$/, '');
  if (fragment.includes('?') || !/%3F/i.test(fragment)) return fragment;
  return unescapeText(fragment) ?? fragment;
}
