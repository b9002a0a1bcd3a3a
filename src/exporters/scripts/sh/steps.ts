import { preferencesByRegion, preferencesDocuments } from '../../preferences.ts';
import { expectedAccount, type Parts, partsOf } from '../contents.ts';
import { posixQuote } from '../quoting.ts';
import { documentVariable, documentWord, textWord } from './parameters.ts';
import type { ManagedPolicy, PermissionSet, Setup, StatementsForOwner } from '../../types.ts';

/** Every document with the variable that holds it. */
export function documentSection(setup: Setup): string {
  const { role, policies, permissionSets, forOwners } = setup;
  return [
    ...(role === undefined ? [] : [documentVariable(`${role.id}-trust`, role.trust)]),
    ...policies.map(({ id, document }) => documentVariable(`${id}-policy`, document)),
    ...permissionSets.flatMap(({ id, inlinePolicy }) =>
      inlinePolicy === undefined ? [] : [documentVariable(`${id}-policy`, inlinePolicy)],
    ),
    ...preferencesDocuments(setup).map(({ id, content }) => documentVariable(id, content)),
    ...forOwners.map(({ id, document }) => documentVariable(id, document)),
  ].join('\n\n');
}

/** Says which account the steps work in, and stops unless it is the one that they are meant for. */
export function accountCheck(setup: Setup): string {
  const expected = expectedAccount(setup);
  const check =
    expected === undefined
      ? ''
      : `
expected_account=${textWord(expected)}
if [ "$account" != "$expected_account" ]; then
  say "This is account $account, but it is meant for $expected_account. Nothing was changed." >&2
  exit 1
fi`;
  return `account=$(aws sts get-caller-identity --query Account --output text)${check}
say "Working in account $account"`;
}

/** What a policy is attached to: `group` or `role`, and its name as a word. */
function holderOf(
  { target }: ManagedPolicy,
  { role }: Setup,
): readonly [kind: string, name: string] | undefined {
  if (target === undefined) return undefined;
  return target.type === 'node-role'
    ? ['role', posixQuote(role?.name ?? '')]
    : [target.type, textWord(target.name)];
}

/** A policy and its parts, each as a block. */
function policySteps(parts: Parts, setup: Setup): readonly (readonly string[])[] {
  const [first] = parts;
  const put = ({ id, name, description }: ManagedPolicy): string =>
    `put_policy ${posixQuote(name)} ${posixQuote(description)} ${documentWord(`${id}-policy`)}`;
  const holder = holderOf(first, setup);
  if (holder === undefined) return parts.map((policy) => [put(policy)]);
  const [kind, name] = holder;
  const detach = `detach_leftovers ${kind} ${name} ${posixQuote(first.name)} ${parts.length}`;
  return parts.map((policy, position) => [
    put(policy),
    `aws iam attach-${kind}-policy --${kind}-name ${name} --policy-arn "$policy_arn"`,
    `say 'Attached it to the ${kind}' ${name}`,
    ...(position === parts.length - 1 ? [detach] : []),
  ]);
}

function permissionSetSteps({
  id,
  name,
  description,
  instanceArn,
  inlinePolicy,
  managedPolicies,
}: PermissionSet): readonly string[] {
  const instance = textWord(instanceArn);
  return [
    `put_permission_set ${instance} ${posixQuote(name)} ${posixQuote(description)}`,
    ...(inlinePolicy === undefined
      ? []
      : [
          `identity_center put-inline-policy-to-permission-set --instance-arn ${instance} \\
  --permission-set-arn "$permission_set_arn" --inline-policy ${documentWord(`${id}-policy`)}`,
          `say 'Put the policy into it'`,
        ]),
    ...managedPolicies.map((policy) => `refer_to_policy ${instance} ${posixQuote(policy)}`),
    ...(managedPolicies.length === 0 ? [] : [`drop_inline_policy ${instance}`]),
    `drop_references ${instance} ${posixQuote(name)} ${managedPolicies.length}`,
    `say 'Left to do: assign it to people and accounts; where it is assigned already, provision it again'`,
  ];
}

function preferencesSteps(setup: Setup): readonly string[] {
  if (setup.preferences === undefined) return [];
  return [
    'if [ "$with_preferences" = yes ]; then',
    ...preferencesByRegion(setup).map(
      ({ region, id }) => `  put_preferences ${textWord(region)} ${documentWord(id)}`,
    ),
    'fi',
  ];
}

/** A log group with a key has a key of its own in each Region. */
function logGroupSteps({ regions, logGroup }: Setup): readonly string[] {
  if (logGroup === undefined) return [];
  const { name, keyArns } = logGroup;
  if (keyArns === undefined)
    return regions.map((region) => `put_log_group ${textWord(region)} ${textWord(name)}`);
  return keyArns.map((key, position) => {
    const region = regions[position] ?? regions[0];
    return `put_encrypted_log_group ${textWord(region)} ${textWord(name)} ${textWord(key)}`;
  });
}

const ownerStep = ({ id, description }: StatementsForOwner): string =>
  `print_for_owner ${posixQuote(description)} ${documentWord(id)}`;

/**
 * The calls that make the setup, in the order in which its parts need one another. Log groups come late, because their
 * keys need statements that somebody else has to add. Preferences are the last: they apply to every session at once, and
 * sessions fail when the logs or the role that they need are not there.
 */
export function stepSection(setup: Setup): string {
  const { role, permissionSets, forOwners } = setup;
  const blocks: readonly (readonly string[])[] = [
    role === undefined
      ? []
      : [
          `put_role ${posixQuote(role.name)} ${posixQuote(role.description)} ${documentWord(`${role.id}-trust`)}`,
          ...(role.instanceProfile ? [`put_instance_profile ${posixQuote(role.name)}`] : []),
        ],
    ...partsOf(setup).flatMap((parts) => policySteps(parts, setup)),
    ...permissionSets.map(permissionSetSteps),
    forOwners.map(ownerStep),
    logGroupSteps(setup),
    preferencesSteps(setup),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
