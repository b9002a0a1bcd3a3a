import { describe, expect, it } from 'vitest';
import { GUARDRAIL_FORMS } from '#core';
import { configure } from '../../core/testing/configure.ts';
import type { TaskId } from '../tasks/tasks.ts';
import { accessReport } from './access-report.ts';
import type { Case } from './scenarios.ts';

type Answers = NonNullable<Parameters<typeof configure>[0]['guardrail']>;

function outcome(guardrail: Answers, task: TaskId, which: Case): string | undefined {
  const { rows, problems } = accessReport(configure({ guardrail }), 'guardrail');
  expect(problems).toEqual([]);
  return rows.find((row) => row.task === task)?.cells.find((cell) => cell.case === which)?.outcome;
}

describe.each(GUARDRAIL_FORMS)('a guardrail as %s', (as) => {
  it('denies other documents, and leaves the one on the list alone', () => {
    const documents = { as, denies: ['documents'] } as const;
    expect(outcome(documents, 'shell-cli', 'your-nodes')).toBe('allowed');
    expect(outcome(documents, 'ssh', 'your-nodes')).toBe('denied');
    expect(outcome(documents, 'port-forwarding', 'your-nodes')).toBe('denied');
    expect(outcome(documents, 'end-session', 'own-session')).toBe('allowed');
  });

  it('denies nodes that lack a tag', () => {
    const nodes = {
      as,
      denies: ['nodes'],
      nodes: { refused: 'without', tags: [{ key: 'Tier', values: ['web'] }] },
    } as const;
    expect(outcome(nodes, 'shell-cli', 'your-nodes')).toBe('allowed');
    expect(outcome(nodes, 'ssh', 'your-nodes')).toBe('allowed');
  });

  it('denies changes of the preferences, and sessions in tasks', () => {
    const both = { as, denies: ['preferences', 'tasks'] } as const;
    expect(outcome(both, 'change-preferences', 'account')).toBe('denied');
    expect(outcome(both, 'view-preferences', 'account')).toBe('allowed');
    expect(outcome(both, 'shell-past-exec', 'your-tasks')).toBe('denied');
    expect(outcome(both, 'exec-in-task', 'your-tasks')).toBe('allowed');
    expect(outcome(both, 'shell-cli', 'your-nodes')).toBe('allowed');
  });

  it('denies nothing to those whom it leaves alone, nor to those who come from where they may', () => {
    expect(
      outcome(
        { as, denies: ['preferences'], exempt: ['arn:aws:iam::*:role/*'] },
        'change-preferences',
        'account',
      ),
    ).toBe('allowed');
    expect(
      outcome(
        { as, denies: ['origins'], origins: { endpoints: ['vpce-0123456789abcdef0'] } },
        'ssh',
        'your-nodes',
      ),
    ).toBe('allowed');
  });
});
