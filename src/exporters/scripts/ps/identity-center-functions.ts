import { REFERENCES } from '../contents.ts';
import { powershellString } from '../quoting.ts';

/**
 * Creates a permission set or finds it by its name, for which there is no call.
 * https://docs.aws.amazon.com/cli/latest/reference/sso-admin/create-permission-set.html
 */
export const publishPermissionSet = (
  tags: string,
): string => `# Permission sets live in the account and Region of IAM Identity Center.
function Invoke-IdentityCenter([string[]] $Arguments, [string] $ExpectedError = '') {
    $elsewhere = if ($IdentityCenterProfile -eq '') { @() } else { @('--profile', $IdentityCenterProfile) }
    return Invoke-Aws (@('sso-admin') + $Arguments + $elsewhere) -ExpectedError $ExpectedError
}

# Creates a permission set, or finds it. Returns its ARN.
function Publish-PermissionSet([string] $Instance, [string] $Name, [string] $Description) {
    $created = Invoke-IdentityCenter @('create-permission-set', '--instance-arn', $Instance, '--name', $Name,
        '--description', $Description, '--query', 'PermissionSet.PermissionSetArn', '--output', 'text'${tags}) \`
        -ExpectedError 'ConflictException'
    if ($null -ne $created) {
        Write-Host ('Created the permission set ' + $Name)
        return $created
    }
    $all = Invoke-IdentityCenter @('list-permission-sets', '--instance-arn', $Instance,
        '--query', 'PermissionSets[]', '--output', 'text')
    foreach ($arn in (-split $all | Where-Object { $_ -ne '' })) {
        $found = Invoke-IdentityCenter @('describe-permission-set', '--instance-arn', $Instance,
            '--permission-set-arn', $arn, '--query', 'PermissionSet.Name', '--output', 'text')
        if ($found -ceq $Name) {
            Write-Host ('Found the permission set ' + $Name)
            return $arn
        }
    }
    throw ('There is no permission set ' + $Name + ', and none can be created.')
}`;

/**
 * Names a customer managed policy, which every account has to have. AWS answers ConflictException to more than a policy
 * that is there.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html
 */
export const ADD_POLICY_REFERENCE = `# Lets a permission set have a managed policy of each account.
function Add-PolicyReference([string] $Instance, [string] $PermissionSet, [string] $Policy) {
    $added = Invoke-IdentityCenter @('attach-customer-managed-policy-reference-to-permission-set',
        '--instance-arn', $Instance, '--permission-set-arn', $PermissionSet,
        '--customer-managed-policy-reference', ('Name=' + $Policy + ',Path=/')) -ExpectedError 'ConflictException'
    if ($null -ne $added) {
        Write-Host ('Attached the policy ' + $Policy + ' to it')
        return
    }
    if (@(Get-PolicyReference $Instance $PermissionSet) -cnotcontains $Policy) {
        throw ('The policy ' + $Policy + ' cannot be attached to it: ConflictException')
    }
    Write-Host ('The policy ' + $Policy + ' is attached to it')
}`;

/**
 * Takes from a permission set what it had when its policy was longer, or shorter.
 * https://docs.aws.amazon.com/cli/latest/reference/sso-admin/list-customer-managed-policy-references-in-permission-set.html
 */
export const REMOVE_POLICY_REFERENCES = `# Returns the names of the managed policies of a permission set.
function Get-PolicyReference([string] $Instance, [string] $PermissionSet) {
    $references = Invoke-IdentityCenter @('list-customer-managed-policy-references-in-permission-set',
        '--instance-arn', $Instance, '--permission-set-arn', $PermissionSet,
        '--query', ${powershellString(REFERENCES)}, '--output', 'text')
    return -split $references | Where-Object { $_ -ne '' }
}

# Takes Name, Name2, Name3 ... from a permission set, except for the first Count.
function Remove-PolicyReferences([string] $Instance, [string] $PermissionSet, [string] $Name, [int] $Count) {
    foreach ($policy in @(Get-PolicyReference $Instance $PermissionSet)) {
        if (Test-LeftOver $Name $Count $policy) {
            Invoke-IdentityCenter @('detach-customer-managed-policy-reference-from-permission-set',
                '--instance-arn', $Instance, '--permission-set-arn', $PermissionSet,
                '--customer-managed-policy-reference', ('Name=' + $policy + ',Path=/')) | Out-Null
            Write-Host ('Detached ' + $policy + ', which is no longer part of the setup')
        }
    }
}`;

/** https://docs.aws.amazon.com/cli/latest/reference/sso-admin/delete-inline-policy-from-permission-set.html */
export const REMOVE_INLINE_POLICY = `# Takes the inline policy from a permission set, whose policies are managed now.
function Remove-InlinePolicy([string] $Instance, [string] $PermissionSet) {
    $set = @('--instance-arn', $Instance, '--permission-set-arn', $PermissionSet)
    $policy = Invoke-IdentityCenter (@('get-inline-policy-for-permission-set') + $set +
        @('--query', ${powershellString("InlinePolicy || ''")}, '--output', 'text'))
    if ($policy -eq '') { return }
    Invoke-IdentityCenter (@('delete-inline-policy-from-permission-set') + $set) | Out-Null
    Write-Host 'Deleted its inline policy, which is no longer part of the setup'
}`;
