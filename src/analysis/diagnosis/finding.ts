import type { Params, SettingPath } from '#core';

/** What is wrong with the policy for a request that AWS denied; each but the last few is mended by a setting. */
export type CauseCode =
  | 'partition-differs'
  | 'account-differs'
  | 'account-not-named'
  | 'region-differs'
  | 'region-not-named'
  | 'sessions-not-started'
  | 'node-not-listed'
  | 'tags-not-named'
  | 'hybrid-not-reached'
  | 'task-not-reached'
  | 'document-missing'
  | 'custom-document-missing'
  | 'aws-document-not-offered'
  | 'own-sessions-off'
  | 'resume-off'
  | 'form-user-name'
  | 'form-user-id'
  | 'form-literal'
  | 'form-target'
  | 'foreign-session'
  | 'data-channel-off'
  | 'session-key-off'
  | 'session-key-not-named'
  | 'session-key-is-alias'
  | 'session-key-differs'
  | 'key-not-for-ports'
  | 'agent-update-off'
  | 'agent-update-document'
  | 'command-not-offered'
  | 'read-not-granted'
  | 'documents-not-listed'
  | 'preferences-not-granted'
  | 'preferences-for-administrators'
  | 'node-basics-missing'
  | 'older-channels-off'
  | 'logs-not-permitted'
  | 's3-log-off'
  | 'bucket-differs'
  | 'prefix-differs'
  | 'bucket-account'
  | 'bucket-key-off'
  | 'bucket-key-parts-off'
  | 'bucket-key-differs'
  | 'cloudwatch-log-off'
  | 'log-group-differs'
  | 'condition-not-met'
  | 'action-not-offered'
  | 'not-covered';

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
  | 'not-attached'
  | 'guard-mfa'
  | 'guard-network'
  | 'guard-time'
  | 'tags-of-node'
  | 'data-channel-form'
  | 'plugin'
  | 'other-layers'
  | 'key-policy'
  | 'key-other-account'
  | 'caller-half-of-key'
  | 'node-half-of-key'
  | 'bucket-policy'
  | 'log-not-encrypted'
  | 'log-target-missing'
  | 'network-of-node'
  | 'agent-restart'
  | 'target-elsewhere'
  | 'agent-offline'
  | 'command-document'
  | 'document-in-region'
  | 'credentials-expired'
  | 'run-as-user'
  | 'decode-first'
  | 'nothing-named';

export type FindingCode = CauseCode | ElsewhereCode;

/** Something that can be behind a message. */
export interface Finding {
  readonly code: FindingCode;
  readonly params: Params;
  /** The setting that mends it. */
  readonly setting?: SettingPath;
  /** Number of the pitfall in the reference. */
  readonly pitfall?: `P${number}`;
}

/** Settings of the document that is asked. */
export type AccessRoot = 'endUser' | 'administrator';

type Rest = Omit<Finding, 'code' | 'params'>;

export function finding(code: FindingCode, params: Params = {}, rest: Rest = {}): Finding {
  return { code, params, ...rest };
}
