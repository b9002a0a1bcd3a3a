import type { Denied } from './asked.ts';
import { type Finding, finding } from './finding.ts';

/** Why the key for session data may not be used. */
export function sessionKeyCauses({ configuration, kind, resourceText: value }: Denied): readonly Finding[] {
  const { sessionEncryption, sessionKeyArn: chosen } = configuration.environment;
  const pitfall = kind === 'instance-role' ? 'P27' : 'P26';
  if (!sessionEncryption) {
    return [finding('session-key-off', { value }, { setting: 'environment.sessionEncryption', pitfall })];
  }
  const setting = 'environment.sessionKeyArn' as const;
  if (chosen === '') return [finding('session-key-not-named', { value }, { setting, pitfall })];
  if (/(?:^|:)alias\//.test(chosen)) {
    return [finding('session-key-is-alias', { value, chosen }, { setting, pitfall: 'P30' })];
  }
  return chosen === value
    ? []
    : [finding('session-key-differs', { value, chosen }, { setting, pitfall: 'P29' })];
}
