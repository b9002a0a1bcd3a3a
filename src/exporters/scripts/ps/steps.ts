import { preferencesByRegion, preferencesDocuments } from '../../preferences.ts';
import { expectedAccount, type Parts, partsOf } from '../contents.ts';
import { documentName, documentVariable, textOperand } from './parameters.ts';
import { powershellString } from '../quoting.ts';
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

function accountSteps(setup: Setup): readonly string[] {
  const expected = expectedAccount(setup);
  return [
    `$account = Invoke-Aws @('sts', 'get-caller-identity', '--query', 'Account', '--output', 'text')`,
    ...(expected === undefined
      ? []
      : [
          `$expectedAccount = ${textOperand(expected)}`,
          'if ($account -cne $expectedAccount) {',
          `    throw ('This is account ' + $account + ', but it is meant for ' + $expectedAccount + '. Nothing was changed.')`,
          '}',
        ]),
    `Write-Host ('Working in account ' + $account)`,
  ];
}

/** What a policy is attached to: `group` or `role`, and its name as an operand. */
function holderOf(
  { target }: ManagedPolicy,
  { role }: Setup,
): readonly [kind: string, name: string] | undefined {
  if (target === undefined) return undefined;
  return target.type === 'node-role'
    ? ['role', powershellString(role?.name ?? '')]
    : [target.type, textOperand(target.name)];
}

/** A policy and its parts, each as a block. */
function policySteps(parts: Parts, setup: Setup): readonly (readonly string[])[] {
  const [first] = parts;
  const holder = holderOf(first, setup);
  const publish = ({ id, name, description }: ManagedPolicy): string =>
    `Publish-Policy ${powershellString(name)} ${powershellString(description)} ${documentName(`${id}-policy`)}`;
  if (holder === undefined) return parts.map((policy) => [`${publish(policy)} | Out-Null`]);
  const [kind, name] = holder;
  const remove = `Remove-Leftovers '${kind}' ${name} ${powershellString(first.name)} ${parts.length}`;
  return parts.map((policy, position) => [
    `$policyArn = ${publish(policy)}`,
    `Invoke-Aws @('iam', 'attach-${kind}-policy', '--${kind}-name', ${name}, '--policy-arn', $policyArn) | Out-Null`,
    `Write-Host ('Attached it to the ${kind} ' + ${name})`,
    ...(position === parts.length - 1 ? [remove] : []),
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
  const instance = textOperand(instanceArn);
  return [
    `$permissionSetArn = Publish-PermissionSet ${instance} ${powershellString(name)} ${powershellString(description)}`,
    ...(inlinePolicy === undefined
      ? []
      : [
          `Invoke-IdentityCenter @('put-inline-policy-to-permission-set', '--instance-arn', ${instance},`,
          `    '--permission-set-arn', $permissionSetArn,`,
          `    '--inline-policy', (Use-Document ${documentName(`${id}-policy`)})) | Out-Null`,
          `Write-Host 'Put the policy into it'`,
        ]),
    ...managedPolicies.map(
      (policy) => `Add-PolicyReference ${instance} $permissionSetArn ${powershellString(policy)}`,
    ),
    ...(managedPolicies.length === 0 ? [] : [`Remove-InlinePolicy ${instance} $permissionSetArn`]),
    `Remove-PolicyReferences ${instance} $permissionSetArn ${powershellString(name)} ${managedPolicies.length}`,
    `Write-Host 'Left to do: assign it to people and accounts; where it is assigned already, provision it again'`,
  ];
}

function preferencesSteps(setup: Setup): readonly string[] {
  if (setup.preferences === undefined) return [];
  return [
    'if (-not $WithoutPreferences) {',
    ...preferencesByRegion(setup).map(
      ({ region, id }) => `    Publish-Preferences ${textOperand(region)} ${documentName(id)}`,
    ),
    '}',
  ];
}

/** A log group with a key has a key of its own in each Region. */
function logGroupSteps({ regions, logGroup }: Setup): readonly string[] {
  if (logGroup === undefined) return [];
  const { name, keyArns } = logGroup;
  if (keyArns === undefined)
    return regions.map((region) => `Publish-LogGroup ${textOperand(region)} ${textOperand(name)}`);
  return keyArns.map((key, position) => {
    const region = regions[position] ?? regions[0];
    return `Publish-EncryptedLogGroup ${textOperand(region)} ${textOperand(name)} ${textOperand(key)}`;
  });
}

const ownerStep = ({ id, description }: StatementsForOwner): string =>
  `Write-ForOwner ${powershellString(description)} ${documentName(id)}`;

/**
 * The calls that make the setup, as blocks of lines, in the order in which its parts need one another. Log groups
 * come late, because their keys need statements that somebody else has to add. Preferences are the last: they apply to
 * every session at once, and sessions fail when the logs or the role that they need are not there.
 */
export function steps(
  setup: Setup,
  { inAccount }: { readonly inAccount: boolean },
): readonly (readonly string[])[] {
  const { role, permissionSets, forOwners } = setup;
  const blocks = [
    inAccount ? accountSteps(setup) : [],
    role === undefined
      ? []
      : [
          `Publish-Role ${powershellString(role.name)} ${powershellString(role.description)} ${documentName(`${role.id}-trust`)}`,
          ...(role.instanceProfile ? [`Publish-InstanceProfile ${powershellString(role.name)}`] : []),
        ],
    ...partsOf(setup).flatMap((parts) => policySteps(parts, setup)),
    ...permissionSets.map(permissionSetSteps),
    forOwners.map(ownerStep),
    logGroupSteps(setup),
    preferencesSteps(setup),
  ];
  return blocks.filter((lines) => lines.length > 0);
}
