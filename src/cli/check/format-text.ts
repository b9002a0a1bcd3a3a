import { findingMessage } from '../../i18n/findings.ts';
import { visible } from '../visible.ts';
import { count } from './count.ts';
import type { Report } from './types.ts';

const many = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** One line for each finding, as compilers write them, and a line that counts them. */
export const formatText: Report = (files) => {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map((finding) => {
      const { region, severity, code, policy } = finding;
      const place = `${visible(path)}:${region.startLine}:${region.startColumn}`;
      const where = policy === '' ? '' : `${visible(policy)}: `;
      return `${place} ${severity} ${code}  ${where}${visible(findingMessage(finding))}`;
    }),
  );
  const { errors, warnings, infos } = count(files);
  const total = [many(errors, 'error'), many(warnings, 'warning'), `${infos} info`].join(', ');
  const policies = files.flatMap((file) => file.policies).length;
  const checked =
    policies === files.length
      ? many(files.length, 'file')
      : `${many(files.length, 'file')} with ${policies === 1 ? '1 policy' : `${policies} policies`}`;
  return `${[...lines, `${checked} checked: ${total}`].join('\n')}\n`;
};
