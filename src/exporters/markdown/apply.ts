import { policyPath, shownText, TRUST_ID } from '../policy-files.ts';
import { documentByRegion, sessionDocumentsIn } from '../session-documents.ts';
import { posixQuote, unloaded } from '../scripts/quoting.ts';
import type { ManagedPolicy, NamedDocument, PermissionSet, Preferences, Setup, Text } from '../types.ts';

const word = (text: Text): string => posixQuote(unloaded(shownText(text)));

const file = (id: string): string => `file://${policyPath(id)}`;

function policyArn({ partition, account = 'account-id' }: Setup, name: string): string {
  return word(`arn:${partition}:iam::${shownText(account)}:policy/${name}`);
}

function policyCommands(setup: Setup, { id, name, target }: ManagedPolicy): readonly string[] {
  const create = `aws iam create-policy --policy-name ${name} --policy-document ${file(id)}`;
  if (target === undefined) return [create];
  const arn = `--policy-arn ${policyArn(setup, name)}`;
  if (target.type === 'group')
    return [create, `aws iam attach-group-policy --group-name ${word(target.name)} ${arn}`];
  const role = target.type === 'role' ? target.name : setup.role?.name;
  return role === undefined
    ? [create]
    : [create, `aws iam attach-role-policy --role-name ${word(role)} ${arn}`];
}

function roleCommands({ role }: Setup): readonly string[] {
  if (role === undefined) return [];
  const { name, path, boundary, instanceProfile } = role;
  const limit = boundary === undefined ? '' : ` --permissions-boundary ${word(boundary)}`;
  const at = path === undefined ? '' : ` --path ${path}`;
  return [
    `aws iam create-role --role-name ${name}${at} --assume-role-policy-document ${file(TRUST_ID)}${limit}`,
    ...(instanceProfile
      ? [
          `aws iam create-instance-profile --instance-profile-name ${name}`,
          `aws iam add-role-to-instance-profile --instance-profile-name ${name} --role-name ${name}`,
        ]
      : []),
  ];
}

function permissionSetCommands(set: PermissionSet): readonly string[] {
  const instance = `--instance-arn ${word(set.instanceArn)}`;
  const both = `${instance} --permission-set-arn permission-set-arn`;
  return [
    `aws sso-admin create-permission-set ${instance} --name ${set.name}`,
    ...(set.inlinePolicy === undefined
      ? []
      : [`aws sso-admin put-inline-policy-to-permission-set ${both} --inline-policy ${file(set.id)}`]),
    ...set.managedPolicies.map(
      (name) =>
        `aws sso-admin attach-customer-managed-policy-reference-to-permission-set ${both} --customer-managed-policy-reference Name=${name}`,
    ),
  ];
}

function guardrailCommands({ controlPolicy, endpointPolicy }: Setup): readonly string[] {
  if (controlPolicy !== undefined) {
    const { id, name, description } = controlPolicy;
    return [
      `aws organizations create-policy --type SERVICE_CONTROL_POLICY --name ${name} --description ${word(description)} --content ${file(id)}`,
    ];
  }
  if (endpointPolicy === undefined) return [];
  const { id, endpointId } = endpointPolicy;
  return [`aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${word(endpointId)} --policy-document ${file(id)}`];
}

/** The role of instances, the log groups and Session documents of all Regions, and then the preferences, which need the logs. */
function regionalCommands(setup: Setup): readonly string[] {
  const { regions, hostManagement, logGroup } = setup;
  const at = (region: Text) => `--region ${word(region)}`;
  const create = (document: Preferences | NamedDocument) =>
    documentByRegion(document, setup).map(
      (each) =>
        `aws ssm create-document ${at(each.region)} --name ${word(each.name)} --document-type Session --document-format JSON --content ${file(each.file)}`,
    );
  return [
    ...(hostManagement === undefined
      ? []
      : regions.map(
          (region) =>
            `aws ssm update-service-setting ${at(region)} --setting-id ${hostManagement.settingId} --setting-value ${hostManagement.role}`,
        )),
    ...(logGroup === undefined
      ? []
      : regions.flatMap((region, position) => {
          const key = logGroup.keyArns?.[position];
          const place = `${at(region)} --log-group-name ${word(logGroup.name)}`;
          return [
            `aws logs create-log-group ${place}${key === undefined ? '' : ` --kms-key-id ${word(key)}`}`,
            ...(logGroup.retentionDays === undefined
              ? []
              : [`aws logs put-retention-policy ${place} --retention-in-days ${logGroup.retentionDays}`]),
          ];
        })),
    ...sessionDocumentsIn(setup).flatMap(create),
  ];
}

/** What to know before the commands are run. */
export const applyHelp = ({ permissionSets, preferences }: Setup): string =>
  [
    'Once, in this order.',
    ...(permissionSets.length === 0
      ? []
      : ['For `permission-set-arn` write what `create-permission-set` prints just before.']),
    ...(preferences === undefined
      ? []
      : [
          'The preferences (`create-document`) come last, when owners of keys and buckets have done their part: they apply at once to every session in the Region, on every node, whatever its role.',
        ]),
  ].join(' ');

/**
 * The commands of the AWS CLI that create a setup once, in their order, with the placeholders of the documents. What is
 * there already is not looked at; the scripts do that.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/create-policy.html
 */
export function applyCommands(setup: Setup): readonly string[] {
  return [
    ...roleCommands(setup),
    ...setup.policies.flatMap((policy) => policyCommands(setup, policy)),
    ...setup.permissionSets.flatMap(permissionSetCommands),
    ...guardrailCommands(setup),
    ...regionalCommands(setup),
  ];
}
