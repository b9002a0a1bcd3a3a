import {
  isTemplateList,
  isTemplateObject,
  isTemplateText,
  type Parameter,
  type Template,
  type TemplateText,
} from '#core';
import type { Text } from '../types.ts';

/** Text that a script is made of: literal text, and parameters that it puts in when it runs. */
export type Piece = string | Parameter;

/** Neighbouring strings as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** Escaped to ASCII, so that neither the encoding of a file nor that of a terminal can change a document. */
const escaped = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const stringPieces = (text: string | TemplateText): readonly Piece[] => [
  '"',
  ...(typeof text === 'string'
    ? [escaped(text)]
    : text.parts.map((part) => (typeof part === 'string' ? escaped(part) : part))),
  '"',
];

function block(
  [open, close]: readonly [string, string],
  entries: readonly (readonly Piece[])[],
  indent: string,
): readonly Piece[] {
  if (entries.length === 0) return [open + close];
  return [
    `${open}\n`,
    ...entries.flatMap((entry, position) => [
      `${indent}  `,
      ...entry,
      position === entries.length - 1 ? '\n' : ',\n',
    ]),
    indent + close,
  ];
}

function print(template: Template, indent: string): readonly Piece[] {
  const inner = `${indent}  `;
  if (typeof template === 'string' || isTemplateText(template)) return stringPieces(template);
  if (isTemplateList(template)) {
    return block(
      ['[', ']'],
      template.map((entry) => print(entry, inner)),
      indent,
    );
  }
  if (isTemplateObject(template)) {
    const members = template.members.map(({ key, value }) => [
      ...stringPieces(key),
      ': ',
      ...print(value, inner),
    ]);
    return block(['{', '}'], members, indent);
  }
  return [JSON.stringify(template)];
}

/** A document as indented JSON in ASCII, in pieces between which its parameters stand. Values need no escaping. */
export const jsonPieces = (template: Template): readonly Piece[] => joined(print(template, ''));

/** Text with parameters as pieces of a script. */
export const piecesOf = (text: Text): readonly Piece[] => (typeof text === 'string' ? [text] : text.parts);
