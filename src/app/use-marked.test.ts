import { expect, it } from 'vitest';
import { settingOfRow } from './use-marked.ts';

it.each([
  ['endUser.nodes.ids', 'endUser.nodes.ids'],
  ['endUser.nodes.tags.0.key', 'endUser.nodes.tags'],
  ['environment.regions.any', 'environment.regions'],
])('finds the setting of the row %s', (row, setting) => {
  expect(settingOfRow(row)).toBe(setting);
});

it('knows no setting where there is none', () => {
  expect(settingOfRow('toString')).toBeUndefined();
  expect(settingOfRow('endUser.nothing')).toBeUndefined();
});
