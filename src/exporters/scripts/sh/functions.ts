import { callsAws, hasHolders, tagMap, tagPairs, trustedService } from '../contents.ts';
import { posixQuote } from '../quoting.ts';
import { detachLeftovers, IS_LEFT_OVER, putInstanceProfile, putPolicy, putRole } from './iam-functions.ts';
import {
  DROP_INLINE_POLICY,
  putPermissionSet,
  REFER_TO_POLICY,
  TIDY_PERMISSION_SET,
} from './identity-center-functions.ts';
import { putEncryptedLogGroup, putLogGroup, putPreferences } from './regional-functions.ts';
import type { Setup } from '../../types.ts';

const SAY = `say() { printf '%s\\n' "$*"; }`;

const ATTEMPT = `# attempt ERROR COMMAND...: runs a command and leaves what it prints in $answer. False when AWS answers with that
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
}`;

/**
 * The AWS CLI reads JSON for the script: as a literal of its query language, which lets two documents be compared.
 * https://jmespath.org/specification.html#literal-expressions
 */
const LITERAL = `# literal JSON: a document as a literal of JMESPath, with which the AWS CLI reads and compares it.
literal() { printf '\`%s\`' "$(printf '%s\\n' "$1" | sed 's/\`/\\\\u0060/g')"; }`;

const PRINT_FOR_OWNER = `# print_for_owner DESCRIPTION STATEMENTS: what somebody else has to do.
print_for_owner() { printf '\\n%s:\\n%s\\n\\n' "$1" "$2"; }`;

/** The functions that the steps of a setup call, and no others. */
export function functionSection(setup: Setup): string {
  const { policies, permissionSets, role, logGroup, preferences, forOwners, partition } = setup;
  const pairs = tagPairs(setup).map(posixQuote).join(' ');
  const tags = pairs === '' ? '' : ` \\\n    --tags ${pairs}`;
  const map = tagMap(setup);
  const mapTags = map === '' ? '' : ` \\\n    --tags ${posixQuote(map)}`;
  const isAttached = policies.some(({ target }) => target !== undefined);
  const refersToPolicies = permissionSets.some(({ managedPolicies }) => managedPolicies.length > 0);
  const needed: readonly (string | false)[] = [
    callsAws(setup) && SAY,
    callsAws(setup) && ATTEMPT,
    (policies.length > 0 || preferences !== undefined) && LITERAL,
    role !== undefined && putRole(tags, trustedService(role)),
    role?.instanceProfile === true && putInstanceProfile(tags),
    policies.length > 0 && putPolicy(tags, partition),
    hasHolders(setup) && IS_LEFT_OVER,
    isAttached && detachLeftovers(partition),
    permissionSets.length > 0 && putPermissionSet(tags),
    permissionSets.length > 0 && TIDY_PERMISSION_SET,
    refersToPolicies && REFER_TO_POLICY,
    refersToPolicies && DROP_INLINE_POLICY,
    forOwners.length > 0 && PRINT_FOR_OWNER,
    logGroup !== undefined &&
      (logGroup.keyArns === undefined ? putLogGroup(mapTags) : putEncryptedLogGroup(mapTags)),
    preferences !== undefined && putPreferences(tags, posixQuote(preferences.name)),
  ];
  return needed.filter((text) => text !== false).join('\n\n');
}
