# Session Manager setup. Written by Session Manager Policy Builder 1.2.3; change it there:
# https://example.org/#/end-user?v=1
#
# Creates what is below with the AWS CLI, or brings it up to date: it can be run again at any time.
# What has the same name is replaced. Parts of a split policy that are no longer needed are detached from what is
# named below. Nothing else is changed or removed.
# Needs PowerShell 7, or Windows PowerShell 5.1.
#
# For example:
#   ./session-manager.ps1 `
#     -SessionKeyIdEuCentral1 '1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d' `
#     -AdministratorNodeId 'i-0123456789abcdef0' `
#     -LogGroupName '/session-manager/sessions' `
#     -EndUserGroupName 'Developers' `
#     -AdministratorGroupName 'Developers' `
#     -LogGroupKeyArn 'arn:aws:kms:eu-west-1:012345678901:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d' `
#     -LogGroupKeyArn2 'arn:aws:kms:eu-central-1:012345678901:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d' `
#     -TunnelPort '5432'
#
# Where other preferences are in force, it shows what would change and asks. Without anybody to ask:
#   -Yes                 change them
#   -WithoutPreferences  leave them alone, and do all else

#Requires -Version 5.1

[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, HelpMessage = 'ID of the KMS key that encrypts session data in eu-central-1: the ID of a KMS key, not an alias')]
    [ValidatePattern('^[A-Za-z0-9-]+\z', Options = 'None')]
    [string] $SessionKeyIdEuCentral1,

    [Parameter(Mandatory = $true, HelpMessage = 'ID of the node that administrators may connect to: the ID of an EC2 instance (i-...)')]
    [ValidatePattern('^i-([0-9a-f]{8}|[0-9a-f]{17})\z', Options = 'None')]
    [string] $AdministratorNodeId,

    [Parameter(Mandatory = $true, HelpMessage = 'Name of the log group for session logs: 1 to 512 letters, digits and _ . / # -')]
    [ValidatePattern('^[A-Za-z0-9_./#-]{1,512}\z', Options = 'None')]
    [string] $LogGroupName,

    [Parameter(Mandatory = $true, HelpMessage = 'Name of the user group that gets the policy of end users: the name of a user group, not its ARN')]
    [ValidatePattern('^[A-Za-z0-9+=,.@_-]{1,128}\z', Options = 'None')]
    [string] $EndUserGroupName,

    [Parameter(Mandatory = $true, HelpMessage = 'Name of the user group that gets the policy of administrators: the name of a user group, not its ARN')]
    [ValidatePattern('^[A-Za-z0-9+=,.@_-]{1,128}\z', Options = 'None')]
    [string] $AdministratorGroupName,

    [Parameter(Mandatory = $true, HelpMessage = 'ARN of the KMS key, of the same Region, that encrypts the log group in eu-west-1: the ARN of a KMS key, not an alias')]
    [ValidatePattern('^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z', Options = 'None')]
    [string] $LogGroupKeyArn,

    [Parameter(Mandatory = $true, HelpMessage = 'ARN of the KMS key, of the same Region, that encrypts the log group in eu-central-1: the ARN of a KMS key, not an alias')]
    [ValidatePattern('^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z', Options = 'None')]
    [string] $LogGroupKeyArn2,

    [Parameter(Mandatory = $true, HelpMessage = 'Port of the host that the tunnel leads to: a number from 1 to 65535')]
    [ValidatePattern('^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])\z', Options = 'None')]
    [string] $TunnelPort,

    # Change preferences without asking, where other ones are in force.
    [switch] $Yes,

    # Leave the preferences alone, and do all else.
    [switch] $WithoutPreferences
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
# The AWS CLI shows nothing in a pager and waits for nobody.
$env:AWS_PAGER = ''
if (-not (Get-Command aws -ErrorAction SilentlyContinue)) { throw 'The AWS CLI, aws, is not installed.' }

$nodeTrust = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AssumeRole",
      "Effect": "Allow",
      "Principal": {
        "Service": "ec2.amazonaws.com"
      },
      "Action": "sts:AssumeRole"
    }
  ]
}'

$endUserPolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "StartSession",
      "Effect": "Allow",
      "Action": [
        "ssm:StartSession"
      ],
      "Resource": [
        "arn:aws:ec2:eu-west-1:012345678901:instance/*",
        "arn:aws:ec2:eu-central-1:012345678901:instance/*"
      ],
      "Condition": {
        "StringLike": {
          "ssm:resourceTag/Environment": [
            "dev",
            "test"
          ],
          "ssm:resourceTag/Team": [
            "yes",
            "007"
          ]
        }
      }
    },
    {
      "Sid": "StartSessionWithDocument",
      "Effect": "Allow",
      "Action": [
        "ssm:StartSession"
      ],
      "Resource": [
        "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
        "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell",
        "arn:aws:ssm:*::document/AWS-StartSSHSession",
        "arn:aws:ssm:*::document/AWS-StartPortForwardingSession",
        "arn:aws:ssm:eu-west-1:012345678901:document/SessionManagerTunnel",
        "arn:aws:ssm:eu-central-1:012345678901:document/SessionManagerTunnel",
        "arn:aws:ssm:eu-west-1:012345678901:document/SessionManagerCommand",
        "arn:aws:ssm:eu-central-1:012345678901:document/SessionManagerCommand",
        "arn:aws:ssm:eu-west-1:012345678901:document/Maintenance-Shell",
        "arn:aws:ssm:eu-central-1:012345678901:document/Maintenance-Shell"
      ]
    },
    {
      "Sid": "OpenDataChannel",
      "Effect": "Allow",
      "Action": [
        "ssmmessages:OpenDataChannel"
      ],
      "Resource": [
        "arn:aws:ssm:*:*:session/${aws:userid}-*"
      ]
    },
    {
      "Sid": "ReadSessionsAndNodes",
      "Effect": "Allow",
      "Action": [
        "ssm:DescribeSessions",
        "ssm:GetConnectionStatus",
        "ssm:DescribeInstanceProperties",
        "ec2:DescribeInstances"
      ],
      "Resource": "*"
    },
    {
      "Sid": "OwnSessions",
      "Effect": "Allow",
      "Action": [
        "ssm:TerminateSession",
        "ssm:ResumeSession"
      ],
      "Resource": [
        "arn:aws:ssm:*:*:session/${aws:username}-*"
      ]
    },
    {
      "Sid": "EncryptSessionData",
      "Effect": "Allow",
      "Action": [
        "kms:GenerateDataKey"
      ],
      "Resource": [
        "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
        "arn:aws:kms:eu-central-1:012345678901:key/' + $SessionKeyIdEuCentral1 + '"
      ]
    }
  ]
}'

$administratorPolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "StartSession",
      "Effect": "Allow",
      "Action": [
        "ssm:StartSession"
      ],
      "Resource": [
        "arn:aws:ec2:eu-west-1:012345678901:instance/' + $AdministratorNodeId + '",
        "arn:aws:ec2:eu-central-1:012345678901:instance/' + $AdministratorNodeId + '",
        "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
        "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell"
      ]
    },
    {
      "Sid": "OpenDataChannel",
      "Effect": "Allow",
      "Action": [
        "ssmmessages:OpenDataChannel"
      ],
      "Resource": [
        "arn:aws:ssm:*:*:session/${aws:userid}-*"
      ]
    },
    {
      "Sid": "ReadSessionsAndNodes",
      "Effect": "Allow",
      "Action": [
        "ssm:DescribeSessions",
        "ssm:GetConnectionStatus",
        "ssm:DescribeInstanceProperties",
        "ec2:DescribeInstances"
      ],
      "Resource": "*"
    },
    {
      "Sid": "ManagePreferences",
      "Effect": "Allow",
      "Action": [
        "ssm:CreateDocument",
        "ssm:UpdateDocument",
        "ssm:GetDocument",
        "ssm:DeleteDocument",
        "ssm:UpdateDocumentDefaultVersion"
      ],
      "Resource": [
        "arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell",
        "arn:aws:ssm:eu-central-1:012345678901:document/SSM-SessionManagerRunShell"
      ]
    },
    {
      "Sid": "OwnSessions",
      "Effect": "Allow",
      "Action": [
        "ssm:TerminateSession",
        "ssm:ResumeSession"
      ],
      "Resource": "*",
      "Condition": {
        "StringLike": {
          "ssm:resourceTag/aws:ssmmessages:session-id": [
            "${aws:userid}*"
          ]
        }
      }
    },
    {
      "Sid": "EncryptSessionData",
      "Effect": "Allow",
      "Action": [
        "kms:GenerateDataKey"
      ],
      "Resource": [
        "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
        "arn:aws:kms:eu-central-1:012345678901:key/' + $SessionKeyIdEuCentral1 + '"
      ]
    }
  ]
}'

$nodePolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AgentChannels",
      "Effect": "Allow",
      "Action": [
        "ssm:UpdateInstanceInformation",
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel"
      ],
      "Resource": "*"
    },
    {
      "Sid": "WriteCloudWatchLog",
      "Effect": "Allow",
      "Action": [
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "logs:DescribeLogStreams"
      ],
      "Resource": [
        "arn:aws:logs:eu-west-1:012345678901:log-group:' + $LogGroupName + ':*",
        "arn:aws:logs:eu-central-1:012345678901:log-group:' + $LogGroupName + ':*"
      ]
    },
    {
      "Sid": "FindLogGroup",
      "Effect": "Allow",
      "Action": [
        "logs:DescribeLogGroups"
      ],
      "Resource": "*"
    },
    {
      "Sid": "WriteS3Log",
      "Effect": "Allow",
      "Action": [
        "s3:PutObject",
        "s3:PutObjectAcl"
      ],
      "Resource": "arn:aws:s3:::example-session-logs/sessions/*"
    },
    {
      "Sid": "ReadBucketEncryption",
      "Effect": "Allow",
      "Action": [
        "s3:GetEncryptionConfiguration"
      ],
      "Resource": "arn:aws:s3:::example-session-logs"
    },
    {
      "Sid": "DecryptSessionData",
      "Effect": "Allow",
      "Action": [
        "kms:Decrypt"
      ],
      "Resource": [
        "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
        "arn:aws:kms:eu-central-1:012345678901:key/' + $SessionKeyIdEuCentral1 + '"
      ]
    },
    {
      "Sid": "EncryptS3Log",
      "Effect": "Allow",
      "Action": [
        "kms:GenerateDataKey",
        "kms:Decrypt"
      ],
      "Resource": "arn:aws:kms:eu-west-1:999988887777:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d"
    }
  ]
}'

$tunnel = '{
  "schemaVersion": "1.0",
  "description": "Session Manager tunnel to one host and port",
  "sessionType": "Port",
  "parameters": {
    "localPortNumber": {
      "type": "String",
      "description": "Port on your own machine where the tunnel begins; 0 picks a free one",
      "allowedPattern": "^([0-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",
      "default": "15432"
    }
  },
  "properties": {
    "type": "LocalPortForwarding",
    "host": "orders.abc123.eu-west-1.rds.amazonaws.com",
    "portNumber": "' + $TunnelPort + '",
    "localPortNumber": "{{ localPortNumber }}"
  }
}'

$sessionCommand = '{
  "schemaVersion": "1.0",
  "description": "Session Manager session that runs one command",
  "sessionType": "InteractiveCommands",
  "parameters": {
    "name": {
      "type": "String",
      "description": "Which log",
      "allowedPattern": "^[a-z]+$"
    }
  },
  "properties": {
    "windows": {
      "commands": "Get-Content -Wait \"C:\\Logs\\{{ name }}.log\"",
      "runAsElevated": false
    }
  }
}'

