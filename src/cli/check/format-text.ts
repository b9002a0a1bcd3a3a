import { findingMessage } from '../../i18n/findings.ts';
import { SEVERITY_WORDS } from '../../i18n/command-line.ts';
import { visible } from '../visible.ts';
import { count } from './count.ts';
import type { Report } from './types.ts';

const many = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** One line for each finding that was not accepted, as compilers write them, and a line that counts them. */
export const formatText: Report = (files) => {
  const lines = files.flatMap(({ path, findings }) =>
    findings.flatMap((finding) => {
      if (finding.accepted !== undefined) return [];
      const { region, severity, code, policy } = finding;
      const place = `${visible(path)}:${region.startLine}:${region.startColumn}`;
      const where = policy === '' ? '' : `${visible(policy)}: `;
      return `${place} ${SEVERITY_WORDS[severity]} ${code}  ${where}${visible(findingMessage(finding))}`;
    }),
  );
  const { errors, warnings, suggestions, accepted } = count(files);
  const total = [
    many(errors, 'error'),
    many(warnings, 'warning'),
    many(suggestions, 'suggestion'),
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
  ].join(', ');
  const policies = files.flatMap((file) => file.policies).length;
  const checked =
    policies === files.length
      ? many(files.length, 'file')
      : `${many(files.length, 'file')} with ${policies === 1 ? '1 policy' : `${policies} policies`}`;
  return `${[...lines, `${checked} checked: ${total}`].join('\n')}\n`;
};
