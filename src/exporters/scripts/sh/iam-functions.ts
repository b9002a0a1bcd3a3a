import { othersTrusted } from '../contents.ts';

/**
 * Creates a customer managed policy or, when it says something else, a version of it. There are five versions at most.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/create-policy-version.html
 */
export const putPolicy = (
  tags: string,
  partition: string,
): string => `# put_policy NAME DESCRIPTION DOCUMENT: creates a managed policy, or gives it a new default version if it changed.
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
    --query '(sort_by(Versions[?!IsDefaultVersion], &CreateDate)[].VersionId)[:-3]')
  for version in $surplus; do
    aws iam delete-policy-version --policy-arn "$policy_arn" --version-id "$version"
    say "Deleted version $version of the policy $1"
  done
  version=$(aws iam create-policy-version --policy-arn "$policy_arn" --policy-document "$3" --set-as-default \\
    --query PolicyVersion.VersionId --output text)
  say "Updated the policy $1 to version $version"
}`;

/**
 * Creates a role or replaces its trust policy, but takes no role away from another service: that would be the role of
 * another setup.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/update-assume-role-policy.html
 */
export const putRole = (
  tags: string,
  service: string,
): string => `# put_role NAME DESCRIPTION TRUST: creates a role, or renews its trust policy. Stops at a role that is for others.
put_role() {
  if attempt EntityAlreadyExists aws iam create-role --role-name "$1" --description "$2" \\
    --assume-role-policy-document "$3"${tags}; then
    say "Created the role $1"
    return 0
  fi
  others=$(aws iam get-role --role-name "$1" --output text \\
    --query "${othersTrusted(service)}")
  if [ -n "$others" ]; then
    say "The role $1 is for $others; this setup would hand it to ${service}." >&2
    say 'Choose another name for this setup. Nothing was changed.' >&2
    exit 1
  fi
  aws iam update-assume-role-policy --role-name "$1" --policy-document "$3"
  say "Updated the trust policy of the role $1"
}`;

/**
 * Creates an instance profile, which holds one role.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/add-role-to-instance-profile.html
 */
export const putInstanceProfile = (
  tags: string,
): string => `# put_instance_profile ROLE: creates the instance profile of the same name and puts the role into it.
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
}`;

/** Whether a policy is a part beyond those of the setup, by its name or ARN. */
export const IS_LEFT_OVER = `# is_left_over NAME COUNT POLICY: whether a policy is one of NAME, NAME2, NAME3 ... after the first COUNT of them.
is_left_over() {
  case $3 in "$1"*) number=\${3#"$1"} ;; *) return 1 ;; esac
  case $number in
    '') [ "$2" -eq 0 ] ;;
    [2-9] | [1-9][0-9]) [ "$number" -gt "$2" ] ;;
    *) return 1 ;;
  esac
}`;

/**
 * Detaches parts of a policy that has fewer of them than before.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/list-attached-role-policies.html
 */
export const detachLeftovers = (
  partition: string,
): string => `# detach_leftovers KIND HOLDER NAME COUNT: takes NAME2, NAME3 ... from a group or a role, except for the first COUNT.
detach_leftovers() {
  attached=$(aws iam "list-attached-$1-policies" "--$1-name" "$2" \\
    --query 'AttachedPolicies[].PolicyArn' --output text)
  for attached_arn in $attached; do
    if is_left_over "arn:${partition}:iam::$account:policy/$3" "$4" "$attached_arn"; then
      aws iam "detach-$1-policy" "--$1-name" "$2" --policy-arn "$attached_arn"
      say "Detached \${attached_arn##*/}, which is no longer part of the setup"
    fi
  done
}`;
