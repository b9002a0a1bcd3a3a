import type { Format } from '../format.ts';
import { headerLines } from '../header.ts';
import { upperSnakeCase } from '../parameter-facts.ts';
import { isOfNodes } from '../places.ts';
import { callsAws, reachOf } from './contents.ts';
import { functionSection } from './sh/functions.ts';
import { argumentSection, parameterSection, usageLines } from './sh/parameters.ts';
import { accountCheck, documentSection, stepSection } from './sh/steps.ts';
import type { Setup } from '../types.ts';

const SETTINGS = `# IAM's own variables, such as \${aws:userid}, stand in single quotes on purpose.
# shellcheck disable=SC2016
set -eu
# The AWS CLI shows nothing in a pager and waits for nobody.
export AWS_PAGER=''`;

const purpose = (setup: Setup): readonly string[] =>
  callsAws(setup)
    ? [
        '',
        'Creates what is below with the AWS CLI, or brings it up to date: it can be run again at any time.',
        ...reachOf(setup),
      ]
    : ['', 'There is nothing to create.'];

const comment = (line: string): string => (line === '' ? '#' : `# ${line}`);

/**
 * Writes a POSIX shell script that creates a setup with the AWS CLI, or brings it up to date. Documents are arguments
 * of the AWS CLI; none begins with `file://`, which it would read a file for.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/create-policy.html
 */
function write(setup: Setup): string {
  const header = [
    '#!/bin/sh',
    ...[...headerLines(setup), ...purpose(setup), ...usageLines(setup)].map(comment),
  ];
  const sections = [
    header.join('\n'),
    SETTINGS,
    ...(setup.preferences === undefined ? [] : [argumentSection]),
    ...(setup.parameters.length === 0 ? [] : [parameterSection(setup)]),
    documentSection(setup),
    functionSection(setup),
    ...(isOfNodes(setup) ? [accountCheck(setup)] : []),
    stepSection(setup),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

export const shell: Format = {
  name: 'AWS CLI, POSIX shell',
  path: 'aws-cli/session-manager.sh',
  parameterName: ({ id }) => upperSnakeCase(id),
  write,
};
