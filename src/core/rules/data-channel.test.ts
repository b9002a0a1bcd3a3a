import { expect, it } from 'vitest';
import { allowing, statementsOf } from '../testing/configure.ts';

it.each([
  ['off', []],
  ['own', [['arn:aws:ssm:*:*:session/${aws:userid}-*']]],
  ['every', ['*']],
] as const)('opens the data channel of sessions: %s', (dataChannel, resources) => {
  const statements = statementsOf('end-user', { endUser: { dataChannel } });
  expect(allowing('ssmmessages:OpenDataChannel', statements).map(({ Resource }) => Resource)).toEqual(
    resources,
  );
});
