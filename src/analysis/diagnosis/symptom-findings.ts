import { type Finding, finding } from './finding.ts';
import type { AccessDeniedMessage } from './types.ts';

/** What errors other than a denial stem from, the likeliest first. */
export function symptomFindings({ symptom, subject = '' }: AccessDeniedMessage): readonly Finding[] {
  switch (symptom) {
    case 'encoded':
      return [finding('decode-first')];
    case 'target-not-connected':
      return [
        finding('target-elsewhere', { value: subject }, { pitfall: 'P40' }),
        finding('agent-offline', { value: subject }, { pitfall: 'P38' }),
        finding('agent-restart', {}, { pitfall: 'P37' }),
      ];
    case 'not-a-session-document':
      return [finding('command-document', { value: subject }, { pitfall: 'P41' })];
    case 'document-unknown':
      return [finding('document-in-region', { value: subject })];
    case 'plugin-missing':
      return [finding('plugin', {}, { pitfall: 'P13' })];
    case 'credentials-expired':
      return [finding('credentials-expired', {}, { pitfall: 'P50' })];
    case 'run-as-user':
      return [
        finding('run-as-user', { value: subject }, { setting: 'preferences.runAsUser', pitfall: 'P44' }),
      ];
    case 'log-encryption':
      return [
        finding('log-not-encrypted', { value: subject }, { pitfall: 'P32' }),
        finding('log-target-missing', { value: subject }, { pitfall: 'P33' }),
        finding('network-of-node', {}, { pitfall: 'P35' }),
      ];
    default:
      return [];
  }
}
