import { visible } from '#iam';
import { type MarkedToken, marked, type Token } from 'marked';

/** Everything that the export itself writes. */
const KNOWN: readonly string[] = [
  'heading',
  'paragraph',
  'list',
  'list_item',
  'strong',
  'link',
  'code',
  'codespan',
  'table',
  'space',
  'text',
  'escape',
  'html',
];
const isKnown = (token: Token): token is MarkedToken => KNOWN.includes(token.type);

/** The tokens of a text in order, each before those in it. Anything that the export does not write is an error. */
export function tokensOf(text: string): readonly MarkedToken[] {
  const found: MarkedToken[] = [];
  marked.walkTokens(marked.lexer(text), (token) => {
    if (!isKnown(token)) throw new Error(`${token.type}: ${token.raw}`);
    found.push(token);
  });
  return found;
}

/** What a reader sees of a token. */
export function seen(token: Token): string {
  if (token.type === 'html') return '';
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(seen).join('');
  return 'text' in token ? token.text : token.raw;
}

/** Text without white space, what cannot be seen, and the marks of code. */
export const squeezed = (text: string): string => text.replace(/[\s\p{Cc}\p{Surrogate}\u2028\u2029`]/gu, '');

/** What is left so of a text that is to be written: what is not seen has its name. */
export const bare = (text: string): string => squeezed(visible(text));
