import { type Configuration, defaultConfiguration, DOCUMENT_KINDS } from '#core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessDeniedMessage } from './denial.ts';
import { diagnose } from './diagnose.ts';
import { KNOWN_SYMPTOMS } from './known-errors.ts';
import { readMessages } from './read-messages.ts';
import { ALL_MESSAGES, CLIENT, NODE, PERMISSIONS, REPORTED, SETUP, TASKS } from './testing/messages.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';

/** A policy for the account, the Region and the node of the messages. */
const placed: Configuration = {
  ...defaultConfiguration,
  environment: { ...defaultConfiguration.environment, account: '111122223333', regions: ['eu-west-1'] },
  endUser: {
    ...defaultConfiguration.endUser,
    nodes: { ...defaultConfiguration.endUser.nodes, ids: ['i-0123456789abcdef0'] },
  },
};

function only(text: string): AccessDeniedMessage {
  const { messages } = readMessages(text);
  const [message] = messages;
  if (message === undefined || messages.length > 1) throw new Error(`${messages.length} messages: ${text}`);
  return message;
}

function told(text: string) {
  const message = only(text);
  const { side, findings } = diagnose(placed, 'end-user', message);
  return [side, message.symptom, findings.map(({ code }) => code)];
}

describe.each([
  ['reported', REPORTED],
  ['permissions', PERMISSIONS],
  ['client', CLIENT],
  ['node', NODE],
  ['tasks', TASKS],
  ['setup', SETUP],
])('%s', (_group, cases) => {
  test.each(cases)('%s', (_name, text, side, symptom, findings) => {
    expect(told(text)).toEqual([side, symptom, findings]);
  });
});

describe('the same, however it was copied', () => {
  test.each([
    ['quoted', (text: string) => text.replaceAll(/^/gm, '> ')],
    ['with line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['out of JSON', (text: string) => JSON.stringify({ message: text })],
    ['out of JSON in JSON', (text: string) => JSON.stringify({ log: JSON.stringify({ message: text }) })],
    ['in colour', (text: string) => `\u001b[31m${text}\u001b[0m`],
    ['between other lines', (text: string) => `$ aws ssm start-session --target x\n\n${text}\n\n$ `],
  ])('%s', (_name, copied) => {
    const changed = ALL_MESSAGES.filter(
      ([, text]) => JSON.stringify(only(copied(text))) !== JSON.stringify(only(text)),
    );
    expect(changed.map(([name]) => name)).toEqual([]);
  });
});

test('two messages of different kinds are told one after the other', () => {
  const pairs = ALL_MESSAGES.map(
    (first, at) => [first, ALL_MESSAGES[(at + 1) % ALL_MESSAGES.length]] as const,
  );
  const wrong = pairs.filter(([first, second]) => {
    if (second === undefined || first[3] === second[3]) return false;
    const { messages } = readMessages(`${first[1]}\n\n${second[1]}`);
    return JSON.stringify(messages.map(({ symptom }) => symptom)) !== JSON.stringify([first[3], second[3]]);
  });
  expect(wrong.map(([first, second]) => `${first[0]} / ${second?.[0]}`)).toEqual([]);
});

test('a value that is called a bucket is one', () => {
  const buckets = ALL_MESSAGES.flatMap(([, text]) =>
    diagnose(placed, 'end-user', only(text))
      .findings.filter(({ code }) => code === 's3-log-off' || code === 'bucket-differs')
      .map(({ params: { value } }) => value),
  );
  expect(buckets.length).toBeGreaterThan(0);
  expect(buckets.filter((value) => !/^[a-z0-9.-]*$/.test(String(value)))).toEqual([]);
});

describe('what the answers say, asked of what they generate', () => {
  const permissions = (value: 'minimal' | 'existing-role') => ({
    ...placed,
    instanceRole: { ...placed.instanceRole, permissions: value },
  });
  const trust = (value: 'ec2' | 'hybrid' | 'ecs-task') => ({
    ...placed,
    instanceRole: { ...placed.instanceRole, trust: value },
  });
  const answer = (configuration: Configuration, text: string, code: string) => {
    const found = diagnose(configuration, 'end-user', only(text)).findings.find((each) => each.code === code);
    const { allowed } = found?.params ?? {};
    return [allowed, found?.setting];
  };

  test('whether the node may register and open channels', () => {
    const text = 'i-0123456789abcdef0 is not connected';
    expect(answer(permissions('minimal'), text, 'agent-offline')).toEqual([1, undefined]);
    // The heartbeat is left to the permissions that the role has already.
    expect(answer(permissions('existing-role'), text, 'agent-offline')).toEqual([0, undefined]);
  });

  test('whether the role of a task may open channels', () => {
    const text = 'The execute command failed due to an internal error. Try again later.';
    expect(answer(permissions('existing-role'), text, 'exec-role')).toEqual([1, undefined]);
  });

  test('whom the role trusts', () => {
    const activation =
      'Nonexistent role or missing ssm service principal in trust policy: arn:aws:iam::111122223333:role/a';
    expect(answer(trust('ec2'), activation, 'trust-ssm')).toEqual([0, 'instanceRole.trust']);
    expect(answer(trust('hybrid'), activation, 'trust-ssm')).toEqual([1, undefined]);
    const task = "ECS was unable to assume the role 'arn:aws:iam::111122223333:role/a' that was provided";
    expect(answer(trust('ec2'), task, 'trust-ecs-tasks')).toEqual([0, 'instanceRole.trust']);
    expect(answer(trust('ecs-task'), task, 'trust-ecs-tasks')).toEqual([1, undefined]);
  });
});

test('what a person was denied of logs is said to be the node’s only where nodes need it', () => {
  const isNodes = (action: string) => {
    const text = `User: arn:aws:iam::111122223333:user/ann is not authorized to perform: ${action} on resource: *`;
    const { findings } = diagnose(placed, 'end-user', only(text));
    const { node } = findings.find(({ code }) => code === 'log-reader')?.params ?? {};
    return node;
  };
  const actions = ['s3:GetObject', 's3:PutObject', 'logs:GetLogEvents', 'logs:DescribeLogGroups'];
  expect(actions.map(isNodes)).toEqual([0, 1, 0, 1]);
});

test('any of them gives findings, whatever the answers are', () => {
  fc.assert(
    fc.property(
      anyConfigurationArbitrary,
      fc.constantFrom(...ALL_MESSAGES),
      fc.constantFrom(...DOCUMENT_KINDS),
      (configuration, [, text], kind) => {
        const { findings } = diagnose(configuration, kind, only(text));
        expect(findings.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});

test('every error that is known has a message here', () => {
  const shown = new Set<string>(ALL_MESSAGES.map(([, , , symptom]) => symptom));
  expect(KNOWN_SYMPTOMS.filter((symptom) => !shown.has(symptom))).toEqual([]);
});
