import { type Plan, QUERIES, type ScriptFunction } from './plan.ts';
import { posixQuote } from './quoting.ts';

/**
 * The functions of the POSIX shell script. The AWS CLI reads JSON for them, as a literal of its query language.
 * https://jmespath.org/specification.html#literal-expressions
 */
export function shellLibrary(plan: Plan): Readonly<Record<ScriptFunction, string>> {
  const { partition, service } = plan;
  const option = (values: readonly string[]): string =>
    values.length === 0 ? '' : ` \\\n    --tags ${values.map(posixQuote).join(' ')}`;
  const tags = option(plan.tags);
  const mapTags = option(plan.tagMap === '' ? [] : [plan.tagMap]);
  return {
    'call-aws': `say() { printf '%s\\n' "$*"; }

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
}`,

    'hand-over-document': ``,

    'compare-documents': `# literal JSON: a document as a literal of JMESPath, with which the AWS CLI reads and compares it.
literal() { printf '\`%s\`' "$(printf '%s\\n' "$1" | sed 's/\`/\\\\u0060/g')"; }`,

    'same-documents': `# same_json ONE OTHER: whether two documents say the same, whatever their layout and the order of their members.
same_json() {
  same=$(aws sts get-caller-identity --query "$(literal "$1") == $(literal "$2")" --output text)
  [ "$same" = True ]
}`,

    'put-role': `# put_role NAME DESCRIPTION TRUST [PATH [BOUNDARY]]: creates a role, or renews its trust policy and its permissions
# boundary. Stops at a role that is for others.
put_role() {
  if attempt EntityAlreadyExists aws iam create-role --role-name "$1" --description "$2" \\
    --assume-role-policy-document "$3" \${4:+--path "$4"} \\
    \${5:+--permissions-boundary "$5"}${tags}; then
    say "Created the role $1"
    return 0
  fi
  others=$(aws iam get-role --role-name "$1" --output text \\
    --query "${QUERIES.othersTrusted(service)}")
  if [ -n "$others" ]; then
    say "The role $1 is for $others; this setup would hand it to ${service === '' ? 'others' : service}." >&2
    say 'Choose another name for this setup. Nothing was changed.' >&2
    exit 1
  fi
  aws iam update-assume-role-policy --role-name "$1" --policy-document "$3"
  say "Updated the trust policy of the role $1"
  if [ -n "\${5-}" ]; then
    aws iam put-role-permissions-boundary --role-name "$1" --permissions-boundary "$5"
    say "Limited the role $1 by the permissions boundary $5"
  fi
}`,

    'put-instance-profile': `# put_instance_profile ROLE: creates the instance profile of the same name and puts the role into it.
put_instance_profile() {
  if attempt EntityAlreadyExists aws iam create-instance-profile --instance-profile-name "$1"${tags}; then
    say "Created the instance profile $1"
  fi
  inside=$(aws iam get-instance-profile --instance-profile-name "$1" \\
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
}`,

    'put-policy': `# put_policy NAME DESCRIPTION DOCUMENT: creates a managed policy, or gives it a new default version if it changed.
put_policy() {
  policy_arn=arn:${partition}:iam::$account:policy/$1
  if attempt EntityAlreadyExists aws iam create-policy --policy-name "$1" --description "$2" \\
    --policy-document "$3"${tags}; then
    say "Created the policy $1"
    return 0
  fi
  version=$(aws iam get-policy --policy-arn "$policy_arn" --query Policy.DefaultVersionId --output text)
  same=$(aws iam get-policy-version --policy-arn "$policy_arn" --version-id "$version" \\
    --query "PolicyVersion.Document == $(literal "$3")" --output text)
  if [ "$same" = True ]; then
    say "The policy $1 is as it should be, as version $version"
    return 0
  fi
  # A policy has five versions at most: the oldest ones make room, never the one in force.
  surplus=$(aws iam list-policy-versions --policy-arn "$policy_arn" --output text \\
    --query '${QUERIES.surplusVersions}')
  for version in $surplus; do
    aws iam delete-policy-version --policy-arn "$policy_arn" --version-id "$version"
    say "Deleted version $version of the policy $1"
  done
  version=$(aws iam create-policy-version --policy-arn "$policy_arn" --policy-document "$3" --set-as-default \\
    --query PolicyVersion.VersionId --output text)
  say "Updated the policy $1 to version $version"
}`,

    'is-left-over': `# is_left_over NAME COUNT POLICY: whether a policy is one of NAME, NAME2, NAME3 ... after the first COUNT of them.
is_left_over() {
  case $3 in "$1"*) number=\${3#"$1"} ;; *) return 1 ;; esac
  case $number in
    '') [ "$2" -eq 0 ] ;;
    [2-9] | [1-9][0-9]) [ "$number" -gt "$2" ] ;;
    *) return 1 ;;
  esac
}`,

    'detach-leftovers': `# detach_leftovers KIND HOLDER NAME COUNT: takes NAME2, NAME3 ... from a group or a role, except for the first COUNT.
detach_leftovers() {
  attached=$(aws iam "list-attached-$1-policies" "--$1-name" "$2" \\
    --query 'AttachedPolicies[].PolicyArn' --output text)
  for attached_arn in $attached; do
    if is_left_over "arn:${partition}:iam::$account:policy/$3" "$4" "$attached_arn"; then
      aws iam "detach-$1-policy" "--$1-name" "$2" --policy-arn "$attached_arn"
      say "Detached \${attached_arn##*/}, which is no longer part of the setup"
    fi
  done
}`,

    'put-permission-set': `# Permission sets live in the account and Region of IAM Identity Center: name a profile for it if that is elsewhere.
identity_center() {
  aws sso-admin "$@" \${IDENTITY_CENTER_PROFILE:+--profile "$IDENTITY_CENTER_PROFILE"}
}

# put_permission_set INSTANCE NAME DESCRIPTION: creates a permission set, or finds it; its ARN is in
# $permission_set_arn.
put_permission_set() {
  if attempt ConflictException identity_center create-permission-set --instance-arn "$1" --name "$2" \\
    --description "$3"${tags} \\
    --query PermissionSet.PermissionSetArn --output text; then
    permission_set_arn=$answer
    say "Created the permission set $2"
    return 0
  fi
  permission_sets=$(identity_center list-permission-sets --instance-arn "$1" \\
    --query 'PermissionSets[]' --output text)
  for permission_set_arn in $permission_sets; do
    name=$(identity_center describe-permission-set --instance-arn "$1" \\
      --permission-set-arn "$permission_set_arn" --query PermissionSet.Name --output text)
    if [ "$name" = "$2" ]; then
      say "Found the permission set $2"
      return 0
    fi
  done
  say "There is no permission set $2, and none can be created." >&2
  exit 1
}`,

    'drop-references': `# list_references INSTANCE: puts the names of its managed policies into $references.
list_references() {
  references=$(identity_center list-customer-managed-policy-references-in-permission-set --instance-arn "$1" \\
    --permission-set-arn "$permission_set_arn" --query "${QUERIES.references}" --output text)
}

# drop_references INSTANCE NAME COUNT: takes NAME, NAME2, NAME3 ... from the permission set, except for the first COUNT.
drop_references() {
  list_references "$1"
  for reference in $references; do
    if is_left_over "$2" "$3" "$reference"; then
      identity_center detach-customer-managed-policy-reference-from-permission-set --instance-arn "$1" \\
        --permission-set-arn "$permission_set_arn" \\
        --customer-managed-policy-reference "Name=$reference,Path=/"
      say "Detached $reference, which is no longer part of the setup"
    fi
  done
}`,

    'refer-to-policy': `# refer_to_policy INSTANCE POLICY: lets the permission set have a managed policy of each account.
refer_to_policy() {
  if attempt ConflictException identity_center attach-customer-managed-policy-reference-to-permission-set \\
    --instance-arn "$1" --permission-set-arn "$permission_set_arn" \\
    --customer-managed-policy-reference "Name=$2,Path=/"; then
    say "Attached the policy $2 to it"
    return 0
  fi
  list_references "$1"
  for reference in $references; do
    if [ "$reference" = "$2" ]; then
      say "The policy $2 is attached to it"
      return 0
    fi
  done
  cat "$errors" >&2
  exit 1
}`,

    'drop-inline-policy': `# drop_inline_policy INSTANCE: takes the inline policy from the permission set, whose policies are managed now.
drop_inline_policy() {
  inline_policy=$(identity_center get-inline-policy-for-permission-set --instance-arn "$1" \\
    --permission-set-arn "$permission_set_arn" --query "InlinePolicy || ''" --output text)
  if [ -n "$inline_policy" ]; then
    identity_center delete-inline-policy-from-permission-set --instance-arn "$1" \\
      --permission-set-arn "$permission_set_arn"
    say 'Deleted its inline policy, which is no longer part of the setup'
  fi
}`,

    'put-control-policy': `# put_control_policy NAME DESCRIPTION DOCUMENT: creates a service control policy, or brings it up to date.
put_control_policy() {
  if attempt DuplicatePolicyException aws organizations create-policy --type SERVICE_CONTROL_POLICY \\
    --name "$1" --description "$2" --content "$3"${tags}; then
    say "Created the service control policy $1"
    say 'Left to do: attach it to a root, an organizational unit or an account'
    return 0
  fi
  for policy_id in $(aws organizations list-policies --filter SERVICE_CONTROL_POLICY --output text \\
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
}`,

    'put-endpoint-policy': `# put_endpoint_policy ENDPOINT DOCUMENT: sets the policy of a VPC endpoint, and shows the one that it had.
put_endpoint_policy() {
  if ! attempt InvalidVpcEndpointId.NotFound aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$1" \\
    --query 'VpcEndpoints[0].PolicyDocument' --output text; then
    say "There is no endpoint $1 in this account and Region. Nothing was changed." >&2
    exit 1
  fi
  in_force=$answer
  if same_json "$in_force" "$2"; then
    say "The policy of the endpoint $1 is as it should be"
    return 0
  fi
  aws ec2 modify-vpc-endpoint --vpc-endpoint-id "$1" --policy-document "$2" --output text >/dev/null
  say "Set the policy of the endpoint $1, which had this one:"
  say "$in_force"
}`,

    'show-to-owner': `# print_for_owner DESCRIPTION STATEMENTS: what somebody else has to do.
print_for_owner() { printf '\\n%s:\\n%s\\n\\n' "$1" "$2"; }`,

    'put-host-management': `# put_host_management REGION SETTING ROLE: gives the role to the instances of a Region, unless another role is set there.
put_host_management() {
  role_before=$(aws ssm get-service-setting --region "$1" --setting-id "$2" --output text \\
    --query "${QUERIES.changedSetting}")
  if [ "$role_before" = "$3" ]; then
    say "Instances in $1 have the role $3 already"
    return 0
  fi
  if [ -n "$role_before" ]; then
    say "Instances in $1 have the role $role_before, and may need more of it than sessions. Everything before is done." >&2
    say 'Add its policies to the new role where they do, change the setting, and run this again:' >&2
    say "  aws ssm update-service-setting --region $1 --setting-id $2 --setting-value $3" >&2
    exit 1
  fi
  aws ssm update-service-setting --region "$1" --setting-id "$2" --setting-value "$3"
  say "Instances in $1 without an instance profile for Systems Manager get the role $3 within 30 minutes"
}`,

    'put-log-group': `# put_log_group REGION NAME: creates a log group.
put_log_group() {
  if attempt ResourceAlreadyExistsException aws logs create-log-group --region "$1" \\
    --log-group-name "$2"${mapTags}; then
    say "Created the log group $2 in $1"
  else
    say "Found the log group $2 in $1"
  fi
}`,

    'put-encrypted-log-group': `# put_encrypted_log_group REGION NAME KEY: creates a log group with a key, or sets its key.
put_encrypted_log_group() {
  if aws logs create-log-group --region "$1" --log-group-name "$2" --kms-key-id "$3"${mapTags} 2>"$errors"; then
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
}`,

    'put-retention': `# put_retention REGION NAME DAYS: after how many days a log group deletes what it holds.
put_retention() {
  aws logs put-retention-policy --region "$1" --log-group-name "$2" --retention-in-days "$3"
  say "The log group $2 in $1 deletes logs after $3 days"
}`,

    'put-document': `# find_version REGION NAME CONTENT: leaves the number of the version with this content in $version; false when there is none.
find_version() {
  versions=$(aws ssm list-document-versions --region "$1" --name "$2" \\
    --query 'DocumentVersions[].DocumentVersion' --output text)
  for version in $versions; do
    content=$(aws ssm get-document --region "$1" --name "$2" --document-version "$version" \\
      --document-format JSON --query Content --output text)
    if same_json "$content" "$3"; then return 0; fi
  done
  return 1
}

# create_document REGION NAME CONTENT: creates a Session document. False when there is one of this name; then its
# version in force is left in $old_version, and what that says in $in_force.
create_document() {
  if attempt DocumentAlreadyExists aws ssm create-document --region "$1" --name "$2" \\
    --document-type Session --document-format JSON --content "$3"${tags}; then
    return 0
  fi
  old_version=$(aws ssm get-document --region "$1" --name "$2" --document-version '$DEFAULT' \\
    --query DocumentVersion --output text)
  in_force=$(aws ssm get-document --region "$1" --name "$2" --document-version "$old_version" \\
    --document-format JSON --query Content --output text)
  return 1
}

# renew_document REGION NAME CONTENT: makes a new version the default, and leaves its number in $version.
renew_document() {
  if attempt DuplicateDocumentContent aws ssm update-document --region "$1" --name "$2" \\
    --document-version '$LATEST' --document-format JSON --content "$3" \\
    --query DocumentDescription.DocumentVersion --output text; then
    version=$answer
  elif ! find_version "$1" "$2" "$3"; then
    cat "$errors" >&2
    exit 1
  fi
  aws ssm update-document-default-version --region "$1" --name "$2" \\
    --document-version "$version" --output text >/dev/null
}`,

    'put-named-document': `# put_named_document REGION NAME CONTENT: creates a Session document, or brings it up to date.
put_named_document() {
  if create_document "$1" "$2" "$3"; then
    say "Created the Session document $2 in $1"
  elif same_json "$in_force" "$3"; then
    say "The Session document $2 in $1 is in force already, as version $old_version"
  else
    renew_document "$1" "$2" "$3"
    say "The Session document $2 in $1 is version $version now, and was version $old_version"
  fi
}`,

    'put-preferences': `# lines_of JSON: the members of a document, one a line.
lines_of() {
  document=$(aws sts get-caller-identity --query "$(literal "$1")" --output json)
  printf '%s\\n' "$document" | sed -e 's/^ *//' -e 's/,$//'
}

# ask_for_preferences REGION VERSION IN_FORCE CONTENT: shows what would change, and ends the script unless somebody agrees.
ask_for_preferences() {
  before=$(lines_of "$3")
  after=$(lines_of "$4")
  say "Other preferences are in force in $1, version $2. They apply to every session there, on every node, whatever its role."
  say 'These lines would go (-) and come (+):'
  printf '%s\\n' "$before" | grep -Fvx -e "$after" | sed 's/^/  - /'
  printf '%s\\n' "$after" | grep -Fvx -e "$before" | sed 's/^/  + /'
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
}`,
  };
}
