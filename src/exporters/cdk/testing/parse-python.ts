/** An expression, as far as calls are concerned. */
export type PythonNode =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly of: PythonNode; readonly name: string }
  | {
      readonly kind: 'call';
      readonly of: PythonNode;
      readonly positional: readonly PythonNode[];
      readonly keywords: readonly (readonly [name: string, value: PythonNode])[];
    }
  | { readonly kind: 'string' | 'number' }
  | { readonly kind: 'list' | 'dictionary'; readonly values: readonly PythonNode[] }
  /** Several expressions with operators between them, or one in brackets after another. */
  | { readonly kind: 'several'; readonly parts: readonly PythonNode[] };

export type PythonStatement =
  | { readonly kind: 'import'; readonly module: string; readonly name: string; readonly as: string }
  /** The base of a class is its first argument. */
  | { readonly kind: 'class' | 'function'; readonly name: string; readonly parameters: readonly string[] }
  | { readonly kind: 'assignment'; readonly target: PythonNode; readonly value: PythonNode }
  | { readonly kind: 'expression'; readonly value: PythonNode };

const TOKEN =
  /(?<space>[^\S\n]+|#[^\n]*)|(?<string>f?""".*?"""|f?"(?:[^"\\\n]|\\.)*"|f?'(?:[^'\\\n]|\\.)*')|(?<word>[A-Za-z_]\w*)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|->|[=!<>]=|\n|./gsu;
/** Words that neither name anything nor are values. */
const KEYWORDS = new Set([
  'if',
  'not',
  'and',
  'or',
  'in',
  'is',
  'raise',
  'return',
  'for',
  'else',
  'as',
  'import',
  'from',
]);

interface Token {
  readonly kind: 'string' | 'word' | 'number' | 'other';
  readonly text: string;
}

/** Tokens without white space and comments; line breaks outside brackets end statements. */
function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const { 0: text, groups = {} } of source.matchAll(TOKEN)) {
    if (groups.space !== undefined || (text === '\n' && depth > 0)) continue;
    const kind = groups.string ? 'string' : groups.word ? 'word' : groups.number ? 'number' : 'other';
    if (kind === 'other' && '([{'.includes(text)) depth += 1;
    if (kind === 'other' && ')]}'.includes(text)) depth -= 1;
    tokens.push({ kind, text });
  }
  if (depth !== 0) throw new Error('Brackets do not match');
  return tokens;
}

/** Reads the statements of a program that uses no more of Python than the exported ones. */
class Reader {
  #at = 0;
  readonly #tokens: readonly Token[];

  constructor(source: string) {
    this.#tokens = [...tokensOf(source), { kind: 'other', text: '\n' }];
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #isNext(...texts: readonly string[]): boolean {
    const next = this.#next;
    return next !== undefined && next.kind !== 'string' && texts.includes(next.text);
  }

