// Terraform's language as far as policies need it: blocks, templates, lists, objects and calls are read; of other expressions,
// where they end.
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a template: as they stand from `start` on, or for what is written otherwise there. */
export interface Literal {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly isCopy: boolean;
}

/** `%{ if … }` and the like. */
interface Directive extends Span {
  readonly kind: 'directive';
}

export type Expression = Span &
  (
    | { readonly kind: 'literal'; readonly value: number | boolean | null }
    | { readonly kind: 'template'; readonly parts: readonly (Literal | Directive | Expression)[] }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | {
        readonly kind: 'object';
        readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
      }
    | { readonly kind: 'call'; readonly name: string; readonly items: readonly Expression[] }
    | { readonly kind: 'reference'; readonly path: string }
    | {
        readonly kind: 'conditional';
        readonly condition: Span;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | { readonly kind: 'other' }
  );

export interface Attribute extends Span {
  readonly name: string;
  readonly value: Expression;
}

export interface Block extends Span {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
}

export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** Why a text cannot be read to its end, and where. */
export interface HclProblem {
  readonly offset: number;
  readonly isTooDeep: boolean;
}

class Unreadable extends Error {
  readonly problem: HclProblem;
  constructor(offset: number, isTooDeep = false) {
    super();
    this.problem = { offset, isTooDeep };
  }
}

const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /\|\||&&|==|!=|>=|<=|[-+*/%<>]/y;
const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n/uy;
const SPACE_OR_COMMENT = /(?:[ \t\r\ufeff]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const LINES_TOO = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** How deep expressions and blocks may be nested. */
export const DEEPEST_HCL = 128;

/**
 * Reads a text of Terraform. Total, in linear time.
 *
 * @param start where it begins in `text`.
 * @returns what stands before the first mistake, and that mistake.
 */
export function parseHcl(text: string, start = 0): { readonly body: Body; readonly problem?: HclProblem } {
  let at = start;
  let depth = 0;

  function match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return undefined;
    at += found[0].length;
    return found;
  }
  const skip = (lines: boolean): void => void match(lines ? LINES_TOO : SPACE_OR_COMMENT);
  const fail = (offset = at): never => {
    throw new Unreadable(offset);
  };
  function take(character: string): boolean {
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }
  const expect = (character: string): void => void (take(character) || fail());

  function deeper<T>(read: () => T): T {
    depth += 1;
    if (depth > DEEPEST_HCL) throw new Unreadable(at, true);
    const result = read();
    depth -= 1;
    return result;
  }

  /** `${ … }` or `%{ … }`, behind the brace. */
  function inserted(kind: string, start: number): Directive | Expression {
    take('~');
    if (kind === '%') {
      skipTo('}');
      return { kind: 'directive', start, end: at };
    }
    skip(true);
    const found = expression(true);
    skip(true);
    take('~');
    expect('}');
    return found;
  }

  /** Up to a closing bracket and over it, whatever stands before it. */
  function skipTo(close: string): void {
    deeper(() => {
      for (;;) {
        skip(true);
        const character = text[at];
        if (character === undefined) fail();
        else if (character === close) {
          at += 1;
          return;
        } else if (character === '"') quoted();
        else if (CLOSING[character] !== undefined) {
          at += 1;
          skipTo(CLOSING[character]);
        } else if (match(HEREDOC) !== undefined) fail();
        else if (match(NAME) === undefined) at += 1;
      }
    });
  }

  /** The parts of a template up to `end`, which tells whether it is there. */
  function template(
    isEnd: () => boolean,
    hasEscapes: boolean,
    indent = 0,
  ): (Literal | Directive | Expression)[] {
    const parts: (Literal | Directive | Expression)[] = [];
    let start = at;
    const flush = () => {
      if (at > start) parts.push({ kind: 'text', text: text.slice(start, at), start, isCopy: true });
    };
    const instead = (length: number, written: string) => {
      flush();
      parts.push({ kind: 'text', text: written, start: at, isCopy: false });
      at += length;
      start = at;
    };
    const skipIndent = () => {
      flush();
      for (let left = indent; left > 0 && (text[at] === ' ' || text[at] === '\t'); left -= 1) at += 1;
      start = at;
    };
    if (indent > 0) skipIndent();
    while (!isEnd()) {
      const character = text[at];
      const next = text[at + 1];
      if (character === undefined) fail();
      else if (hasEscapes && character === '\n') fail();
      else if (hasEscapes && character === '\\') escaped(instead);
      else if ((character === '$' || character === '%') && next === character && text[at + 2] === '{')
        instead(3, `${character}{`);
      else if ((character === '$' || character === '%') && next === '{') {
        flush();
        const from = at;
        at += 2;
        parts.push(deeper(() => inserted(character, from)));
        start = at;
      } else {
        at += 1;
        if (character === '\n' && indent > 0 && !isEnd()) skipIndent();
      }
    }
    flush();
    return parts;
  }

  function escaped(instead: (length: number, written: string) => void): void {
    const next = text[at + 1] ?? '';
    const known = ESCAPES[next];
    if (known !== undefined) {
      instead(2, known);
      return;
    }
    const length = next === 'u' ? 4 : next === 'U' ? 8 : 0;
    const digits = text.slice(at + 2, at + 2 + length);
    if (length === 0 || digits.length < length || !/^[\da-f]+$/i.test(digits)) fail();
    const code = Number.parseInt(digits, 16);
    if (code > 0x10_ff_ff) fail();
    instead(2 + length, String.fromCodePoint(code));
  }

  function quoted(): Expression {
    const start = at;
    expect('"');
    const parts = template(() => text[at] === '"', true);
    at += 1;
    return { kind: 'template', parts, start, end: at };
  }

  function heredoc(isIndented: boolean, marker: string, start: number): Expression {
    const first = at;
    const closing = new RegExp(`^[ \\t]*${marker}[ \\t\\r]*$`, 'gm');
    closing.lastIndex = first;
    const end = closing.exec(text);
    if (end === null) return fail(start);
    const lines = text
      .slice(first, end.index)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const widths = lines.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
    const indent = isIndented ? widths.reduce((least, width) => Math.min(least, width), widths[0] ?? 0) : 0;
    const parts = template(() => at >= end.index, false, indent);
    at = end.index + end[0].length;
    return { kind: 'template', parts, start, end: at };
  }

  function items(close: string): readonly Expression[] {
    const found: Expression[] = [];
    for (;;) {
      skip(true);
      if (take(close)) return found;
      found.push(expression(true));
      skip(true);
      if (text.startsWith('...', at)) at += 3;
      skip(true);
      if (take(',')) continue;
      expect(close);
      return found;
    }
  }

  /** Whether a comprehension begins here: `for` and a name. */
  const isFor = (): boolean => /^for[ \t]/.test(text.slice(at, at + 4));

  function list(start: number): Expression {
    skip(true);
    if (isFor()) {
      skipTo(']');
      return { kind: 'other', start, end: at };
    }
    const found = items(']');
    return { kind: 'list', items: found, start, end: at };
  }

  function object(start: number): Expression {
    const found: { key: Expression; value: Expression }[] = [];
    skip(true);
    if (isFor()) {
      skipTo('}');
      return { kind: 'other', start, end: at };
    }
    for (;;) {
      skip(true);
      if (take('}')) return { kind: 'object', items: found, start, end: at };
      const key = expression(false);
      skip(true);
      if (!take('=') && !take(':')) fail();
      skip(true);
      const value = expression(false);
      found.push({ key, value });
      skip(true);
      take(',');
    }
  }

  /** `.name`, `[0]`, `.*`, `["a"]` behind a name. */
  function traversal(start: number): Expression {
    for (;;) {
      if (text[at] === '.' && /[\p{ID_Start}_\d*]/u.test(text[at + 1] ?? '')) {
        at += 1;
        if (match(NAME) === undefined && match(NUMBER) === undefined) at += 1;
      } else if (text[at] === '[') {
        at += 1;
        skipTo(']');
      } else break;
    }
    return { kind: 'reference', path: text.slice(start, at), start, end: at };
  }

  function named(start: number, name: string): Expression {
    if (name === 'true' || name === 'false')
      return { kind: 'literal', value: name === 'true', start, end: at };
    if (name === 'null') return { kind: 'literal', value: null, start, end: at };
    while (text.startsWith('::', at)) {
      at += 2;
      if (match(NAME) === undefined) fail();
    }
    const called = text.slice(start, at);
    if (!take('(')) return traversal(start);
    const found = items(')');
    return { kind: 'call', name: called, items: found, start, end: at };
  }

  function term(): Expression {
    const start = at;
    const character = text[at];
    if (character === '"') return quoted();
    if (take('(')) {
      skip(true);
      const inner = expression(true);
      skip(true);
      expect(')');
      return { ...inner, start, end: at };
    }
    if (take('[')) return list(start);
    if (take('{')) return object(start);
    if (take('!') || take('-')) {
      skip(true);
      deeper(term);
      return { kind: 'other', start, end: at };
    }
    const marker = match(HEREDOC);
    if (marker !== undefined) return heredoc(marker[1] === '-', marker[2] ?? '', start);
    const number = match(NUMBER);
    if (number !== undefined) return { kind: 'literal', value: Number(number[0]), start, end: at };
    const name = match(NAME);
    return name === undefined ? fail() : named(start, name[0]);
  }

  /** @param lines whether it may go on in the next line, as it does in parentheses. */
  function expression(lines: boolean): Expression {
    return deeper(() => {
      const start = at;
      let found = term();
      // What is looked up in it.
      if (text[at] === '[' || (text[at] === '.' && text[at + 1] !== '.')) {
        traversal(start);
        found = { kind: 'other', start, end: at };
      }
      let end = at;
      for (;;) {
        skip(lines);
        // Of an object that is made by a loop, the arrow is no operator; neither is the end of a template.
        if (text.startsWith('=>', at) || match(OPERATOR) === undefined) break;
        skip(true);
        term();
        if (text[at] === '[' || text[at] === '.') traversal(start);
        end = at;
        found = { kind: 'other', start, end };
      }
      if (text[at] === '?') {
        at += 1;
        skip(true);
        const yes = expression(true);
        skip(true);
        expect(':');
        skip(true);
        const no = expression(lines);
        return { kind: 'conditional', condition: { start, end }, yes, no, start, end: at };
      }
      at = end;
      return found;
    });
  }

  function label(): string {
    if (text[at] !== '"') return match(NAME)?.[0] ?? fail();
    const start = at + 1;
    quoted();
    return text.slice(start, at - 1);
  }

  function definition(attributes: Attribute[], blocks: Block[]): void {
    const start = at;
    const name = match(NAME)?.[0] ?? fail();
    skip(false);
    if (take('=')) {
      skip(true);
      const value = expression(false);
      attributes.push({ name, value, start, end: at });
      return;
    }
    const labels: string[] = [];
    while (text[at] !== '{') {
      labels.push(label());
      skip(false);
    }
    at += 1;
    const body = deeper(() => bodyUntil('}'));
    blocks.push({ type: name, labels, body, start, end: at });
  }

  function bodyUntil(close: string | undefined): Body {
    const attributes: Attribute[] = [];
    const blocks: Block[] = [];
    for (;;) {
      skip(true);
      if (close !== undefined && take(close)) return { attributes, blocks };
      if (close === undefined && at >= text.length) return { attributes, blocks };
      definition(attributes, blocks);
    }
  }

  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  try {
    for (skip(true); at < text.length; skip(true)) {
      // A call that was taken out of its file.
      if (/^(?:jsonencode\(|<<)/.test(text.slice(at, at + 11)))
        attributes.push({ name: '', start: at, end: at, value: expression(true) });
      else definition(attributes, blocks);
    }
    return { body: { attributes, blocks } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { body: { attributes, blocks }, problem: error.problem };
  }
}
