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

/**
 * Creates the Session document, or updates it and makes the new version the default.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-configure-preferences-cli.html
 */
export const publishPreferences = (
  tags: string,
  name: string,
): string => `# Creates the Session document with the preferences, or makes a new version of it the default.
function Publish-Preferences([string] $Region, [string] $Content) {
    $file = Use-Document $Content
    $document = @('--region', $Region, '--name', ${name})
    $created = Invoke-Aws (@('ssm', 'create-document') + $document + @('--document-type', 'Session',
            '--document-format', 'JSON', '--content', $file${tags})) -ExpectedError 'DocumentAlreadyExists'
    if ($null -ne $created) {
        Write-Host ('Created the preferences in ' + $Region)
        return
    }
    $version = Invoke-Aws (@('ssm', 'update-document') + $document + @('--document-version', '$LATEST',
            '--document-format', 'JSON', '--content', $file,
            '--query', 'DocumentDescription.DocumentVersion', '--output', 'text')) \`
        -ExpectedError 'DuplicateDocumentContent'
    if ($null -eq $version) {
        # The latest version says the same already, but it may not be the default.
        $version = Invoke-Aws (@('ssm', 'get-document') + $document + @('--document-version', '$LATEST',
                '--query', 'DocumentVersion', '--output', 'text'))
    }
    Invoke-Aws (@('ssm', 'update-document-default-version') + $document + @('--document-version', $version)) |
        Out-Null
    Write-Host ('The preferences in ' + $Region + ' are version ' + $version)
}`;
