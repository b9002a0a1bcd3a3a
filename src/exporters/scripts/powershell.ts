import { compactPieces, escapedToAscii, jsonPieces, type Piece, piecesOf } from '../code/pieces.ts';
import { camelCase, pascalCase } from '../parameter-facts.ts';
import { type AskedParameter, type Plan, planOf, type Step, type StepKind } from './plan.ts';
import { powershellLibrary } from './powershell-library.ts';
import { powershellString } from './quoting.ts';
import { headerOf } from './script-header.ts';
import type { Format, Setup } from '../types.ts';

const SETTINGS = `Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
# The AWS CLI shows nothing in a pager and waits for nobody.
$env:AWS_PAGER = ''`;

const REQUIRE_AWS = `if (-not (Get-Command aws -ErrorAction SilentlyContinue)) { throw 'The AWS CLI, aws, is not installed.' }`;

/** An expression: strings in single quotes, joined with parameters. */
const expression = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? powershellString(piece) : `$${pascalCase(piece.id)}`))
    .join(' + ');

function operandOf(value: Step['values'][number]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && 'document' in value) return `$${camelCase(value.document)}`;
  const pieces = piecesOf(value);
  return pieces.length === 1 ? expression(pieces) : `(${expression(pieces)})`;
}

function assignment({ id, document, isCompact = false }: Plan['documents'][number]): string {
  const pieces = isCompact ? compactPieces : jsonPieces;
  return `$${camelCase(id)} = ${expression(pieces(document, escapedToAscii))}`;
}

/** `$` would also match before a last line break. */
const wholePattern = (pattern: string): string => pattern.replace(/\$$/, String.raw`\z`);

const declaration = ({ id, pattern, meaning, mayBeEmpty }: AskedParameter): string =>
  [
    `    [Parameter(Mandatory = $true, HelpMessage = ${powershellString(meaning)})]`,
    ...(mayBeEmpty ? ['    [AllowEmptyString()]'] : []),
    // Without options the pattern would not see the difference between small and capital letters.
    `    [ValidatePattern(${powershellString(wholePattern(pattern))}, Options = 'None')]`,
    `    [string] $${pascalCase(id)}`,
  ].join('\n');

const PROFILE = `    # A profile of the AWS CLI for IAM Identity Center, if that is managed in another account or Region.
    [string] $IdentityCenterProfile = ''`;

const SWITCHES = [
  `    # Change preferences without asking, where other ones are in force.
    [switch] $Yes`,
  `    # Leave the preferences alone, and do all else.
    [switch] $WithoutPreferences`,
];

/** The block of parameters, which PowerShell checks before it runs anything. */
function parameterBlock({ parameters, functions, preferences }: Plan): string {
  const declarations = [
    ...parameters.map(declaration),
    ...(functions.includes('put-permission-set') ? [PROFILE] : []),
    ...(preferences.length === 0 ? [] : SWITCHES),
  ];
  return declarations.length === 0
    ? '[CmdletBinding()]\nparam()'
    : `[CmdletBinding()]\nparam(\n${declarations.join(',\n\n')}\n)`;
}

const call =
  (name: string) =>
  (...operands: readonly string[]): readonly string[] => [[name, ...operands].join(' ')];

const putPolicyOf =
  (kind: string) =>
  (name: string, description: string, document: string, holder: string): readonly string[] => [
    `$policyArn = Publish-Policy ${name} ${description} ${document}`,
    `Invoke-Aws @('iam', 'attach-${kind}-policy', '--${kind}-name', ${holder}, '--policy-arn', $policyArn) | Out-Null`,
    `Write-Host ('Attached it to the ${kind} ' + ${holder})`,
  ];

