import { DOCUMENT_KINDS, generate, samples } from '#core';
import { actionReference, readPolicy } from '#iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ON_STAR_ONLY, summarize } from './summarize.ts';
import { SUMMARY_GROUPS } from './types.ts';
import { configure, IRELAND } from '../../core/testing/configure.ts';
import { anyConfigurationArbitrary } from '../../core/testing/hostile.ts';

const codes = (document: unknown) => summarize(document).map(({ code }) => code);
const sample = (id: string) => {
  const found = samples.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no sample ${id}`);
  return generate(found.configuration, found.kind).document;
};

const text = fc.oneof(
  fc.constantFrom(
    'Allow',
    'Deny',
    '*',
    'ssm:*',
    'ssm:StartSession',
    'ssm:TerminateSession',
    'kms:Decrypt',
    'true',
    '',
  ),
  fc.constantFrom(
    'arn:aws:ec2:*:*:instance/*',
    'arn:aws:ssm:*:*:document/X',
    '${aws:userid}*',
    'arn:aws:ssm:::session/a',
  ),
  fc.string(),
);
const value = fc.oneof(text, fc.array(text), fc.jsonValue());
const statement = fc.dictionary(
  fc.constantFrom(
    'Sid',
    'Effect',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Principal',
    'NotPrincipal',
  ),
  value,
);
const withCondition = fc
  .tuple(
    statement,
    fc.dictionary(
      fc.constantFrom(
        'StringLike',
        'Bool',
        'BoolIfExists',
        'Null',
        'ForAnyValue:StringEquals',
        'Strange',
        'constructor',
      ),
      fc.oneof(
        fc.dictionary(
          fc.constantFrom('ssm:resourceTag/a', 'aws:MultiFactorAuthPresent', 'aws:userid', '__proto__', ''),
          value,
        ),
        fc.jsonValue(),
      ),
    ),
  )
  .map(([rest, Condition]) => ({ ...rest, Condition }));
const loosePolicy = fc.record({
  Statement: fc.oneof(withCondition, fc.array(fc.oneof(statement, withCondition, fc.jsonValue()))),
});

describe('summarize', () => {
  it('never throws, whatever looks like a policy', () => {
    fc.assert(
      fc.property(fc.oneof(loosePolicy, fc.jsonValue()), (document) => {
        expect(Array.isArray(summarize(document))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('rests on elements that are in the document, in the order of the groups', () => {
    fc.assert(
      fc.property(anyConfigurationArbitrary, fc.constantFrom(...DOCUMENT_KINDS), (configuration, kind) => {
        const { document, ranges } = generate(configuration, kind);
        const items = summarize(document);
        expect(items.flatMap(({ at }) => at).filter((pointer) => !ranges.has(pointer))).toEqual([]);
        const ranks = items.map(({ group }) => SUMMARY_GROUPS.indexOf(group));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  it('has every allowing statement in some item', () => {
    fc.assert(
      fc.property(
        anyConfigurationArbitrary,
        fc.constantFrom('end-user', 'administrator', 'instance-role'),
        (configuration, kind) => {
          const { document } = generate(configuration, kind);
          if (!('Statement' in document)) throw new Error('no policy');
          if (readPolicy(document).problems.length > 0) {
            expect(codes(document)).toEqual(['refused']);
            return;
          }
          const items = summarize(document).filter(({ group }) => group === 'allows');
          const said = new Set(items.flatMap(({ at }) => at).map((pointer) => pointer.split('/')[2]));
          expect(document.Statement.filter((_, position) => !said.has(String(position)))).toEqual([]);
        },
      ),
    );
  });

  it('says what the quickstart does not allow', () => {
    expect(codes(sample('latest-qs-user-sm-fleet'))).toEqual([
      'may-start',
      'may',
      'may',
      'may',
      'may',
      'no-tunnels',
      'only-own-end',
      'cannot-change-preferences',
    ]);
  });

  it('says nothing about other people’s sessions where they can be ended', () => {
    expect(codes(sample('latest-ex5-full'))).not.toContain('only-own-end');
  });

  const start = (resources: readonly string[], extra: object = {}) => ({
    Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: resources, ...extra }],
  });
  const node = 'arn:aws:ec2:eu-west-1:111122223333:instance/*';
  const shell = 'arn:aws:ssm:eu-west-1:111122223333:document/SSM-SessionManagerRunShell';
  const tag = { Condition: { StringLike: { 'ssm:resourceTag/Env': 'prod' } } };

  it.each([
    ['nodes without a document', start([node]), 'no-document'],
    ['a document without nodes', start([shell]), 'no-node'],
    ['a document under the tag of nodes', start([node, shell], tag), 'document-behind-tag'],
    ['a tag condition that leaves no document', start([node, shell], tag), 'no-document'],
    [
      'a document of AWS with an account',
      start([node, 'arn:aws:ssm:*:1:document/AWS-StartSSHSession']),
      'no-document',
    ],
    ['no OpenDataChannel', start([node, shell]), 'no-data-channel'],
    ['no ResumeSession', start([node, shell]), 'cannot-resume'],
    ['no reading', start([node, shell]), 'cannot-list'],
    [
      'everything denied again',
      { Statement: [...start([node, shell]).Statement, { Effect: 'Deny', Action: 'ssm:*', Resource: '*' }] },
      'cannot-start',
    ],
    [
      'a listing action on an ARN',
      { Statement: { Effect: 'Allow', Action: ['ssm:ListDocuments', 'ssm:GetDocument'], Resource: shell } },
      'grants-nothing',
    ],
    [
      'only denials',
      { Statement: { Effect: 'Deny', Action: 'ssm:StartSession', Resource: '*' } },
      'allows-nothing',
    ],
    ['a statement without resource', { Statement: [{ Effect: 'Allow', Action: 'ssm:*' }] }, 'refused'],
  ])('notices %s', (_, document, code) => {
    expect(codes(document)).toContain(code);
  });

  it('does not complain about documents that IfExists lets through', () => {
    const lenient = { Condition: { StringLikeIfExists: { 'ssm:resourceTag/Env': 'prod' } } };
    expect(codes(start([node, shell], lenient))).not.toContain('document-behind-tag');
  });

  it('knows the role of a node, and what it cannot log', () => {
    const { document } = generate(configure(IRELAND), 'instance-role');
    expect(summarize(document)).toMatchObject([
      { code: 'may', params: { holder: 'node' } },
      { code: 'node-cannot-log', params: { cloudWatch: true, s3: true } },
      { code: 'node-without-session-key' },
    ]);
  });

  it('says once what two statements say alike', () => {
    const [statement] = start([node, shell]).Statement;
    const twice = summarize({ Statement: [statement, statement] }).filter(({ code }) => code === 'may-start');
    expect(twice.map(({ at }) => at)).toEqual([['/Statement/0', '/Statement/1']]);
  });

  it('says once a condition that holds for several statements', () => {
    const { document } = generate(configure({ ...IRELAND, endUser: { guards: { mfa: true } } }), 'end-user');
    const conditions = summarize(document).filter(({ group }) => group === 'conditions');
    expect(conditions).toMatchObject([{ code: 'only-if', params: { condition: { code: 'mfa-used' } } }]);
    expect(conditions[0]?.at).toHaveLength(2);
  });

  it('warns of a service that is trusted for any account', () => {
    const trusting = (Service: string) => ({
      Statement: { Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' },
    });
    expect(codes(trusting('ssm.amazonaws.com'))).toContain('trust-any-account');
    expect(codes(trusting('ec2.amazonaws.com'))).not.toContain('trust-any-account');
  });

  it('reads a Session document, booleans as strings included', () => {
    const document = {
      sessionType: 'Standard_Stream',
      inputs: { runAsEnabled: 'True', runAsDefaultUser: 'ops' },
    };
    expect(codes(document)).toEqual([
      'session-kind',
      'session-run-as',
      'session-idle',
      'session-not-logged',
      'session-without-key',
      'session-without-limit',
    ]);
  });
});

it('agrees with the service authorization reference on which actions know no resource', () => {
  for (const action of ON_STAR_ONLY) expect(actionReference(action)?.resourceTypes, action).toEqual([]);
});
