/**
 * Creates a log group.
 * https://docs.aws.amazon.com/cli/latest/reference/logs/create-log-group.html
 */
export const putLogGroup = (tags: string): string => `# put_log_group REGION NAME: creates a log group.
put_log_group() {
  if attempt ResourceAlreadyExistsException aws logs create-log-group --region "$1" \\
    --log-group-name "$2"${tags}; then
    say "Created the log group $2 in $1"
  else
    say "Found the log group $2 in $1"
  fi
}`;

/**
 * Creates a log group with a key, or sets its key: both fail until the policy of the key lets CloudWatch Logs use it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export const putEncryptedLogGroup = (
  tags: string,
): string => `# put_encrypted_log_group REGION NAME KEY: creates a log group with a key, or sets its key.
put_encrypted_log_group() {
  if aws logs create-log-group --region "$1" --log-group-name "$2" --kms-key-id "$3"${tags} 2>"$errors"; then
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
}`;

/** Compares the preferences with those in force, shows the difference and asks. */
const ASK_FOR_PREFERENCES = `# same_json ONE OTHER: whether two documents say the same, whatever their layout and the order of their members.
same_json() {
  same=$(aws sts get-caller-identity --query "$(literal "$1") == $(literal "$2")" --output text)
  [ "$same" = True ]
}

# lines_of JSON: the members of a document, one a line.
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
}`;

/**
 * Creates the Session document, or updates it and makes the new version the default. Sessions take the default one.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-configure-preferences-cli.html
 */
export const putPreferences = (tags: string, name: string): string => `${ASK_FOR_PREFERENCES}

# find_version REGION CONTENT: leaves the number of the version with this content in $version; false when there is none.
find_version() {
  versions=$(aws ssm list-document-versions --region "$1" --name ${name} \\
    --query 'DocumentVersions[].DocumentVersion' --output text)
  for version in $versions; do
    content=$(aws ssm get-document --region "$1" --name ${name} --document-version "$version" \\
      --document-format JSON --query Content --output text)
    if same_json "$content" "$2"; then return 0; fi
  done
  return 1
}

# put_preferences REGION CONTENT: creates the Session document with the preferences, or makes a new version of it the
# default. Asks first when that changes what is in force, and names the way back.
put_preferences() {
  if attempt DocumentAlreadyExists aws ssm create-document --region "$1" --name ${name} \\
    --document-type Session --document-format JSON --content "$2"${tags}; then
    say "Created the preferences in $1"
    return 0
  fi
  old_version=$(aws ssm get-document --region "$1" --name ${name} --document-version '$DEFAULT' \\
    --query DocumentVersion --output text)
  in_force=$(aws ssm get-document --region "$1" --name ${name} --document-version "$old_version" \\
    --document-format JSON --query Content --output text)
  if same_json "$in_force" "$2"; then
    say "The preferences in $1 are in force already, as version $old_version"
    return 0
  fi
  ask_for_preferences "$1" "$old_version" "$in_force" "$2"
  if attempt DuplicateDocumentContent aws ssm update-document --region "$1" --name ${name} \\
    --document-version '$LATEST' --document-format JSON --content "$2" \\
    --query DocumentDescription.DocumentVersion --output text; then
    version=$answer
  elif ! find_version "$1" "$2"; then
    cat "$errors" >&2
    exit 1
  fi
  aws ssm update-document-default-version --region "$1" --name ${name} \\
    --document-version "$version" --output text >/dev/null
  say "The preferences in $1 are version $version now, and were version $old_version. The way back:"
  say "  aws ssm update-document-default-version --region $1 --name ${name} --document-version $old_version"
}`;
