import { findingMessage } from '../../i18n/findings.ts';
import { visible } from '../visible.ts';
import { count } from './count.ts';
import type { Report } from './types.ts';

const many = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** One line for each finding, as compilers write them, and a line that counts them. */
export const formatText: Report = (files) => {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map((finding) => {
      const { region, severity, code } = finding;
      const place = `${visible(path)}:${region.startLine}:${region.startColumn}`;
      return `${place} ${severity} ${code}  ${visible(findingMessage(finding))}`;
    }),
  );
  const { errors, warnings, infos } = count(files);
  const total = [many(errors, 'error'), many(warnings, 'warning'), `${infos} info`].join(', ');
  return `${[...lines, `${many(files.length, 'file')} checked: ${total}`].join('\n')}\n`;
};
