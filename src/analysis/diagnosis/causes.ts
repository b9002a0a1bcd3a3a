import {
  ANSWERS_OF,
  DOCUMENT_TYPES,
  NAMED_DOCUMENTS,
  ownDocumentName,
  type Params,
  type SessionDocumentKind,
  sessionDocumentNamed,
  type SettingPath,
} from '#core';
import { compilePattern, matches } from '#iam';
import type { Denied, DeniedPerson } from './diagnose.ts';

/** What is wrong with the policy for a request that AWS denied; each but the last few is mended by a setting. */
export const CAUSE_CODES = [
  'partition-differs',
  'account-differs',
  'account-not-named',
  'region-differs',
  'region-not-named',
  'sessions-not-started',
  'node-not-listed',
  'tags-not-named',
  'hybrid-not-reached',
  'task-not-reached',
  'document-missing',
  'custom-document-missing',
  'own-shell-missing',
  'tunnel-missing',
  'session-command-missing',
  'aws-document-not-offered',
  'own-sessions-off',
  'resume-off',
  'form-user-name',
  'form-user-id',
  'form-literal',
  'form-target',
  'foreign-session',
  'data-channel-off',
  'session-key-off',
  'session-key-not-named',
  'session-key-is-alias',
  'session-key-differs',
  'key-not-for-ports',
  'agent-update-off',
  'agent-update-document',
  'command-not-offered',
  'read-not-granted',
  'documents-not-listed',
  'preferences-not-granted',
  'preferences-for-administrators',
  'node-basics-missing',
  'older-channels-off',
  'agent-buckets-off',
  'logs-not-permitted',
  's3-log-off',
  'bucket-differs',
  'prefix-differs',
  'bucket-account',
  'bucket-key-off',
  'bucket-key-parts-off',
  'bucket-key-differs',
  'cloudwatch-log-off',
  'log-group-differs',
  'guardrail-denies',
  'condition-not-met',
  'action-not-offered',
  'not-covered',
] as const;
export type CauseCode = (typeof CAUSE_CODES)[number];

/** Where else to look. */
export type ElsewhereCode =
  | 'named-identity-deny'
  | 'named-identity'
  | 'named-service-control'
  | 'named-resource-control'
  | 'named-boundary'
  | 'named-session'
  | 'named-resource'
  | 'named-vpc-endpoint'
  | 'from-node'
  | 'not-attached'
  | 'accounts-differ'
  | 'guard-mfa'
  | 'guard-network'
  | 'guard-time'
  | 'guardrail-passes'
  | 'guardrail-elsewhere'
  | 'tags-of-node'
  | 'data-channel-form'
  | 'other-layers'
  | 'key-policy'
  | 'key-other-account'
  | 'caller-half-of-key'
  | 'node-half-of-key'
  | 'bucket-policy'
  | 'exec-configuration'
  | 'host-management-later'
  | 'nothing-named';

