import type { JsonProblem } from '#analysis';

type OtherLanguage = Extract<
  JsonProblem,
  'empty' | 'terraform' | 'yaml' | 'program' | 'permalink' | 'no-json'
>;

const EXTENSIONS: readonly (readonly [RegExp, OtherLanguage])[] = [
  [/\.(?:tf|tofu|hcl|tfvars)$/i, 'terraform'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:sh|bash|ps1|[cm]?[jt]s|py)$/i, 'program'],
];

/** How a first line begins. Of several that fit, the first one counts. */
const BEGINNINGS: readonly (readonly [RegExp, OtherLanguage])[] = [
  [/^(?:https?:\/\/[^\s#]+)?#\/\S*$/, 'permalink'],
  [
    /^(?:(?:terraform|locals|statement|moved|removed|import)\s*\{|\w+\s*=\s*(?:jsonencode\(|<<-?\w)|jsonencode\(|(?:resource|data|provider|variable|module|output)\s+["'\w])/,
    'terraform',
  ],
  [/^(?:#!|(?:import|from|export|const|let|function|param|set|aws)\b(?!\s*:))/, 'program'],
  [/^(?:---|%YAML|- |["']?[\w.:-]+["']?\s*:(?:\s|$))/, 'yaml'],
];

/** Lines of comments that are looked past. */
const MOST_LINES = 100;

/** The first line that says something: no comment, unless all begin as comments. */
function firstLine(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .split('\n', MOST_LINES)
    .map((line) => line.trim());
  const [first = ''] = lines.filter((line) => line !== '');
  if (/^#[!/]/.test(first)) return first;
  return lines.find((line) => line !== '' && !/^(?:#|\/\/)/.test(line)) ?? first;
}

/**
 * What a text is that is no JSON, and does not look as if it was meant to be: one remark then says more than the
 * mistakes that a parser finds in it.
 *
 * @returns `undefined` when it begins as JSON does.
 */
export function otherLanguage(text: string, path: string): OtherLanguage | undefined {
  const start = text.trimStart();
  if (start === '') return 'empty';
  const line = firstLine(start);
  if (/^[{["]/.test(line)) return undefined;
  const byName = EXTENSIONS.find(([extension]) => extension.test(path))?.[1];
  return byName ?? BEGINNINGS.find(([beginning]) => beginning.test(line))?.[1] ?? 'no-json';
}
