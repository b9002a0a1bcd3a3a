import { describe, expect, it } from 'vitest';
import type { Node } from './scenario.ts';
import { CHANNEL, denials, INSTANCES, outcome, SHELL, START } from './testing/perform.ts';
import { ACCOUNT, ECS_TASK, HYBRID, NODE, REGION } from './testing/scenario.ts';

const SSH = `arn:aws:ssm:${REGION}::document/AWS-StartSSHSession`;
const TAGGED = { StringLike: { 'ssm:resourceTag/Finance': 'WebServers' } };

describe('documents and tags', () => {
  it('a tag condition denies the document beside the nodes', () => {
    const together = [{ Action: START, Resource: [INSTANCES, SHELL], Condition: TAGGED }, CHANNEL];
    expect(denials('shell-cli', together)).toEqual(['start-with-document: condition-not-met']);
    const apart = [
      { Action: START, Resource: INSTANCES, Condition: TAGGED },
      { Action: START, Resource: SHELL },
      CHANNEL,
    ];
    expect(outcome('shell-cli', apart)).toBe('allowed');
  });

  it('IfExists on the tag lets untagged nodes pass', () => {
    const statements = [
      { Action: START, Resource: [INSTANCES, SHELL], Condition: { StringLikeIfExists: TAGGED.StringLike } },
      CHANNEL,
    ];
    expect(outcome('shell-cli', statements)).toBe('allowed');
    expect(outcome('shell-cli', statements, { node: { ...NODE, tags: {} } })).toBe('allowed');
    expect(outcome('shell-cli', statements, { node: { ...NODE, tags: { Finance: 'Db' } } })).toBe('denied');
  });

  it('no document, no session', () => {
    expect(denials('shell-cli', [{ Action: START, Resource: INSTANCES }, CHANNEL])).toEqual([
      'start-with-document: resource-not-covered',
    ]);
  });

  it.each([
    ['an account in the ARN of a document of AWS', 'ssh', SSH.replace('::', `:${ACCOUNT}:`)],
    ['no account in the ARN of an own document', 'shell-cli', SHELL.replace(`:${ACCOUNT}:`, '::')],
  ] as const)('%s', (_, task, document) => {
    const statements = (name: string) => [{ Action: START, Resource: [INSTANCES, name] }, CHANNEL];
    expect(denials(task, statements(document))).toEqual(['start-with-document: resource-not-covered']);
    expect(outcome(task, statements(document.replace(/ssm:[^/]*/, 'ssm:*:*:document')))).toBe('allowed');
  });

  it('every document is every port', () => {
    const everything = [{ Action: START, Resource: [INSTANCES, 'arn:aws:ssm:*:*:document/*'] }, CHANNEL];
    for (const task of [
      'ssh',
      'port-forwarding',
      'remote-host',
      'interactive-command',
      'custom-document',
    ] as const) {
      expect(outcome(task, everything), task).toBe('allowed');
    }
  });

  it('a Deny of SSH leaves the tunnels', () => {
    const statements = [
      {},
      { Effect: 'Deny', Action: START, Resource: 'arn:aws:ssm:*::document/AWS-StartSSHSession' },
    ];
    expect(denials('ssh', statements)).toEqual(['start-with-document: explicitly-denied']);
    expect(outcome('port-forwarding', statements)).toBe('allowed');
  });
});

const nodes: Readonly<Record<string, Node>> = {
  'in scope': NODE,
  'another ID': { ...NODE, id: 'i-0fedcba9876543210' },
  'another tag value': { ...NODE, tags: { Finance: 'webservers' } },
  untagged: { ...NODE, tags: {} },
  'another Region': { ...NODE, region: 'eu-west-1' },
  'another account': { ...NODE, account: '444455556666' },
  hybrid: HYBRID,
  'an ECS task': ECS_TASK,
};

describe('nodes', () => {
  const anyDocument = { Action: START, Resource: 'arn:aws:ssm:*:*:document/*' };
  const by = (statement: object) =>
    Object.keys(nodes).filter((name) => {
      const node = nodes[name] ?? NODE;
      return (
        outcome('shell-cli', [{ Action: START, ...statement }, anyDocument, CHANNEL], { node }) === 'allowed'
      );
    });

  it.each([
    [
      'by ID',
      { Resource: `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${NODE.id}` },
      ['in scope', 'another tag value', 'untagged'],
    ],
    ['by tag', { Resource: INSTANCES, Condition: TAGGED }, ['in scope', 'another ID']],
    [
      'by tag under its global name',
      { Resource: '*', Condition: { StringEquals: { 'aws:ResourceTag/finance': 'WebServers' } } },
      ['in scope', 'another ID', 'another Region', 'another account', 'hybrid', 'an ECS task'],
    ],
    [
      'by tag on everything, under the name that ECS tasks do not have',
      { Resource: '*', Condition: TAGGED },
      ['in scope', 'another ID', 'another Region', 'another account', 'hybrid'],
    ],
    ['hybrid nodes by their own ARN', { Resource: 'arn:aws:ssm:*:*:managed-instance/*' }, ['hybrid']],
    ['ECS tasks by their own ARN', { Resource: `arn:aws:ecs:${REGION}:${ACCOUNT}:task/*` }, ['an ECS task']],
  ])('%s', (_, statement, expected) => {
    expect(by(statement)).toEqual(expected);
  });
});
