import { asItLooks, oddCharacters } from '#iam';
import { type Problem, problem } from '../issues.ts';
import { repeated } from '../parse-list.ts';
import type { Setting, Tag } from '../setting-kinds.ts';

/** A character that IAM refuses in a policy: all but tab, line feed, carriage return and U+0020 to U+00FF. */
const FORBIDDEN = /[^\t\n\r\u0020-\u00ff]/u;

/**
 * Problems of a string that is to be written into a policy, whatever it means there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const policyTextProblems = (value: string): readonly Problem[] => {
  const character = FORBIDDEN.exec(value)?.[0];
  return character === undefined ? [] : [problem('character-not-allowed', { value, character })];
};

/** Problems of a list: those of every different value, and the values that are repeated. */
export const listProblems = (
  values: readonly string[],
  problemsOf: (value: string) => readonly Problem[],
): readonly Problem[] => [
  ...[...new Set(values)].flatMap(problemsOf),
  ...repeated(values).map((value) => problem('duplicate-value', { value })),
];

/** Where what people type may have any character: `policy` = that IAM takes, `any` = that there is. */
const TAKES: Partial<Readonly<Record<string, 'policy' | 'any'>>> = {
  tags: 'policy',
  'key-prefix': 'policy',
  entry: 'policy',
  profile: 'any',
  command: 'any',
  'command-parameters': 'any',
};

/** The texts that a setting holds. */
function textsOf(setting: Setting, value: unknown): readonly string[] {
  switch (setting.kind) {
    case 'text':
    case 'lines':
    case 'instant':
      return [String(value)];
    case 'list':
      return value as readonly string[];
    case 'tags':
      return (value as readonly Tag[]).flatMap((tag) => [tag.key, ...tag.values]);
    default:
      return [];
  }
}

/**
 * Problems of characters that are not what they look like: they are not seen, turn text around or look like others. An
 * error where none can belong, as in IDs, names and ARNs, a warning where a text may have them.
 * https://www.unicode.org/reports/tr36/
 */
export function oddProblems(setting: Setting, value: unknown): readonly Problem[] {
  const takes = TAKES['format' in setting ? setting.format : setting.kind];
  return [...new Set(textsOf(setting, value))].flatMap((text) => {
    const odd = oddCharacters(text);
    const isRefused = ({ start, end }: (typeof odd)[number]) =>
      takes === undefined || (takes === 'policy' && policyTextProblems(text.slice(start, end)).length > 0);
    const [first] = odd.filter(isRefused).concat(odd);
    if (first === undefined) return [];
    const { kind, codePoint, like, start } = first;
    const position = [...text.slice(0, start)].length + 1;
    const params = { value: text, kind, codePoint, like, position, others: odd.length - 1 };
    return [isRefused(first) ? problem('character-odd', params) : problem('character-odd-allowed', params)];
  });
}

/** The value of a setting as it looks: without characters that are not seen, with those that others look like. */
export function lookingAlike(setting: Setting, value: unknown): unknown {
  const mended = (texts: readonly string[]) =>
    [...new Set(texts.map(asItLooks))].filter((text) => text !== '');
  switch (setting.kind) {
    case 'text':
    case 'lines':
    case 'instant':
      return asItLooks(String(value));
    case 'list':
      return mended(value as readonly string[]);
    case 'tags':
      return (value as readonly Tag[]).map((tag) => ({
        key: asItLooks(tag.key),
        values: mended(tag.values),
      }));
    default:
      return value;
  }
}