$sessionPreferences = '{
  "schemaVersion": "1.0",
  "description": "Document to hold regional settings for Session Manager",
  "sessionType": "Standard_Stream",
  "inputs": {
    "s3BucketName": "example-session-logs",
    "s3KeyPrefix": "sessions",
    "s3EncryptionEnabled": true,
    "cloudWatchLogGroupName": "' + $LogGroupName + '",
    "cloudWatchEncryptionEnabled": true,
    "cloudWatchStreamingEnabled": true,
    "kmsKeyId": "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
    "runAsEnabled": false,
    "runAsDefaultUser": "",
    "idleSessionTimeout": "15",
    "maxSessionDuration": "",
    "shellProfile": {
      "windows": "Set-Location ''C:\\Users''",
      "linux": "cd ~\nexport PS1=\"${USER} {{ x }} %{y} #{z} \\$ \""
    }
  }
}'

$sessionPreferences2 = '{
  "schemaVersion": "1.0",
  "description": "Document to hold regional settings for Session Manager",
  "sessionType": "Standard_Stream",
  "inputs": {
    "s3BucketName": "example-session-logs",
    "s3KeyPrefix": "sessions",
    "s3EncryptionEnabled": true,
    "cloudWatchLogGroupName": "' + $LogGroupName + '",
    "cloudWatchEncryptionEnabled": true,
    "cloudWatchStreamingEnabled": true,
    "kmsKeyId": "arn:aws:kms:eu-central-1:012345678901:key/' + $SessionKeyIdEuCentral1 + '",
    "runAsEnabled": false,
    "runAsDefaultUser": "",
    "idleSessionTimeout": "15",
    "maxSessionDuration": "",
    "shellProfile": {
      "windows": "Set-Location ''C:\\Users''",
      "linux": "cd ~\nexport PS1=\"${USER} {{ x }} %{y} #{z} \\$ \""
    }
  }
}'

$sessionKeyPolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "EncryptSessionData",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::012345678901:root"
      },
      "Action": [
        "kms:GenerateDataKey"
      ],
      "Resource": "*"
    },
    {
      "Sid": "DecryptSessionData",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode"
      },
      "Action": [
        "kms:Decrypt"
      ],
      "Resource": "*"
    }
  ]
}'

$logBucketPolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "WriteS3Log",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode"
      },
      "Action": [
        "s3:PutObject",
        "s3:PutObjectAcl"
      ],
      "Resource": "arn:aws:s3:::example-session-logs/sessions/*"
    },
    {
      "Sid": "ReadBucketEncryption",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode"
      },
      "Action": [
        "s3:GetEncryptionConfiguration"
      ],
      "Resource": "arn:aws:s3:::example-session-logs"
    }
  ]
}'

$bucketKeyPolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "EncryptS3Log",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::012345678901:role/SessionManagerNode"
      },
      "Action": [
        "kms:GenerateDataKey",
        "kms:Decrypt"
      ],
      "Resource": "*"
    }
  ]
}'

