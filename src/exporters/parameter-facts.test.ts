import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeParameter } from './parameter-facts.ts';
import { FULL_SETUP, setupArbitrary, setupOf } from './testing/setups.ts';

const described = (setup: ReturnType<typeof setupOf>): readonly string[] =>
  setup.parameters.map((parameter) => `${parameter.id}: ${describeParameter(parameter)}`);

it('says whose it is, and where', () => {
  expect(described(setupOf(FULL_SETUP, { attachment: 'group' }))).toEqual([
    'session-key-id-eu-central-1: ID of the KMS key that encrypts session data in eu-central-1',
    'administrator-node-id: ID of the node that administrators may connect to',
    'log-group-name: Name of the log group for session logs',
    'end-user-group-name: Name of the user group that gets the policy of end users',
    'administrator-group-name: Name of the user group that gets the policy of administrators',
    'log-group-key-arn: ARN of the KMS key, of the same Region, that encrypts the log group in eu-west-1',
    'log-group-key-arn-2: ARN of the KMS key, of the same Region, that encrypts the log group in eu-central-1',
    'tunnel-port: Port of the host that the tunnel leads to',
  ]);
});

it('names the Region only where there are several', () => {
  const environment = { regions: ['eu-west-1'], cloudWatchLog: { enabled: true, logGroup: 'a' } };
  expect(described(setupOf({ environment }))).toContain(
    'log-group-key-arn: ARN of the KMS key, of the same Region, that encrypts the log group',
  );
});

it('is one line, whatever the Region is called', () => {
  fc.assert(
    fc.property(setupArbitrary, ({ parameters }) => {
      for (const parameter of parameters) {
        expect(describeParameter(parameter)).toMatch(/^[^\p{Cc}\u2028\u2029]+$/u);
      }
    }),
    { numRuns: 100 },
  );
  const hostile = { id: 'x', kind: 'log-group-key-arn', placeholder: 'x', region: 'a\r\nb\u2028*/' } as const;
  expect(describeParameter(hostile)).toBe(
    'ARN of the KMS key, of the same Region, that encrypts the log group in a b‹U+2028›*/',
  );
});
