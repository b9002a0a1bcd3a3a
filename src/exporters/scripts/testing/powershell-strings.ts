/** The characters that PowerShell's tokenizer takes for single quotation marks. */
const isQuote = (character: string | undefined): boolean =>
  character !== undefined && /['‘’‚‛]/.test(character);

/** A single-quoted string that begins at an offset, and where it ends. Two quotation marks in it are the second one. */
export function readString(source: string, start: number): { readonly text: string; readonly end: number } {
  if (!isQuote(source[start])) throw new Error(`No string at ${start}: ${source.slice(start, start + 40)}`);
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    if (!isQuote(source[at])) text += source[at];
    else if (!isQuote(source[at + 1])) return { text, end: at + 1 };
    else text += source[++at];
  }
  throw new Error('A string does not end');
}

/**
 * The value of an assignment of strings and variables joined with `+`. Throws when anything else stands in it, such as
 * text that ended its string early.
 */
export function readAssignment(source: string, name: string, valueFor: (variable: string) => string): string {
  const opening = `\n${name} = `;
  let at = source.indexOf(opening) + opening.length;
  if (at < opening.length) throw new Error(`No assignment to ${name}`);
  let value = '';
  for (;;) {
    const variable = /^\$[A-Za-z0-9]+/.exec(source.slice(at, at + 100))?.[0];
    if (variable === undefined) {
      const { text, end } = readString(source, at);
      value += text;
      at = end;
    } else {
      value += valueFor(variable);
      at += variable.length;
    }
    if (source.startsWith('\n', at)) return value;
    if (!source.startsWith(' + ', at)) throw new Error(`Unexpected: ${source.slice(at, at + 40)}`);
    at += 3;
  }
}

/** What stands outside strings and comments: a script of the same form has the same. */
export function skeletonOf(source: string): string {
  let skeleton = '';
  for (let at = 0; at < source.length; ) {
    if (isQuote(source[at])) {
      skeleton += "''";
      at = readString(source, at).end;
    } else if (source[at] === '#' && /(^|\s)$/.test(source.slice(Math.max(0, at - 1), at))) {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
    } else skeleton += source[at++];
  }
  return skeleton;
}

/** The arguments of a command in PowerShell: words of letters that mean themselves, and single-quoted strings. */
export function readArguments(source: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < source.length; ) {
    if (isQuote(source[at])) {
      const { text, end } = readString(source, at);
      words.push(text);
      at = end;
    } else {
      const word = /^(?:--)?[A-Za-z][A-Za-z0-9_/.:-]*/.exec(source.slice(at))?.[0];
      if (word === undefined) throw new Error(`Not a plain word: ${source.slice(at, at + 40)}`);
      words.push(word);
      at += word.length;
    }
    if (at < source.length && source[at] !== ' ') throw new Error(`Unexpected: ${source.slice(at, at + 40)}`);
    at += 1;
  }
  return words;
}
