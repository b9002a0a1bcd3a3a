import {
  COMMAND_DOCUMENTS,
  DEFAULT_SHELL_DOCUMENT,
  SESSION_DOCUMENTS,
  type SessionDocumentName,
} from '#core';
import { type Arn, hasWildcard, parseResource, type Coded, type None } from '#iam';

/** Where something is. Several Regions come from ARNs that differ in nothing else. */
export interface Place {
  readonly regions: readonly string[];
  readonly account: string;
}

function placeOf({ region, account }: Arn): Place {
  return { regions: [region], account };
}

/** The part behind the first slash or colon: `instance/i-…` gives `['instance', 'i-…']`. */
function splitRest(rest: string): readonly [type: string, name: string] {
  const cut = rest.search(/[/:]/);
  return cut < 0 ? [rest, ''] : [rest.slice(0, cut), rest.slice(cut + 1)];
}

export interface SessionParams {
  readonly 'every-session': None;
  /** By the name of an IAM user. */
  readonly 'sessions-of-user-name': None;
  /** By the caller's unique ID, as AWS's quickstart has it. */
  readonly 'sessions-of-user-id': None;
  readonly 'sessions-like': { readonly pattern: string };
  /** Without Region or account: matches nothing. */
  readonly 'sessions-nowhere': None;
}

/**
 * What a session ARN stands for.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
 */
function sessionMeaning({ region, account }: Arn, id: string): Coded<SessionParams> {
  if (region === '' || account === '') return { code: 'sessions-nowhere', params: {} };
  if (/^\*+$/.test(id)) return { code: 'every-session', params: {} };
  if (/^\$\{aws:username\}-?\*$/i.test(id)) return { code: 'sessions-of-user-name', params: {} };
  if (/^\$\{aws:userid\}-?\*$/i.test(id)) return { code: 'sessions-of-user-id', params: {} };
  return { code: 'sessions-like', params: { pattern: id } };
}

/** Documents of AWS that there are words for. */
export type KnownDocument =
  | Exclude<SessionDocumentName, typeof DEFAULT_SHELL_DOCUMENT>
  | (typeof COMMAND_DOCUMENTS)[number]
  | 'AWS-PasswordReset';
const KNOWN_DOCUMENTS: ReadonlySet<string> = new Set<KnownDocument>([
  ...Object.values(SESSION_DOCUMENTS).flatMap(({ name }) => (name === DEFAULT_SHELL_DOCUMENT ? [] : [name])),
  ...COMMAND_DOCUMENTS,
  'AWS-PasswordReset',
]);
const isKnown = (name: string): name is KnownDocument => KNOWN_DOCUMENTS.has(name);

export interface DocumentParams {
  readonly 'default-shell': Place;
  readonly 'own-document': Place & { readonly name: string };
  readonly 'aws-document': Place & { readonly name: string; readonly known: KnownDocument | undefined };
  readonly 'documents-like': Place & { readonly pattern: string };
  readonly 'every-document': Place;
  readonly 'every-own-document': Place;
  readonly 'every-aws-document': Place;
  /** A document of AWS with an account: matches nothing. */
  readonly 'aws-document-with-account': { readonly name: string; readonly account: string };
  /** A document of the account without one: matches nothing. */
  readonly 'own-document-without-account': { readonly name: string };
}

/** AWS reserves these beginnings for documents of its own. */
function belongsToAws(name: string): boolean {
  return /^(?:aws|amazon|amzn)/i.test(name);
}

