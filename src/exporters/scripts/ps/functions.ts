import { callsAws, hasHolders, tagMap, tagPairs, trustedService } from '../contents.ts';
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
import { powershellString } from '../quoting.ts';
import type { Setup } from '../../types.ts';

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

const COMPARE_DOCUMENT = `# Every value of a document with the way to it, a line each.
function Get-DocumentLine($Value, [string] $Path) {
    if ($Value -is [System.Management.Automation.PSCustomObject]) {
        $Path + ' {}'
        foreach ($member in $Value.PSObject.Properties) {
            Get-DocumentLine $member.Value ($Path + '/' + $member.Name)
        }
    } elseif ($Value -is [array]) {
        $Path + ' []'
        for ($at = 0; $at -lt $Value.Count; $at++) { Get-DocumentLine $Value[$at] ($Path + '/' + $at) }
    } else {
        $Path + ' ' + (ConvertTo-Json -InputObject $Value -Compress)
    }
}

# The lines that go (-) and come (+) from one document to another. None when they say the same, whatever their layout.
function Compare-Document([string] $Before, [string] $After) {
    $old = [string[]] @(Get-DocumentLine (ConvertFrom-Json -InputObject $Before) '')
    $new = [string[]] @(Get-DocumentLine (ConvertFrom-Json -InputObject $After) '')
    # Sets compare letter by letter, operators would take some different texts for the same.
    $inOld = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList (, $old)
    $inNew = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList (, $new)
    foreach ($line in $old) { if (-not $inNew.Contains($line)) { '  - ' + $line } }
    foreach ($line in $new) { if (-not $inOld.Contains($line)) { '  + ' + $line } }
}

function Test-SameDocument([string] $One, [string] $Other) {
    try {
        return @(Compare-Document $One $Other).Count -eq 0
    } catch {
        # PowerShell reads no document in which names differ by case alone. Taken for another one, it is renewed.
        return $false
    }
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
    (policies.length > 0 || preferences !== undefined) && COMPARE_DOCUMENT,
    role !== undefined && publishRole(tags, trustedService(role)),
    role?.instanceProfile === true && publishInstanceProfile(tags),
    policies.length > 0 && publishPolicy(tags, partition),
    hasHolders(setup) && TEST_LEFT_OVER,
    policies.some(({ target }) => target !== undefined) && removeLeftovers(partition),
    permissionSets.length > 0 && publishPermissionSet(tags),
    permissionSets.length > 0 && REMOVE_POLICY_REFERENCES,
    refersToPolicies && ADD_POLICY_REFERENCE,
    refersToPolicies && REMOVE_INLINE_POLICY,
    forOwners.length > 0 && WRITE_FOR_OWNER,
    logGroup !== undefined &&
      (logGroup.keyArns === undefined ? publishLogGroup(mapTags) : publishEncryptedLogGroup(mapTags)),
    preferences !== undefined && publishPreferences(tags, powershellString(preferences.name)),
  ];
  return needed.filter((text) => text !== false).join('\n\n');
}
