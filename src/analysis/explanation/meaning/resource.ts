import type { Coded, None } from '../coded.ts';
import { type Arn, type Place, parseArn, placeOf, splitRest } from './arn.ts';
import { type DocumentParams, documentMeaning } from './document-resource.ts';
import { type SessionParams, sessionMeaning } from './session-resource.ts';

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
  /** An ARN without words of ours. */
  readonly arn: Place & { readonly service: string; readonly name: string };
  /** The stand-in for a KMS key in AWS's samples. */
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
      return { code: 'log-group', params: { ...place, name: name.replace(/:\*$|:log-stream:.*$/, '') } };
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
  const arn = parseArn(text);
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
