import { describe, expect, it } from 'vitest';
import { denials, outcome, START } from './testing/perform.ts';
import { ACCOUNT, ECS_TASK, HYBRID, REGION } from './testing/scenario.ts';
import { accessReport } from '../access/access-report.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';

const VIA = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'ssm-guiconnect.amazonaws.com' } };
const desktop = { desktop: 'credentials' } as const;
/** Everything but the sessions. */
const AROUND = { NotAction: [START, 'ssmmessages:OpenDataChannel'] };
const CHANNEL = { Action: 'ssmmessages:OpenDataChannel' };

describe('Remote Desktop', () => {
  it('starts its session by GUI Connect, and nothing else does', () => {
    const statements = [AROUND, { ...CHANNEL, Condition: VIA }, { Action: START, Condition: VIA }];
    expect(outcome('remote-desktop', statements, desktop)).toBe('allowed');
    expect(outcome('remote-desktop', statements, { ...desktop, node: HYBRID })).toBe('allowed');
    expect(outcome('port-forwarding', statements, desktop)).toBe('denied');
    expect(outcome('shell-cli', statements, desktop)).toBe('denied');
  });

  it('needs its document, and a connection', () => {
    const node = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/*`;
    expect(denials('remote-desktop', [AROUND, CHANNEL, { Action: START, Resource: node }], desktop)).toEqual([
      'start-with-document: resource-not-covered',
    ]);
    expect(denials('remote-desktop', [{ NotAction: 'ssm-guiconnect:StartConnection' }], desktop)).toEqual([
      'connect-desktop: action-not-allowed',
    ]);
  });

  it.each([
    ['a network', { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }],
    ['MFA', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
  ])('does not start under a condition on %s, which GUI Connect does not tell', (_, Condition) => {
    const circumstances = {
      time: '2026-06-01T12:00:00Z',
      sourceIp: '203.0.113.10',
      mfaAge: 60,
      documentAccessCheck: 'absent',
    } as const;
    const part = { ...desktop, circumstances };
    expect(denials('remote-desktop', [AROUND, CHANNEL, { Action: START, Condition }], part)).toEqual([
      'start-on-node: condition-not-met',
      'start-with-document: condition-not-met',
    ]);
    expect(outcome('port-forwarding', [{ Condition }], part)).toBe('allowed');
  });

  it('makes a user of Windows with IAM Identity Center', () => {
    const statements = [{ NotAction: ['ssm:SendCommand', 'identitystore:*'] }];
    expect(outcome('remote-desktop', statements, desktop)).toBe('allowed');
    expect(denials('remote-desktop', statements, { desktop: 'identity-center' })).toEqual([
      'find-directory-user: action-not-allowed',
      'send-command-to-node: action-not-allowed',
      'send-command-document: action-not-allowed',
    ]);
  });

  it('is no use on a task, and where nobody has it', () => {
    expect(outcome('remote-desktop', [{}], { ...desktop, node: ECS_TASK })).toBe('not-needed');
    expect(outcome('remote-desktop', [{}])).toBe('not-needed');
  });
});

describe('the report of Remote Desktop', () => {
  const configuration = configure({
    ...IRELAND,
    endUser: {
      startSessions: false,
      nodes: { by: 'tag', tags: [{ key: 'Team', values: ['web'] }] },
      remoteDesktop: 'credentials',
      readAccess: 'none',
      guards: { mfa: true, networks: ['198.51.100.0/24'] },
    },
  });
  const cells = (kind: 'end-user' | 'administrator') =>
    accessReport(configuration, kind).rows.flatMap(({ task, cells: all }) =>
      all.flatMap(({ case: which, outcome: is }) => (is === 'denied' ? [] : [`${task} ${which} ${is}`])),
    );

  it('allows it on the nodes alone, and no session beside it', () => {
    expect(cells('end-user')).toEqual([
      'remote-desktop your-nodes allowed',
      'reconnect own-session allowed',
      'end-session own-session allowed',
    ]);
  });

  it('tells of others that they may not', () => {
    const rows = accessReport(configuration, 'administrator').rows.filter(
      ({ task }) => task === 'remote-desktop',
    );
    expect(rows.flatMap(({ cells: all }) => all.map(({ outcome: is }) => is))).toEqual(['denied', 'denied']);
  });
});
