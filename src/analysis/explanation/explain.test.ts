import { DOCUMENT_KINDS, generate } from '#core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';

const kind = fc.constantFrom(...DOCUMENT_KINDS);

describe('explain', () => {
  it('explains every element of every generated document', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, kind, (configuration, of) => {
        const { document, ranges } = generate(configuration, of);
        const unexplained = [...ranges.keys()].filter((pointer) => {
          const { code, at } = explain(document, pointer);
          return at !== pointer || ['not-there', 'unknown-element', 'other-document'].includes(code);
        });
        expect(unexplained).toEqual([]);
      }),
    );
  });

  it('never throws, whatever the document and the pointer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string()), (document, tokens) => {
        const pointer = tokens
          .map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`)
          .join('');
        expect(explain(document, pointer).at).toBe(pointer);
      }),
    );
  });

  const { document } = generate(
    configure({
      ...IRELAND,
      endUser: { nodes: { by: 'tag', tags: [{ key: 'Finance', values: ['Web*'] }] } },
    }),
    'end-user',
  );

  it('gives an action its access level from the service authorization reference', () => {
    expect(explain(document, '/Statement/0/Action/0')).toMatchObject({
      code: 'action',
      params: {
        effect: 'Allow',
        meaning: { code: 'known', params: { action: 'ssm:StartSession' } },
        facts: { level: 'Write', onStarOnly: false },
      },
    });
  });

  it('reads a tag condition as one on nodes, its values as patterns', () => {
    expect(explain(document, '/Statement/0/Condition/StringLike/ssm:resourceTag~1Finance')).toMatchObject({
      code: 'condition',
      params: {
        meaning: {
          code: 'comparison',
          params: {
            key: { code: 'resource-tag', params: { tag: 'Finance' } },
            tagged: 'node',
            relation: 'like',
            values: ['Web*'],
          },
        },
      },
    });
  });

  it('finds the variables in a string, with their offsets', () => {
    const { variables } = explain(
      { Statement: { Resource: "a${aws:userid}-${aws:PrincipalTag/team, 'x'}" } },
      '/Statement/Resource',
    );
    expect(variables).toEqual([
      {
        text: '${aws:userid}',
        start: 1,
        end: 14,
        meaning: { code: 'user-id', params: {} },
        fallback: undefined,
      },
      {
        text: "${aws:PrincipalTag/team, 'x'}",
        start: 15,
        end: 44,
        meaning: { code: 'principal-tag', params: { tag: 'team' } },
        fallback: 'x',
      },
    ]);
  });

  const one = {
    Statement: {
      Effect: 'Deny',
      NotAction: 'iam:*',
      NotResource: 'arn:aws:s3:::b',
      Condition: { StrangeIs: { k: 'v' } },
    },
  };

  it.each([
    ['/Statement', 'statement'],
    ['/Statement/Effect', 'effect-deny'],
    ['/Statement/NotAction', 'action'],
    ['/Statement/NotResource', 'resource'],
    ['/Statement/Condition/StrangeIs', 'operator'],
    ['/Statement/Condition/StrangeIs/k', 'condition'],
    ['/Statement/Nothing', 'not-there'],
  ])('explains a statement that stands alone, with single values: %s', (pointer, code) => {
    expect(explain(one, pointer).code).toBe(code);
  });

  it.each([
    [{ Statement: [], Version: '2008-10-17' }, '/Version', 'version-old'],
    [{ Statement: [], Version: 'x' }, '/Version', 'version-unknown'],
    [{ Statement: [1] }, '/Statement/0', 'unknown-element'],
    [
      { Statement: [{ Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] },
      '',
      'trust-policy',
    ],
    [{ sessionType: 'Port', odd: 1 }, '/odd', 'unknown-element'],
    [{ sessionType: 'Port', properties: { portNumber: '22' } }, '/properties/portNumber', 'session-field'],
    [[], '', 'other-document'],
  ])('is honest about %j at %s', (value, pointer, code) => {
    expect(explain(value, pointer).code).toBe(code);
  });
});
