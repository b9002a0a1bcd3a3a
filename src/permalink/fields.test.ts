import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '#core';
import { baseline } from './baseline.ts';
import { fields, settingPaths } from './fields.ts';

function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path ? `${path}.${key}` : key));
}

describe('the field table', () => {
  it('has a row for every setting', () => {
    expect([...settingPaths].sort()).toEqual([...leavesOf(defaultConfiguration)].sort());
  });

  it('gives every setting a parameter of its own, readable and free of separators', () => {
    const parameters = settingPaths.map((path) => fields[path].parameter);
    expect(new Set(parameters).size).toBe(parameters.length);
    for (const parameter of parameters) expect(parameter).toMatch(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/);
    expect(parameters).not.toContain('v');
  });

  // When this fails because a default changed: raise LINK_VERSION and keep the column of version 1 as it is.
  it('has the defaults of today as the defaults of version 1', () => {
    expect(baseline).toEqual(defaultConfiguration);
  });

  it('takes what names something of the organisation for an identifier', () => {
    const identifiers = settingPaths.filter((path) => fields[path].identifier);
    expect(identifiers.filter((path) => !path.startsWith('administrator.'))).toEqual([
      'environment.account',
      'environment.sessionKeyArns',
      'environment.s3Log.bucket',
      'environment.s3Log.prefix',
      'environment.s3Log.bucketKeyArn',
      'environment.cloudWatchLog.logGroup',
      'endUser.nodes.ids',
      'endUser.nodes.tags',
      'endUser.documents.custom',
      'endUser.ownSessions.principalId',
      'endUser.guards.networks',
      'preferences.runAsUser',
      'preferences.linuxProfile',
      'preferences.windowsProfile',
      'checks.request',
    ]);
  });
});
