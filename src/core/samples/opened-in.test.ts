import { describe, expect, it } from 'vitest';
import { type Configuration, defaultConfiguration, withSetting } from '../configuration/configuration.ts';
import { validate } from '../configuration/validate.ts';
import { generate } from '../generate.ts';
import { configure, IRELAND } from '../testing/configure.ts';
import type { Sample } from '../types.ts';
import { type Goal, goals } from './goals.ts';
import { openedIn } from './opened-in.ts';
import { samples } from './samples.ts';

const KEY = 'arn:aws:kms:eu-west-1:012345678901:key/7f3c1a52-0d4e-4b8a-9c61-2e5f8a7b9d10';

const find = (id: string): Sample | Goal => {
  const found = [...samples, ...goals].find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const open = (answers: Configuration, ...ids: readonly string[]): Configuration =>
  ids.reduce((result, id) => openedIn(result, find(id)), answers);
const errorsOf = (configuration: Configuration) =>
  validate(configuration).filter(({ severity }) => severity === 'error');

describe('a sample or a goal', () => {
  it.each([...samples, ...goals])('$id is itself in an untouched form', (start) => {
    expect(openedIn(defaultConfiguration, start)).toEqual(start.configuration);
  });

  it.each([...samples, ...goals])('$id takes known answers, and no error comes of it', (start) => {
    const answers = configure({
      environment: { ...IRELAND.environment, sessionKeyArns: [KEY], sessionEncryption: true },
      preferences: { runAs: true, runAsUser: 'ops' },
    });
    const opened = openedIn(answers, start);
    expect(opened.environment).toMatchObject(IRELAND.environment);
    expect(opened.environment.sessionKeyArns).toEqual([KEY]);
    expect(opened.preferences).toEqual(answers.preferences);
    expect(errorsOf(opened)).toEqual(errorsOf(start.configuration));
  });

  it('replaces its own document, and no other', () => {
    const answers = configure({
      endUser: { surfaces: ['ec2'], nodes: { ids: ['i-0123456789abcdef0'] }, guards: { mfa: true } },
      administrator: { nodes: { by: 'every' } },
      instanceRole: { permissions: 'minimal', trust: 'hybrid' },
      checks: { expectations: ['end-user/shell-cli/your-nodes=allowed'] },
    });
    const opened = open(answers, 'latest-ex3-one-tag');
    expect(opened.endUser).toEqual(find('latest-ex3-one-tag').configuration.endUser);
    expect(opened.administrator).toBe(answers.administrator);
    expect(opened.instanceRole).toBe(answers.instanceRole);
    expect(opened.checks.expectations).toEqual(answers.checks.expectations);
    // What the role is for decides its permissions, so it is that of the sample.
    expect(open(answers, 'latest-instance-logging').instanceRole).toMatchObject({
      permissions: 'logging',
      trust: 'ec2',
    });
  });

  it('keeps the Region without the account, and the account without the Region', () => {
    const region = configure({ environment: { regions: ['eu-west-1'] } });
    expect(open(region, 'latest-qs-user-cli').environment).toMatchObject({
      regions: ['eu-west-1'],
      account: '',
      // AWS's example is in another Region.
      sessionEncryption: true,
      sessionKeyArns: [],
    });
    const account = configure({ environment: { account: '012345678901' } });
    expect(open(account, 'latest-qs-user-cli').environment).toMatchObject({
      regions: [],
      account: '012345678901',
      sessionKeyArns: [],
    });
  });

  it('turns on the logs that it needs, in the bucket that is known, and turns none off', () => {
    const answers = configure({ environment: { s3Log: { bucket: 'our-logs' } } });
    const sample = 'instance-role/with-s3-and-cloudwatch-logs';
    expect(open(defaultConfiguration, sample).environment.s3Log).toMatchObject({
      enabled: true,
      bucket: 'DOC-EXAMPLE-BUCKET',
    });
    const opened = open(answers, sample);
    expect(opened.environment.s3Log).toMatchObject({ enabled: true, bucket: 'our-logs', prefix: '' });
    expect(opened.environment.cloudWatchLog.enabled).toBe(true);
    expect(open(opened, 'instance-role/minimal').environment.s3Log).toEqual(opened.environment.s3Log);
    expect(open(open(defaultConfiguration, 'node-role-logs'), 'ssh').environment.s3Log.enabled).toBe(true);
  });
});

describe('after another sample', () => {
  it('nothing that AWS printed there is left in the document', () => {
    // What another one can inherit is the environment: one sample of each will do.
    const firsts = new Map(samples.map((each) => [JSON.stringify(each.configuration.environment), each]));
    for (const first of firsts.values()) {
      for (const second of samples) {
        const opened = open(defaultConfiguration, first.id, second.id);
        expect(generate(opened, second.kind).text, `${first.id}, then ${second.id}`).toBe(
          generate(second.configuration, second.kind).text,
        );
        expect(opened.checks.sample).toBe(second.id);
      }
    }
  });

  it('what somebody has filled in meanwhile stays', () => {
    const first = open(defaultConfiguration, 'latest-qs-user-cli');
    const named = withSetting(first, 'environment.account', '012345678901');
    expect(open(named, 'latest-ex3-one-tag').environment).toMatchObject({
      account: '012345678901',
      regions: [],
      sessionEncryption: false,
      sessionKeyArns: [],
    });
    const withKey = withSetting(named, 'environment.sessionKeyArns', [KEY]);
    expect(open(withKey, 'latest-ex3-one-tag').environment).toMatchObject({
      sessionEncryption: true,
      sessionKeyArns: [KEY],
    });
  });

  it('a goal forgets it, unless another document still has what it printed', () => {
    const first = open(defaultConfiguration, 'latest-ex3-one-tag');
    expect(open(first, 'ssh').checks.sample).toBe('');
    expect(open(first, 'ssh').environment.account).toBe('');
    expect(open(first, 'node-role-logs').checks.sample).toBe('latest-ex3-one-tag');
  });
});