/**
 * What a document ARN stands for. Documents of AWS have no account, all others have one.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
function documentMeaning(arn: Arn, name: string): Coded<DocumentParams> {
  const place = placeOf(arn);
  const { account } = arn;
  if (/^\*+$/.test(name)) {
    if (account === '') return { code: 'every-aws-document', params: place };
    return { code: hasWildcard(account) ? 'every-document' : 'every-own-document', params: place };
  }
  if (belongsToAws(name)) {
    if (account !== '' && !hasWildcard(account)) {
      return { code: 'aws-document-with-account', params: { name, account } };
    }
    if (hasWildcard(name)) return { code: 'documents-like', params: { ...place, pattern: name } };
    return { code: 'aws-document', params: { ...place, name, known: isKnown(name) ? name : undefined } };
  }
  if (hasWildcard(name)) return { code: 'documents-like', params: { ...place, pattern: name } };
  if (account === '') return { code: 'own-document-without-account', params: { name } };
  if (name === DEFAULT_SHELL_DOCUMENT) return { code: 'default-shell', params: place };
  return { code: 'own-document', params: { ...place, name } };
}

export interface ResourceParams extends DocumentParams, SessionParams {
  readonly everything: None;
  readonly empty: None;
  readonly instances: Place & { readonly ids: readonly string[] };
  readonly 'every-instance': Place;
  readonly 'hybrid-nodes': Place & { readonly ids: readonly string[] };
  readonly 'every-hybrid-node': Place;
  readonly tasks: Place & { readonly name: string };
  readonly 'kms-key': Place & { readonly id: string };
  readonly 'kms-alias': { readonly name: string };
  readonly 'log-group': Place & { readonly name: string };
  readonly bucket: { readonly name: string };
  readonly objects: { readonly bucket: string; readonly key: string };
  readonly role: { readonly account: string; readonly name: string };
  readonly user: { readonly account: string; readonly name: string };
  readonly parameter: Place & { readonly name: string };
  readonly 'service-setting': Place & { readonly name: string };
  /** An OpsItem, such as a request for just-in-time access. */
  readonly 'ops-items': Place & { readonly name: string };
  /** An automation that runs or ran, such as an approval. */
  readonly automations: Place & { readonly name: string };
  /** An ARN without words of ours. */
  readonly arn: Place & { readonly service: string; readonly name: string };
  /** The placeholder for a KMS key in AWS's samples. */
  readonly 'key-placeholder': { readonly token: string };
  readonly 'not-an-arn': { readonly text: string };
}
export type ResourceMeaning = Coded<ResourceParams>;

function inEc2(arn: Arn, type: string, name: string): ResourceMeaning | undefined {
  if (type !== 'instance') return undefined;
  const place = placeOf(arn);
  return name === '*'
    ? { code: 'every-instance', params: place }
    : { code: 'instances', params: { ...place, ids: [name] } };
}

function inSsm(arn: Arn, type: string, name: string): ResourceMeaning | undefined {
  const place = placeOf(arn);
  switch (type) {
    case 'document':
      return documentMeaning(arn, name);
    case 'session':
      return sessionMeaning(arn, name);
    case 'managed-instance':
      return name === '*'
        ? { code: 'every-hybrid-node', params: place }
        : { code: 'hybrid-nodes', params: { ...place, ids: [name] } };
    case 'parameter':
      return { code: 'parameter', params: { ...place, name } };
    case 'servicesetting':
      return { code: 'service-setting', params: { ...place, name } };
    case 'opsitem':
      return { code: 'ops-items', params: { ...place, name } };
    case 'automation-execution':
      return { code: 'automations', params: { ...place, name } };
    default:
      return undefined;
  }
}

function inS3({ rest }: Arn): ResourceMeaning {
  const slash = rest.indexOf('/');
  return slash < 0
    ? { code: 'bucket', params: { name: rest } }
    : { code: 'objects', params: { bucket: rest.slice(0, slash), key: rest.slice(slash + 1) } };
}

function inOthers(arn: Arn, type: string, name: string): ResourceMeaning | undefined {
  const place = placeOf(arn);
  switch (`${arn.service}:${type}`) {
    case 'ecs:task':
      return { code: 'tasks', params: { ...place, name } };
    case 'kms:key':
      return { code: 'kms-key', params: { ...place, id: name } };
    case 'kms:alias':
      return { code: 'kms-alias', params: { name } };
    case 'logs:log-group':
      return { code: 'log-group', params: { ...place, name: name.replace(/:\*$|:log-stream:.*$/s, '') } };
    case 'iam:role':
      return { code: 'role', params: { account: arn.account, name } };
    case 'iam:user':
      return { code: 'user', params: { account: arn.account, name } };
    default:
      return undefined;
  }
}

