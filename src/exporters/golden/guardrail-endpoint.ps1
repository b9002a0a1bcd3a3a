# Session Manager guardrail. Written by Session Manager Policy Builder 1.2.3; change it there:
# https://example.org/#/end-user?v=1
#
# Creates what is below with the AWS CLI, or brings it up to date: it can be run again at any time.
# What has the same name is replaced; nothing else is changed or removed.
# Needs PowerShell 7, or Windows PowerShell 5.1.
#
# For example:
#   ./session-manager.ps1 `
#     -VpcEndpointId 'vpce-0123456789abcdef0'

#Requires -Version 5.1

[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, HelpMessage = 'ID of the VPC endpoint of Systems Manager whose policy is replaced: the ID of a VPC endpoint (vpce-...)')]
    [ValidatePattern('^vpce-([0-9a-f]{8}|[0-9a-f]{17})\z', Options = 'None')]
    [string] $VpcEndpointId
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
# The AWS CLI shows nothing in a pager and waits for nobody.
$env:AWS_PAGER = ''
if (-not (Get-Command aws -ErrorAction SilentlyContinue)) { throw 'The AWS CLI, aws, is not installed.' }

$guardrailPolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AllowAll",
      "Effect": "Allow",
      "Principal": {
        "AWS": "*"
      },
      "Action": "*",
      "Resource": "*"
    },
    {
      "Sid": "DenyOtherDocuments",
      "Effect": "Deny",
      "Principal": {
        "AWS": "*"
      },
      "Action": [
        "ssm:StartSession"
      ],
      "NotResource": [
        "arn:aws:ec2:*:*:instance/*",
        "arn:aws:ssm:*:*:managed-instance/*",
        "arn:aws:ecs:*:*:task/*",
        "arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell"
      ],
      "Condition": {
        "ArnNotLike": {
          "aws:PrincipalArn": [
            "arn:aws:iam::*:role/SessionAdmin"
          ]
        }
      }
    },
    {
      "Sid": "DenyPreferences",
      "Effect": "Deny",
      "Principal": {
        "AWS": "*"
      },
      "Action": [
        "ssm:CreateDocument",
        "ssm:UpdateDocument",
        "ssm:DeleteDocument",
        "ssm:UpdateDocumentDefaultVersion",
        "ssm:ModifyDocumentPermission"
      ],
      "Resource": [
        "arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell"
      ],
      "Condition": {
        "ArnNotLike": {
          "aws:PrincipalArn": [
            "arn:aws:iam::*:role/SessionAdmin"
          ]
        }
      }
    }
  ]
}'

# Runs the AWS CLI and returns what it prints. Returns $null when AWS answers with the expected error; any other
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
}

# Writes a document to a file for the AWS CLI: Windows PowerShell drops quotation marks from arguments.
$documentFile = [System.IO.Path]::GetTempFileName()
function Use-Document([string] $Document) {
    [System.IO.File]::WriteAllText($documentFile, $Document)
    return 'file://' + $documentFile
}

# Every value of a document with the way to it, a line each.
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
}

# Sets the policy of a VPC endpoint, and shows the one that it had.
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
}

try {
    $account = Invoke-Aws @('sts', 'get-caller-identity', '--query', 'Account', '--output', 'text')
    Write-Host ('Working in account ' + $account)

    Publish-EndpointPolicy $VpcEndpointId $guardrailPolicy
} finally {
    Remove-Item -LiteralPath $documentFile
}
