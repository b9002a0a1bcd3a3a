import type { Template } from '#core';
import { snakeCase, upperSnakeCase } from '../../naming.ts';
import type { Text } from '../../types.ts';
import { piecesOf } from '../contents.ts';
import { jsonPieces, type Piece } from '../json-pieces.ts';
import { posixQuote, posixString } from '../posix-quote.ts';

/** The environment variable that a parameter is read from. */
export const variableOf = ({ id }: { readonly id: string }): string => upperSnakeCase(id);

/** One word: strings in single quotes, parameters in double quotes. */
const word = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? posixString(piece) : `"\${${variableOf(piece)}}"`))
    .join('');

/** Text as one word. */
export const textWord = (text: Text): string =>
  typeof text === 'string' ? posixQuote(text) : word(piecesOf(text));

/** The assignment of a document to a variable: `end_user_policy='{ … }'`. */
export const documentVariable = (id: string, document: Template): string =>
  `${snakeCase(id)}='${word(jsonPieces(document)).slice(1)}`;

/** The value of that variable. */
export const documentWord = (id: string): string => `"$${snakeCase(id)}"`;
