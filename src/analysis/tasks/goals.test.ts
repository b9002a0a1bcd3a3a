import { type GoalId, generate, goals } from '#core';
import { evaluate } from '#iam';
import { describe, expect, it } from 'vitest';
import { accessReport } from '../access/access-report.ts';
import type { Case } from '../access/scenarios.ts';
import type { TaskId } from './tasks.ts';

/** What each goal allows; everything else is denied. */
const EXPECTED: Readonly<Record<GoalId, Readonly<Partial<Record<Case, readonly TaskId[]>>>>> = {
  'shell-by-tag': {
    'your-nodes': ['shell-session-manager', 'shell-cli', 'shell-cli-named'],
    'own-session': ['reconnect', 'end-session'],
    account: ['list-sessions'],
  },
  ssh: { 'your-nodes': ['ssh'], 'own-session': ['reconnect', 'end-session'] },
  'database-tunnel': { 'your-nodes': ['tunnel'], 'own-session': ['reconnect', 'end-session'] },
  'one-command': { 'your-nodes': ['session-command'], 'own-session': ['reconnect', 'end-session'] },
  'remote-desktop': { 'your-nodes': ['remote-desktop'], 'own-session': ['end-session'] },
  'ecs-exec': { 'your-tasks': ['exec-in-task'] },
  'just-in-time': { 'your-nodes': ['request-access'], account: ['list-sessions', 'request-approval'] },
  'end-any-session': {
    'own-session': ['end-session'],
    'other-session': ['end-session'],
    account: ['list-sessions'],
  },
  'break-glass': {
    'your-nodes': [
      'shell-session-manager',
      'shell-cli',
      'shell-cli-named',
      'ssh',
      'port-forwarding',
      'remote-host',
      'socket',
      'interactive-command',
      'non-interactive-command',
      'custom-document',
    ],
    'own-session': ['reconnect', 'end-session'],
    'other-session': ['end-session'],
    account: ['list-sessions'],
  },
  'node-role-logs': { node: ['register', 'open-channels', 'write-s3-log', 'write-cloudwatch-log'] },
  // What is left of everything.
  forbid: {
    'your-nodes': [
      'shell-session-manager',
      'picked-document',
      'shell-ec2',
      'shell-cli',
      'shell-cli-named',
      'update-agent',
    ],
    'your-tasks': ['exec-in-task', 'shell-past-exec'],
    'other-tasks': ['exec-in-task', 'shell-past-exec'],
    'own-session': ['reconnect', 'end-session'],
    'other-session': ['reconnect', 'end-session'],
    account: ['list-sessions', 'view-preferences'],
  },
};

const find = (id: GoalId) => {
  const goal = goals.find((each) => each.id === id);
  if (goal === undefined) throw new Error(`no goal ${id}`);
  return goal;
};

it.each(goals)('$id allows what it says, and nothing else', ({ id, configuration, kind }) => {
  const allowed: Partial<Record<Case, TaskId[]>> = {};
  for (const { task, cells } of accessReport(configuration, kind).rows) {
    for (const { case: column, outcome } of cells) {
      expect(outcome, `${task} ${column}`).not.toBe('partly');
      if (outcome === 'allowed') allowed[column] = [...(allowed[column] ?? []), task];
    }
  }
  expect(allowed).toEqual(EXPECTED[id]);
});

describe('asked by the letter', () => {
  const ask = (
    id: GoalId,
    action: string,
    resource: string,
    context: Readonly<Record<string, string>> = {},
  ) => {
    const { configuration, kind } = find(id);
    const { document } = generate(configuration, kind);
    return evaluate([document], { action, resource, context }).outcome;
  };
  const SESSION = 'arn:aws:ssm:eu-west-1:012345678901:session/somebody-else-0a1b2c3d4e5f60718';

  it('operators end any session, and type in none', () => {
    expect(ask('end-any-session', 'ssm:TerminateSession', SESSION)).toBe('allowed');
    expect(ask('end-any-session', 'ssm:ResumeSession', SESSION)).toBe('implicitly-denied');
    expect(ask('end-any-session', 'ssm:StartSession', '*')).toBe('implicitly-denied');
  });

  it('SSH is AWS’s document for it, and a tunnel the one that fixes host and port', () => {
    const document = (name: string) => `arn:aws:ssm:eu-west-1::document/${name}`;
    const start = (id: GoalId, name: string) => ask(id, 'ssm:StartSession', document(name));
    expect(start('ssh', 'AWS-StartSSHSession')).toBe('allowed');
    expect(start('ssh', 'AWS-StartPortForwardingSessionToRemoteHost')).toBe('implicitly-denied');
    const tunnel = 'arn:aws:ssm:region:account-id:document/SessionManagerTunnel';
    expect(ask('database-tunnel', 'ssm:StartSession', tunnel)).toBe('allowed');
    expect(start('database-tunnel', 'AWS-StartPortForwardingSessionToRemoteHost')).toBe('implicitly-denied');
    expect(start('database-tunnel', 'AWS-StartPortForwardingSession')).toBe('implicitly-denied');
  });

  it('one command is the document that has it, and none with which people bring their own', () => {
    const start = (name: string, account = '') =>
      ask('one-command', 'ssm:StartSession', `arn:aws:ssm:region:${account}:document/${name}`);
    expect(start('SessionManagerCommand', 'account-id')).toBe('allowed');
    expect(start('SSM-SessionManagerRunShell', 'account-id')).toBe('implicitly-denied');
    expect(start('AWS-StartInteractiveCommand')).toBe('implicitly-denied');
    expect(start('AWS-StartNonInteractiveCommand')).toBe('implicitly-denied');
  });

  it('the glass breaks with MFA of the last hour alone', () => {
    const start = (context: Readonly<Record<string, string>>) =>
      ask('break-glass', 'ssm:StartSession', 'arn:aws:ec2:eu-west-1:012345678901:instance/i-1', context);
    const mfa = 'aws:MultiFactorAuthPresent';
    expect(start({ [mfa]: 'true', 'aws:MultiFactorAuthAge': '3599' })).toBe('allowed');
    expect(start({ [mfa]: 'true', 'aws:MultiFactorAuthAge': '3600' })).toBe('implicitly-denied');
    expect(start({ [mfa]: 'false' })).toBe('implicitly-denied');
    expect(start({})).toBe('implicitly-denied');
  });
});