/** What to do about an error that is no plain denial, or about one that no answer here mends. */
export type AdviceCode =
  // The computer that starts sessions.
  | 'sign-in-again'
  | 'client-credentials'
  | 'client-credentials-whole'
  | 'client-credentials-for-key'
  | 'region-opt-in'
  | 'profile-name'
  | 'secret-key'
  | 'clock-of-client'
  | 'proxy-rewrites'
  | 'proxy-of-client'
  | 'certificate-of-client'
  | 'region-set'
  | 'region-name'
  | 'network-of-client'
  | 'idle-network'
  | 'throttled-retry'
  | 'cli-update'
  | 'client-update'
  | 'plugin'
  | 'plugin-install'
  | 'plugin-update'
  | 'ssh-key'
  | 'ssh-proxy-command'
  | 'instance-connect-key'
  | 'handshake-region'
  | 'handshake-document'
  | 'handshake-key'
  // Sessions and documents.
  | 'command-document'
  | 'document-in-region'
  | 'document-parameters'
  | 'document-schema'
  | 'document-update'
  | 'document-unchanged'
  | 'decode-first'
  // Nodes.
  | 'region-of-node'
  | 'agent-offline'
  | 'agent-restart'
  | 'agent-update-on-node'
  | 'agent-renews-credentials'
  | 'clock-of-node'
  | 'proxy-of-agent'
  | 'certificate-of-node'
  | 'network-of-agent'
  | 'metadata-service'
  | 'attach-profile'
  | 'host-management'
  | 'profile-or-host-management'
  | 'register-again'
  | 'registration-valid'
  | 'activation-new'
  | 'activation-region'
  | 'activation-role-name'
  | 'advanced-tier'
  | 'trust-ssm'
  | 'port-listener'
  | 'port-route'
  | 'run-as-user'
  // Logs and keys.
  | 'log-not-encrypted'
  | 'log-target-missing'
  | 'log-group-missing'
  | 'log-group-key'
  | 'bucket-region'
  | 'object-lock'
  | 'network-of-logs'
  | 'key-enable'
  | 'key-region'
  // ECS Exec.
  | 'exec-enable'
  | 'exec-agent'
  | 'exec-role'
  | 'exec-network'
  | 'exec-command'
  | 'trust-ecs-tasks'
  // Policies that IAM refuses.
  | 'policy-check'
  | 'policy-file'
  | 'policy-arns'
  | 'policy-principal'
  | 'policy-kinds-mixed'
  | 'policy-split'
  // Permissions around sessions that this page writes no policy for.
  | 'exec-permissions'
  | 'remote-desktop'
  | 'instance-connect'
  | 'instance-connect-endpoint'
  | 'access-request'
  | 'tag-session'
  | 'assume-role'
  | 'pass-role'
  | 'decode-permission'
  | 'log-reader'
  | 'agent-other-features'
  | 'managed-instance-token'
  | 'host-management-permissions'
  | 'activation-permissions'
  | 'tag-permissions'
  | 'setup-permissions';

export type FindingCode = CauseCode | ElsewhereCode | AdviceCode;

/** Something that can be behind a message. */
export interface Finding {
  readonly code: FindingCode;
  readonly params: Params;
  /** The setting that mends it. */
  readonly setting?: SettingPath;
}

/** Settings of the document that is asked. */
export type AccessRoot = 'endUser' | 'administrator';

type Rest = Omit<Finding, 'code' | 'params'>;

export function finding(code: FindingCode, params: Params = {}, rest: Rest = {}): Finding {
  return { code, params, ...rest };
}

/** Which parts of a place the policy compares. */
interface Compared {
  readonly region: boolean;
  readonly account: boolean;
}

/** How the place of a resource differs from the places that the configuration names. */
export function placeCauses(
  { configuration: { environment }, resource }: Denied,
  compared: Compared,
): readonly Finding[] {
  const { account, regions, partition } = environment;
  const found: Finding[] = [];
  if (resource.partition !== partition && resource.partition !== '') {
    found.push(
      finding(
        'partition-differs',
        { value: resource.partition, chosen: partition },
        { setting: 'environment.partition' },
      ),
    );
  }
  if (compared.account && account !== '*' && resource.account !== account && resource.account !== '') {
    const code = account === '' ? 'account-not-named' : 'account-differs';
    found.push(
      finding(code, { value: resource.account, chosen: account }, { setting: 'environment.account' }),
    );
  }
  const covered = regions.includes('*') || regions.includes(resource.region);
  if (compared.region && !covered && resource.region !== '') {
    const code = regions.length === 0 ? 'region-not-named' : 'region-differs';
    found.push(
      finding(
        code,
        { value: resource.region, chosen: regions.join(', ') },
        { setting: 'environment.regions' },
      ),
    );
  }
  return found;
}