function withoutArn(text: string): ResourceMeaning {
  if (/^\*+$/.test(text)) return { code: 'everything', params: {} };
  if (text === '') return { code: 'empty', params: {} };
  if (text === 'key-name' || text === 'bucket-key-name') {
    return { code: 'key-placeholder', params: { token: text } };
  }
  return { code: 'not-an-arn', params: { text } };
}

/**
 * What an entry of `Resource` or `NotResource` stands for.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function resourceMeaning(text: string): ResourceMeaning {
  const arn = parseResource(text);
  if (arn === undefined) return withoutArn(text);
  if (arn.service === 's3') return inS3(arn);
  const [type, name] = splitRest(arn.rest);
  const known =
    arn.service === 'ec2'
      ? inEc2(arn, type, name)
      : arn.service === 'ssm'
        ? inSsm(arn, type, name)
        : inOthers(arn, type, name);
  return known ?? { code: 'arn', params: { ...placeOf(arn), service: arn.service, name: arn.rest } };
}

/** Whether it is only the placeholder for what nobody has named yet, wherever that is. */
export function isUnnamed({ code, params }: ResourceMeaning): boolean {
  switch (code) {
    case 'key-placeholder':
      return true;
    case 'instances':
    case 'hybrid-nodes':
      return params.ids.length === 1 && params.ids[0] === 'instance-id';
    case 'own-document':
      return params.name === 'document-name';
    case 'kms-key':
      return params.id === 'key-name';
    default:
      return false;
  }
}

type Parameter = 'regions' | 'ids';

/** The list at a parameter; `undefined` for resources that have none. */
function listAt({ params }: ResourceMeaning, parameter: Parameter): readonly string[] | undefined {
  if (parameter === 'regions') return 'regions' in params ? params.regions : undefined;
  return 'ids' in params ? params.ids : undefined;
}

function withList(
  meaning: ResourceMeaning,
  parameter: Parameter,
  entries: Iterable<string>,
): ResourceMeaning {
  return { code: meaning.code, params: { ...meaning.params, [parameter]: [...entries] } } as ResourceMeaning;
}

/** The same for resources that differ in one list only; quick to make, since there can be thousands. */
function keyWithout({ code, params }: ResourceMeaning, parameter: Parameter): string {
  let key: string = code;
  for (const [name, value] of Object.entries(params) as readonly (readonly [string, unknown])[]) {
    key += `\n${name}`;
    if (name === parameter) continue;
    key +=
      typeof value === 'string'
        ? `=${value}`
        : Array.isArray(value)
          ? `:${value.join()}`
          : `#${JSON.stringify(value)}`;
  }
  return key;
}

/** Folds resources that differ in one list only, in the order of their first appearance. */
function fold(meanings: readonly ResourceMeaning[], parameter: Parameter): readonly ResourceMeaning[] {
  const groups = new Map<string, { readonly first: ResourceMeaning; readonly entries: Set<string> }>();
  for (const meaning of meanings) {
    const entries = listAt(meaning, parameter);
    const key = keyWithout(meaning, parameter);
    const group = groups.get(key) ?? { first: meaning, entries: new Set<string>() };
    for (const entry of entries ?? []) group.entries.add(entry);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, entries }) =>
    listAt(first, parameter) === undefined ? first : withList(first, parameter, entries),
  );
}

/** Folds resources that differ only in the Region, then nodes that differ only in the ID, into one each. */
export function mergeResources(meanings: readonly ResourceMeaning[]): readonly ResourceMeaning[] {
  return fold(fold(meanings, 'regions'), 'ids');
}
