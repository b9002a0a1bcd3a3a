import type { Environment } from '../configuration/configuration.ts';
import { carryPortsOnly, type Subject } from '../configuration/subject.ts';
import { sessionKeys } from '../policy/session-keys.ts';
import { allow, because, type Grant } from './grant.ts';

/** The keys as `Resource`. */
function keyResources(environment: Environment): string | readonly string[] {
  const [{ arn }, ...others] = sessionKeys(environment);
  return others.length === 0 ? arn : [arn, ...others.map((key) => key.arn)];
}

/**
 * The caller's half of session encryption; the node has `kms:Decrypt` on the same key.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html
 */
export function callerKey(subject: Subject): readonly Grant[] {
  const { access, environment } = subject;
  const encrypts =
    access.fullAccess ||
    access.tasks.uses.includes('exec') ||
    access.trainingJobs.uses.includes('shell') ||
    (access.startSessions && !carryPortsOnly(subject));
  if (!environment.sessionEncryption || !encrypts) return [];
  return [
    allow({
      sid: 'EncryptSessionData',
      actions: ['kms:GenerateDataKey'],
      resources: keyResources(environment),
      because: [because('session-key-caller', '', 'environment.sessionEncryption')],
    }),
  ];
}

/** The node's half of session encryption. */
export function nodeKey(environment: Environment): readonly Grant[] {
  if (!environment.sessionEncryption) return [];
  return [
    allow({
      sid: 'DecryptSessionData',
      actions: ['kms:Decrypt'],
      resources: keyResources(environment),
      because: [because('session-key-node', '', 'environment.sessionEncryption')],
    }),
  ];
}
