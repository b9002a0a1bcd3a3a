import { REFERENCES } from '../contents.ts';

/**
 * Creates a permission set or finds it by its name, for which there is no call.
 * https://docs.aws.amazon.com/cli/latest/reference/sso-admin/create-permission-set.html
 */
export const putPermissionSet = (
  tags: string,
): string => `# Permission sets live in the account and Region of IAM Identity Center: name a profile for it if that is elsewhere.
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
}`;

/**
 * Names a customer managed policy, which every account has to have. AWS answers ConflictException to more than a policy
 * that is there.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html
 */
export const REFER_TO_POLICY = `# refer_to_policy INSTANCE POLICY: lets the permission set have a managed policy of each account.
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
}`;

/**
 * Takes from a permission set what it had when its policy was longer, or shorter.
 * https://docs.aws.amazon.com/cli/latest/reference/sso-admin/list-customer-managed-policy-references-in-permission-set.html
 */
export const TIDY_PERMISSION_SET = `# list_references INSTANCE: puts the names of its managed policies into $references.
list_references() {
  references=$(identity_center list-customer-managed-policy-references-in-permission-set --instance-arn "$1" \\
    --permission-set-arn "$permission_set_arn" --query "${REFERENCES}" --output text)
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
}`;

/** https://docs.aws.amazon.com/cli/latest/reference/sso-admin/delete-inline-policy-from-permission-set.html */
export const DROP_INLINE_POLICY = `# drop_inline_policy INSTANCE: takes the inline policy from the permission set, whose policies are managed now.
drop_inline_policy() {
  inline_policy=$(identity_center get-inline-policy-for-permission-set --instance-arn "$1" \\
    --permission-set-arn "$permission_set_arn" --query "InlinePolicy || ''" --output text)
  if [ -n "$inline_policy" ]; then
    identity_center delete-inline-policy-from-permission-set --instance-arn "$1" \\
      --permission-set-arn "$permission_set_arn"
    say 'Deleted its inline policy, which is no longer part of the setup'
  fi
}`;
