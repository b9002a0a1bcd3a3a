import { othersTrusted } from '../contents.ts';
import { powershellString } from '../quoting.ts';

/**
 * Creates a customer managed policy or, when it says something else, a version of it. There are five versions at most.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/create-policy-version.html
 */
export const publishPolicy = (
  tags: string,
  partition: string,
): string => `# Creates a managed policy, or gives it a new default version if it changed. Returns its ARN.
function Publish-Policy([string] $Name, [string] $Description, [string] $Document) {
    $file = Use-Document $Document
    $arn = 'arn:${partition}:iam::' + $account + ':policy/' + $Name
    $created = Invoke-Aws @('iam', 'create-policy', '--policy-name', $Name, '--description', $Description,
        '--policy-document', $file${tags}) -ExpectedError 'EntityAlreadyExists'
    if ($null -ne $created) {
        Write-Host ('Created the policy ' + $Name)
        return $arn
    }
    $inForce = Invoke-Aws @('iam', 'get-policy', '--policy-arn', $arn, '--query', 'Policy.DefaultVersionId',
        '--output', 'text')
    $current = Invoke-Aws @('iam', 'get-policy-version', '--policy-arn', $arn, '--version-id', $inForce,
        '--query', 'PolicyVersion.Document', '--output', 'json')
    if (Test-SameDocument $current $Document) {
        Write-Host ('The policy ' + $Name + ' is as it should be, as version ' + $inForce)
        return $arn
    }
    # A policy has five versions at most: the oldest ones make room, never the one in force.
    $surplus = Invoke-Aws @('iam', 'list-policy-versions', '--policy-arn', $arn, '--output', 'text',
        '--query', '(sort_by(Versions[?!IsDefaultVersion], &CreateDate)[].VersionId)[:-3]')
    foreach ($version in (-split $surplus | Where-Object { $_ -ne '' })) {
        Invoke-Aws @('iam', 'delete-policy-version', '--policy-arn', $arn, '--version-id', $version) | Out-Null
        Write-Host ('Deleted version ' + $version + ' of the policy ' + $Name)
    }
    $version = Invoke-Aws @('iam', 'create-policy-version', '--policy-arn', $arn, '--policy-document', $file,
        '--set-as-default', '--query', 'PolicyVersion.VersionId', '--output', 'text')
    Write-Host ('Updated the policy ' + $Name + ' to version ' + $version)
    return $arn
}`;

/**
 * Creates a role or replaces its trust policy, but takes no role away from another service: that would be the role of
 * another setup.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/update-assume-role-policy.html
 */
export const publishRole = (
  tags: string,
  service: string,
): string => `# Creates a role, or renews its trust policy. Stops at a role that is for others.
function Publish-Role([string] $Name, [string] $Description, [string] $Trust) {
    $file = Use-Document $Trust
    $created = Invoke-Aws @('iam', 'create-role', '--role-name', $Name, '--description', $Description,
        '--assume-role-policy-document', $file${tags}) -ExpectedError 'EntityAlreadyExists'
    if ($null -ne $created) {
        Write-Host ('Created the role ' + $Name)
        return
    }
    $others = Invoke-Aws @('iam', 'get-role', '--role-name', $Name, '--output', 'text',
        '--query', ${powershellString(othersTrusted(service))})
    if ($others -ne '') {
        throw ('The role ' + $Name + ' is for ' + $others + '; this setup would hand it to ${service}. ' +
            'Choose another name for this setup. Nothing was changed.')
    }
    Invoke-Aws @('iam', 'update-assume-role-policy', '--role-name', $Name, '--policy-document', $file) | Out-Null
    Write-Host ('Updated the trust policy of the role ' + $Name)
}`;

/**
 * Creates an instance profile, which holds one role.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/add-role-to-instance-profile.html
 */
export const publishInstanceProfile = (
  tags: string,
): string => `# Creates the instance profile of the same name and puts the role into it.
function Publish-InstanceProfile([string] $Name) {
    $created = Invoke-Aws @('iam', 'create-instance-profile', '--instance-profile-name', $Name${tags}) \`
        -ExpectedError 'EntityAlreadyExists'
    if ($null -ne $created) { Write-Host ('Created the instance profile ' + $Name) }
    $inside = Invoke-Aws @('iam', 'get-instance-profile', '--instance-profile-name', $Name,
        '--query', 'InstanceProfile.Roles[].RoleName', '--output', 'text')
    if ($inside -ceq $Name) {
        Write-Host ('The role ' + $Name + ' is in its instance profile')
        return
    }
    if ($inside -ne '') {
        throw ('The instance profile ' + $Name + ' holds the role ' + $inside + ', and has room for no other.')
    }
    Invoke-Aws @('iam', 'add-role-to-instance-profile', '--instance-profile-name', $Name, '--role-name', $Name) |
        Out-Null
    Write-Host ('Added the role ' + $Name + ' to its instance profile')
}`;

/** Whether a policy is a part beyond those of the setup, by its name or ARN. */
export const TEST_LEFT_OVER = `# Whether a policy is one of Name, Name2, Name3 ... after the first Count of them.
function Test-LeftOver([string] $Name, [int] $Count, [string] $Policy) {
    if (-not $Policy.StartsWith($Name, [System.StringComparison]::Ordinal)) { return $false }
    $number = $Policy.Substring($Name.Length)
    if ($number -eq '') { return $Count -eq 0 }
    return $number -cmatch '^([2-9]|[1-9][0-9])\\z' -and [int] $number -gt $Count
}`;

/**
 * Detaches parts of a policy that has fewer of them than before.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/list-attached-role-policies.html
 */
export const removeLeftovers = (
  partition: string,
): string => `# Takes Name2, Name3 ... from a group or a role, except for the first Count.
function Remove-Leftovers([string] $Kind, [string] $Holder, [string] $Name, [int] $Count) {
    $attached = Invoke-Aws @('iam', ('list-attached-' + $Kind + '-policies'), ('--' + $Kind + '-name'), $Holder,
        '--query', 'AttachedPolicies[].PolicyArn', '--output', 'text')
    foreach ($arn in (-split $attached | Where-Object { $_ -ne '' })) {
        if (Test-LeftOver ('arn:${partition}:iam::' + $account + ':policy/' + $Name) $Count $arn) {
            Invoke-Aws @('iam', ('detach-' + $Kind + '-policy'), ('--' + $Kind + '-name'), $Holder,
                '--policy-arn', $arn) | Out-Null
            Write-Host ('Detached ' + $arn.Split('/')[-1] + ', which is no longer part of the setup')
        }
    }
}`;
