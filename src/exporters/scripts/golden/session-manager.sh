#!/bin/sh
# Session Manager setup. Written by Session Manager Policy Builder 1.2.3; change it there:
# https://example.org/#/end-user?v=1
#
# Creates what is below with the AWS CLI, or brings it up to date: it can be run again at any time.
# What has the same name is replaced. Parts of a split policy that are no longer needed are detached from what is
# named below. Nothing else is changed or removed.
#
# Set these environment variables before you run it, for example:
#   export SESSION_KEY_ID_EU_CENTRAL_1=1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d
#   export ADMINISTRATOR_NODE_ID=i-0123456789abcdef0
#   export LOG_GROUP_NAME=/session-manager/sessions
#   export END_USER_GROUP_NAME=Developers
#   export ADMINISTRATOR_GROUP_NAME=Developers
#   export LOG_GROUP_KEY_ARN=arn:aws:kms:eu-west-1:012345678901:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d
#   export LOG_GROUP_KEY_ARN_2=arn:aws:kms:eu-central-1:012345678901:key/1a2b3c4d-5e6f-4a1b-8c2d-9e0f1a2b3c4d
#   export TUNNEL_PORT=5432
#
# Where other preferences are in force, it shows what would change and asks. Without anybody to ask:
#   --yes                  change them
#   --without-preferences  leave them alone, and do all else

# IAM's own variables, such as ${aws:userid}, stand in single quotes on purpose.
# shellcheck disable=SC2016
set -eu
# The AWS CLI shows nothing in a pager and waits for nobody.
export AWS_PAGER=''

yes=no
with_preferences=yes
for argument in "$@"; do
  case $argument in
    --yes) yes=yes ;;
    --without-preferences) with_preferences=no ;;
    *)
      printf 'There is no option %s, only --yes and --without-preferences. Nothing was changed.\n' "$argument" >&2
      exit 2
      ;;
  esac
done

# require NAME SET VALUE PATTERN MEANING: remembers what is wrong with a parameter.
problems=''
newline='
'
require() {
  if [ "$2" != set ]; then
    problem='is not set'
  else
    case $3 in
      *"$newline"*) problem='has more than one line' ;;
      *)
        if printf '%s\n' "$3" | LC_ALL=C grep -Eq -e "$4"; then return 0; fi
        problem="is '$3', which does not match $4"
        ;;
    esac
  fi
  problems="$problems$newline  $1 $problem
    $5"
}

require SESSION_KEY_ID_EU_CENTRAL_1 "${SESSION_KEY_ID_EU_CENTRAL_1+set}" "${SESSION_KEY_ID_EU_CENTRAL_1-}" \
  '^[A-Za-z0-9-]+$' \
  'ID of the KMS key that encrypts session data in eu-central-1: the ID of a KMS key, not an alias'
require ADMINISTRATOR_NODE_ID "${ADMINISTRATOR_NODE_ID+set}" "${ADMINISTRATOR_NODE_ID-}" \
  '^i-([0-9a-f]{8}|[0-9a-f]{17})$' \
  'ID of the node that administrators may connect to: the ID of an EC2 instance (i-...)'
require LOG_GROUP_NAME "${LOG_GROUP_NAME+set}" "${LOG_GROUP_NAME-}" \
  '^[A-Za-z0-9_./#-]{1,255}[A-Za-z0-9_./#-]{0,255}[A-Za-z0-9_./#-]{0,2}$' \
  'Name of the log group for session logs: 1 to 512 letters, digits and _ . / # -'
require END_USER_GROUP_NAME "${END_USER_GROUP_NAME+set}" "${END_USER_GROUP_NAME-}" \
  '^[A-Za-z0-9+=,.@_-]{1,128}$' \
  'Name of the user group that gets the policy of end users: the name of a user group, not its ARN'
require ADMINISTRATOR_GROUP_NAME "${ADMINISTRATOR_GROUP_NAME+set}" "${ADMINISTRATOR_GROUP_NAME-}" \
  '^[A-Za-z0-9+=,.@_-]{1,128}$' \
  'Name of the user group that gets the policy of administrators: the name of a user group, not its ARN'
require LOG_GROUP_KEY_ARN "${LOG_GROUP_KEY_ARN+set}" "${LOG_GROUP_KEY_ARN-}" \
  '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$' \
  'ARN of the KMS key, of the same Region, that encrypts the log group in eu-west-1: the ARN of a KMS key, not an alias'
require LOG_GROUP_KEY_ARN_2 "${LOG_GROUP_KEY_ARN_2+set}" "${LOG_GROUP_KEY_ARN_2-}" \
  '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$' \
  'ARN of the KMS key, of the same Region, that encrypts the log group in eu-central-1: the ARN of a KMS key, not an alias'
