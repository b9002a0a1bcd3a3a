import { compactPieces, escapedToAscii, jsonPieces, type Piece, piecesOf } from '../code/pieces.ts';
import { snakeCase, upperSnakeCase } from '../parameter-facts.ts';
import { type Plan, planOf, type Step, type StepKind } from './plan.ts';
import { portablePattern, posixQuote, posixString } from './quoting.ts';
import { headerOf } from './script-header.ts';
import { shellLibrary } from './shell-library.ts';
import type { Format, Setup } from '../types.ts';

const SETTINGS = `# IAM's own variables, such as \${aws:userid}, stand in single quotes on purpose.
# shellcheck disable=SC2016
set -eu
# The AWS CLI shows nothing in a pager and waits for nobody.
export AWS_PAGER=''`;

/** Reads what the script is called with, which is about preferences alone. */
const OPTIONS = `yes=no
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
}
`;

const REFUSE = `if [ -n "$problems" ]; then
  printf 'Set these environment variables first; nothing was changed.%s\\n' "$problems" >&2
  exit 2
fi`;

/** One word: strings in single quotes, parameters, which are environment variables, in double quotes. */
const word = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? posixString(piece) : `"\${${upperSnakeCase(piece.id)}}"`))
    .join('');

function wordOf(value: Step['values'][number]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return posixQuote(value);
  return 'document' in value ? `"$${snakeCase(value.document)}"` : word(piecesOf(value));
}

function assignment({ id, document, isCompact = false }: Plan['documents'][number]): string {
  const pieces = isCompact ? compactPieces : jsonPieces;
  return `${snakeCase(id)}='${word(pieces(document, escapedToAscii)).slice(1)}`;
}

/** Checks every parameter before anything is done, and says all that is wrong at once. */
function parameterSection({ parameters }: Plan): string {
  if (parameters.length === 0) return '';
  const calls = parameters.map(({ id, pattern, meaning }) => {
    const name = upperSnakeCase(id);
    return `require ${name} "\${${name}+set}" "\${${name}-}" \\
  ${posixString(portablePattern(pattern))} \\
  ${posixString(meaning)}`;
  });
  return [REQUIRE, ...calls, REFUSE].join('\n');
}

const call =
  (name: string) =>
  (...words: readonly string[]): readonly string[] => [[name, ...words].join(' ')];

const putPolicyOf =
  (kind: string) =>
  (name: string, description: string, document: string, holder: string): readonly string[] => [
    `put_policy ${name} ${description} ${document}`,
    `aws iam attach-${kind}-policy --${kind}-name ${holder} --policy-arn "$policy_arn"`,
    `say 'Attached it to the ${kind}' ${holder}`,
  ];

/** The lines of a step, from its values as words. */
const STEPS: Readonly<Record<StepKind, (...words: string[]) => readonly string[]>> = {
  'check-account': (expected) => [
    'account=$(aws sts get-caller-identity --query Account --output text)',
    ...(expected === undefined
      ? []
      : [
          `expected_account=${expected}`,
          'if [ "$account" != "$expected_account" ]; then',
          '  say "This is account $account, but it is meant for $expected_account. Nothing was changed." >&2',
          '  exit 1',
          'fi',
        ]),
    'say "Working in account $account"',
  ],
  'put-role': call('put_role'),
  'put-instance-profile': call('put_instance_profile'),
  'put-policy': call('put_policy'),
  'put-policy-of-group': putPolicyOf('group'),
  'put-policy-of-role': putPolicyOf('role'),
  'detach-leftovers': call('detach_leftovers'),
  'put-permission-set': call('put_permission_set'),
  'put-inline-policy': (instance, document) => [
    `identity_center put-inline-policy-to-permission-set --instance-arn ${instance} \\`,
    `  --permission-set-arn "$permission_set_arn" --inline-policy ${document}`,
    `say 'Put the policy into it'`,
  ],
  'refer-to-policy': call('refer_to_policy'),
  'drop-inline-policy': call('drop_inline_policy'),
  'drop-references': call('drop_references'),
  'leave-assignment': () => [
    `say 'Left to do: assign it to people and accounts; where it is assigned already, provision it again'`,
  ],
  'put-control-policy': call('put_control_policy'),
  'put-endpoint-policy': call('put_endpoint_policy'),
  'show-to-owner': call('print_for_owner'),
  'put-host-management': call('put_host_management'),
  'put-log-group': call('put_log_group'),
  'put-encrypted-log-group': call('put_encrypted_log_group'),
  'put-retention': call('put_retention'),
  'put-named-document': call('put_named_document'),
  'put-preferences': call('put_preferences'),
};

const linesOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ kind, values }) => STEPS[kind](...values.map(wordOf)));

function stepSections({ blocks, preferences }: Plan): readonly string[] {
  const optional = [
    'if [ "$with_preferences" = yes ]; then',
    ...linesOf(preferences).map((line) => `  ${line}`),
    'fi',
  ];
  return [...blocks.map(linesOf), ...(preferences.length === 0 ? [] : [optional])].map((lines) =>
    lines.join('\n'),
  );
}

/** How parameters are set. */
function usageLines({ parameters, functions }: Plan): readonly string[] {
  return [
    ...(parameters.length === 0
      ? []
      : [
          '',
          'Set these environment variables before you run it, for example:',
          ...parameters.map(({ id, example }) => `  export ${upperSnakeCase(id)}=${posixQuote(example)}`),
        ]),
    ...(functions.includes('put-permission-set')
      ? [
          '',
          'If IAM Identity Center is managed in another account or Region, name a profile of the AWS CLI for it:',
          '  export IDENTITY_CENTER_PROFILE=management',
        ]
      : []),
  ];
}

/**
 * Writes a POSIX shell script that creates a setup with the AWS CLI, or brings it up to date. Documents are arguments
 * of the AWS CLI; none begins with `file://`, which it would read a file for.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/create-policy.html
 */
function write(setup: Setup): string {
  const plan = planOf(setup);
  const library = shellLibrary(plan);
  const header = headerOf(setup, plan, {
    needs: [],
    parameters: usageLines(plan),
    options: ['--yes', '--without-preferences'],
  });
  const sections = [
    ['#!/bin/sh', ...header].join('\n'),
    SETTINGS,
    plan.preferences.length === 0 ? '' : OPTIONS,
    parameterSection(plan),
    ...plan.documents.map(assignment),
    ...plan.functions.map((name) => library[name]),
    ...stepSections(plan),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

export const shell: Format = {
  name: 'AWS CLI, POSIX shell',
  path: 'aws-cli/session-manager.sh',
  parameterName: ({ id }) => upperSnakeCase(id),
  write,
};
