/**
 * Creates a log group.
 * https://docs.aws.amazon.com/cli/latest/reference/logs/create-log-group.html
 */
export const publishLogGroup = (tags: string): string => `# Creates a log group.
function Publish-LogGroup([string] $Region, [string] $Name) {
    $created = Invoke-Aws @('logs', 'create-log-group', '--region', $Region, '--log-group-name', $Name${tags}) \`
        -ExpectedError 'ResourceAlreadyExistsException'
    $what = if ($null -eq $created) { 'Found' } else { 'Created' }
    Write-Host ($what + ' the log group ' + $Name + ' in ' + $Region)
}`;

/**
 * Creates a log group with a key, or sets its key: both fail until the policy of the key lets CloudWatch Logs use it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export const publishEncryptedLogGroup = (
  tags: string,
): string => `# Creates a log group with a key, or sets its key.
function Publish-EncryptedLogGroup([string] $Region, [string] $Name, [string] $Key) {
    $group = @('--region', $Region, '--log-group-name', $Name, '--kms-key-id', $Key)
    try {
        $created = Invoke-Aws (@('logs', 'create-log-group') + $group${tags === '' ? '' : ` + @(${tags.slice(2)})`}) \`
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
}`;

/** Shows how the preferences differ from those in force, and asks. */
const CONFIRM_PREFERENCES = `# Shows what would change, and stops unless somebody agrees.
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
}`;

/**
 * Creates the Session document, or updates it and makes the new version the default. Sessions take the default one.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-configure-preferences-cli.html
 */
export const publishPreferences = (tags: string, name: string): string => `${CONFIRM_PREFERENCES}

# Returns the number of the version with this content.
function Find-PreferencesVersion([string[]] $Document, [string] $Content) {
    $versions = Invoke-Aws (@('ssm', 'list-document-versions') + $Document + @('--output', 'text',
            '--query', 'DocumentVersions[].DocumentVersion'))
    foreach ($version in (-split $versions | Where-Object { $_ -ne '' })) {
        $there = Invoke-Aws (@('ssm', 'get-document') + $Document + @('--document-version', $version,
                '--document-format', 'JSON', '--query', 'Content', '--output', 'text'))
        if (Test-SameDocument $there $Content) { return $version }
    }
    throw 'aws ssm update-document: DuplicateDocumentContent, but no version has this content.'
}

# Creates the Session document with the preferences, or makes a new version of it the default. Asks first when that
# changes what is in force, and names the way back.
function Publish-Preferences([string] $Region, [string] $Content) {
    $file = Use-Document $Content
    $document = @('--region', $Region, '--name', ${name})
    $created = Invoke-Aws (@('ssm', 'create-document') + $document + @('--document-type', 'Session',
            '--document-format', 'JSON', '--content', $file${tags})) -ExpectedError 'DocumentAlreadyExists'
    if ($null -ne $created) {
        Write-Host ('Created the preferences in ' + $Region)
        return
    }
    $oldVersion = Invoke-Aws (@('ssm', 'get-document') + $document + @('--document-version', '$DEFAULT',
            '--query', 'DocumentVersion', '--output', 'text'))
    $inForce = Invoke-Aws (@('ssm', 'get-document') + $document + @('--document-version', $oldVersion,
            '--document-format', 'JSON', '--query', 'Content', '--output', 'text'))
    if (Test-SameDocument $inForce $Content) {
        Write-Host ('The preferences in ' + $Region + ' are in force already, as version ' + $oldVersion)
        return
    }
    Confirm-Preferences $Region $oldVersion $inForce $Content
    $version = Invoke-Aws (@('ssm', 'update-document') + $document + @('--document-version', '$LATEST',
            '--document-format', 'JSON', '--content', $file,
            '--query', 'DocumentDescription.DocumentVersion', '--output', 'text')) \`
        -ExpectedError 'DuplicateDocumentContent'
    if ($null -eq $version) { $version = Find-PreferencesVersion $document $Content }
    Invoke-Aws (@('ssm', 'update-document-default-version') + $document + @('--document-version', $version)) |
        Out-Null
    Write-Host ('The preferences in ' + $Region + ' are version ' + $version + ' now, and were version ' +
        $oldVersion + '. The way back:')
    Write-Host ('  aws ssm update-document-default-version --region ' + $Region + ' --name ' + ${name} +
        ' --document-version ' + $oldVersion)
}`;