/** The lines of a step, from its values as operands. */
const STEPS: Readonly<Record<StepKind, (...operands: string[]) => readonly string[]>> = {
  'check-account': (expected) => [
    `$account = Invoke-Aws @('sts', 'get-caller-identity', '--query', 'Account', '--output', 'text')`,
    ...(expected === undefined
      ? []
      : [
          `$expectedAccount = ${expected}`,
          'if ($account -cne $expectedAccount) {',
          `    throw ('This is account ' + $account + ', but it is meant for ' + $expectedAccount + '. Nothing was changed.')`,
          '}',
        ]),
    `Write-Host ('Working in account ' + $account)`,
  ],
  'put-role': call('Publish-Role'),
  'put-instance-profile': call('Publish-InstanceProfile'),
  'put-policy': (...operands) => call('Publish-Policy')(...operands, '| Out-Null'),
  'put-policy-of-group': putPolicyOf('group'),
  'put-policy-of-role': putPolicyOf('role'),
  'detach-leftovers': call('Remove-Leftovers'),
  'put-permission-set': call('$permissionSetArn = Publish-PermissionSet'),
  'put-inline-policy': (instance, document) => [
    `Invoke-IdentityCenter @('put-inline-policy-to-permission-set', '--instance-arn', ${instance},`,
    `    '--permission-set-arn', $permissionSetArn,`,
    `    '--inline-policy', (Use-Document ${document})) | Out-Null`,
    `Write-Host 'Put the policy into it'`,
  ],
  'refer-to-policy': (instance, policy) => [`Add-PolicyReference ${instance} $permissionSetArn ${policy}`],
  'drop-inline-policy': (instance) => [`Remove-InlinePolicy ${instance} $permissionSetArn`],
  'drop-references': (instance, name, count) => [
    `Remove-PolicyReferences ${instance} $permissionSetArn ${name} ${count}`,
  ],
  'leave-assignment': () => [
    `Write-Host 'Left to do: assign it to people and accounts; where it is assigned already, provision it again'`,
  ],
  'put-control-policy': call('Publish-ControlPolicy'),
  'put-endpoint-policy': call('Publish-EndpointPolicy'),
  'show-to-owner': call('Write-ForOwner'),
  'put-host-management': call('Set-HostManagement'),
  'put-log-group': call('Publish-LogGroup'),
  'put-encrypted-log-group': call('Publish-EncryptedLogGroup'),
  'put-retention': call('Set-LogRetention'),
  'put-named-document': call('Publish-NamedDocument'),
  'put-preferences': call('Publish-Preferences'),
};

const linesOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ kind, values }) => STEPS[kind](...values.map(operandOf)));

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`);

/** The steps; the file that hands documents over is removed whatever happens. */
function stepSection({ blocks, preferences, functions }: Plan): string {
  const lines = [
    ...blocks.map(linesOf),
    ...(preferences.length === 0
      ? []
      : [['if (-not $WithoutPreferences) {', ...indented(linesOf(preferences)), '}']]),
  ];
  const text = (sections: readonly (readonly string[])[]): string =>
    sections.map((section) => section.join('\n')).join('\n\n');
  return functions.includes('hand-over-document')
    ? `try {\n${text(lines.map(indented))}\n} finally {\n    Remove-Item -LiteralPath $documentFile\n}`
    : text(lines);
}

/** How parameters are given. */
function usageLines({ parameters }: Plan): readonly string[] {
  if (parameters.length === 0) return [];
  const given = parameters.map(({ id, example }) => `    -${pascalCase(id)} ${powershellString(example)}`);
  const lines = ['  ./session-manager.ps1', ...given];
  return ['', 'For example:', ...lines.map((line, at) => (at < given.length ? `${line} \`` : line))];
}

/** Writes a PowerShell script that creates a setup with the AWS CLI, or brings it up to date. */
function write(setup: Setup): string {
  const plan = planOf(setup);
  const library = powershellLibrary(plan);
  const header = headerOf(setup, plan, {
    needs: ['Needs PowerShell 7, or Windows PowerShell 5.1.'],
    parameters: usageLines(plan),
    options: ['-Yes', '-WithoutPreferences'],
  });
  const sections = [
    header.join('\n'),
    '#Requires -Version 5.1',
    parameterBlock(plan),
    SETTINGS + (plan.functions.includes('call-aws') ? `\n${REQUIRE_AWS}` : ''),
    ...plan.documents.map(assignment),
    ...plan.functions.map((name) => library[name]),
    stepSection(plan),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

export const powershell: Format = {
  name: 'AWS CLI, PowerShell',
  path: 'aws-cli/session-manager.ps1',
  parameterName: ({ id }) => pascalCase(id),
  write,
};
