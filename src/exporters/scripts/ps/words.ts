import type { Template } from '#core';
import { camelCase, pascalCase } from '../../naming.ts';
import type { Text } from '../../types.ts';
import { piecesOf } from '../contents.ts';
import { jsonPieces, type Piece } from '../json-pieces.ts';
import { powershellString } from '../powershell-quote.ts';

/** The parameter of the script that a parameter becomes. */
export const variableOf = ({ id }: { readonly id: string }): string => `$${pascalCase(id)}`;

/** An expression: strings in single quotes, joined with parameters. */
const expression = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? powershellString(piece) : variableOf(piece)))
    .join(' + ');

/** Text as one operand. */
export function textOperand(text: Text): string {
  const pieces = piecesOf(text);
  return pieces.length === 1 ? expression(pieces) : `(${expression(pieces)})`;
}

/** The variable that holds a document. */
export const documentName = (id: string): string => `$${camelCase(id)}`;

/** The assignment of a document to it. */
export const documentVariable = (id: string, document: Template): string =>
  `${documentName(id)} = ${expression(jsonPieces(document))}`;
