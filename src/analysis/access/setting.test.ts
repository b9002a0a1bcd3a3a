import { type Configuration, DOCUMENT_TYPES, type SettingPath, withSetting } from '#core';
import { describe, expect, it } from 'vitest';
import { accessReport } from './access-report.ts';
import { grantingSetting } from './setting.ts';
import type { Purpose } from '../tasks/asking.ts';
import type { TaskId } from '../tasks/tasks.ts';
import { configure } from '../../core/testing/configure.ts';

type Kind = Parameters<typeof grantingSetting>[1];

/** Everything is off, and encrypted and logged what would be on. */
const access = {
  surfaces: [],
  startSessions: false,
  readAccess: 'none',
  documents: { types: [] },
  ownSessions: { by: 'none', resume: false },
  dataChannel: 'off',
} as const;
const nothing = configure({
  environment: {
    regions: ['us-east-1'],
    account: '111122223333',
    sessionEncryption: true,
    s3Log: { enabled: true, bucketEncryption: 'kms', otherAccount: true },
    cloudWatchLog: { enabled: true },
  },
  endUser: access,
  administrator: { ...access, preferences: 'none', deletePreferences: false, defaultVersion: false },
  instanceRole: { permissions: 'existing-role' },
});

const GRANTING: Readonly<Record<string, Parameters<typeof withSetting>[2]>> = {
  startSessions: true,
  surfaces: ['session-manager', 'ec2', 'cli'],
  readAccess: 'surfaces',
  'documents.types': DOCUMENT_TYPES,
  'documents.custom': ['Custom-Session-Document'],
  'documents.listed': true,
  dataChannel: 'own',
  'ownSessions.by': 'tag',
  'ownSessions.resume': true,
  agentUpdate: 'with-document',
  preferences: 'manage',
  deletePreferences: true,
  defaultVersion: true,
  permissions: 'logging',
};

const granted = (configuration: Configuration, setting: SettingPath): Configuration => {
  const value = GRANTING[setting.slice(setting.indexOf('.') + 1)];
  if (value === undefined) throw new Error(`nothing to try for ${setting}`);
  return withSetting(configuration, setting, value);
};

/** What is denied in the plainest trial of the first case. */
const denied = (configuration: Configuration, kind: Kind) =>
  accessReport(configuration, kind).rows.flatMap(({ task, cells }) =>
    (cells[0]?.trials[0]?.decision.checks ?? []).flatMap(
      ({ answer, authorization }): readonly [TaskId, Purpose][] =>
        answer === 'denied' ? [[task, authorization.purpose]] : [],
    ),
  );

describe.each(['end-user', 'administrator', 'instance-role'] as const)('what %s lacks', (kind) => {
  const missing = denied(nothing, kind).filter(
    ([task]) => kind !== 'end-user' || !task.endsWith('-preferences'),
  );

  it.each(missing)('%s: %s is granted by following the settings', (task, purpose) => {
    const isDenied = (configuration: Configuration) =>
      denied(configuration, kind).some(([other, lacked]) => other === task && lacked === purpose);
    let configuration = nothing;
    // At most two other settings stand before the one that grants.
    for (let step = 0; step < 3 && isDenied(configuration); step += 1) {
      configuration = granted(configuration, grantingSetting(configuration, kind, task, purpose));
    }
    expect(isDenied(configuration)).toBe(false);
  });
});

it('access to preferences is the administrator’s', () => {
  expect(grantingSetting(nothing, 'end-user', 'view-preferences', 'read-document')).toBe(
    'administrator.preferences',
  );
});
