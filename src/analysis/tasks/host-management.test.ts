import { expect, it } from 'vitest';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { accessReport } from '../access/access-report.ts';
import { grantingSetting } from '../access/setting.ts';

const rowsOf = (
  administrator: object,
  kind: 'end-user' | 'administrator' = 'administrator',
  document?: object,
) => {
  const options = document === undefined ? {} : { document };
  const { rows } = accessReport(configure({ ...IRELAND, administrator }), kind, options);
  return Object.fromEntries(
    rows
      .filter(({ task }) => task.endsWith('-host-management'))
      .map(({ task, cells }) => [task, cells.map(({ outcome }) => outcome).join()]),
  );
};

it('is in the report where administrators may set it, and theirs alone', () => {
  expect(rowsOf({})).toEqual({});
  const both = { 'set-host-management': 'allowed', 'reset-host-management': 'allowed' };
  expect(rowsOf({ hostManagement: true })).toEqual(both);
  expect(rowsOf({ hostManagement: true, guards: { mfa: true, networks: ['192.0.2.0/24'] } })).toEqual(both);
  expect(rowsOf({ hostManagement: true }, 'end-user')).toEqual({
    'set-host-management': 'denied',
    'reset-host-management': 'denied',
  });
});

it('takes the setting and the role that goes to Systems Manager', () => {
  const set = (...statements: readonly object[]) =>
    rowsOf({ hostManagement: true }, 'administrator', {
      Version: '2012-10-17',
      Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })),
    })['set-host-management'];
  const update = { Action: 'ssm:UpdateServiceSetting' };
  const pass = (service: string) => ({
    Action: 'iam:PassRole',
    Condition: { StringEquals: { 'iam:PassedToService': service } },
  });
  expect(set(update)).toBe('denied');
  expect(set(update, pass('ec2.amazonaws.com'))).toBe('denied');
  expect(set(update, pass('ssm.amazonaws.com'))).toBe('allowed');
  expect(set(pass('ssm.amazonaws.com'))).toBe('denied');
});

it('is granted by one answer', () => {
  for (const purpose of ['set-host-management', 'pass-host-role'] as const) {
    expect(grantingSetting(configure({}), 'administrator', 'set-host-management', purpose)).toBe(
      'administrator.hostManagement',
    );
  }
});
