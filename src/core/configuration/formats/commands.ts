import { isObject } from '#iam';
import { type Problem, problem } from '../issues.ts';

/** What whoever starts a command fills in; the command refers to it as `{{ name }}`. */
export interface CommandParameter {
  readonly name: string;
  /** Regular expression that a value has to match. */
  readonly pattern?: string;
  /** The only values that it may have; empty = any that the pattern takes. */
  readonly values: readonly string[];
  /** Absent where the caller has to name one. */
  readonly default?: string;
  readonly description?: string;
}

/** What a line can say of a parameter besides its pattern. */
const ATTRIBUTES = ['description', 'default', 'value'] as const;
type Attribute = (typeof ATTRIBUTES)[number] | 'pattern';

/** Names with anything but letters and digits are refused. */
const NAME = '[A-Za-z0-9]{1,64}';
const LINE = new RegExp(`^(${NAME})(?:\\.(${ATTRIBUTES.join('|')}))?\\s*(?:=\\s*(.*))?$`, 's');

interface Read {
  readonly parameters: readonly CommandParameter[];
  readonly problems: readonly Problem[];
}

let known: Read & { readonly text: string } = { text: '', parameters: [], problems: [] };

/**
 * The parameters of a command, as people write them: a line `name = pattern` for each, and lines `name.default = …`,
 * `name.description = …` and, once for each value that is allowed, `name.value = …`. A name alone takes any value. Lines
 * that say none of this are left out, and are problems.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-syntax-data-elements-parameters.html
 */
export function readCommandParameters(text: string): Read {
  // Asked for by the rules and by the checks, after every key press.
  if (known.text !== text) known = { text, ...read(text) };
  return known;
}

function read(text: string): Read {
  const problems: Problem[] = [];
  const found = new Map<string, CommandParameter>();
  for (const line of text.split(/\r\n|[\n\r]/).map((each) => each.trim())) {
    if (line === '') continue;
    const [, name, said = 'pattern', value = ''] = LINE.exec(line) ?? [];
    const attribute = said as Attribute;
    // A pattern that is left out is none, a default can be empty.
    if (name === undefined || (attribute !== 'pattern' && !line.includes('='))) {
      problems.push(problem('command-parameter-line', { value: line }));
      continue;
    }
    const parameter = found.get(name) ?? { name, values: [] };
    const isSaid =
      attribute === 'value' ? parameter.values.includes(value) : parameter[attribute] !== undefined;
    if (isSaid) problems.push(problem('command-parameter-twice', { value: line }));
    else if (attribute === 'value') found.set(name, { ...parameter, values: [...parameter.values, value] });
    else if (attribute === 'pattern' && value === '') found.set(name, parameter);
    else found.set(name, { ...parameter, [attribute]: value });
  }
  return { parameters: [...found.values()], problems };
}

/** Whether a text stays as it is in a line. */
const fitsLine = (value: unknown): value is string =>
  typeof value === 'string' && value === value.trim() && !/[\n\r]/.test(value);

/**
 * The lines that say what the parameters of a Session document say, as far as lines can: the way back from
 * `readCommandParameters`.
 */
export function commandParameterLines(parameters: unknown): string {
  if (!isObject(parameters)) return '';
  return Object.entries(parameters)
    .filter(([name, value]) => new RegExp(`^${NAME}$`).test(name) && isObject(value))
    .flatMap(([name, value]) => {
      const { allowedPattern, allowedValues, ...texts } = isObject(value) ? value : {};
      const hasPattern = fitsLine(allowedPattern) && allowedPattern !== '';
      const values: readonly unknown[] = Array.isArray(allowedValues) ? allowedValues : [];
      const further = [
        ...(['description', 'default'] as const).map((attribute) => [attribute, texts[attribute]] as const),
        ...values.map((each) => ['value', each] as const),
      ].flatMap(([attribute, each]) => (fitsLine(each) ? [`${name}.${attribute} = ${each}`.trim()] : []));
      if (hasPattern) return [`${name} = ${allowedPattern}`, ...further];
      return further.length === 0 ? [name] : further;
    })
    .join('\n');
}

/** Characters by which a shell begins another command. */
const SHELL_SIGNS = [';', '|', '&', '$', '`', '\n'];

/** Whether what follows a backslash stands for signs of a shell, among others: not digits, say, or white space. */
const isWideEscape = (letter: string): boolean => 'DWSsnpP'.includes(letter);

