import type { Setup } from '../../types.ts';
import { callsAws, hasHolders, tagMap, tagPairs, trustedService } from '../contents.ts';
import { powershellString } from '../powershell-quote.ts';
import {
  publishInstanceProfile,
  publishPolicy,
  publishRole,
  removeLeftovers,
  TEST_LEFT_OVER,
} from './iam-functions.ts';
import {
  ADD_POLICY_REFERENCE,
  publishPermissionSet,
  REMOVE_INLINE_POLICY,
  REMOVE_POLICY_REFERENCES,
} from './identity-center-functions.ts';
import { publishEncryptedLogGroup, publishLogGroup, publishPreferences } from './regional-functions.ts';

const INVOKE_AWS = `# Runs the AWS CLI and returns what it prints. Returns $null when AWS answers with the expected error; any other
# error ends the script.
function Invoke-Aws([string[]] $Arguments, [string] $ExpectedError = '') {
    # What a program writes to standard error is no error yet.
    $ErrorActionPreference = 'Continue'
    $PSNativeCommandUseErrorActionPreference = $false
    $output = @(& aws @Arguments 2>&1)
    $errors = @($output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }) -join [Environment]::NewLine
    if ($LASTEXITCODE -eq 0) {
        return @($output | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }) -join [Environment]::NewLine
    }
    if ($ExpectedError -ne '' -and $errors.Contains('(' + $ExpectedError + ')')) { return $null }
    throw ('aws ' + $Arguments[0] + ' ' + $Arguments[1] + ': ' + $errors)
}`;

const USE_DOCUMENT = `# Writes a document to a file for the AWS CLI: Windows PowerShell drops quotation marks from arguments.
$documentFile = [System.IO.Path]::GetTempFileName()
function Use-Document([string] $Document) {
    [System.IO.File]::WriteAllText($documentFile, $Document)
    return 'file://' + $documentFile
}`;

const WRITE_FOR_OWNER = `# Shows what somebody else has to do.
function Write-ForOwner([string] $Description, [string] $Statements) {
    Write-Host ''
    Write-Host ($Description + ':')
    Write-Output $Statements
    Write-Host ''
}`;

const tagArguments = (values: readonly string[]): string =>
  values.length === 0 ? '' : `, '--tags', ${values.map(powershellString).join(', ')}`;

/** Whether a script hands documents to the AWS CLI. */
export const writesDocuments = ({ policies, permissionSets, role, preferences }: Setup): boolean =>
  role !== undefined ||
  preferences !== undefined ||
  policies.length > 0 ||
  permissionSets.some(({ inlinePolicy }) => inlinePolicy !== undefined);

/** The functions that the steps of a setup call, and no others. */
export function functionSection(setup: Setup): string {
  const { policies, permissionSets, role, logGroup, preferences, forOwners, partition } = setup;
  const tags = tagArguments(tagPairs(setup));
  const map = tagMap(setup);
  const mapTags = tagArguments(map === '' ? [] : [map]);
  const refersToPolicies = permissionSets.some(({ managedPolicies }) => managedPolicies.length > 0);
  const needed: readonly (string | false)[] = [
    callsAws(setup) && INVOKE_AWS,
    writesDocuments(setup) && USE_DOCUMENT,
    role !== undefined && publishRole(tags, trustedService(role)),
    role?.instanceProfile === true && publishInstanceProfile(tags),
    policies.length > 0 && publishPolicy(tags, partition),
    hasHolders(setup) && TEST_LEFT_OVER,
    policies.some(({ target }) => target !== undefined) && removeLeftovers(partition),
    permissionSets.length > 0 && publishPermissionSet(tags),
    permissionSets.length > 0 && REMOVE_POLICY_REFERENCES,
    refersToPolicies && ADD_POLICY_REFERENCE,
    refersToPolicies && REMOVE_INLINE_POLICY,
    preferences !== undefined && publishPreferences(tags, powershellString(preferences.name)),
    forOwners.length > 0 && WRITE_FOR_OWNER,
    logGroup !== undefined &&
      (logGroup.keyArns === undefined ? publishLogGroup(mapTags) : publishEncryptedLogGroup(mapTags)),
  ];
  return needed.filter((text) => text !== false).join('\n\n');
}
