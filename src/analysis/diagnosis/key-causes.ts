import type { Denied } from './asked.ts';
import { type Finding, finding } from './finding.ts';

/** Why the key for session data may not be used. */
export function sessionKeyCauses({ configuration, kind, resourceText: value }: Denied): readonly Finding[] {
  const { sessionEncryption, sessionKeyArns } = configuration.environment;
  const pitfall = kind === 'instance-role' ? 'P27' : 'P26';
  if (!sessionEncryption) {
    return [finding('session-key-off', { value }, { setting: 'environment.sessionEncryption', pitfall })];
  }
  const setting = 'environment.sessionKeyArns' as const;
  if (sessionKeyArns.length === 0) return [finding('session-key-not-named', { value }, { setting, pitfall })];
  const alias = sessionKeyArns.find((arn) => /(?:^|:)alias\//.test(arn));
  if (alias !== undefined) {
    return [finding('session-key-is-alias', { value, chosen: alias }, { setting, pitfall: 'P30' })];
  }
  return sessionKeyArns.includes(value)
    ? []
    : [
        finding(
          'session-key-differs',
          { value, chosen: sessionKeyArns.join(', ') },
          { setting, pitfall: 'P29' },
        ),
      ];
}
