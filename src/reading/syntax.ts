import { createScanner, type ParseError, type Node, parseTree, printParseErrorCode } from 'jsonc-parser';
import { DEEPEST, type Found, graded, type JsonProblem, type PolicyFinding } from '#analysis';
import { otherLanguage } from './other-language.ts';

/** Something found at an offset of the text, before there is a document. */
export interface OffsetFinding {
  readonly finding: PolicyFinding;
  readonly offset: number;
  readonly length: number;
}

export interface Parsed {
  readonly problems: readonly OffsetFinding[];
  /** `undefined` when the text is no JSON. */
  readonly tree: Node | undefined;
}

/** After the first mistakes, a parser mostly reports its own confusion. */
const MOST_ERRORS = 5;

const PROBLEMS: Readonly<Record<string, JsonProblem>> = {
  InvalidSymbol: 'symbol',
  InvalidNumberFormat: 'number',
  PropertyNameExpected: 'name-expected',
  ValueExpected: 'value-expected',
  ColonExpected: 'colon-expected',
  CommaExpected: 'comma-expected',
  CloseBraceExpected: 'brace-expected',
  CloseBracketExpected: 'bracket-expected',
  EndOfFileExpected: 'end-expected',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'string-without-end',
  UnexpectedEndOfNumber: 'number',
  InvalidUnicode: 'escape',
  InvalidEscapeCharacter: 'escape',
  InvalidCharacter: 'character',
};

export const foundAt = (found: Found, offset: number, length: number): OffsetFinding => ({
  finding: graded(found),
  offset,
  length,
});

/** How deep what is around documents may be nested, such as a state of Terraform. */
export const DEEPEST_AROUND = 128;

/** That a text is nested too deeply to be read. */
export const deeper = (limit: number, offset: number): OffsetFinding =>
  foundAt({ code: 'json-too-deep', at: '', params: { limit } }, offset, 1);

/** Where the text is nested too deeply to be parsed: the parser calls itself for each level. */
export function tooDeep(text: string, limit: number): OffsetFinding | undefined {
  if (!/[[{]/.test(text)) return undefined;
  const scanner = createScanner(text, true);
  let depth = 0;
  let before = -1;
  for (;;) {
    scanner.scan();
    // At the end the scanner stands still; behind an unfinished comment it says so in no other way.
    if (scanner.getPosition() <= before) return undefined;
    before = scanner.getPosition();
    const offset = scanner.getTokenOffset();
    const character = text[offset];
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth > limit) return deeper(limit, offset);
  }
}

function syntaxError({ error, offset, length }: ParseError): OffsetFinding {
  const problem = PROBLEMS[printParseErrorCode(error)] ?? 'symbol';
  return foundAt({ code: 'json-syntax', at: '', params: { problem } }, offset, length);
}

/**
 * Parses a text as JSON, strictly: no comments, no commas too many. Total, for texts of any depth.
 * https://www.rfc-editor.org/rfc/rfc8259
 *
 * @param path tells, by its extension, what the text is if it is no JSON.
 * @param deepest how deep it may be nested.
 */
export function parse(text: string, path: string, deepest = DEEPEST): Parsed {
  const deep = tooDeep(text, deepest);
  if (deep !== undefined) return { problems: [deep], tree: undefined };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length === 0) return { problems: [], tree };
  const problem = otherLanguage(text, path);
  if (problem !== undefined) {
    const offset = text.length - text.trimStart().length;
    const length = Math.min(1, text.length - offset);
    const found = { code: 'json-syntax', at: '', params: { problem } } as const;
    return { problems: [foundAt(found, problem === 'empty' ? 0 : offset, length)], tree: undefined };
  }
  const first = [...new Map(errors.map((error) => [error.offset, error])).values()]
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MOST_ERRORS);
  return { problems: first.map(syntaxError), tree: undefined };
}
