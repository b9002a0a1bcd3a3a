import { DOCUMENT_KINDS, type DocumentKind, generate } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChange } from './describe-change.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';

type Changes = Parameters<typeof configure>[0];
const between = (before: Changes, after: Changes, kind: DocumentKind = 'end-user') =>
  describeChange(generate(configure(before), kind), generate(configure(after), kind));
const byId = { ...IRELAND, endUser: { nodes: { ids: ['i-0123456789abcdef0'] } } };
const byTag = {
  ...IRELAND,
  endUser: { nodes: { by: 'tag', tags: [{ key: 'Env', values: ['prod'] }] } },
} as const;

describe('describeChange', () => {
  it('says something about any two different texts, at most three things, and nothing about equal ones', () => {
    fc.assert(
      fc.property(
        anyConfigurationArbitrary,
        anyConfigurationArbitrary,
        fc.constantFrom(...DOCUMENT_KINDS),
        (one, other, kind) => {
          const [before, after] = [generate(one, kind), generate(other, kind)];
          const changes = describeChange(before, after);
          expect(changes.length === 0).toBe(before.text === after.text);
          expect(changes.length).toBeLessThanOrEqual(3);
          expect(changes.flatMap(({ at }) => at).filter((pointer) => !after.ranges.has(pointer))).toEqual([]);
          expect(describeChange(after, after)).toEqual([]);
        },
      ),
    );
  });

  it.each<[string, Changes, Changes, readonly string[], DocumentKind?]>([
    ['resuming', { endUser: { ownSessions: { resume: false } } }, {}, ['actions-added']],
    ['no longer resuming', {}, { endUser: { ownSessions: { resume: false } } }, ['actions-removed']],
    ['a filled-in account', {}, { environment: { account: '012345678901' } }, ['accounts-changed']],
    [
      'another Region',
      IRELAND,
      { environment: { regions: ['us-east-1'], account: '012345678901' } },
      ['regions-changed'],
    ],
    [
      'another partition',
      IRELAND,
      { environment: { ...IRELAND.environment, partition: 'aws-cn' } },
      ['partitions-changed'],
    ],
    ['one more node', IRELAND, byId, ['nodes-changed']],
    ['nodes by tag', byId, byTag, ['nodes-chosen']],
    ['tags no more', byTag, byId, ['nodes-chosen']],
    [
      'one more document',
      IRELAND,
      { ...IRELAND, endUser: { documents: { types: ['shell', 'ssh'] } } },
      ['documents-changed'],
    ],
    [
      'MFA for everything at once',
      IRELAND,
      { ...IRELAND, endUser: { guards: { mfa: true } } },
      ['condition-added'],
    ],
    [
      'everybody’s sessions',
      IRELAND,
      { ...IRELAND, endUser: { ownSessions: { by: 'every' } } },
      ['sessions-chosen'],
    ],
    ['any data channel', IRELAND, { ...IRELAND, endUser: { dataChannel: 'every' } }, ['resources-changed']],
    ['names', {}, { environment: { statementIds: true } }, ['names-added']],
    ['no names', { environment: { statementIds: true } }, {}, ['names-removed']],
    [
      'full access, which needs no document any more',
      IRELAND,
      { ...IRELAND, administrator: { fullAccess: true } },
      ['nodes-changed', 'sessions-chosen'],
      'administrator',
    ],
    ['a timeout', {}, { preferences: { idleTimeoutMinutes: 9 } }, ['field-changed'], 'session-preferences'],
    [
      'more than three things',
      {},
      { environment: { s3Log: { enabled: true }, cloudWatchLog: { enabled: true } } },
      ['field-changed', 'field-changed', 'more'],
      'session-preferences',
    ],
    [
      'another principal',
      {},
      { instanceRole: { trust: 'ecs-task' } },
      ['principals-changed', 'condition-added', 'condition-added'],
      'trust-policy',
    ],
  ])('tells of %s', (_, before, after, codes, kind) => {
    expect(between(before, after, kind).map(({ code }) => code)).toEqual(codes);
  });

  it('points at what is new', () => {
    expect(between(byId, byTag)[0]?.at).toEqual([
      '/Statement/0/Resource/0',
      '/Statement/0/Condition/StringLike/ssm:resourceTag~1Env',
    ]);
  });

  it('says that only the form changed when statements are merely split', () => {
    const statement = { Effect: 'Allow', Resource: '*' } as const;
    const one = { Version: '2012-10-17', Statement: [{ ...statement, Action: ['ssm:A', 'ssm:B'] }] } as const;
    const two = {
      Version: '2012-10-17',
      Statement: [
        { ...statement, Action: 'ssm:B' },
        { ...statement, Action: 'ssm:A' },
      ],
    } as const;
    const kind = 'end-user';
    expect(describeChange({ kind, document: one, text: '1' }, { kind, document: two, text: '2' })).toEqual([
      { code: 'same-meaning', at: [], params: {} },
    ]);
  });

  it('does not compare different documents', () => {
    const configuration = configure({});
    expect(
      describeChange(generate(configuration, 'end-user'), generate(configuration, 'administrator')),
    ).toEqual([]);
  });
});
