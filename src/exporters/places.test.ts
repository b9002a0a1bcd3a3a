import { expect, it } from 'vitest';
import { parametersAskedIn } from './formats.ts';
import { inOneStack } from './places.ts';
import { FULL_SETUP, setupOf } from './testing/setups.ts';
import { EXPORT_FORMATS } from './types.ts';

const setup = setupOf(FULL_SETUP);

it('leaves one key of the log group, without a Region, and every other parameter', () => {
  const key = { id: 'log-group-key-arn', kind: 'log-group-key-arn', placeholder: 'log-group-key-arn' };
  const stack = inOneStack(setup);
  expect(stack.logGroup?.keyArns).toEqual([{ parts: [key] }]);
  expect(stack.parameters).toEqual(
    setup.parameters
      .filter(({ id }) => id !== 'log-group-key-arn-2')
      .map((parameter) => (parameter.id === key.id ? key : parameter)),
  );
  expect({ ...stack, logGroup: setup.logGroup, parameters: setup.parameters }).toEqual(setup);
});

it('changes nothing where log groups have no keys', () => {
  const plain = setupOf({ environment: { regions: ['eu-west-1', 'eu-central-1'] } });
  expect(inOneStack(plain)).toBe(plain);
});

it('asks for a key of each Region except in stacks', () => {
  const formats = EXPORT_FORMATS.filter((format) =>
    parametersAskedIn(format, setup).some(({ id }) => id === 'log-group-key-arn-2'),
  );
  expect(formats).toEqual([
    'terraform',
    'terraform-jsonencode',
    'pulumi-typescript',
    'shell',
    'powershell',
    'markdown',
  ]);
});
