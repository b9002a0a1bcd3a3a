import { defaultConfiguration } from '#core';
import { describe, expect, it } from 'vitest';
import { decode, kindOf } from './decode.ts';

const codes = (link: string) => decode(link).warnings.map(({ code }) => code);

describe('decode', () => {
  it.each(['', '#', '#/', '/', '#/end-user', 'end-user', '#/end-user/', '#/end-user?'])(
    'opens the defaults for %j, without a word',
    (link) => {
      expect(decode(link)).toEqual({ configuration: defaultConfiguration, kind: 'end-user', warnings: [] });
    },
  );

  it('reads values by the type of their field, never by their looks', () => {
    const link =
      '#/administrator?v=1&account=012345678901&s3.bucket=on&logs.group=null&prefs.run-as-user=1e3';
    const { configuration, kind, warnings } = decode(link);
    expect(kind).toBe('administrator');
    expect(warnings).toEqual([]);
    expect(configuration.environment.account).toBe('012345678901');
    expect(configuration.environment.s3Log.bucket).toBe('on');
    expect(configuration.environment.cloudWatchLog.logGroup).toBe('null');
    expect(configuration.preferences.runAsUser).toBe('1e3');
  });

  it('keeps a plus sign and takes apart only raw separators', () => {
    const { configuration } = decode('#/end-user?v=1&user.tag=a+b:c%2Cd,e%3Bf;g:h:i&user.node=x%2Cy,z');
    expect(configuration.endUser.nodes.tags).toEqual([
      { key: 'a+b', values: ['c,d', 'e;f'] },
      { key: 'g', values: ['h:i'] },
    ]);
    expect(configuration.endUser.nodes.ids).toEqual(['x,y', 'z']);
  });

  it('makes sets and lists canonical', () => {
    const { configuration } = decode('#/end-user?v=1&user.surface=cli%2Cec2,cli&region=b,,a,b,');
    expect(configuration.endUser.surfaces).toEqual(['ec2', 'cli']);
    expect(configuration.environment.regions).toEqual(['b', 'a']);
  });

  it.each([
    ['#/root?v=1', [{ code: 'unknown-kind', at: '', severity: 'warning', params: { value: 'root' } }]],
    [
      '#/end-user?account=1',
      [{ code: 'missing-version', at: 'v', severity: 'warning', params: { value: '' } }],
    ],
    [
      '#/end-user?v=2&account=1',
      [{ code: 'newer-version', at: 'v', severity: 'warning', params: { value: '2' } }],
    ],
    [
      '#/end-user?v=one&account=1',
      [{ code: 'unknown-version', at: 'v', severity: 'warning', params: { value: 'one' } }],
    ],
    [
      '#/end-user?v=1&acount=1',
      [{ code: 'unknown-parameter', at: 'acount', severity: 'warning', params: { value: '1' } }],
    ],
    [
      '#/end-user?v=1&__proto__=1',
      [{ code: 'unknown-parameter', at: '__proto__', severity: 'warning', params: { value: '1' } }],
    ],
    [
      '#/end-user?v=1&account=1&account=2',
      [{ code: 'repeated-parameter', at: 'account', severity: 'warning', params: { value: '2' } }],
    ],
    [
      '#/end-user?v=1&account=%E0%A4%A',
      [{ code: 'malformed-escape', at: 'account', severity: 'warning', params: { value: '%E0%A4%A' } }],
    ],
    [
      '#/end-user?v=1&account=1%00',
      [{ code: 'control-character', at: 'account', severity: 'warning', params: { value: '1%00' } }],
    ],
    [
      '#/end-user?v=1&account=1%0A',
      [{ code: 'control-character', at: 'account', severity: 'warning', params: { value: '1%0A' } }],
    ],
    [
      '#/end-user?v=1&prefs.linux=%1B',
      [{ code: 'control-character', at: 'prefs.linux', severity: 'warning', params: { value: '%1B' } }],
    ],
    [
      '#/end-user?v=1&encryption=true',
      [{ code: 'invalid-value', at: 'encryption', severity: 'warning', params: { value: 'true' } }],
    ],
    [
      '#/end-user?v=1&encryption',
      [{ code: 'invalid-value', at: 'encryption', severity: 'warning', params: { value: '' } }],
    ],
    [
      '#/end-user?v=1&user.nodes-by=ID',
      [{ code: 'invalid-value', at: 'user.nodes-by', severity: 'warning', params: { value: 'ID' } }],
    ],
    [
      '#/end-user?v=1&user.surface=cli,app',
      [{ code: 'invalid-value', at: 'user.surface', severity: 'warning', params: { value: 'cli,app' } }],
    ],
  ])('says what it could not read in %s', (link, warnings) => {
    expect(decode(link).warnings).toEqual(warnings);
  });

  it.each(['', ' 5', '05', '0x1F', 'Infinity', 'NaN', '5m'])('takes %j for no number', (text) => {
    const { configuration, warnings } = decode(
      `#/end-user?v=1&prefs.idle-minutes=${encodeURIComponent(text)}&s3=on`,
    );
    expect(configuration.preferences.idleTimeoutMinutes).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(['invalid-value']);
  });

  it('reads the rest of a link of which one part is damaged', () => {
    const { configuration } = decode('#/session-preferences?v=3&account=%&prefs.idle-minutes=30&new-field=1');
    expect(configuration.environment.account).toBe('');
    expect(configuration.preferences.idleTimeoutMinutes).toBe(30);
  });

  it('leaves objects alone: names of their own members are unknown parameters', () => {
    const { configuration } = decode(
      '#/end-user?v=1&constructor=1&environment.account=2&user.tag=__proto__:polluted',
    );
    expect(configuration.endUser.nodes.tags).toEqual([{ key: '__proto__', values: ['polluted'] }]);
    expect(configuration.environment.account).toBe('');
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('does not read a link of more than 4 MB, but knows its document', () => {
    const { configuration, kind, warnings } = decode(`#/administrator?v=1&account=${'1'.repeat(4_000_001)}`);
    expect(configuration).toBe(defaultConfiguration);
    expect(kind).toBe('administrator');
    expect(warnings).toMatchObject([{ code: 'too-long' }]);
    expect(warnings[0]?.params.value.length).toBeLessThan(70);
  });

  it('shortens what it quotes, and does not warn without end', () => {
    const link = `#/end-user?v=1&${Array.from({ length: 500 }, (_, index) => `x${index}=${'y'.repeat(90)}`).join('&')}`;
    const { warnings } = decode(link);
    expect(warnings.length).toBe(50);
    expect(warnings[0]?.params.value).toBe(`${'y'.repeat(60)}…`);
  });

  it('warns once about a parameter that stands there many times', () => {
    expect(codes('#/end-user?v=1&a=1&a=2&a=3&s3=on&s3=on')).toEqual([
      'repeated-parameter',
      'repeated-parameter',
    ]);
  });
});

it.each(['.', '/', ')'])(
  'reads a link with very many %j in a moment',
  (character) => {
    expect(decode(`#/end-user?v=1&account=${character.repeat(60_000)}x`).kind).toBe('end-user');
    expect(decode(`#${character.repeat(60_000)}x`).kind).toBe('end-user');
  },
  300_000,
);

describe('kindOf', () => {
  it('is freed from the sentence around it, and keeps the brackets that it opens itself', () => {
    const bucketOf = (link: string) => decode(link).configuration.environment.s3Log.bucket;
    const link = '#/instance-role?v=1&s3.bucket=acme-{region}';
    for (const around of [link, `${link}.`, `${link})`, `${link}}.`, `${link}">`, `${link}]!`]) {
      expect(bucketOf(around), around).toBe('acme-{region}');
    }
    expect(bucketOf('#/instance-role?v=1&s3.bucket=acme-}')).toBe('acme-');
    expect(decode(`#/end-user?v=1&account=1${')'.repeat(1_000_000)}`).configuration.environment.account).toBe(
      '1',
    );
  });

  it('knows the documents and nothing else', () => {
    expect(kindOf('#/trust-policy?v=1')).toBe('trust-policy');
    expect(kindOf('/administrator')).toBe('administrator');
    expect(kindOf('#/samples')).toBeNull();
    expect(kindOf('')).toBeNull();
  });
});
