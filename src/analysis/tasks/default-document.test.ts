import { describe, expect, it } from 'vitest';
import { UNTIL_2025 } from './scenario.ts';
import { CHANNEL, decide, denials, INSTANCES, outcome, SHELL, START } from './testing/perform.ts';
import { ACCOUNT, REGION, scenario } from './testing/scenario.ts';

const CHECKED = { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } };

describe('the default document', () => {
  const nodeOnly = [{ Action: START, Resource: INSTANCES }];
  const checked = [{ Action: START, Resource: INSTANCES, Condition: CHECKED }];
  const checkedShell = [{ Action: START, Resource: [INSTANCES, SHELL], Condition: CHECKED }];
  const before = { assumptions: UNTIL_2025 };

  it('today is asked for always', () => {
    expect(outcome('shell-cli', [...nodeOnly, CHANNEL])).toBe('denied');
    expect(outcome('shell-cli', [...checkedShell, CHANNEL])).toBe('allowed');
  });

  it('until 2025 was not asked for unless a condition demanded it', () => {
    expect(decide('shell-cli', nodeOnly, before).checks[1]?.answer).toBe('not-asked');
    expect(outcome('shell-cli', nodeOnly, before)).toBe('allowed');
    expect(outcome('shell-cli-named', nodeOnly, before)).toBe('denied');
    expect(denials('shell-cli', checked, before)).toEqual([
      'start-with-document: resource-not-covered',
      'open-data-channel: action-not-allowed',
    ]);
    expect(outcome('shell-cli', checked, before)).toBe('denied');
    expect(outcome('shell-cli', checkedShell, before)).toBe('allowed');
  });

  it('one statement without the condition reopens it', () => {
    expect(outcome('shell-cli', [...checked, ...nodeOnly], before)).toBe('allowed');
  });

  it('Bool instead of BoolIfExists denies what is permitted, where the key is absent', () => {
    const strict = [
      { Action: START, Resource: [INSTANCES, SHELL], Condition: { Bool: CHECKED.BoolIfExists } },
      CHANNEL,
    ];
    expect(outcome('shell-cli-named', strict)).toBe('denied');
    const { circumstances } = scenario();
    const present = { circumstances: { ...circumstances, documentAccessCheck: 'true' } } as const;
    expect(outcome('shell-cli-named', strict, present)).toBe('allowed');
  });

  it('answers as the measured policy did (test log 2026-10)', () => {
    const custom = `arn:aws:ssm:${REGION}:${ACCOUNT}:document/Team-Shell`;
    const statements = [...checked, { Action: START, Resource: custom }, CHANNEL];
    for (const assumptions of [UNTIL_2025, scenario().assumptions]) {
      expect(outcome('shell-cli', statements, { assumptions })).toBe('denied');
      expect(outcome('shell-cli-named', statements, { assumptions })).toBe('denied');
      expect(outcome('ssh', statements, { assumptions })).toBe('denied');
      expect(outcome('custom-document', statements, { assumptions })).toBe('allowed');
    }
  });
});
