import { describe, expect, it } from 'vitest';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { accessReport } from '../access/access-report.ts';

const REQUEST = {
  startSessions: false,
  justInTime: ['request'],
  nodes: { by: 'tag', tags: [{ key: 'Env', values: ['prod'] }] },
  ownSessions: { by: 'none' },
  dataChannel: 'off',
} as const;

/** Rows about requests, and all that is allowed besides. */
const report = (part: object, kind: 'end-user' | 'administrator' = 'end-user') => {
  const changes = kind === 'end-user' ? { endUser: part } : { administrator: part };
  const { rows } = accessReport(configure({ ...IRELAND, ...changes }), kind);
  return Object.fromEntries(
    rows.map(({ task, cells }) => [task, Object.fromEntries(cells.map((cell) => [cell.case, cell.outcome]))]),
  );
};

describe('just-in-time access in the report', () => {
  it('is there only where somebody uses it', () => {
    expect(Object.keys(report({}))).not.toContain('request-access');
  });

  it('lets people ask for their nodes and for no others, and start nothing', () => {
    const rows = report(REQUEST);
    expect(rows['request-access']).toEqual({ 'your-nodes': 'allowed', 'other-nodes': 'denied' });
    expect(rows['request-approval']).toEqual({ account: 'allowed' });
    expect(rows['approve-request']).toEqual({ account: 'denied' });
    expect(rows['write-approval-policy']).toEqual({ account: 'denied' });
    for (const task of ['shell-cli', 'shell-session-manager', 'ssh', 'port-forwarding'])
      expect(rows[task], task).toEqual({ 'your-nodes': 'denied', 'other-nodes': 'denied' });
  });

  it('lets approvers approve and not ask, also behind MFA and an endpoint', () => {
    const guards = { mfa: true, endpoints: ['vpce-0a1b2c3d4e5f67890'] };
    const rows = report({ ...REQUEST, justInTime: ['approve'], guards });
    expect(rows['approve-request']).toEqual({ account: 'allowed' });
    expect(rows['request-approval']).toEqual({ account: 'denied' });
    expect(rows['request-access']).toEqual({ 'your-nodes': 'denied', 'other-nodes': 'denied' });
  });

  it('asks for requests what those know, whatever the guards are', () => {
    const guards = { mfa: true, endpoints: ['vpce-0a1b2c3d4e5f67890'], sourceIdentities: ['ann*'] };
    expect(report({ ...REQUEST, guards })['request-access']).toMatchObject({ 'your-nodes': 'allowed' });
    const withMfa = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ssm:StartAccessRequest', 'ssm:GetAccessToken'],
          Resource: '*',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        },
      ],
    };
    const { rows } = accessReport(configure({ ...IRELAND, endUser: { ...REQUEST, guards } }), 'end-user', {
      document: withMfa,
    });
    const row = rows.find(({ task }) => task === 'request-access');
    expect(row?.cells.map(({ outcome }) => outcome)).toEqual(['denied', 'denied']);
  });

  it('lets administrators write the policies', () => {
    const rows = report({ ...REQUEST, justInTime: ['policies'], preferences: 'none' }, 'administrator');
    expect(rows['write-approval-policy']).toEqual({ account: 'allowed' });
    expect(rows['approve-request']).toEqual({ account: 'denied' });
    expect(rows['change-preferences']).toEqual({ account: 'denied' });
  });

  it('shows the shell that goes around approval', () => {
    const rows = report({ ...REQUEST, startSessions: true, dataChannel: 'own' });
    expect(rows['shell-cli']).toMatchObject({ 'your-nodes': 'allowed' });
  });
});
