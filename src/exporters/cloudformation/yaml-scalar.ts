/** Indicators, numbers, dates and the like. */
const STARTS_OTHERWISE = /^(?:$|[-+.\d\s?:,[\]{}#&*!|>'"%@`=~<])/;
/** Some readers take `e4` for a number. */
const IS_KEYWORD = /^(?:null|true|false|yes|no|on|off|y|n|e[-+]?\d+)$/i;
const ENDS_EARLY = /:(?:\s|$)|\s#|\s$/;
/** Controls, what looks like a space or a line break and is none, and what is no character. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u00a0\u2028\u2029\ufeff\ufffe\uffff]/u;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON with the escapes that make it visible on the lines that it has. */
export const printableJson = (data: unknown): string =>
  JSON.stringify(data, null, 2)
    .split('\n')
    .map((line) => line.replace(new RegExp(UNPRINTABLE, 'gu'), escaped))
    .join('\n');

/**
 * A string as a scalar on one line: in double quotes wherever YAML 1.1 or 1.2 could read it as something else. The
 * escapes of JSON are escapes of YAML; what JSON leaves alone and YAML does not print is escaped as well.
 * https://yaml.org/spec/1.2.2/#73-flow-scalar-styles
 */
export function yamlString(text: string): string {
  const isPlain = ![STARTS_OTHERWISE, IS_KEYWORD, ENDS_EARLY, UNPRINTABLE].some((otherwise) =>
    otherwise.test(text),
  );
  if (isPlain) return text;
  return printableJson(text);
}

/**
 * The lines of a text that a literal block shows as they are: more than one, nothing unprintable, and no space where
 * it would count as indentation or be lost on the way.
 */
export function literalLines(text: string): readonly string[] | undefined {
  const lines = text.split('\n');
  const isLiteral =
    lines.length > 1 &&
    !/^\s/.test(text) &&
    lines.at(-1) !== '' &&
    lines.every((line) => !/\s$/.test(line) && !UNPRINTABLE.test(line));
  return isLiteral ? lines : undefined;
}