require TUNNEL_PORT "${TUNNEL_PORT+set}" "${TUNNEL_PORT-}" \
  '^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$' \
  'Port of the host that the tunnel leads to: a number from 1 to 65535'
if [ -n "$problems" ]; then
  printf 'Set these environment variables first; nothing was changed.%s\n' "$problems" >&2
  exit 2
fi

node_trust='{
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

end_user_policy='{
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
        "arn:aws:kms:eu-central-1:012345678901:key/'"${SESSION_KEY_ID_EU_CENTRAL_1}"'"
      ]
    }
  ]
}'

administrator_policy='{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "StartSession",
      "Effect": "Allow",
      "Action": [
        "ssm:StartSession"
      ],
      "Resource": [
        "arn:aws:ec2:eu-west-1:012345678901:instance/'"${ADMINISTRATOR_NODE_ID}"'",
        "arn:aws:ec2:eu-central-1:012345678901:instance/'"${ADMINISTRATOR_NODE_ID}"'",
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
        "arn:aws:kms:eu-central-1:012345678901:key/'"${SESSION_KEY_ID_EU_CENTRAL_1}"'"
      ]
    }
  ]
}'

node_policy='{
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
        "arn:aws:logs:eu-west-1:012345678901:log-group:'"${LOG_GROUP_NAME}"':*",
        "arn:aws:logs:eu-central-1:012345678901:log-group:'"${LOG_GROUP_NAME}"':*"
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
        "arn:aws:kms:eu-central-1:012345678901:key/'"${SESSION_KEY_ID_EU_CENTRAL_1}"'"
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

tunnel='{
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
    "portNumber": "'"${TUNNEL_PORT}"'",
    "localPortNumber": "{{ localPortNumber }}"
  }
}'

session_command='{
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

session_preferences='{
  "schemaVersion": "1.0",
  "description": "Document to hold regional settings for Session Manager",
  "sessionType": "Standard_Stream",
  "inputs": {
    "s3BucketName": "example-session-logs",
    "s3KeyPrefix": "sessions",
    "s3EncryptionEnabled": true,
    "cloudWatchLogGroupName": "'"${LOG_GROUP_NAME}"'",
    "cloudWatchEncryptionEnabled": true,
    "cloudWatchStreamingEnabled": true,
    "kmsKeyId": "arn:aws:kms:eu-west-1:012345678901:key/2b3c4d5e-6f7a-4b1c-8d2e-9f0a1b2c3d4e",
    "runAsEnabled": false,
    "runAsDefaultUser": "",
    "idleSessionTimeout": "15",
    "maxSessionDuration": "",
    "shellProfile": {
      "windows": "Set-Location '\''C:\\Users'\''",
      "linux": "cd ~\nexport PS1=\"${USER} {{ x }} %{y} #{z} \\$ \""
    }
  }
}'

session_preferences_2='{
  "schemaVersion": "1.0",
  "description": "Document to hold regional settings for Session Manager",
  "sessionType": "Standard_Stream",
  "inputs": {
    "s3BucketName": "example-session-logs",
    "s3KeyPrefix": "sessions",
    "s3EncryptionEnabled": true,
    "cloudWatchLogGroupName": "'"${LOG_GROUP_NAME}"'",
    "cloudWatchEncryptionEnabled": true,
    "cloudWatchStreamingEnabled": true,
    "kmsKeyId": "arn:aws:kms:eu-central-1:012345678901:key/'"${SESSION_KEY_ID_EU_CENTRAL_1}"'",
    "runAsEnabled": false,
    "runAsDefaultUser": "",
    "idleSessionTimeout": "15",
    "maxSessionDuration": "",
    "shellProfile": {
      "windows": "Set-Location '\''C:\\Users'\''",
      "linux": "cd ~\nexport PS1=\"${USER} {{ x }} %{y} #{z} \\$ \""
    }
  }
}'

session_key_policy='{
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

log_bucket_policy='{
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

bucket_key_policy='{
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

log_group_key_policy='{
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
          "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:012345678901:log-group:'"${LOG_GROUP_NAME}"'"
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
          "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-central-1:012345678901:log-group:'"${LOG_GROUP_NAME}"'"
        }
      }
    }
  ]
}'

say() { printf '%s\n' "$*"; }

