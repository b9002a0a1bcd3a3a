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

/**
 * Creates the Session document, or updates it and makes the new version the default.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-configure-preferences-cli.html
 */
export const putPreferences = (
  tags: string,
  name: string,
): string => `# put_preferences REGION CONTENT: creates the Session document with the preferences, or makes a new version of it the
# default.
put_preferences() {
  if attempt DocumentAlreadyExists aws ssm create-document --region "$1" --name ${name} \\
    --document-type Session --document-format JSON --content "$2"${tags}; then
    say "Created the preferences in $1"
    return 0
  fi
  if ! attempt DuplicateDocumentContent aws ssm update-document --region "$1" --name ${name} \\
    --document-version '$LATEST' --document-format JSON --content "$2" \\
    --query DocumentDescription.DocumentVersion --output text; then
    # The latest version says the same already, but it may not be the default.
    answer=$(aws ssm get-document --region "$1" --name ${name} \\
      --document-version '$LATEST' --query DocumentVersion --output text)
  fi
  aws ssm update-document-default-version --region "$1" --name ${name} \\
    --document-version "$answer" --output text >/dev/null
  say "The preferences in $1 are version $answer"
}`;
