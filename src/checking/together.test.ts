import { expect, it } from 'vitest';
import { ANSWERS } from './answers.ts';

const preferences = `{
  "schemaVersion": "1.0",
  "sessionType": "Standard_Stream",
  "inputs": { "cloudWatchLogGroupName": "sessions" }
}`;
const role = (group: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['ssmmessages:CreateControlChannel', 'ssmmessages:OpenControlChannel'],
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: `arn:aws:logs:eu-west-1:012345678901:log-group:${group}:*`,
      },
    ],
  });
const together = (...texts: readonly string[]) =>
  ANSWERS.together(texts.map((text, index) => ({ path: `${index}.json`, text })));

it('places what does not fit in its own text, and names the other', async () => {
  const [ofPreferences, ofRole] = await together(preferences, role('other'));
  expect(ofPreferences?.map(({ code, region, beside }) => [code, region.startLine, beside])).toEqual([
    ['setup-node-denied', 4, ['1.json']],
  ]);
  expect(ofRole).toEqual([]);
});

it('is nothing for texts that fit, that are alone or that are no JSON', async () => {
  expect(await together(preferences, role('sessions'))).toEqual([[], []]);
  expect(await together(preferences)).toEqual([[]]);
  expect(await together(preferences, '{')).toEqual([[], []]);
});
