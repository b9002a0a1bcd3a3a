import { describe, expect, it } from 'vitest';
import { UNTIL_2025 } from './scenario.ts';
import { CHANNEL, decide, denials, outcome, START } from './testing/perform.ts';

describe('data channels', () => {
  const starts = { Action: START, Resource: '*' };
  const channel = (Resource: string) =>
    decide('shell-cli', [starts, { ...CHANNEL, Resource }]).checks[2]?.answer;

  it.each([
    ['*', 'allowed'],
    ['arn:aws:ssm:*:*:session/*', 'allowed'],
    ['arn:aws:ssm:*:*:session/ann-*', 'allowed'],
    // As AWS prints it; the ID that people saw begins with the session name.
    ['arn:aws:ssm:*:*:session/${aws:userid}-*', 'allowed-as-printed'],
    ['arn:aws:ssm:*:*:session/bob-*', 'denied'],
    ['arn:aws:ssmmessages:*:*:*', 'denied'],
  ])('of callers on %s: %s', (resource, answer) => {
    expect(channel(resource)).toBe(answer);
  });

  it('of callers are denied by a Deny of either form', () => {
    for (const resource of ['arn:aws:ssm:*:*:session/ann-*', 'arn:aws:ssm:*:*:session/${aws:userid}-*']) {
      expect(denials('shell-cli', [{}, { ...CHANNEL, Effect: 'Deny', Resource: resource }])).toEqual([
        'open-data-channel: explicitly-denied',
      ]);
    }
  });

  it('of callers were not asked for until 2025', () => {
    expect(outcome('ssh', [starts], { assumptions: UNTIL_2025 })).toBe('allowed');
    expect(outcome('ssh', [starts])).toBe('denied');
  });

  it.each([
    ['*', 'allowed'],
    ['arn:aws:ssm:*:*:session/*', 'denied'],
    ['arn:aws:ssm:*:*:managed-instance/*', 'denied'],
  ])('of nodes on %s: %s', (Resource, expected) => {
    expect(outcome('open-channels', [{ Action: 'ssmmessages:*', Resource }])).toBe(expected);
  });
});
