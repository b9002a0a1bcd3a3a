import { expect, it } from 'vitest';
import { CHANNEL, denials, INSTANCES, outcome, START } from './testing/perform.ts';
import { HYBRID, REGION } from './testing/scenario.ts';
import { accessReport } from '../access/access-report.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';

const SSH = `arn:aws:ssm:${REGION}::document/AWS-StartSSHSession`;
const SESSION = [{ Action: START, Resource: [INSTANCES, SSH] }, CHANNEL];
const PUSH = { Action: 'ec2-instance-connect:SendSSHPublicKey', Resource: INSTANCES };
const user = { osUser: 'ec2-user' };

it('SSH with a pushed key takes the key and the session', () => {
  expect(outcome('ssh-pushed-key', [...SESSION, PUSH], user)).toBe('allowed');
  expect(denials('ssh-pushed-key', SESSION, user)).toEqual(['push-key: action-not-allowed']);
  expect(denials('ssh-pushed-key', [PUSH, CHANNEL], user)).toEqual([
    'start-on-node: action-not-allowed',
    'start-with-document: action-not-allowed',
  ]);
});

it('the key is for a user of the operating system', () => {
  const only = [...SESSION, { ...PUSH, Condition: { StringEquals: { 'ec2:osuser': ['ec2-user'] } } }];
  expect(outcome('ssh-pushed-key', only, user)).toBe('allowed');
  expect(outcome('ssh-pushed-key', only, { osUser: 'root' })).toBe('denied');
});

it.each([
  ['aws:ResourceTag/Finance', 'allowed'],
  ['ec2:ResourceTag/Finance', 'allowed'],
  // Only Systems Manager has this key.
  ['ssm:resourceTag/Finance', 'denied'],
])('tags of the instance are known as %s: %s', (key, expected) => {
  const tagged = [...SESSION, { ...PUSH, Condition: { StringEquals: { [key]: 'WebServers' } } }];
  expect(outcome('ssh-pushed-key', tagged, user)).toBe(expected);
});

it('is no use on hybrid nodes, and where nobody pushes keys', () => {
  expect(outcome('ssh-pushed-key', [{}], { ...user, node: HYBRID })).toBe('not-needed');
  expect(outcome('ssh-pushed-key', [{}])).toBe('not-needed');
});

it('the report allows it where it should be, and denies it beside', () => {
  const configuration = configure({
    ...IRELAND,
    endUser: {
      nodes: { by: 'tag', hybrid: true, tags: [{ key: 'Team', values: ['web'] }] },
      documents: { types: ['ssh'] },
      instanceConnect: { enabled: true, users: ['ubuntu'] },
    },
  });
  const row = (kind: 'end-user' | 'administrator') =>
    accessReport(configuration, kind)
      .rows.filter(({ task }) => task === 'ssh-pushed-key')
      .flatMap(({ cells }) => cells.map(({ case: which, outcome: is }) => [which, is]));
  expect(row('end-user')).toEqual([
    ['your-nodes', 'allowed'],
    ['other-nodes', 'denied'],
  ]);
  expect(row('administrator').map(([, is]) => is)).toEqual(['denied', 'denied']);
});
