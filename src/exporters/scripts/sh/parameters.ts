import type { Template } from '#core';
import {
  describeParameter,
  exampleOf,
  PARAMETER_FACTS,
  snakeCase,
  upperSnakeCase,
} from '../../parameter-facts.ts';
import { jsonPieces, type Piece, piecesOf } from '../contents.ts';
import { portablePattern, posixQuote, posixString } from '../quoting.ts';
import type { Setup, Text } from '../../types.ts';

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

const REQUIRE = `# require NAME SET VALUE PATTERN MEANING: remembers what is wrong with a parameter.
problems=''
newline='
'
require() {
  if [ "$2" != set ]; then
    problem='is not set'
  else
    case $3 in
      *"$newline"*) problem='has more than one line' ;;
      *)
        if printf '%s\\n' "$3" | LC_ALL=C grep -Eq -e "$4"; then return 0; fi
        problem="is '$3', which does not match $4"
        ;;
    esac
  fi
  problems="$problems$newline  $1 $problem
    $5"
}`;

const REFUSE = `if [ -n "$problems" ]; then
  printf 'Set these environment variables first; nothing was changed.%s\\n' "$problems" >&2
  exit 2
fi`;

/** Lines of the header that show how the script is called. */
export function usageLines({ parameters, permissionSets, preferences }: Setup): readonly string[] {
  const examples = parameters.map(
    (parameter) => `  export ${variableOf(parameter)}=${posixQuote(exampleOf(parameter))}`,
  );
  return [
    ...(examples.length === 0
      ? []
      : ['', 'Set these environment variables before you run it, for example:', ...examples]),
    ...(permissionSets.length === 0
      ? []
      : [
          '',
          'If IAM Identity Center is managed in another account or Region, name a profile of the AWS CLI for it:',
          '  export IDENTITY_CENTER_PROFILE=management',
        ]),
    ...(preferences === undefined
      ? []
      : [
          '',
          'Where other preferences are in force, it shows what would change and asks. Without anybody to ask:',
          '  --yes                  change them',
          '  --without-preferences  leave them alone, and do all else',
        ]),
  ];
}

/** Reads what the script is called with, which is about preferences alone. */
export const argumentSection = `yes=no
with_preferences=yes
for argument in "$@"; do
  case $argument in
    --yes) yes=yes ;;
    --without-preferences) with_preferences=no ;;
    *)
      printf 'There is no option %s, only --yes and --without-preferences. Nothing was changed.\\n' "$argument" >&2
      exit 2
      ;;
  esac
done`;

/** Checks every parameter before anything is done, and says all that is wrong at once. */
export function parameterSection({ parameters }: Setup): string {
  const calls = parameters.map((parameter) => {
    const { pattern, format } = PARAMETER_FACTS[parameter.kind];
    const name = variableOf(parameter);
    return `require ${name} "\${${name}+set}" "\${${name}-}" \\
  ${posixString(portablePattern(pattern))} \\
  ${posixString(`${describeParameter(parameter)}: ${format}`)}`;
  });
  return [REQUIRE, '', ...calls, REFUSE].join('\n');
}
