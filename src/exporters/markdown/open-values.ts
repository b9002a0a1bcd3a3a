import type { Parameter } from '#core';
import { settingName } from '../../i18n/setting-name.ts';
import { describeParameter } from '../describe-parameter.ts';
import { exampleOf } from '../parameter-facts.ts';
import { standIn } from '../policy-files.ts';
import { plain } from './inline.ts';

/** Text of the catalogues, which needs no escapes but that of the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/[*_]/g, '\\$&');

/** What is left to fill in, as a table: each stand-in once, with what goes in its place. */
export function openValues(parameters: readonly Parameter[]): string {
  const rows = parameters.map((parameter) => {
    const { id, setting } = parameter;
    const shown = standIn(parameter);
    return [
      `\`${id}\``,
      shown === id ? 'the same' : `\`${shown}\``,
      plain(describeParameter(parameter)),
      `\`${exampleOf(parameter)}\``,
      setting === undefined ? '–' : cell(settingName(setting)),
    ].join(' | ');
  });
  return [
    '| Parameter | In the documents | What it is | Such as | Question |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
