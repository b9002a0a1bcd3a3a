import { parameterName } from './document-value.ts';
import { declaredParameters } from './parameters.ts';
import { templateOf } from './template.ts';
import { type TemplateFile, usageOf, writeTemplate } from './usage.ts';
import type { Format } from '../format.ts';
import { inOneStack } from '../in-one-stack.ts';
import type { Setup } from '../types.ts';

const FILE = 'session-manager.json';

/** JSON has no comments, so that what they would say is metadata. */
function write(setup: Setup, file: TemplateFile): string {
  const { description, sections, comments } = templateOf(setup);
  const steps = usageOf(setup, file);
  const { link, version } = setup.origin;
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Metadata: {
      SessionManagerPolicyBuilder: {
        Version: version,
        Link: link,
        Deployment: steps.map(({ where, command }) => ({
          Where: where.join(' '),
          ...(command.length === 0 ? {} : { Command: command.join(' ') }),
        })),
        ...Object.fromEntries(
          [...comments].map(([logicalId, { lines, document }]) => [
            logicalId,
            document === undefined ? lines.join(' ') : { Comment: lines.join(' '), Policy: document },
          ]),
        ),
      },
    },
    ...sections,
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

export const cloudformationJson: Format = {
  name: 'CloudFormation, JSON',
  path: `cloudformation/${FILE}`,
  parameterName,
  isStack: true,
  asksFor: (setup) => declaredParameters(inOneStack(setup)),
  write: (setup) => writeTemplate(FILE, (file) => write(inOneStack(setup), file)),
};
