import { DOCUMENT_KINDS, SETTING_PATHS, generate, getSetting, samples, withSetting } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causesOf } from './causes-of.ts';
import { effectOf } from './effect-of.ts';
import { configurationArbitrary } from '../../../core/testing/arbitraries.ts';
import { configure, IRELAND } from '../../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../../core/testing/hostile.ts';

const kind = fc.constantFrom(...DOCUMENT_KINDS);
const path = fc.constantFrom(...SETTING_PATHS);

describe('effectOf', () => {
  it('finds an effect or says why there is none, for every setting of every configuration', () => {
    fc.assert(
      fc.property(configurationArbitrary, kind, path, (configuration, of, setting) => {
        const { pointers, none } = effectOf(configuration, of, setting);
        expect(pointers.length > 0).toBe(none === undefined);
        expect(none?.code).not.toBe('same-result');
      }),
      { numRuns: 1000 },
    );
  });

  it('points at elements that are in the document, none within another', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, path, (configuration, of, setting) => {
        const { pointers } = effectOf(configuration, of, setting);
        const { ranges } = generate(configuration, of);
        const strange = pointers.filter(
          (pointer) => !ranges.has(pointer) || pointers.some((other) => pointer.startsWith(`${other}/`)),
        );
        expect(strange).toEqual([]);
      }),
    );
  });

  it('says that a setting has no effect only when another answer gives the same document or a larger one', () => {
    fc.assert(
      fc.property(
        configurationArbitrary,
        configurationArbitrary,
        kind,
        path,
        (configuration, other, of, setting) => {
          const { none } = effectOf(configuration, of, setting);
          fc.pre(none !== undefined && none.code !== 'adds-nothing');
          const changed = withSetting(configuration, setting, getSetting(other, setting));
          expect(generate(changed, of).text).toBe(generate(configuration, of).text);
        },
      ),
    );
  });

  it('tries each Session document alone: ports need no key', () => {
    const configuration = configure({
      environment: { sessionEncryption: true },
      administrator: { nodes: { by: 'every', reach: 'all-resources' }, documents: { types: ['shell'] } },
    });
    const { none } = effectOf(configuration, 'administrator', 'administrator.documents.types');
    expect(none).toBeUndefined();
  });

  it('says that preferences whose name was taken back are those of the Region', () => {
    const configuration = configure({ ...IRELAND, endUser: { documents: { ownShell: true } } });
    const { none } = effectOf(configuration, 'end-user', 'endUser.documents.ownShell');
    expect(none?.code).toBe('preferences-of-region');
  });

  const tagged = configure({
    ...IRELAND,
    endUser: {
      nodes: { by: 'tag', tags: [{ key: 'Env', values: ['prod'] }] },
      documents: { types: ['shell', 'ssh'] },
    },
  });

  it('marks the condition for the tags, and the actions for resuming', () => {
    expect(effectOf(tagged, 'end-user', 'endUser.nodes.tags').pointers).toEqual([
      '/Statement/0/Condition/StringLike/ssm:resourceTag~1Env',
    ]);
    expect(effectOf(tagged, 'end-user', 'endUser.ownSessions.resume').pointers).toEqual([
      '/Statement/4/Action/1',
    ]);
  });

  it('does not mark documents that another choice of nodes would only move', () => {
    expect(effectOf(tagged, 'end-user', 'endUser.nodes.by').pointers).toEqual([
      '/Statement/0/Resource/0',
      '/Statement/0/Condition/StringLike/ssm:resourceTag~1Env',
    ]);
  });

  it('marks every ARN that names the account', () => {
    expect(effectOf(tagged, 'end-user', 'environment.account').pointers).toEqual([
      '/Statement/0/Resource/0',
      '/Statement/1/Resource/0',
    ]);
  });

  it('marks names of statements', () => {
    const named = configure({ environment: { statementIds: true }, endUser: { dataChannel: 'off' } });
    const { pointers } = effectOf(named, 'end-user', 'environment.statementIds');
    expect(pointers).toContain('/Statement/0/Sid');
  });

  it.each([
    ['endUser.nodes.tags', 'end-user', {}, { code: 'nodes-by', params: { by: 'id' } }],
    ['environment.sessionKeyArns', 'end-user', {}, { code: 'encryption-off', params: {} }],
    [
      'environment.s3Log.bucket',
      'end-user',
      {},
      { code: 'other-document', params: { documents: ['instance-role', 'session-preferences'] } },
    ],
    [
      'endUser.documents.custom',
      'end-user',
      { endUser: { startSessions: false } },
      { code: 'starting-off', params: {} },
    ],
    [
      'administrator.ownSessions.resume',
      'administrator',
      { administrator: { fullAccess: true } },
      { code: 'full-access-covers', params: {} },
    ],
    [
      'endUser.signIn',
      'end-user',
      { endUser: { ownSessions: { by: 'every' } } },
      { code: 'guidance-only', params: {} },
    ],
    ['endUser.guards.mfa', 'end-user', {}, { code: 'adds-nothing', params: {} }],
    ['environment.account', 'trust-policy', {}, { code: 'trusts-service-alone', params: {} }],
    ['preferences.runAsUser', 'session-preferences', {}, { code: 'run-as-off', params: {} }],
  ] as const)('says why %s has no effect on %s', (setting, of, changes, none) => {
    expect(effectOf(configure(changes), of, setting)).toEqual({ pointers: [], none });
  });
});

describe('the way people sign in', () => {
  it('causes the lines that follow it', () => {
    const { pointers } = effectOf(configure({}), 'end-user', 'endUser.signIn');
    expect(pointers).toEqual([
      '/Statement/3/Resource',
      '/Statement/3/Condition/StringLike/ssm:resourceTag~1aws:ssmmessages:session-id',
    ]);
  });
});

describe('causesOf', () => {
  it('leads from every line of the samples to a setting, the nearest first', () => {
    for (const { configuration, kind: of } of samples) {
      const { ranges, document } = generate(configuration, of);
      const generated = [...ranges.keys()].filter((pointer) =>
        /^\/Statement\/\d+\/(?:Action|Resource|Condition)/.test(pointer),
      );
      expect('Statement' in document).toBe(true);
      expect(generated.filter((pointer) => causesOf(configuration, of, pointer).length === 0)).toEqual([]);
    }
  });

  it('puts the setting of just this element first', () => {
    const configuration = configure({ ...IRELAND, endUser: { nodes: { ids: ['i-0123456789abcdef0'] } } });
    expect(causesOf(configuration, 'end-user', '/Statement/0/Resource/0')[0]).toBe('endUser.nodes.ids');
    expect(causesOf(configuration, 'end-user', '/Statement/0/Resource/1')[0]).toBe('endUser.documents.types');
  });
});
