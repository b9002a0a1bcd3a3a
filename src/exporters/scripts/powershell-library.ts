import { type Plan, QUERIES, type ScriptFunction } from './plan.ts';
import { powershellString } from './quoting.ts';

/**
 * The functions of the PowerShell script. Documents reach the AWS CLI in a file, because Windows PowerShell drops
 * quotation marks from arguments of programs; PowerShell compares them itself.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
export function powershellLibrary(plan: Plan): Readonly<Record<ScriptFunction, string>> {
  const { partition, service } = plan;
  const option = (values: readonly string[]): string =>
    values.length === 0 ? '' : `, '--tags', ${values.map(powershellString).join(', ')}`;
  const tags = option(plan.tags);
  const mapTags = option(plan.tagMap === '' ? [] : [plan.tagMap]);
  const moreTags = mapTags === '' ? '' : ` + @(${mapTags.slice(2)})`;
  return {
    'call-aws': `# Runs the AWS CLI and returns what it prints. Returns $null when AWS answers with the expected error; any other
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
}`,

    'hand-over-document': `# Writes a document to a file for the AWS CLI: Windows PowerShell drops quotation marks from arguments.
$documentFile = [System.IO.Path]::GetTempFileName()
function Use-Document([string] $Document) {
    [System.IO.File]::WriteAllText($documentFile, $Document)
    return 'file://' + $documentFile
}`,

    'compare-documents': `# Every value of a document with the way to it, a line each.
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
}`,

    'same-documents': ``,

    'put-role': `# Creates a role, or renews its trust policy and its permissions boundary. Stops at a role that is for others.
function Publish-Role([string] $Name, [string] $Description, [string] $Trust, [string] $Path = '/',
    [string] $Boundary = '') {
    $file = Use-Document $Trust
    $limit = @(if ($Boundary -ne '') { '--permissions-boundary'; $Boundary })
    $created = Invoke-Aws (@('iam', 'create-role', '--role-name', $Name, '--description', $Description,
            '--assume-role-policy-document', $file, '--path', $Path${tags}) + $limit) \`
        -ExpectedError 'EntityAlreadyExists'
    if ($null -ne $created) {
        Write-Host ('Created the role ' + $Name)
        return
    }
    $others = Invoke-Aws @('iam', 'get-role', '--role-name', $Name, '--output', 'text',
        '--query', ${powershellString(QUERIES.othersTrusted(service))})
    if ($others -ne '') {
        throw ('The role ' + $Name + ' is for ' + $others + '; this setup would hand it to ${service === '' ? 'others' : service}. ' +
            'Choose another name for this setup. Nothing was changed.')
    }
    Invoke-Aws @('iam', 'update-assume-role-policy', '--role-name', $Name, '--policy-document', $file) | Out-Null
    Write-Host ('Updated the trust policy of the role ' + $Name)
    if ($Boundary -ne '') {
        Invoke-Aws @('iam', 'put-role-permissions-boundary', '--role-name', $Name, '--permissions-boundary', $Boundary) |
            Out-Null
        Write-Host ('Limited the role ' + $Name + ' by the permissions boundary ' + $Boundary)
    }
}`,

    'put-instance-profile': `# Creates the instance profile of the same name and puts the role into it.
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
}`,

    'put-policy': `# Creates a managed policy, or gives it a new default version if it changed. Returns its ARN.
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
        '--query', '${QUERIES.surplusVersions}')
    foreach ($version in (-split $surplus | Where-Object { $_ -ne '' })) {
        Invoke-Aws @('iam', 'delete-policy-version', '--policy-arn', $arn, '--version-id', $version) | Out-Null
        Write-Host ('Deleted version ' + $version + ' of the policy ' + $Name)
    }
    $version = Invoke-Aws @('iam', 'create-policy-version', '--policy-arn', $arn, '--policy-document', $file,
        '--set-as-default', '--query', 'PolicyVersion.VersionId', '--output', 'text')
    Write-Host ('Updated the policy ' + $Name + ' to version ' + $version)
    return $arn
}`,

    'is-left-over': `# Whether a policy is one of Name, Name2, Name3 ... after the first Count of them.
function Test-LeftOver([string] $Name, [int] $Count, [string] $Policy) {
    if (-not $Policy.StartsWith($Name, [System.StringComparison]::Ordinal)) { return $false }
    $number = $Policy.Substring($Name.Length)
    if ($number -eq '') { return $Count -eq 0 }
    return $number -cmatch '^([2-9]|[1-9][0-9])\\z' -and [int] $number -gt $Count
}`,

    'detach-leftovers': `# Takes Name2, Name3 ... from a group or a role, except for the first Count.
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
}`,

    'put-permission-set': `# Permission sets live in the account and Region of IAM Identity Center.
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
}`,

    'drop-references': `# Returns the names of the managed policies of a permission set.
function Get-PolicyReference([string] $Instance, [string] $PermissionSet) {
    $references = Invoke-IdentityCenter @('list-customer-managed-policy-references-in-permission-set',
        '--instance-arn', $Instance, '--permission-set-arn', $PermissionSet,
        '--query', ${powershellString(QUERIES.references)}, '--output', 'text')
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
}`,

    'refer-to-policy': `# Lets a permission set have a managed policy of each account.
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
}`,

    'drop-inline-policy': `# Takes the inline policy from a permission set, whose policies are managed now.
function Remove-InlinePolicy([string] $Instance, [string] $PermissionSet) {
    $set = @('--instance-arn', $Instance, '--permission-set-arn', $PermissionSet)
    $policy = Invoke-IdentityCenter (@('get-inline-policy-for-permission-set') + $set +
        @('--query', ${powershellString("InlinePolicy || ''")}, '--output', 'text'))
    if ($policy -eq '') { return }
    Invoke-IdentityCenter (@('delete-inline-policy-from-permission-set') + $set) | Out-Null
    Write-Host 'Deleted its inline policy, which is no longer part of the setup'
}`,

    'put-control-policy': `# Creates a service control policy, or brings it up to date.
function Publish-ControlPolicy([string] $Name, [string] $Description, [string] $Document) {
    $file = Use-Document $Document
    $created = Invoke-Aws @('organizations', 'create-policy', '--type', 'SERVICE_CONTROL_POLICY', '--name', $Name,
        '--description', $Description, '--content', $file${tags}) -ExpectedError 'DuplicatePolicyException'
    if ($null -ne $created) {
        Write-Host ('Created the service control policy ' + $Name)
        Write-Host 'Left to do: attach it to a root, an organizational unit or an account'
        return
    }
    $ids = Invoke-Aws @('organizations', 'list-policies', '--filter', 'SERVICE_CONTROL_POLICY', '--output', 'text',
        '--query', ('Policies[?Name==''' + $Name + '''].Id'))
    foreach ($id in (-split $ids | Where-Object { $_ -ne '' })) {
        $inForce = Invoke-Aws @('organizations', 'describe-policy', '--policy-id', $id,
            '--query', 'Policy.Content', '--output', 'text')
        if (Test-SameDocument $inForce $Document) {
            Write-Host ('The service control policy ' + $Name + ' is as it should be')
        } else {
            Invoke-Aws @('organizations', 'update-policy', '--policy-id', $id, '--content', $file) | Out-Null
            Write-Host ('Updated the service control policy ' + $Name + ', wherever it is attached')
        }
        return
    }
    throw ('There is no service control policy ' + $Name + ', and none can be created.')
}`,

    'put-endpoint-policy': `# Sets the policy of a VPC endpoint, and shows the one that it had.
function Publish-EndpointPolicy([string] $Endpoint, [string] $Document) {
    $inForce = Invoke-Aws @('ec2', 'describe-vpc-endpoints', '--vpc-endpoint-ids', $Endpoint,
        '--query', 'VpcEndpoints[0].PolicyDocument', '--output', 'text') -ExpectedError 'InvalidVpcEndpointId.NotFound'
    if ($null -eq $inForce) {
        throw ('There is no endpoint ' + $Endpoint + ' in this account and Region. Nothing was changed.')
    }
    if (Test-SameDocument $inForce $Document) {
        Write-Host ('The policy of the endpoint ' + $Endpoint + ' is as it should be')
        return
    }
    Invoke-Aws @('ec2', 'modify-vpc-endpoint', '--vpc-endpoint-id', $Endpoint,
        '--policy-document', (Use-Document $Document)) | Out-Null
    Write-Host ('Set the policy of the endpoint ' + $Endpoint + ', which had this one:')
    Write-Host $inForce
}`,

    'show-to-owner': `# Shows what somebody else has to do.
function Write-ForOwner([string] $Description, [string] $Statements) {
    Write-Host ''
    Write-Host ($Description + ':')
    Write-Output $Statements
    Write-Host ''
}`,

    'put-host-management': `# Gives the role to the instances of a Region, unless another role is set there.
function Set-HostManagement([string] $Region, [string] $Setting, [string] $Role) {
    $before = Invoke-Aws @('ssm', 'get-service-setting', '--region', $Region, '--setting-id', $Setting,
        '--output', 'text', '--query', ${powershellString(QUERIES.changedSetting)})
    if ($before -ceq $Role) {
        Write-Host ('Instances in ' + $Region + ' have the role ' + $Role + ' already')
        return
    }
    if ($before -ne '') {
        throw ('Instances in ' + $Region + ' have the role ' + $before + ', and may need more of it than sessions. ' +
            'Everything before is done. Add its policies to the new role where they do, change the setting, and run this again: ' +
            'aws ssm update-service-setting --region ' + $Region + ' --setting-id ' + $Setting + ' --setting-value ' + $Role)
    }
    Invoke-Aws @('ssm', 'update-service-setting', '--region', $Region, '--setting-id', $Setting,
        '--setting-value', $Role) | Out-Null
    Write-Host ('Instances in ' + $Region + ' without an instance profile for Systems Manager get the role ' + $Role +
        ' within 30 minutes')
}`,

    'put-log-group': `# Creates a log group.
function Publish-LogGroup([string] $Region, [string] $Name) {
    $created = Invoke-Aws @('logs', 'create-log-group', '--region', $Region, '--log-group-name', $Name${mapTags}) \`
        -ExpectedError 'ResourceAlreadyExistsException'
    $what = if ($null -eq $created) { 'Found' } else { 'Created' }
    Write-Host ($what + ' the log group ' + $Name + ' in ' + $Region)
}`,

    'put-encrypted-log-group': `# Creates a log group with a key, or sets its key.
function Publish-EncryptedLogGroup([string] $Region, [string] $Name, [string] $Key) {
    $group = @('--region', $Region, '--log-group-name', $Name, '--kms-key-id', $Key)
    try {
        $created = Invoke-Aws (@('logs', 'create-log-group') + $group${moreTags}) \`
            -ExpectedError 'ResourceAlreadyExistsException'
        if ($null -ne $created) {
            Write-Host ('Created the log group ' + $Name + ' in ' + $Region)
            return
        }
        Invoke-Aws (@('logs', 'associate-kms-key') + $group) | Out-Null
        Write-Host ('Set the key of the log group ' + $Name + ' in ' + $Region)
    } catch {
        throw ($_.Exception.Message + [Environment]::NewLine +
            'The log group ' + $Name + ' in ' + $Region + ' needs its key, ' + $Key + '. ' +
            'Add the statements above to the key''s policy, then run this again.')
    }
}`,

    'put-retention': `# After how many days a log group deletes what it holds.
function Set-LogRetention([string] $Region, [string] $Name, [string] $Days) {
    Invoke-Aws @('logs', 'put-retention-policy', '--region', $Region, '--log-group-name', $Name,
        '--retention-in-days', $Days) | Out-Null
    Write-Host ('The log group ' + $Name + ' in ' + $Region + ' deletes logs after ' + $Days + ' days')
}`,

    'put-document': `# Returns the number of the version with this content.
function Find-DocumentVersion([string[]] $Document, [string] $Content) {
    $versions = Invoke-Aws (@('ssm', 'list-document-versions') + $Document + @('--output', 'text',
            '--query', 'DocumentVersions[].DocumentVersion'))
    foreach ($version in (-split $versions | Where-Object { $_ -ne '' })) {
        $there = Invoke-Aws (@('ssm', 'get-document') + $Document + @('--document-version', $version,
                '--document-format', 'JSON', '--query', 'Content', '--output', 'text'))
        if (Test-SameDocument $there $Content) { return $version }
    }
    throw 'aws ssm update-document: DuplicateDocumentContent, but no version has this content.'
}

# Creates a Session document. Returns nothing when it did; otherwise the version in force and what that says.
function New-SessionDocument([string[]] $Document, [string] $Content) {
    $created = Invoke-Aws (@('ssm', 'create-document') + $Document + @('--document-type', 'Session',
            '--document-format', 'JSON', '--content', (Use-Document $Content)${tags})) -ExpectedError 'DocumentAlreadyExists'
    if ($null -ne $created) { return }
    $version = Invoke-Aws (@('ssm', 'get-document') + $Document + @('--document-version', '$DEFAULT',
            '--query', 'DocumentVersion', '--output', 'text'))
    $there = Invoke-Aws (@('ssm', 'get-document') + $Document + @('--document-version', $version,
            '--document-format', 'JSON', '--query', 'Content', '--output', 'text'))
    return @{ Version = $version; Content = $there }
}

# Makes a new version of a Session document the default, and returns its number.
function Update-SessionDocument([string[]] $Document, [string] $Content) {
    $version = Invoke-Aws (@('ssm', 'update-document') + $Document + @('--document-version', '$LATEST',
            '--document-format', 'JSON', '--content', (Use-Document $Content),
            '--query', 'DocumentDescription.DocumentVersion', '--output', 'text')) \`
        -ExpectedError 'DuplicateDocumentContent'
    if ($null -eq $version) { $version = Find-DocumentVersion $Document $Content }
    Invoke-Aws (@('ssm', 'update-document-default-version') + $Document + @('--document-version', $version)) |
        Out-Null
    return $version
}`,

    'put-named-document': `# Creates a Session document, or brings it up to date.
function Publish-NamedDocument([string] $Region, [string] $Name, [string] $Content) {
    $document = @('--region', $Region, '--name', $Name)
    $what = 'The Session document ' + $Name + ' in ' + $Region
    $old = New-SessionDocument $document $Content
    if ($null -eq $old) {
        Write-Host ('Created the Session document ' + $Name + ' in ' + $Region)
    } elseif (Test-SameDocument $old.Content $Content) {
        Write-Host ($what + ' is in force already, as version ' + $old.Version)
    } else {
        $version = Update-SessionDocument $document $Content
        Write-Host ($what + ' is version ' + $version + ' now, and was version ' + $old.Version)
    }
}`,

    'put-preferences': `# Shows what would change, and stops unless somebody agrees.
function Confirm-Preferences([string] $Region, [string] $Version, [string] $InForce, [string] $Content) {
    Write-Host ('Other preferences are in force in ' + $Region + ', version ' + $Version + '. ' +
        'They apply to every session there, on every node, whatever its role.')
    Write-Host 'These lines would go (-) and come (+):'
    foreach ($line in (Compare-Document $InForce $Content)) { Write-Host $line }
    if ($Yes) { return }
    if ([Console]::IsInputRedirected -or -not [Environment]::UserInteractive) {
        throw ('The preferences in ' + $Region + ' were not changed, because there is no terminal to ask at. ' +
            'Everything before them is done. Run this again with -Yes to change them, ' +
            'or with -WithoutPreferences to leave them alone.')
    }
    $reply = Read-Host ('Change the preferences in ' + $Region + ' now? [y/N]')
    if ($reply -notmatch '^(y|yes)\\z') {
        throw ('The preferences in ' + $Region + ' were not changed. Everything before them is done.')
    }
}

# Creates the Session document with the preferences, or makes a new version of it the default. Asks first when that
# changes what is in force, and names the way back.
function Publish-Preferences([string] $Region, [string] $Name, [string] $Content) {
    $document = @('--region', $Region, '--name', $Name)
    $old = New-SessionDocument $document $Content
    if ($null -eq $old) {
        Write-Host ('Created the preferences in ' + $Region)
        return
    }
    if (Test-SameDocument $old.Content $Content) {
        Write-Host ('The preferences in ' + $Region + ' are in force already, as version ' + $old.Version)
        return
    }
    Confirm-Preferences $Region $old.Version $old.Content $Content
    $version = Update-SessionDocument $document $Content
    Write-Host ('The preferences in ' + $Region + ' are version ' + $version + ' now, and were version ' +
        $old.Version + '. The way back:')
    Write-Host ('  aws ssm update-document-default-version --region ' + $Region + ' --name ' + $Name +
        ' --document-version ' + $old.Version)
}`,
  };
}