/** Why the key for session data may not be used. */
export function sessionKeyCauses({ configuration, resourceText: value }: Denied): readonly Finding[] {
  const { sessionEncryption, sessionKeyArns } = configuration.environment;
  if (!sessionEncryption) {
    return [finding('session-key-off', { value }, { setting: 'environment.sessionEncryption' })];
  }
  const setting = 'environment.sessionKeyArns' as const;
  if (sessionKeyArns.length === 0) return [finding('session-key-not-named', { value }, { setting })];
  const alias = sessionKeyArns.find((arn) => /(?:^|:)alias\//.test(arn));
  if (alias !== undefined) {
    return [finding('session-key-is-alias', { value, chosen: alias }, { setting })];
  }
  return sessionKeyArns.includes(value)
    ? []
    : [finding('session-key-differs', { value, chosen: sessionKeyArns.join(', ') }, { setting })];
}

/** Why a node is out of reach. */
export function nodeCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, resource } = denied;
  const { by, ids, tags, hybrid, reach } = access.nodes;
  const { name: value } = resource;
  const place = placeCauses(denied, { region: reach === 'region', account: reach !== 'any' });
  if (resource.node === 'ecs-task') {
    return [finding('task-not-reached', { value }, { setting: `${root}.nodes.reach` }), ...place];
  }
  if (by === 'id') {
    const missing = ids.includes(value)
      ? []
      : [finding('node-not-listed', { value }, { setting: `${root}.nodes.ids` })];
    return [...missing, ...place];
  }
  const unreached =
    resource.node === 'hybrid' && !hybrid && reach !== 'all-resources'
      ? [finding('hybrid-not-reached', { value }, { setting: `${root}.nodes.hybrid` })]
      : [];
  const unnamed =
    by === 'tag' && tags.length === 0
      ? [finding('tags-not-named', { value }, { setting: `${root}.nodes.tags` })]
      : [];
  return [...unreached, ...unnamed, ...place];
}

/** No document of an account begins so. */
const RESERVED = /^(?:aws|amazon|amzn)/i;
const PATTERN = { wildcards: true, variables: false };

const MISSING = {
  'session-preferences': 'own-shell-missing',
  tunnel: 'tunnel-missing',
  'session-command': 'session-command-missing',
} as const satisfies Readonly<Record<SessionDocumentKind, CauseCode>>;

/** Why sessions may not be started with a document. */
export function documentCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, resource } = denied;
  const { name: value, account } = resource;
  const known = sessionDocumentNamed(value);
  const type = DOCUMENT_TYPES.find((offered) => offered === known);
  const isOfAws = account === '' || RESERVED.test(value);
  const place = isOfAws ? [] : placeCauses(denied, { region: true, account: true });
  if (type !== undefined) {
    const missing = access.documents.types.includes(type)
      ? []
      : [finding('document-missing', { value, type }, { setting: `${root}.documents.types` })];
    return [...missing, ...place];
  }
  if (isOfAws) return [finding('aws-document-not-offered', { value }, {})];
  const { environment } = denied.configuration;
  const written = NAMED_DOCUMENTS.find((kind) => value === ownDocumentName(environment, kind));
  if (written !== undefined) {
    const flag = ANSWERS_OF[written];
    const missing = access.documents[flag]
      ? []
      : [finding(MISSING[written], { value }, { setting: `${root}.documents.${flag}` })];
    return [...missing, ...place];
  }
  const named = access.documents.custom.some((name) =>
    matches(compilePattern(name, PATTERN).pattern, value, {}),
  );
  const missing = named
    ? []
    : [finding('custom-document-missing', { value }, { setting: `${root}.documents.custom` })];
  return [...missing, ...place];
}

/** Why a session may not be started. */
export function startCauses(denied: DeniedPerson): readonly Finding[] {
  const { access, root, resource } = denied;
  if (!access.startSessions && !access.fullAccess) {
    return [finding('sessions-not-started', {}, { setting: `${root}.startSessions` })];
  }
  if (resource.kind === 'node') return nodeCauses(denied);
  return resource.kind === 'document' ? documentCauses(denied) : [];
}
