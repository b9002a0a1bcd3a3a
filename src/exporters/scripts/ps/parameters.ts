import type { Parameter, Template } from '#core';
import {
  camelCase,
  describeParameter,
  exampleOf,
  PARAMETER_FACTS,
  pascalCase,
} from '../../parameter-facts.ts';
import { jsonPieces, type Piece, piecesOf } from '../contents.ts';
import { powershellString } from '../quoting.ts';
import type { Setup, Text } from '../../types.ts';

/** The parameter of the script that a parameter becomes. */
export const variableOf = ({ id }: { readonly id: string }): string => `$${pascalCase(id)}`;

/** An expression: strings in single quotes, joined with parameters. */
const expression = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? powershellString(piece) : variableOf(piece)))
    .join(' + ');

/** Text as one operand. */
export function textOperand(text: Text): string {
  const pieces = piecesOf(text);
  return pieces.length === 1 ? expression(pieces) : `(${expression(pieces)})`;
}

/** The variable that holds a document. */
export const documentName = (id: string): string => `$${camelCase(id)}`;

/** The assignment of a document to it. */
export const documentVariable = (id: string, document: Template): string =>
  `${documentName(id)} = ${expression(jsonPieces(document))}`;

const meaningOf = (parameter: Parameter): string =>
  `${describeParameter(parameter)}: ${PARAMETER_FACTS[parameter.kind].format}`;

/** `$` would also match before a last line break. */
const wholePattern = (pattern: string): string => pattern.replace(/\$$/, String.raw`\z`);

const admitsEmpty = ({ kind }: Parameter): boolean => new RegExp(PARAMETER_FACTS[kind].pattern).test('');

const declaration = (parameter: Parameter): string =>
  [
    `    [Parameter(Mandatory = $true, HelpMessage = ${powershellString(meaningOf(parameter))})]`,
    ...(admitsEmpty(parameter) ? ['    [AllowEmptyString()]'] : []),
    // Without options the pattern would not see the difference between small and capital letters.
    `    [ValidatePattern(${powershellString(wholePattern(PARAMETER_FACTS[parameter.kind].pattern))}, Options = 'None')]`,
    `    [string] ${variableOf(parameter)}`,
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
export function parameterBlock({ parameters, permissionSets, preferences }: Setup): string {
  const declarations = [
    ...parameters.map(declaration),
    ...(permissionSets.length === 0 ? [] : [PROFILE]),
    ...(preferences === undefined ? [] : SWITCHES),
  ];
  return declarations.length === 0
    ? '[CmdletBinding()]\nparam()'
    : `[CmdletBinding()]\nparam(\n${declarations.join(',\n\n')}\n)`;
}

/** Lines of the header that show how the script is called. */
export function usageLines({ parameters, preferences }: Setup): readonly string[] {
  const example = parameters.map(
    (parameter) => `-${pascalCase(parameter.id)} ${powershellString(exampleOf(parameter))}`,
  );
  return [
    ...(example.length === 0
      ? []
      : [
          '',
          'For example:',
          '  ./session-manager.ps1 `',
          ...example.map((line, at) => `    ${line}${at === example.length - 1 ? '' : ' `'}`),
        ]),
    ...(preferences === undefined
      ? []
      : [
          '',
          'Where other preferences are in force, it shows what would change and asks. Without anybody to ask:',
          '  -Yes                 change them',
          '  -WithoutPreferences  leave them alone, and do all else',
        ]),
  ];
}
