import { describe, expect, it } from 'vitest';
import { type Configuration, defaultConfiguration } from './configuration.ts';
import { isAsked } from './relevance.ts';

const base = defaultConfiguration;
const withAdministrator = (change: Partial<Configuration['administrator']>): Configuration => ({
  ...base,
  administrator: { ...base.administrator, ...change },
});

describe('isAsked', () => {
  it('asks for a key only when sessions are encrypted', () => {
    const encrypted = { ...base, environment: { ...base.environment, sessionEncryption: true } };
    expect(isAsked(base, 'end-user', 'environment.sessionKeyArns')).toBe(false);
    expect(isAsked(encrypted, 'end-user', 'environment.sessionKeyArns')).toBe(true);
  });

  it('asks for the partition of preferences only when they name a key', () => {
    const encrypted = { ...base, environment: { ...base.environment, sessionEncryption: true } };
    expect(isAsked(base, 'session-preferences', 'environment.partition')).toBe(false);
    expect(isAsked(encrypted, 'session-preferences', 'environment.partition')).toBe(true);
    expect(isAsked(base, 'end-user', 'environment.partition')).toBe(true);
  });

  it('asks people for no log destinations', () => {
    expect(isAsked(base, 'end-user', 'environment.s3Log.enabled')).toBe(false);
    expect(isAsked(base, 'instance-role', 'environment.s3Log.enabled')).toBe(true);
  });

  it('asks for nodes only when something is done with them', () => {
    const none = withAdministrator({ startSessions: false });
    expect(isAsked(none, 'administrator', 'administrator.nodes.by')).toBe(false);
    const updates = withAdministrator({ startSessions: false, agentUpdate: 'with-document' });
    expect(isAsked(updates, 'administrator', 'administrator.nodes.by')).toBe(true);
  });

  it('asks for little beside full access', () => {
    const full = withAdministrator({ fullAccess: true });
    for (const path of [
      'administrator.nodes.ids',
      'administrator.ownSessions.by',
      'administrator.startSessions',
    ] as const) {
      expect(isAsked(full, 'administrator', path), path).toBe(false);
    }
    expect(isAsked(full, 'end-user', 'endUser.nodes.ids')).toBe(true);
  });

  it('asks who trusts EC2 neither for Region nor for account', () => {
    const hybrid: Configuration = { ...base, instanceRole: { ...base.instanceRole, trust: 'hybrid' } };
    expect(isAsked(base, 'trust-policy', 'environment.account')).toBe(false);
    expect(isAsked(hybrid, 'trust-policy', 'environment.account')).toBe(true);
  });
});
