import { describe, expect, it } from 'vitest';
import { defaultConfiguration, SETTING_PATHS } from '#core';
import { baseline } from './baseline.ts';
import { fieldAt } from './fields.ts';

describe('settings in links', () => {
  it('have a parameter of their own, readable and free of separators', () => {
    const parameters = SETTING_PATHS.map((path) => fieldAt(path).parameter);
    expect(new Set(parameters).size).toBe(parameters.length);
    for (const parameter of parameters) expect(parameter).toMatch(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/);
    expect(parameters).not.toContain('v');
  });

  // When this fails because a default changed: raise LINK_VERSION and give the row its `v1`.
  it('have the defaults of today as the defaults of version 1', () => {
    expect(baseline).toEqual(defaultConfiguration);
  });

  it('take what names something of the organisation for an identifier', () => {
    const identifiers = SETTING_PATHS.filter((path) => fieldAt(path).identifier);
    expect(identifiers.filter((path) => !path.startsWith('administrator.'))).toEqual([
      'environment.account',
      'environment.sessionKeyArns',
      'environment.s3Log.bucket',
      'environment.s3Log.prefix',
      'environment.s3Log.bucketKeyArn',
      'environment.cloudWatchLog.logGroup',
      'environment.tunnel.host',
      'environment.tunnel.name',
      'environment.command.linux',
      'environment.command.windows',
      'environment.command.parameters',
      'environment.command.name',
      'environment.ownShell.name',
      'endUser.nodes.ids',
      'endUser.nodes.tags',
      'endUser.nodes.except',
      'endUser.instanceConnect.users',
      'endUser.tasks.clusters',
      'endUser.tasks.tags',
      'endUser.tasks.containers',
      'endUser.trainingJobs.names',
      'endUser.documents.custom',
      'endUser.ownSessions.principalId',
      'endUser.guards.networks',
      'endUser.guards.endpoints',
      'endUser.guards.sourceIdentities',
      'endUser.statements',
      'instanceRole.pods.issuer',
      'instanceRole.pods.namespace',
      'instanceRole.pods.serviceAccount',
      'instanceRole.sharing.accounts',
      'instanceRole.sharing.organization',
      'instanceRole.boundary',
      'instanceRole.statements',
      'instanceRole.trustStatements',
      'trustPolicy.samlProvider',
      'trustPolicy.issuer',
      'trustPolicy.audience',
      'trustPolicy.subjects',
      'trustPolicy.principals',
      'preferences.runAsUser',
      'preferences.linuxProfile',
      'preferences.windowsProfile',
      'guardrail.documents.custom',
      'guardrail.nodes.tags',
      'guardrail.origins.networks',
      'guardrail.origins.endpoints',
      'guardrail.tasks.clusters',
      'guardrail.tasks.tags',
      'guardrail.containers',
      'guardrail.exempt',
      'guardrail.statements',
      'checks.request',
    ]);
  });
});