# attempt ERROR COMMAND...: runs a command and leaves what it prints in $answer. False when AWS answers with that
# error; any other error ends the script.
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
trap 'exit 1' HUP INT TERM
attempt() {
  expected_error=$1
  shift
  if answer=$("$@" 2>"$errors"); then
    cat "$errors" >&2
    return 0
  fi
  if grep -q "($expected_error)" "$errors"; then return 1; fi
  cat "$errors" >&2
  exit 1
}

# literal JSON: a document as a literal of JMESPath, with which the AWS CLI reads and compares it.
literal() { printf '`%s`' "$(printf '%s\n' "$1" | sed 's/`/\\u0060/g')"; }

# put_role NAME DESCRIPTION TRUST [PATH [BOUNDARY]]: creates a role, or renews its trust policy and its permissions
# boundary. Stops at a role that is for others.
put_role() {
  if attempt EntityAlreadyExists aws iam create-role --role-name "$1" --description "$2" \
    --assume-role-policy-document "$3" ${4:+--path "$4"} \
    ${5:+--permissions-boundary "$5"} \
    --tags Key=Purpose,Value=SessionManager; then
    say "Created the role $1"
    return 0
  fi
  others=$(aws iam get-role --role-name "$1" --output text \
    --query "join(', ', [Role.AssumeRolePolicyDocument.Statement][].Principal.*[][] | [?@ != 'ec2.amazonaws.com'])")
  if [ -n "$others" ]; then
    say "The role $1 is for $others; this setup would hand it to ec2.amazonaws.com." >&2
    say 'Choose another name for this setup. Nothing was changed.' >&2
    exit 1
  fi
  aws iam update-assume-role-policy --role-name "$1" --policy-document "$3"
  say "Updated the trust policy of the role $1"
  if [ -n "${5-}" ]; then
    aws iam put-role-permissions-boundary --role-name "$1" --permissions-boundary "$5"
    say "Limited the role $1 by the permissions boundary $5"
  fi
}

# put_instance_profile ROLE: creates the instance profile of the same name and puts the role into it.
put_instance_profile() {
  if attempt EntityAlreadyExists aws iam create-instance-profile --instance-profile-name "$1" \
    --tags Key=Purpose,Value=SessionManager; then
    say "Created the instance profile $1"
  fi
  inside=$(aws iam get-instance-profile --instance-profile-name "$1" \
    --query 'InstanceProfile.Roles[].RoleName' --output text)
  if [ "$inside" = "$1" ]; then
    say "The role $1 is in its instance profile"
  elif [ -n "$inside" ]; then
    say "The instance profile $1 holds the role $inside, and has room for no other." >&2
    exit 1
  else
    aws iam add-role-to-instance-profile --instance-profile-name "$1" --role-name "$1"
    say "Added the role $1 to its instance profile"
  fi
}

# put_policy NAME DESCRIPTION DOCUMENT: creates a managed policy, or gives it a new default version if it changed.
put_policy() {
  policy_arn=arn:aws:iam::$account:policy/$1
  if attempt EntityAlreadyExists aws iam create-policy --policy-name "$1" --description "$2" \
    --policy-document "$3" \
    --tags Key=Purpose,Value=SessionManager; then
    say "Created the policy $1"
    return 0
  fi
  version=$(aws iam get-policy --policy-arn "$policy_arn" --query Policy.DefaultVersionId --output text)
  same=$(aws iam get-policy-version --policy-arn "$policy_arn" --version-id "$version" \
    --query "PolicyVersion.Document == $(literal "$3")" --output text)
  if [ "$same" = True ]; then
    say "The policy $1 is as it should be, as version $version"
    return 0
  fi
  # A policy has five versions at most: the oldest ones make room, never the one in force.
  surplus=$(aws iam list-policy-versions --policy-arn "$policy_arn" --output text \
    --query '(sort_by(Versions[?!IsDefaultVersion], &CreateDate)[].VersionId)[:-3]')
  for version in $surplus; do
    aws iam delete-policy-version --policy-arn "$policy_arn" --version-id "$version"
    say "Deleted version $version of the policy $1"
  done
  version=$(aws iam create-policy-version --policy-arn "$policy_arn" --policy-document "$3" --set-as-default \
    --query PolicyVersion.VersionId --output text)
  say "Updated the policy $1 to version $version"
}

# is_left_over NAME COUNT POLICY: whether a policy is one of NAME, NAME2, NAME3 ... after the first COUNT of them.
is_left_over() {
  case $3 in "$1"*) number=${3#"$1"} ;; *) return 1 ;; esac
  case $number in
    '') [ "$2" -eq 0 ] ;;
    [2-9] | [1-9][0-9]) [ "$number" -gt "$2" ] ;;
    *) return 1 ;;
  esac
}