  #take(text?: string): string {
    const token = this.#next;
    if (token === undefined || (text !== undefined && !this.#isNext(text)))
      throw new Error(`Expected ${text ?? 'more'} at ${JSON.stringify(token)}`);
    this.#at += 1;
    return token.text;
  }

  /** What stands in brackets, divided by commas; `:` divides dictionaries, of which the values count. */
  #entries<T>(close: string, read: () => T): readonly T[] {
    const entries: T[] = [];
    while (!this.#isNext(close)) {
      entries.push(read());
      if (!this.#isNext(close)) this.#take(',');
    }
    this.#take(close);
    return entries;
  }

  #call(of: PythonNode): PythonNode {
    this.#take('(');
    const positional: PythonNode[] = [];
    const keywords: (readonly [string, PythonNode])[] = [];
    this.#entries(')', () => {
      const name = this.#next;
      if (name?.kind === 'word' && this.#tokens[this.#at + 1]?.text === '=') {
        this.#at += 2;
        keywords.push([name.text, this.#expression()]);
      } else positional.push(this.#expression());
    });
    return { kind: 'call', of, positional, keywords };
  }

  #operand(): PythonNode {
    const { kind, text } = this.#next ?? { kind: 'other', text: 'the end' };
    if (kind === 'string' || kind === 'number') {
      this.#take();
      return { kind };
    }
    if (this.#isNext('[')) {
      this.#take();
      return { kind: 'list', values: this.#entries(']', () => this.#expression()) };
    }
    if (this.#isNext('{')) {
      this.#take();
      const value = () => {
        this.#expression();
        this.#take(':');
        return this.#expression();
      };
      return { kind: 'dictionary', values: this.#entries('}', value) };
    }
    if (kind !== 'word') throw new Error(`Not a value: ${text}`);
    return { kind: 'name', name: this.#take() };
  }

  #chain(): PythonNode {
    let node = this.#operand();
    for (;;) {
      if (this.#isNext('(')) node = this.#call(node);
      else if (this.#isNext('.')) {
        this.#take();
        node = { kind: 'attribute', of: node, name: this.#take() };
      } else if (this.#isNext('[')) {
        this.#take();
        node = { kind: 'several', parts: [node, ...this.#entries(']', () => this.#expression())] };
      } else return node;
    }
  }

  /** Up to what no expression has at its own level. */
  #expression(): PythonNode {
    const parts: PythonNode[] = [];
    while (!this.#isNext(',', ')', ']', '}', ':', '=', '\n')) {
      if (this.#isNext('==', '!=', '<', '>', '<=', '>=', '+', '-', '*', ...KEYWORDS)) this.#take();
      else parts.push(this.#chain());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'several', parts };
  }

  #imports(): readonly PythonStatement[] {
    const isFrom = this.#take() === 'from';
    let module = this.#take();
    while (this.#isNext('.')) module += this.#take() + this.#take();
    if (!isFrom) return [{ kind: 'import', module, name: '', as: module }];
    this.#take('import');
    const names: PythonStatement[] = [];
    for (;;) {
      const name = this.#take();
      if (this.#isNext('as')) this.#take();
      names.push({
        kind: 'import',
        module,
        name,
        as: this.#tokens[this.#at - 1]?.text === 'as' ? this.#take() : name,
      });
      if (!this.#isNext(',')) return names;
      this.#take();
    }
  }

  #definition(kind: 'class' | 'function'): PythonStatement {
    this.#take();
    const name = this.#take();
    this.#take('(');
    const parameters = this.#entries(')', () => {
      if (this.#isNext('*')) return this.#take();
      const parameter = this.#take();
      for (const divider of [':', '=']) {
        if (!this.#isNext(divider)) continue;
        this.#take();
        this.#expression();
      }
      return parameter;
    });
    if (this.#isNext('->')) this.#at += 2;
    this.#take(':');
    return { kind, name, parameters };
  }

  #statement(): readonly PythonStatement[] {
    if (this.#isNext('from', 'import')) return this.#imports();
    if (this.#isNext('class')) return [this.#definition('class')];
    if (this.#isNext('def')) return [this.#definition('function')];
    const value = this.#expression();
    const annotation: PythonStatement[] = [];
    if (this.#isNext(':')) {
      this.#take();
      annotation.push({ kind: 'expression', value: this.#expression() });
    }
    if (!this.#isNext('=')) return [...annotation, { kind: 'expression', value }];
    this.#take();
    return [...annotation, { kind: 'assignment', target: value, value: this.#expression() }];
  }

  statements(): readonly PythonStatement[] {
    const statements: PythonStatement[] = [];
    while (this.#next !== undefined) {
      if (!this.#isNext('\n')) statements.push(...this.#statement());
      this.#take('\n');
    }
    return statements;
  }
}

/** The statements of an exported program, one after the other, whatever they are inside. Throws at what it cannot read. */
export const parsePython = (source: string): readonly PythonStatement[] => new Reader(source).statements();
