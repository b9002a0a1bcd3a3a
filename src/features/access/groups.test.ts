import { accessReport } from '#analysis';
import { defaultConfiguration, DOCUMENT_KINDS } from '#core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { groupsOf } from './access-table.tsx';

it('puts every row under one heading, in the order of the report, with its cells under columns', () => {
  fc.assert(
    fc.property(configurationArbitrary, fc.constantFrom(...DOCUMENT_KINDS), (configuration, kind) => {
      const report = accessReport(configuration, kind);
      const groups = groupsOf(report);
      expect(groups.flatMap(({ rows }) => rows)).toEqual(report.rows);
      for (const { columns, rows } of groups) {
        for (const { task, cells } of rows) {
          const known = cells.every((cell) => columns.includes(cell.case));
          expect(known || task === 'list-sessions').toBe(true);
        }
      }
    }),
    { numRuns: 50 },
  );
});

it('has the headings that people know', () => {
  const idsOf = (kind: 'end-user' | 'instance-role' | 'trust-policy') =>
    groupsOf(accessReport(defaultConfiguration, kind)).map(({ id }) => id);
  expect(idsOf('end-user')).toEqual(['start', 'sessions', 'preferences']);
  expect(idsOf('instance-role')).toEqual(['node']);
  expect(idsOf('trust-policy')).toEqual([]);
});
