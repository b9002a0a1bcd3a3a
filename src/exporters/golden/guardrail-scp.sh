#!/bin/sh
# Session Manager guardrail. Written by Session Manager Policy Builder 1.2.3; change it there:
# https://example.org/#/end-user?v=1
#
# Creates what is below with the AWS CLI, or brings it up to date: it can be run again at any time.
# What has the same name is replaced; nothing else is changed or removed.

# IAM's own variables, such as ${aws:userid}, stand in single quotes on purpose.
# shellcheck disable=SC2016
set -eu
# The AWS CLI shows nothing in a pager and waits for nobody.
export AWS_PAGER=''

guardrail_policy='{"Version":"2012-10-17","Statement":[{"Sid":"DenyOtherDocuments","Effect":"Deny","Action":["ssm:StartSession"],"NotResource":["arn:aws:ec2:*:*:instance/*","arn:aws:ssm:*:*:managed-instance/*","arn:aws:ecs:*:*:task/*","arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell"],"Condition":{"ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::*:role/SessionAdmin"]}}},{"Sid":"DenyPreferences","Effect":"Deny","Action":["ssm:CreateDocument","ssm:UpdateDocument","ssm:DeleteDocument","ssm:UpdateDocumentDefaultVersion","ssm:ModifyDocumentPermission"],"Resource":["arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell"],"Condition":{"ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::*:role/SessionAdmin"]}}}]}'

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

# same_json ONE OTHER: whether two documents say the same, whatever their layout and the order of their members.
same_json() {
  same=$(aws sts get-caller-identity --query "$(literal "$1") == $(literal "$2")" --output text)
  [ "$same" = True ]
}

# put_control_policy NAME DESCRIPTION DOCUMENT: creates a service control policy, or brings it up to date.
put_control_policy() {
  if attempt DuplicatePolicyException aws organizations create-policy --type SERVICE_CONTROL_POLICY \
    --name "$1" --description "$2" --content "$3" \
    --tags Key=Purpose,Value=SessionManager; then
    say "Created the service control policy $1"
    say 'Left to do: attach it to a root, an organizational unit or an account'
    return 0
  fi
  for policy_id in $(aws organizations list-policies --filter SERVICE_CONTROL_POLICY --output text \
    --query "Policies[?Name=='$1'].Id"); do
    in_force=$(aws organizations describe-policy --policy-id "$policy_id" --query Policy.Content --output text)
    if same_json "$in_force" "$3"; then
      say "The service control policy $1 is as it should be"
    else
      aws organizations update-policy --policy-id "$policy_id" --content "$3" --output text >/dev/null
      say "Updated the service control policy $1, wherever it is attached"
    fi
    return 0
  done
  cat "$errors" >&2
  exit 1
}

account=$(aws sts get-caller-identity --query Account --output text)
say "Working in account $account"

put_control_policy SessionManagerGuardrail 'Refuse in Session Manager what nobody may do' "$guardrail_policy"
