import { visible } from '#iam';

/** Control characters, and separators that some readers take for line breaks. */
const BREAKS = /[\p{Cc}\p{Surrogate}\u2028\u2029\s]+/gu;

const oneLine = (text: string): string => text.replace(BREAKS, ' ').trim();

/** Splits a name from its mark, so that GitHub makes neither a link nor a mention of it; nobody sees it. */
const APART = '<!-- -->';

/**
 * Any text as a part of one line of Markdown that reads as the same text: it starts no emphasis, link, code, HTML,
 * table cell or formula. What is not seen is named, for whoever reviews it.
 * https://github.github.com/gfm/#backslash-escapes
 */
export const plain = (text: string): string => escapedLine(visible(text));

function escapedLine(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>~|$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<=https?|ftp):/gi, `:${APART}`)
    .replace(/(?<=www)\./gi, `${APART}.`)
    .replace(/@(?=[\w.-])/g, `@${APART}`);
}

/** A line whose beginning makes it neither a heading nor a list. */
const unmarked = (line: string): string => line.replace(/^[#+=-]/, '\\$&').replace(/^(\d+)(?=[.)])/, '$1\\');

/** Length of the longest run of backticks. */
function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** Any text as code inside a line. Not for the cells of a table, where `|` ends even code. */
export const code = (text: string): string => codeSpan(visible(text));

function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** What nobody sees at both ends. Looked for where it begins only, or long runs of it inside would take their square. */
const EDGES = /^(?:<!-- -->|\s)+|(?<!<!-- -->|\s)(?:<!-- -->|\s)+$/g;

/** A sentence of the catalogues, in which backticks mark what is literally IAM. */
export function sentence(text: string): string {
  const parts = visible(text)
    .split('`')
    .map((part, position) => {
      if (position % 2 === 1) return codeSpan(part);
      if (part === '') return APART;
      // The spaces beside code are part of the sentence.
      return part.replace(/\S(?:.*\S)?/su, escapedLine).replace(/\s+/g, ' ');
    });
  // A comment at its beginning would make the line HTML.
  return unmarked(parts.join('').replace(EDGES, ''));
}

/** A link where the address is one that Markdown readers open, otherwise the address as code. */
export function link(text: string, address: string): string {
  const url = oneLine(address);
  if (!/^https?:\/\//.test(url)) return `${plain(text)}: ${code(url)}`;
  const destination = url
    .replace(/[<>\\]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${plain(text)}](${/[\s()]/.test(destination) ? `<${destination}>` : destination})`;
}

/** A block of code whose fence is longer than any inside. */
export function codeBlock(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
