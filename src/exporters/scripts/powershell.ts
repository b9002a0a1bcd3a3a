import type { Format } from '../format.ts';
import { headerLines } from '../header.ts';
import { pascalCase } from '../parameter-facts.ts';
import { isOfNodes } from '../places.ts';
import { callsAws, reachOf } from './contents.ts';
import { functionSection, writesDocuments } from './ps/functions.ts';
import { parameterBlock, usageLines } from './ps/parameters.ts';
import { documentSection, steps } from './ps/steps.ts';
import type { Setup } from '../types.ts';

const SETTINGS = `Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
# The AWS CLI shows nothing in a pager and waits for nobody.
$env:AWS_PAGER = ''`;

const REQUIRE_AWS = `if (-not (Get-Command aws -ErrorAction SilentlyContinue)) { throw 'The AWS CLI, aws, is not installed.' }`;

const purpose = (setup: Setup): readonly string[] =>
  callsAws(setup)
    ? [
        '',
        'Creates what is below with the AWS CLI, or brings it up to date: it can be run again at any time.',
        ...reachOf(setup),
        'Needs PowerShell 7, or Windows PowerShell 5.1.',
      ]
    : ['', 'There is nothing to create.'];

const comment = (line: string): string => (line === '' ? '#' : `# ${line}`);

/** The steps; the file that hands documents over is removed whatever happens. */
function stepSection(setup: Setup): string {
  const blocks = steps(setup, { inAccount: isOfNodes(setup) });
  if (!writesDocuments(setup)) return blocks.map((lines) => lines.join('\n')).join('\n\n');
  const inside = blocks.map((lines) => lines.map((line) => `    ${line}`).join('\n')).join('\n\n');
  return `try {\n${inside}\n} finally {\n    Remove-Item -LiteralPath $documentFile\n}`;
}

/**
 * Writes a PowerShell script that creates a setup with the AWS CLI, or brings it up to date. Documents reach the AWS
 * CLI in a file, because Windows PowerShell drops quotation marks from arguments of programs.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
function write(setup: Setup): string {
  const header = [...headerLines(setup), ...purpose(setup), ...usageLines(setup)].map(comment);
  const sections = [
    header.join('\n'),
    '#Requires -Version 5.1',
    parameterBlock(setup),
    SETTINGS + (callsAws(setup) ? `\n${REQUIRE_AWS}` : ''),
    documentSection(setup),
    functionSection(setup),
    stepSection(setup),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

export const powershell: Format = {
  name: 'AWS CLI, PowerShell',
  path: 'aws-cli/session-manager.ps1',
  parameterName: ({ id }) => pascalCase(id),
  write,
};
