import { type Configuration, defaultConfiguration, getSetting, type SettingPath, withSetting } from '#core';
import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { fixOf } from './fix.ts';
import { readMessages } from './read-messages.ts';

const ACCOUNT = '111122223333';
const NODE = 'i-0123456789abcdef0';
const OTHER = 'i-0fedcba9876543210';
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const ROLE = `arn:aws:sts::${ACCOUNT}:assumed-role/Developers/ann`;
const node = (id: string, region = 'eu-west-1') => `arn:aws:ec2:${region}:${ACCOUNT}:instance/${id}`;

const placed = [
  ['environment.account', ACCOUNT],
  ['environment.regions', ['eu-west-1']],
  ['endUser.nodes.ids', [NODE]],
] as const satisfies readonly (readonly [SettingPath, unknown])[];

const configured = (...changes: readonly (readonly [SettingPath, unknown])[]): Configuration =>
  [...placed, ...changes].reduce<Configuration>(
    (configuration, [path, value]) => withSetting(configuration, path, value as never),
    defaultConfiguration,
  );

/** The first fix of what a message says, and whether the policy allows it then. */
function mended(configuration: Configuration, action: string, resource: string) {
  const [message] = readMessages(
    `User: ${ROLE} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows it`,
  ).messages;
  if (message === undefined) throw new Error('no message');
  const { verdict, findings } = diagnose(configuration, 'end-user', message);
  expect(verdict).toBe('denied');
  const ask = (changed: Configuration) => {
    const after = diagnose(changed, 'end-user', message);
    return { isAllowed: after.verdict === 'allowed', findings: after.findings };
  };
  const fixes = findings.map((finding) => fixOf(configuration, finding, ask));
  const fix = fixes.find((each) => each !== undefined);
  return fix && { path: fix.path, value: getSetting(fix.configuration, fix.path) };
}

describe('the fix of a denial', () => {
  it('adds what the request names to a list', () => {
    expect(mended(configured(), 'ssm:StartSession', node(OTHER))).toEqual({
      path: 'endUser.nodes.ids',
      value: [NODE, OTHER],
    });
    expect(mended(configured(), 'ssm:StartSession', node(NODE, 'us-east-1'))).toEqual({
      path: 'environment.regions',
      value: ['eu-west-1', 'us-east-1'],
    });
  });

  it('fills in what is still to be named', () => {
    expect(mended(configured(['environment.account', '']), 'ssm:StartSession', node(NODE))).toEqual({
      path: 'environment.account',
      value: ACCOUNT,
    });
  });

  it('adds the kind of session that was asked for, and no other', () => {
    const resource = 'arn:aws:ssm:eu-west-1::document/AWS-StartSSHSession';
    expect(mended(configured(), 'ssm:StartSession', resource)).toEqual({
      path: 'endUser.documents.types',
      value: ['shell', 'ssh'],
    });
  });

  it('takes the recommendation rather than a wider choice', () => {
    const configuration = configured(['endUser.ownSessions.by', 'user-name']);
    const session = `arn:aws:ssm:eu-west-1:${ACCOUNT}:session/ann-0a1b2c3d4e5f60718`;
    expect(mended(configuration, 'ssm:TerminateSession', session)).toEqual({
      path: 'endUser.ownSessions.by',
      value: 'tag',
    });
  });

  it('names the key where encryption is on without one', () => {
    expect(mended(configured(['environment.sessionEncryption', true]), 'kms:GenerateDataKey', KEY)).toEqual({
      path: 'environment.sessionKeyArns',
      value: [KEY],
    });
  });

  it('replaces an alias, with which IAM never compares', () => {
    const alias = `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/sessions`;
    const configuration = configured(
      ['environment.sessionEncryption', true],
      ['environment.sessionKeyArns', [alias]],
    );
    expect(mended(configuration, 'kms:GenerateDataKey', KEY)?.value).toEqual([KEY]);
  });

  it('takes along what follows from the answer, and makes no error', () => {
    const resource = `arn:aws-cn:ec2:cn-north-1:${ACCOUNT}:instance/${NODE}`;
    const empty = configured(['environment.regions', []]);
    expect(mended(empty, 'ssm:StartSession', resource)).toBeDefined();
    // Regions of two partitions in one policy are an error.
    const [message] = readMessages(
      `User: ${ROLE} is not authorized to perform: ssm:StartSession on resource: ${resource}`,
    ).messages;
    const findings = message ? diagnose(configured(), 'end-user', message).findings : [];
    const region = findings.find(({ setting }) => setting === 'environment.regions');
    const allow = () => ({ isAllowed: true, findings: [] });
    expect(region).toBeDefined();
    expect(region && fixOf(configured(), region, allow)).toBeUndefined();
  });

  it('leaves alone what is meant to be denied', () => {
    const session = `arn:aws:ssm:eu-west-1:${ACCOUNT}:session/bob-0a1b2c3d4e5f60718`;
    expect(mended(configured(), 'ssm:TerminateSession', session)).toBeUndefined();
  });

  it('is none that the evaluator does not confirm', () => {
    const [message] = readMessages(
      `User: ${ROLE} is not authorized to perform: ssm:StartSession on resource: ${node(OTHER)}`,
    ).messages;
    const findings = message ? diagnose(configured(), 'end-user', message).findings : [];
    expect(findings.length).toBeGreaterThan(0);
    const refuse = () => ({ isAllowed: false, findings });
    expect(findings.map((finding) => fixOf(configured(), finding, refuse))).toEqual(
      findings.map(() => undefined),
    );
  });
});