# detach_leftovers KIND HOLDER NAME COUNT: takes NAME2, NAME3 ... from a group or a role, except for the first COUNT.
detach_leftovers() {
  attached=$(aws iam "list-attached-$1-policies" "--$1-name" "$2" \
    --query 'AttachedPolicies[].PolicyArn' --output text)
  for attached_arn in $attached; do
    if is_left_over "arn:aws:iam::$account:policy/$3" "$4" "$attached_arn"; then
      aws iam "detach-$1-policy" "--$1-name" "$2" --policy-arn "$attached_arn"
      say "Detached ${attached_arn##*/}, which is no longer part of the setup"
    fi
  done
}

# print_for_owner DESCRIPTION STATEMENTS: what somebody else has to do.
print_for_owner() { printf '\n%s:\n%s\n\n' "$1" "$2"; }

# put_encrypted_log_group REGION NAME KEY: creates a log group with a key, or sets its key.
put_encrypted_log_group() {
  if aws logs create-log-group --region "$1" --log-group-name "$2" --kms-key-id "$3" \
    --tags Purpose=SessionManager 2>"$errors"; then
    say "Created the log group $2 in $1"
    return 0
  fi
  if grep -q '(ResourceAlreadyExistsException)' "$errors" &&
    aws logs associate-kms-key --region "$1" --log-group-name "$2" --kms-key-id "$3" 2>"$errors"; then
    say "Set the key of the log group $2 in $1"
    return 0
  fi
  cat "$errors" >&2
  say "The log group $2 in $1 needs its key, $3." >&2
  say "Add the statements above to the key's policy, then run this again." >&2
  exit 1
}

# same_json ONE OTHER: whether two documents say the same, whatever their layout and the order of their members.
same_json() {
  same=$(aws sts get-caller-identity --query "$(literal "$1") == $(literal "$2")" --output text)
  [ "$same" = True ]
}

# find_version REGION NAME CONTENT: leaves the number of the version with this content in $version; false when there is none.
find_version() {
  versions=$(aws ssm list-document-versions --region "$1" --name "$2" \
    --query 'DocumentVersions[].DocumentVersion' --output text)
  for version in $versions; do
    content=$(aws ssm get-document --region "$1" --name "$2" --document-version "$version" \
      --document-format JSON --query Content --output text)
    if same_json "$content" "$3"; then return 0; fi
  done
  return 1
}

# create_document REGION NAME CONTENT: creates a Session document. False when there is one of this name; then its
# version in force is left in $old_version, and what that says in $in_force.
create_document() {
  if attempt DocumentAlreadyExists aws ssm create-document --region "$1" --name "$2" \
    --document-type Session --document-format JSON --content "$3" \
    --tags Key=Purpose,Value=SessionManager; then
    return 0
  fi
  old_version=$(aws ssm get-document --region "$1" --name "$2" --document-version '$DEFAULT' \
    --query DocumentVersion --output text)
  in_force=$(aws ssm get-document --region "$1" --name "$2" --document-version "$old_version" \
    --document-format JSON --query Content --output text)
  return 1
}

# renew_document REGION NAME CONTENT: makes a new version the default, and leaves its number in $version.
renew_document() {
  if attempt DuplicateDocumentContent aws ssm update-document --region "$1" --name "$2" \
    --document-version '$LATEST' --document-format JSON --content "$3" \
    --query DocumentDescription.DocumentVersion --output text; then
    version=$answer
  elif ! find_version "$1" "$2" "$3"; then
    cat "$errors" >&2
    exit 1
  fi
  aws ssm update-document-default-version --region "$1" --name "$2" \
    --document-version "$version" --output text >/dev/null
}

# put_named_document REGION NAME CONTENT: creates a Session document, or brings it up to date.
put_named_document() {
  if create_document "$1" "$2" "$3"; then
    say "Created the Session document $2 in $1"
  elif same_json "$in_force" "$3"; then
    say "The Session document $2 in $1 is in force already, as version $old_version"
  else
    renew_document "$1" "$2" "$3"
    say "The Session document $2 in $1 is version $version now, and was version $old_version"
  fi
}

# lines_of JSON: the members of a document, one a line.
lines_of() {
  document=$(aws sts get-caller-identity --query "$(literal "$1")" --output json)
  printf '%s\n' "$document" | sed -e 's/^ *//' -e 's/,$//'
}

