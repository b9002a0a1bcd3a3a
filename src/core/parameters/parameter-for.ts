import type { SettingPath } from '../configuration/configuration.ts';
import type { JsonPointer } from '#iam';
import type { Placeholder } from '../types.ts';
import type { Owner, Parameter, ParameterKind } from './types.ts';

interface Standing {
  readonly owner: Owner;
  /** What stands before the placeholder in the same string. */
  readonly before: string;
  readonly pointer: JsonPointer;
  /** Number of the tag, by the pointer to its values; filled as tags are met. */
  readonly valuesOfTags: Map<string, number>;
}

/** A key is named by its ARN, but its ID alone may be missing in an ARN that was begun. */
const ofKey = (before: string, arn: ParameterKind, id: ParameterKind): ParameterKind =>
  before.endsWith('key/') ? id : arn;

function kindOf(setting: SettingPath, placeholder: string, before: string): ParameterKind {
  switch (setting) {
    case 'environment.regions':
      return 'region';
    case 'environment.account':
      return 'account-id';
    case 'environment.sessionKeyArns':
      return ofKey(before, 'session-key-arn', 'session-key-id');
    case 'environment.s3Log.bucketKeyArn':
      return ofKey(before, 'bucket-key-arn', 'bucket-key-id');
    case 'environment.s3Log.bucket':
      return 'bucket-name';
    case 'environment.s3Log.prefix':
      return 'key-prefix';
    case 'environment.cloudWatchLog.logGroup':
      return 'log-group-name';
    case 'environment.tunnel.host':
      return 'tunnel-host';
    case 'environment.tunnel.port':
      return 'tunnel-port';
    case 'environment.command.linux':
      return 'command';
    case 'instanceRole.pods.issuer':
      return 'oidc-issuer';
    case 'instanceRole.pods.namespace':
      return 'namespace';
    case 'instanceRole.pods.serviceAccount':
      return 'service-account';
    case 'trustPolicy.samlProvider':
      return 'saml-provider-name';
    case 'trustPolicy.issuer':
      return 'identity-provider';
    case 'trustPolicy.audience':
      return 'client-id';
    case 'trustPolicy.subjects':
      return 'token-subject';
    case 'trustPolicy.principals':
      return 'principal-arn';
    case 'instanceRole.permissions':
      return placeholder === 'node-role-name' ? 'node-role-name' : 'node-role-arn';
    case 'instanceRole.sharing.organization':
      return 'organization-id';
    default:
  }
  if (setting.endsWith('.nodes.ids')) return 'node-id';
  if (setting.endsWith('.tasks.clusters')) return 'cluster-name';
  if (/\.(?:nodes|tasks)\.tags$/.test(setting))
    return placeholder.startsWith('tag-key') ? 'tag-key' : 'tag-value';
  if (setting.endsWith('.documents.custom')) return 'document-name';
  return placeholder === 'user-id' ? 'user-id' : 'role-session-id';
}

/** Parameters that a document has one of, however many people there are. */
const SHARED: readonly ParameterKind[] = [
  'region',
  'account-id',
  'session-key-arn',
  'session-key-id',
  'bucket-key-arn',
  'bucket-key-id',
  'bucket-name',
  'key-prefix',
  'log-group-name',
  'tunnel-host',
  'tunnel-port',
  'command',
  'oidc-issuer',
  'saml-provider-name',
  'identity-provider',
  'client-id',
  'token-subject',
  'principal-arn',
  'namespace',
  'service-account',
  'node-role-arn',
  'node-role-name',
  'organization-id',
];

/** A key that is begun has its Region; each of several Regions has one. */
const REGION_OF_KEY = /^arn:[a-z-]+:kms:([a-z]+(?:-[a-z]+)+-\d+):/;

/** Two tags without values have two parameters: a tag is told by the key that its values stand under. */
function numberOfTag({ pointer, valuesOfTags }: Standing): number {
  const tag = pointer.replace(/^.*\/Condition\/[^/]*\/([^/]*).*$/s, '$1').toLowerCase();
  const number = valuesOfTags.get(tag) ?? valuesOfTags.size + 1;
  valuesOfTags.set(tag, number);
  return number;
}

/** The parameter that a placeholder becomes, given where it stands. */
export function parameterFor(
  { text: placeholder, setting }: Pick<Placeholder, 'text' | 'setting'>,
  standing: Standing,
): Parameter {
  const kind = kindOf(setting, placeholder, standing.before);
  const isShared = SHARED.includes(kind);
  const base = isShared ? kind : `${standing.owner}-${kind}`;
  // AWS's own samples tell two placeholders apart by their numbers: `tag-key1`, `tag-value2`.
  const given = /^tag-(?:key|value)(\d+)$/.exec(placeholder)?.[1];
  const number = given ?? (kind === 'tag-value' ? numberOfTag(standing) : 1);
  const region = kind === 'session-key-id' ? REGION_OF_KEY.exec(standing.before)?.[1] : undefined;
  if (region !== undefined) return { id: `${base}-${region}`, kind, placeholder, setting, region };
  const id = Number(number) === 1 ? base : `${base}-${number}`;
  return { id, kind, placeholder, setting, ...(isShared ? {} : { owner: standing.owner }) };
}
