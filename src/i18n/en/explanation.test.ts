import { describeChange, effectOf, explain, summarize } from '#analysis';
import { type Configuration, DOCUMENT_KINDS, generate, samples, SETTING_PATHS } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationArbitrary } from '../../core/testing/arbitraries.ts';
import { configure } from '../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';
import { changeSentence } from './explanation/changes.ts';
import { explanationSentences } from './explanation/elements.ts';
import { noEffectSentence } from './explanation/no-effect.ts';
import { summarySentence } from './explanation/summary.ts';

const kind = fc.constantFrom(...DOCUMENT_KINDS);

/** Texts that do not end with a full stop, or have a hole in them. */
function flawed(texts: readonly string[]): readonly string[] {
  return texts.filter(
    (text) =>
      !/^\S[\s\S]*\.$/.test(text) || /undefined|\[object|NaN|\bnull\b| {2}|\( |\(\)| \.$|,,| ,/.test(text),
  );
}

/** Configurations without strange characters in what is typed, which would look like holes in a sentence. */
const tame: fc.Arbitrary<Configuration> = configurationArbitrary.map((configuration) =>
  JSON.parse(JSON.stringify(configuration), (_, value) =>
    typeof value === 'string' ? value.replace(/[^\w.:/=+@*?-]/g, 'x') : value,
  ),
);
const runs = { numRuns: 50 };

describe('prose', () => {
  it('explains every element of every document in sentences', () => {
    fc.assert(
      fc.property(tame, kind, (configuration, of) => {
        const { document, ranges } = generate(configuration, of);
        const sentences = [...ranges.keys()].map((pointer) =>
          explanationSentences(explain(document, pointer)),
        );
        expect(sentences.filter(({ length }) => length === 0)).toEqual([]);
        expect(flawed(sentences.flat())).toEqual([]);
      }),
      runs,
    );
  });

  it('says what was typed, also where every object has something of that name', () => {
    const endUser = { nodes: { by: 'tag', tags: [{ key: 'Team', values: ['toString'] }] } } as const;
    const environment = { regions: ['constructor'], account: 'valueOf' };
    const { document, ranges } = generate(configure({ environment, endUser }), 'end-user');
    const said = [...ranges.keys()].flatMap((pointer) => explanationSentences(explain(document, pointer)));
    expect(flawed(said)).toEqual([]);
    expect(said.join(' ')).toContain('toString');
    expect(said.join(' ')).not.toMatch(/native code/);
    const type = { schemaVersion: '1.0', sessionType: 'constructor' };
    expect(explanationSentences(explain(type, '/sessionType')).join(' ')).toMatch(
      /The type of session: constructor/,
    );
  });

  it('has something to say about whatever is typed', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, (configuration, of) => {
        const { document, ranges } = generate(configuration, of);
        const sentences = [
          ...[...ranges.keys()].flatMap((pointer) => explanationSentences(explain(document, pointer))),
          ...summarize(document).map(summarySentence),
        ];
        expect(sentences.filter((sentence) => sentence.length < 4)).toEqual([]);
      }),
      runs,
    );
  });

  it('summarizes every document in sentences', () => {
    fc.assert(
      fc.property(tame, kind, (configuration, of) => {
        const sentences = summarize(generate(configuration, of).document).map(summarySentence);
        expect(flawed(sentences)).toEqual([]);
        expect(sentences).toEqual([...new Set(sentences)]);
      }),
      runs,
    );
  });

  it('tells every change in sentences', () => {
    fc.assert(
      fc.property(tame, tame, kind, (one, other, of) => {
        const [before, after] = [generate(one, of), generate(other, of)];
        expect(flawed(describeChange(before, after).map(changeSentence))).toEqual([]);
      }),
      runs,
    );
  });

  it('says why a setting has no effect', () => {
    fc.assert(
      fc.property(
        configurationArbitrary,
        kind,
        fc.constantFrom(...SETTING_PATHS),
        (configuration, of, path) => {
          const { none } = effectOf(configuration, of, path);
          if (none !== undefined) expect(flawed([noEffectSentence(none)])).toEqual([]);
        },
      ),
    );
  });

  it('has the published samples in words', () => {
    const sentences = samples.flatMap(({ configuration, kind: of }) =>
      summarize(generate(configuration, of).document).map(summarySentence),
    );
    expect(flawed(sentences)).toEqual([]);
  });
});

describe('half of what a session needs', () => {
  const START = { Effect: 'Allow', Action: 'ssm:StartSession' };
  const NODES = 'arn:aws:ec2:us-east-1:111122223333:instance/*';
  const SHELL = 'arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell';
  const said = (...Statement: readonly object[]) =>
    summarize({ Version: '2012-10-17', Statement }).map(summarySentence).join(' ');

  it('is not called starting sessions', () => {
    const tagged = { Condition: { StringLike: { 'ssm:resourceTag/Team': 'Web' } } };
    const behindTag = said({ ...START, Resource: [NODES, SHELL], ...tagged });
    expect(behindTag).toMatch(/^For sessions, people may use every EC2 instance .*People cannot start/);
    expect(behindTag).not.toContain('may start');
    const denied = said(
      { ...START, Resource: [NODES, SHELL] },
      { Effect: 'Deny', Action: 'ssm:StartSession', Resource: SHELL },
    );
    expect(denied).toMatch(/^For sessions, people may use .*People cannot start sessions with this policy/);
    expect(said({ ...START, Resource: [NODES, SHELL] })).toMatch(/^People may start sessions on/);
  });

  it('is not asked of clusters, which nothing is known about', () => {
    expect(said({ ...START, Resource: ['arn:aws:eks:*:*:cluster/*', SHELL] })).not.toMatch(
      /cannot start (?:a session:|sessions with this)/,
    );
  });
});

describe('people who ask before they connect', () => {
  it('are told of that first', () => {
    const asking = configure({
      environment: { regions: ['eu-west-1'], account: '012345678901' },
      endUser: { startSessions: false, justInTime: ['request'], nodes: { by: 'every' } },
    });
    expect(summarize(generate(asking, 'end-user').document).map(summarySentence).slice(0, 2)).toEqual([
      'People may ask for just-in-time access: every EC2 instance (eu-west-1, account 012345678901).',
      'People may fetch the token of an approved access request: every operational item (eu-west-1, account 012345678901).',
    ]);
  });
});