/** The class that begins at a position: where it ends, and whether it takes a sign of a shell. */
function classAt(pattern: string, start: number): { readonly end: number; readonly isWide: boolean } {
  const isNegated = pattern[start + 1] === '^';
  const first = start + (isNegated ? 2 : 1);
  const members: string[] = [];
  let [end, isWide] = [first, false];
  while (end < pattern.length && (pattern[end] !== ']' || end === first)) {
    const isEscape = pattern[end] === '\\';
    const character = pattern[isEscape ? end + 1 : end] ?? '';
    if (isEscape && isWideEscape(character)) isWide = true;
    // A hyphen between two characters is a range; `&&` and a class in a class are looked at as characters.
    else if (!(isEscape && /[wdtrfv]/.test(character))) members.push(character);
    const to = pattern[end + (isEscape ? 3 : 2)];
    if (pattern[end + (isEscape ? 2 : 1)] === '-' && to !== undefined && to !== ']') {
      const within = (sign: string) => sign >= character && sign <= to;
      if (SHELL_SIGNS.some(within)) isWide = true;
      end += 2;
    }
    end += isEscape ? 2 : 1;
  }
  const takes = (sign: string) => members.includes(sign);
  return {
    end,
    isWide: isNegated ? !isWide && !SHELL_SIGNS.every(takes) : isWide || SHELL_SIGNS.some(takes),
  };
}

/** What in a pattern lets a caller do more than the command means. */
export type PatternGap =
  /** It matches a part, and lets anything stand around it. */
  | { readonly kind: 'part' }
  /** A piece of it takes signs by which a shell begins another command. */
  | { readonly kind: 'signs'; readonly piece: string };

/**
 * The first gap of the pattern of a parameter that a shell reads. Looks at the pattern and tries nothing with it: one can
 * be written that takes for ever.
 *
 * @returns `undefined` when none was found, which is no promise.
 */
export function patternGap(pattern: string): PatternGap | undefined {
  let depth = 0;
  let piece: string | undefined;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    if (character === '\\') {
      const letter = pattern[at + 1] ?? '';
      if (isWideEscape(letter)) piece ??= `\\${letter}`;
      at += 1;
    } else if (character === '[') {
      const { end, isWide } = classAt(pattern, at);
      if (isWide) piece ??= pattern.slice(at, end + 1);
      at = end;
    } else if (character === '.' && /[*+{]/.test(pattern[at + 1] ?? '')) {
      piece ??= pattern.slice(at, at + 2);
    } else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return { kind: 'part' };
  }
  const isWhole = pattern.startsWith('^') && /(?:^|[^\\])(?:\\\\)*\$$/.test(pattern);
  if (!isWhole) return { kind: 'part' };
  return piece === undefined ? undefined : { kind: 'signs', piece };
}

/** Whether a pattern is a regular expression, as far as this language has the forms that Systems Manager has. */
function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

/** The parameters that a command names; `{{ssm:name}}` is a parameter of Parameter Store. */
export const parametersNamed = (command: string): readonly string[] => [
  ...new Set(
    [...command.matchAll(new RegExp(`\\{\\{\\s*(${NAME})\\s*\\}\\}`, 'g'))].map(([, name = '']) => name),
  ),
];

function valueProblems({ name, pattern, values, default: given }: CommandParameter): readonly Problem[] {
  const isListed = values.length > 0;
  const refused =
    isListed && given !== undefined && !values.includes(given)
      ? [problem('command-default-refused', { value: given, name })]
      : [];
  if (pattern !== undefined && !isExpression(pattern)) {
    return [problem('command-pattern-unread', { value: name }), ...refused];
  }
  // Values that are listed are all that there are.
  if (isListed) return refused;
  if (pattern === undefined) return [problem('command-parameter-any', { value: name })];
  const gap = patternGap(pattern);
  if (gap === undefined) return [];
  return gap.kind === 'part'
    ? [problem('command-pattern-part', { value: name })]
    : [problem('command-pattern-signs', { value: name, piece: gap.piece })];
}

/** Problems of the parameters of a command; `''` = it has none. */
export function commandParametersProblems(text: string): readonly Problem[] {
  const { parameters, problems } = readCommandParameters(text);
  return [...problems, ...parameters.flatMap(valueProblems)];
}