$logGroupKeyPolicy = '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "EncryptLogGroup",
      "Effect": "Allow",
      "Principal": {
        "Service": "logs.eu-west-1.amazonaws.com"
      },
      "Action": [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:Describe*"
      ],
      "Resource": "*",
      "Condition": {
        "ArnEquals": {
          "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:012345678901:log-group:' + $LogGroupName + '"
        }
      }
    },
    {
      "Sid": "EncryptLogGroup2",
      "Effect": "Allow",
      "Principal": {
        "Service": "logs.eu-central-1.amazonaws.com"
      },
      "Action": [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:Describe*"
      ],
      "Resource": "*",
      "Condition": {
        "ArnEquals": {
          "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-central-1:012345678901:log-group:' + $LogGroupName + '"
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

# Creates a role, or renews its trust policy and its permissions boundary. Stops at a role that is for others.
function Publish-Role([string] $Name, [string] $Description, [string] $Trust, [string] $Path = '/',
    [string] $Boundary = '') {
    $file = Use-Document $Trust
    $limit = @(if ($Boundary -ne '') { '--permissions-boundary'; $Boundary })
    $created = Invoke-Aws (@('iam', 'create-role', '--role-name', $Name, '--description', $Description,
            '--assume-role-policy-document', $file, '--path', $Path, '--tags', 'Key=Purpose,Value=SessionManager') + $limit) `
        -ExpectedError 'EntityAlreadyExists'
    if ($null -ne $created) {
        Write-Host ('Created the role ' + $Name)
        return
    }
    $others = Invoke-Aws @('iam', 'get-role', '--role-name', $Name, '--output', 'text',
        '--query', 'join('', '', [Role.AssumeRolePolicyDocument.Statement][].Principal.*[][] | [?@ != ''ec2.amazonaws.com''])')
    if ($others -ne '') {
        throw ('The role ' + $Name + ' is for ' + $others + '; this setup would hand it to ec2.amazonaws.com. ' +
            'Choose another name for this setup. Nothing was changed.')
    }
    Invoke-Aws @('iam', 'update-assume-role-policy', '--role-name', $Name, '--policy-document', $file) | Out-Null
    Write-Host ('Updated the trust policy of the role ' + $Name)
    if ($Boundary -ne '') {
        Invoke-Aws @('iam', 'put-role-permissions-boundary', '--role-name', $Name, '--permissions-boundary', $Boundary) |
            Out-Null
        Write-Host ('Limited the role ' + $Name + ' by the permissions boundary ' + $Boundary)
    }
}

# Creates the instance profile of the same name and puts the role into it.
function Publish-InstanceProfile([string] $Name) {
    $created = Invoke-Aws @('iam', 'create-instance-profile', '--instance-profile-name', $Name, '--tags', 'Key=Purpose,Value=SessionManager') `
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
}

# Creates a managed policy, or gives it a new default version if it changed. Returns its ARN.
function Publish-Policy([string] $Name, [string] $Description, [string] $Document) {
    $file = Use-Document $Document
    $arn = 'arn:aws:iam::' + $account + ':policy/' + $Name
    $created = Invoke-Aws @('iam', 'create-policy', '--policy-name', $Name, '--description', $Description,
        '--policy-document', $file, '--tags', 'Key=Purpose,Value=SessionManager') -ExpectedError 'EntityAlreadyExists'
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
}

# Whether a policy is one of Name, Name2, Name3 ... after the first Count of them.
function Test-LeftOver([string] $Name, [int] $Count, [string] $Policy) {
    if (-not $Policy.StartsWith($Name, [System.StringComparison]::Ordinal)) { return $false }
    $number = $Policy.Substring($Name.Length)
    if ($number -eq '') { return $Count -eq 0 }
    return $number -cmatch '^([2-9]|[1-9][0-9])\z' -and [int] $number -gt $Count
}

# Takes Name2, Name3 ... from a group or a role, except for the first Count.
function Remove-Leftovers([string] $Kind, [string] $Holder, [string] $Name, [int] $Count) {
    $attached = Invoke-Aws @('iam', ('list-attached-' + $Kind + '-policies'), ('--' + $Kind + '-name'), $Holder,
        '--query', 'AttachedPolicies[].PolicyArn', '--output', 'text')
    foreach ($arn in (-split $attached | Where-Object { $_ -ne '' })) {
        if (Test-LeftOver ('arn:aws:iam::' + $account + ':policy/' + $Name) $Count $arn) {
            Invoke-Aws @('iam', ('detach-' + $Kind + '-policy'), ('--' + $Kind + '-name'), $Holder,
                '--policy-arn', $arn) | Out-Null
            Write-Host ('Detached ' + $arn.Split('/')[-1] + ', which is no longer part of the setup')
        }
    }
}

# Shows what somebody else has to do.
function Write-ForOwner([string] $Description, [string] $Statements) {
    Write-Host ''
    Write-Host ($Description + ':')
    Write-Output $Statements
    Write-Host ''
}

# Creates a log group with a key, or sets its key.
function Publish-EncryptedLogGroup([string] $Region, [string] $Name, [string] $Key) {
    $group = @('--region', $Region, '--log-group-name', $Name, '--kms-key-id', $Key)
    try {
        $created = Invoke-Aws (@('logs', 'create-log-group') + $group + @('--tags', 'Purpose=SessionManager')) `
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
}

# Returns the number of the version with this content.
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
            '--document-format', 'JSON', '--content', (Use-Document $Content), '--tags', 'Key=Purpose,Value=SessionManager')) -ExpectedError 'DocumentAlreadyExists'
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
            '--query', 'DocumentDescription.DocumentVersion', '--output', 'text')) `
        -ExpectedError 'DuplicateDocumentContent'
    if ($null -eq $version) { $version = Find-DocumentVersion $Document $Content }
    Invoke-Aws (@('ssm', 'update-document-default-version') + $Document + @('--document-version', $version)) |
        Out-Null
    return $version
}

# Creates a Session document, or brings it up to date.
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
}

# Shows what would change, and stops unless somebody agrees.
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
    if ($reply -notmatch '^(y|yes)\z') {
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
}

try {
    $account = Invoke-Aws @('sts', 'get-caller-identity', '--query', 'Account', '--output', 'text')
    $expectedAccount = '012345678901'
    if ($account -cne $expectedAccount) {
        throw ('This is account ' + $account + ', but it is meant for ' + $expectedAccount + '. Nothing was changed.')
    }
    Write-Host ('Working in account ' + $account)

    Publish-Role 'SessionManagerNode' 'Let managed nodes take part in Session Manager sessions' $nodeTrust '/' 'arn:aws:iam::012345678901:policy/NodeBoundary'
    Publish-InstanceProfile 'SessionManagerNode'

    $policyArn = Publish-Policy 'SessionManagerEndUser' 'Connect to managed nodes through Session Manager' $endUserPolicy
    Invoke-Aws @('iam', 'attach-group-policy', '--group-name', $EndUserGroupName, '--policy-arn', $policyArn) | Out-Null
    Write-Host ('Attached it to the group ' + $EndUserGroupName)
    Remove-Leftovers 'group' $EndUserGroupName 'SessionManagerEndUser' 1

    $policyArn = Publish-Policy 'SessionManagerAdministrator' 'Administer Session Manager and its sessions' $administratorPolicy
    Invoke-Aws @('iam', 'attach-group-policy', '--group-name', $AdministratorGroupName, '--policy-arn', $policyArn) | Out-Null
    Write-Host ('Attached it to the group ' + $AdministratorGroupName)
    Remove-Leftovers 'group' $AdministratorGroupName 'SessionManagerAdministrator' 1

    $policyArn = Publish-Policy 'SessionManagerNode' 'Let managed nodes take part in Session Manager sessions' $nodePolicy
    Invoke-Aws @('iam', 'attach-role-policy', '--role-name', 'SessionManagerNode', '--policy-arn', $policyArn) | Out-Null
    Write-Host ('Attached it to the role ' + 'SessionManagerNode')
    Remove-Leftovers 'role' 'SessionManagerNode' 'SessionManagerNode' 1

    Write-ForOwner 'Once the role exists, add these statements to the policy of each key that encrypts session data, one in each Region' $sessionKeyPolicy
    Write-ForOwner 'Once the role exists, add these statements to the policy of the log bucket, in the account that owns it' $logBucketPolicy
    Write-ForOwner 'Once the role exists, add these statements to the policy of the key that encrypts the log bucket' $bucketKeyPolicy
    Write-ForOwner 'Before the log groups exist, add to the key policy of each Region the statement that names it' $logGroupKeyPolicy

    Publish-NamedDocument 'eu-west-1' 'SessionManagerTunnel' $tunnel
    Publish-NamedDocument 'eu-central-1' 'SessionManagerTunnel' $tunnel
    Publish-NamedDocument 'eu-west-1' 'SessionManagerCommand' $sessionCommand
    Publish-NamedDocument 'eu-central-1' 'SessionManagerCommand' $sessionCommand

    Publish-EncryptedLogGroup 'eu-west-1' $LogGroupName $LogGroupKeyArn
    Publish-EncryptedLogGroup 'eu-central-1' $LogGroupName $LogGroupKeyArn2

    if (-not $WithoutPreferences) {
        Publish-Preferences 'eu-west-1' 'SSM-SessionManagerRunShell' $sessionPreferences
        Publish-Preferences 'eu-central-1' 'SSM-SessionManagerRunShell' $sessionPreferences2
    }
} finally {
    Remove-Item -LiteralPath $documentFile
}
