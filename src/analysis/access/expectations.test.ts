import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '#core';
import { configure } from '../../core/testing/configure.ts';
import {
  type CellName,
  cellOf,
  checkExpectations,
  type Expectation,
  formatExpectation,
  parseExpectations,
  withExpectation,
} from './expectations.ts';
import { accessReport, casesOf } from './access-report.ts';
import { TASK_IDS, TASKS } from '../tasks/tasks.ts';

const CELLS: readonly CellName[] = (['end-user', 'administrator', 'instance-role'] as const).flatMap((kind) =>
  TASK_IDS.filter((task) => (TASKS[task].side === 'node') === (kind === 'instance-role')).flatMap((task) =>
    casesOf(task).map((which) => ({ kind, task, case: which })),
  ),
);

const cells = fc.constantFrom(...CELLS);
const outcomes = fc.constantFrom('allowed', 'denied');
const expectations: fc.Arbitrary<Expectation> = fc
  .tuple(cells, outcomes)
  .map(([cell, outcome]) => ({ ...cell, outcome }));
const sets = fc.uniqueArray(expectations, {
  selector: ({ kind, task, case: which }) => `${kind} ${task} ${which}`,
});
const junk = fc.oneof(
  fc.string(),
  expectations.map((one) => `${formatExpectation(one)}!`),
  expectations.map((one) => formatExpectation(one).replace('/', '//')),
);

const SHELL: CellName = { kind: 'end-user', task: 'shell-cli', case: 'your-nodes' };

describe('entries', () => {
  it('are the text of the published links', () => {
    const entry = 'end-user/shell-cli/your-nodes=allowed';
    expect(parseExpectations([entry])).toEqual({
      expectations: [{ ...SHELL, outcome: 'allowed' }],
      problems: [],
    });
    expect(formatExpectation({ ...SHELL, outcome: 'allowed' })).toBe(entry);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(sets, (all) => {
        expect(parseExpectations(all.map(formatExpectation))).toEqual({ expectations: all, problems: [] });
      }),
    );
  });

  it('are each read or among the problems, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(expectations.map(formatExpectation), junk)), (entries) => {
        const { expectations: read, problems } = parseExpectations(entries);
        const told = [...read.map(formatExpectation), ...problems.map(({ at }) => at)];
        expect(told.toSorted()).toEqual(entries.toSorted());
      }),
    );
  });

  it.each([
    ['', 'unreadable'],
    ['end-user/shell-cli/your-nodes', 'unreadable'],
    ['end-user/shell-cli/your-nodes=partly', 'unreadable'],
    ['end-user/shell-cli/your-nodes=allowed=denied', 'unreadable'],
    ['end-user/fly/your-nodes=allowed', 'unknown-cell'],
    ['end-user/toString/your-nodes=allowed', 'unknown-cell'],
    ['nobody/shell-cli/your-nodes=allowed', 'unknown-cell'],
    ['trust-policy/shell-cli/your-nodes=allowed', 'unknown-cell'],
    ['instance-role/shell-cli/your-nodes=allowed', 'unknown-cell'],
    ['end-user/register/node=allowed', 'unknown-cell'],
    ['end-user/shell-cli/own-session=allowed', 'unknown-cell'],
  ] as const)('%j is %s', (entry, code) => {
    expect(parseExpectations([entry])).toEqual({
      expectations: [],
      problems: [{ code, at: entry, severity: 'warning', params: {} }],
    });
  });

  it('of one cell count once: the first', () => {
    const entries = ['end-user/ssh/your-nodes=denied', 'end-user/ssh/your-nodes=allowed'];
    expect(parseExpectations(entries)).toEqual({
      expectations: [{ kind: 'end-user', task: 'ssh', case: 'your-nodes', outcome: 'denied' }],
      problems: [
        { code: 'repeated', at: 'end-user/ssh/your-nodes=allowed', severity: 'warning', params: {} },
      ],
    });
  });
});

describe('pinning', () => {
  it('sets one cell, and leaves every other entry where it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(expectations.map(formatExpectation), junk)),
        expectations,
        (entries, one) => {
          const others = (list: readonly string[]) =>
            list.filter(
              (entry) => entry.slice(0, entry.lastIndexOf('=')) !== formatExpectation(one).split('=')[0],
            );
          const pinned = withExpectation(entries, one, one.outcome);
          expect(parseExpectations(pinned).expectations).toContainEqual(one);
          expect(others(pinned)).toEqual(others(entries));
          expect(withExpectation(pinned, one, one.outcome)).toEqual(pinned);
          const freed = withExpectation(pinned, one, undefined);
          expect(freed).not.toContain(formatExpectation(one));
          expect(others(freed)).toEqual(others(entries));
        },
      ),
    );
  });
});

describe('checking', () => {
  const check = (entries: readonly string[], changes: Parameters<typeof configure>[0]) => {
    const reportOf = (kind: DocumentKind) => accessReport(configure(changes), kind);
    return checkExpectations(parseExpectations(entries).expectations, reportOf).map(({ standing, found }) => [
      standing,
      found,
    ]);
  };

  it('holds what the report says, for every document', () => {
    for (const kind of DOCUMENT_KINDS) {
      const report = accessReport(configure({}), kind);
      for (const { task, cells: found } of report.rows) {
        for (const { case: which, outcome } of found) {
          expect(cellOf(report, { task, case: which })?.outcome).toBe(outcome);
          expect(check([`${kind}/${task}/${which}=${outcome}`], {})).toEqual([['holds', outcome]]);
        }
      }
    }
  });

  it('fails when an answer changes what the cell says', () => {
    const entries = ['end-user/ssh/your-nodes=denied', 'end-user/shell-cli/other-nodes=denied'];
    expect(check(entries, { endUser: { documents: { types: ['shell', 'ssh'] } } })).toEqual([
      ['fails', 'allowed'],
      ['holds', 'denied'],
    ]);
  });

  it('is met by neither word when a cell is allowed partly', () => {
    const partly = {
      endUser: { nodes: { by: 'tag', reach: 'account' } },
      environment: { regions: ['us-east-1'] },
    } as const;
    expect(check(['end-user/shell-cli/your-nodes=allowed'], partly)).toEqual([['fails', 'partly']]);
    expect(check(['end-user/shell-cli/your-nodes=denied'], partly)).toEqual([['fails', 'partly']]);
  });

  it('says so when there is nothing left to check, such as no other nodes', () => {
    const everything = { endUser: { nodes: { by: 'every', reach: 'all-resources' } } } as const;
    expect(check(['end-user/shell-cli/other-nodes=denied'], everything)).toEqual([['no-cell', undefined]]);
  });
});
