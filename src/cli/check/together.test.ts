import { expect, it } from 'vitest';
import { sessionServices } from '#iam';
import { messages } from '../../i18n/testing/messages.ts';
import { check } from './check.ts';
import { readJson } from '../../reading/index.ts';

const TOOL = { messages, version: '1.2.3', folder: '/home/somebody' };
const role = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['ssm:UpdateInstanceInformation', 'ssmmessages:*', 'logs:DescribeLogGroups'],
      Resource: '*',
    },
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: 'arn:aws:logs:eu-west-1:012345678901:log-group:sessions:*',
    },
  ],
};
const preferences = `{
  "schemaVersion": "1.0",
  "sessionType": "Standard_Stream",
  "inputs": {
    "cloudWatchLogGroupName": "other-sessions"
  }
}`;
const together = (...texts: readonly string[]) =>
  check(
    texts.map((text, position) => readJson(text, `${position}.json`)),
    { format: 'text', failOn: 'warning', accepted: [], services: sessionServices },
    TOOL,
  ).output;

// As AWS CLI prints them, one as a string within.
it.each([
  ['by themselves', preferences, '1.json:5:5 warning setup-node-denied'],
  ['as a string', JSON.stringify({ Content: preferences }), '1.json:1:'],
])('checks files together: %s', (_, text, place) => {
  const output = together(JSON.stringify({ RoleName: 'Node', PolicyDocument: role }), text);
  expect(output).toContain(place);
  expect(output).toContain('setup-node-denied');
  expect(together(text)).not.toContain('setup-');
});