# ask_for_preferences REGION VERSION IN_FORCE CONTENT: shows what would change, and ends the script unless somebody agrees.
ask_for_preferences() {
  before=$(lines_of "$3")
  after=$(lines_of "$4")
  say "Other preferences are in force in $1, version $2. They apply to every session there, on every node, whatever its role."
  say 'These lines would go (-) and come (+):'
  printf '%s\n' "$before" | grep -Fvx -e "$after" | sed 's/^/  - /'
  printf '%s\n' "$after" | grep -Fvx -e "$before" | sed 's/^/  + /'
  if [ "$yes" = yes ]; then return 0; fi
  if [ ! -t 0 ]; then
    say "The preferences in $1 were not changed, because there is no terminal to ask at. Everything before them is done." >&2
    say 'Run this again with --yes to change them, or with --without-preferences to leave them alone.' >&2
    exit 1
  fi
  printf 'Change the preferences in %s now? [y/N] ' "$1"
  reply=''
  read -r reply || say ''
  case $reply in
    [Yy] | [Yy][Ee][Ss]) ;;
    *)
      say "The preferences in $1 were not changed. Everything before them is done." >&2
      exit 1
      ;;
  esac
}

# put_preferences REGION NAME CONTENT: creates the Session document with the preferences, or makes a new version of it
# the default. Asks first when that changes what is in force, and names the way back.
put_preferences() {
  if create_document "$1" "$2" "$3"; then
    say "Created the preferences in $1"
    return 0
  fi
  if same_json "$in_force" "$3"; then
    say "The preferences in $1 are in force already, as version $old_version"
    return 0
  fi
  ask_for_preferences "$1" "$old_version" "$in_force" "$3"
  renew_document "$1" "$2" "$3"
  say "The preferences in $1 are version $version now, and were version $old_version. The way back:"
  say "  aws ssm update-document-default-version --region $1 --name $2 --document-version $old_version"
}

account=$(aws sts get-caller-identity --query Account --output text)
expected_account=012345678901
if [ "$account" != "$expected_account" ]; then
  say "This is account $account, but it is meant for $expected_account. Nothing was changed." >&2
  exit 1
fi
say "Working in account $account"

put_role SessionManagerNode 'Let managed nodes take part in Session Manager sessions' "$node_trust" / arn:aws:iam::012345678901:policy/NodeBoundary
put_instance_profile SessionManagerNode

put_policy SessionManagerEndUser 'Connect to managed nodes through Session Manager' "$end_user_policy"
aws iam attach-group-policy --group-name "${END_USER_GROUP_NAME}" --policy-arn "$policy_arn"
say 'Attached it to the group' "${END_USER_GROUP_NAME}"
detach_leftovers group "${END_USER_GROUP_NAME}" SessionManagerEndUser 1

put_policy SessionManagerAdministrator 'Administer Session Manager and its sessions' "$administrator_policy"
aws iam attach-group-policy --group-name "${ADMINISTRATOR_GROUP_NAME}" --policy-arn "$policy_arn"
say 'Attached it to the group' "${ADMINISTRATOR_GROUP_NAME}"
detach_leftovers group "${ADMINISTRATOR_GROUP_NAME}" SessionManagerAdministrator 1

put_policy SessionManagerNode 'Let managed nodes take part in Session Manager sessions' "$node_policy"
aws iam attach-role-policy --role-name SessionManagerNode --policy-arn "$policy_arn"
say 'Attached it to the role' SessionManagerNode
detach_leftovers role SessionManagerNode SessionManagerNode 1

print_for_owner 'Once the role exists, add these statements to the policy of each key that encrypts session data, one in each Region' "$session_key_policy"
print_for_owner 'Once the role exists, add these statements to the policy of the log bucket, in the account that owns it' "$log_bucket_policy"
print_for_owner 'Once the role exists, add these statements to the policy of the key that encrypts the log bucket' "$bucket_key_policy"
print_for_owner 'Before the log groups exist, add to the key policy of each Region the statement that names it' "$log_group_key_policy"

put_named_document eu-west-1 SessionManagerTunnel "$tunnel"
put_named_document eu-central-1 SessionManagerTunnel "$tunnel"
put_named_document eu-west-1 SessionManagerCommand "$session_command"
put_named_document eu-central-1 SessionManagerCommand "$session_command"

put_encrypted_log_group eu-west-1 "${LOG_GROUP_NAME}" "${LOG_GROUP_KEY_ARN}"
put_encrypted_log_group eu-central-1 "${LOG_GROUP_NAME}" "${LOG_GROUP_KEY_ARN_2}"

if [ "$with_preferences" = yes ]; then
  put_preferences eu-west-1 SSM-SessionManagerRunShell "$session_preferences"
  put_preferences eu-central-1 SSM-SessionManagerRunShell "$session_preferences_2"
fi
