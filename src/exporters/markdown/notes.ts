import type { JsonPointer } from '#iam';
import { footnotes, type Generated, pageOf } from '#core';
import { noteMessages } from '../../i18n/notes.ts';
import { code, link, sentence } from './inline.ts';

const tokensOf = (pointer: JsonPointer): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Where an element stands, for a reader without line numbers: the statement, counted from 1, and its element. */
function placeOf(pointer: JsonPointer): string {
  const [first, position, element] = tokensOf(pointer);
  if (first !== 'Statement') return code(tokensOf(pointer).join('.'));
  if (position === undefined) return 'all statements';
  const statement = `statement ${Number(position) + 1}`;
  return element === undefined ? statement : `${statement} ${code(element)}`;
}

/** The notes of a document, numbered, each with the elements it explains and the AWS page it rests on. */
export function notes(generated: Generated): string {
  return footnotes(generated)
    .map(({ number, note, params, places }) => {
      const at = [...new Set(places.map(({ at: pointer }) => placeOf(pointer)))].filter(
        (place) => place !== '',
      );
      const page = pageOf(note);
      const where = at.length === 0 ? '' : `**${at.join(', ').replace(/^s/, 'S')}:** `;
      return `${number}. ${where}${sentence(noteMessages[note](params))} ${link(page.title, page.url)}`;
    })
    .join('\n');
}
