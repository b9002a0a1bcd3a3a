import { isTemplateList, isTemplateObject, isTemplateText, type Parameter, type Template } from '#core';
import { escapeHidden } from '#iam';
import type { Text } from '../types.ts';

/** Text that an export is made of: literal text, and parameters whose values come later. */
export type Piece = string | Parameter;

/** Text with parameters, in pieces. */
export const piecesOf = (text: Text): readonly Piece[] => (typeof text === 'string' ? [text] : text.parts);

/** Neighbouring strings as one. */
function joined(pieces: Iterable<Piece>): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** How text stands inside a string of JSON. */
type Escape = (text: string) => string;

const escapedForJson: Escape = (text) => escapeHidden(JSON.stringify(text)).slice(1, -1);

/** In ASCII, so that neither the encoding of a file nor that of a terminal can change it. */
export const escapedToAscii: Escape = (text) =>
  escapedForJson(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function* quoted(text: Text, escaped: Escape): Iterable<Piece> {
  yield '"';
  for (const piece of piecesOf(text)) yield typeof piece === 'string' ? escaped(piece) : piece;
  yield '"';
}

/** @param indent of the line that it begins on; without it, there is no white space at all. */
function* print(template: Template, escaped: Escape, indent: string | undefined): Iterable<Piece> {
  const inner = indent === undefined ? undefined : `${indent}  `;
  const line = (before: string | undefined): string => (before === undefined ? '' : `\n${before}`);
  if (typeof template === 'string' || isTemplateText(template)) {
    yield* quoted(template, escaped);
  } else if (isTemplateList(template) && template.length > 0) {
    for (const [position, entry] of template.entries()) {
      yield `${position === 0 ? '[' : ','}${line(inner)}`;
      yield* print(entry, escaped, inner);
    }
    yield `${line(indent)}]`;
  } else if (isTemplateObject(template) && template.members.length > 0) {
    for (const [position, { key, value }] of template.members.entries()) {
      yield `${position === 0 ? '{' : ','}${line(inner)}`;
      yield* quoted(key, escaped);
      yield indent === undefined ? ':' : ': ';
      yield* print(value, escaped, inner);
    }
    yield `${line(indent)}}`;
  } else {
    yield isTemplateObject(template) ? '{}' : JSON.stringify(template);
  }
}

/** A document as JSON, indented by two spaces, in pieces. The values of parameters need no escapes. */
export const jsonPieces = (template: Template, escaped: Escape = escapedForJson): readonly Piece[] =>
  joined(print(template, escaped, ''));

/** The same without white space, where AWS counts that. */
export const compactPieces = (template: Template, escaped: Escape = escapedForJson): readonly Piece[] =>
  joined(print(template, escaped, undefined));
