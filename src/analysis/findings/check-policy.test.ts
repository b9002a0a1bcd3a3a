import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadServices, pointerTokens, print, valueAt } from '#iam';
import { checkPolicy } from './check-policy.ts';
import { NODE, policy, SHELL, start } from './testing/case.ts';
import type { DocumentForm } from '../document-form.ts';

const services = await loadServices();

const KINDS: readonly DocumentForm[] = [
  'identity-policy',
  'trust-policy',
  'resource-policy',
  'session-policy',
  'service-control-policy',
  'resource-control-policy',
  'session-document',
  'other',
];

/** What stands in policies, in places where it belongs and where it does not. */
const word = fc.constantFrom(
  '*',
  'ssm:StartSession',
  'ssm:*',
  'ssm:TerminateSession',
  'kms:Decrypt',
  's3:PutObjekt',
  'foo:Bar',
  's*:?',
  'arn:aws:ec2',
  'arn:aws:s3:eu-west-1::x',
  NODE,
  SHELL,
  'arn:aws:ssm:::session/${aws:username}-*',
  'arn:aws:ssm:*:*:document/AWS-StartSSHSession',
  '${aws:userid}*',
  '${',
  '',
  'key-name',
  '東京',
);
const scalar = fc.oneof(word, fc.string(), fc.jsonValue({ maxDepth: 1 }));
const listed = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
const condition = fc.dictionary(
  fc.constantFrom(
    'StringLike',
    'BoolIfExists',
    'ForAllValues:StringEquals',
    'Null',
    'DateLessThan',
    'ArnLike',
    '__proto__',
    'x',
  ),
  fc.oneof(
    scalar,
    fc.dictionary(
      fc.constantFrom(
        'ssm:resourceTag/Team',
        'ssm:SessionDocumentAccessCheck',
        'aws:SourceIp',
        'aws:SourceIP',
        ':',
        's3:',
        'a/~b',
        'constructor',
      ),
      listed,
      { maxKeys: 3 },
    ),
  ),
  { maxKeys: 3 },
);
const statement = fc.record(
  {
    Sid: scalar,
    Effect: fc.oneof(fc.constantFrom('Allow', 'Deny'), scalar),
    Principal: fc.oneof(scalar, fc.dictionary(fc.constantFrom('AWS', 'Service'), listed)),
    Action: listed,
    NotAction: listed,
    Resource: listed,
    NotResource: listed,
    Condition: fc.oneof(condition, scalar),
    extra: scalar,
  },
  { requiredKeys: [] },
);
const almostPolicy = fc.record(
  {
    Version: fc.oneof(fc.constant('2012-10-17'), scalar),
    Statement: fc.oneof(statement, fc.array(fc.oneof(statement, scalar), { maxLength: 4 }), scalar),
    sessionType: scalar,
    inputs: fc.oneof(
      fc.dictionary(fc.constantFrom('idleSessionTimeout', 'runAsEnabled', 'a/b'), scalar),
      scalar,
    ),
    parameters: fc.oneof(fc.dictionary(fc.string(), fc.record({ allowedPattern: scalar })), scalar),
  },
  { requiredKeys: [] },
);
const anyDocument = fc.oneof(
  { weight: 5, arbitrary: almostPolicy },
  { weight: 1, arbitrary: fc.jsonValue() },
);

describe('checkPolicy', () => {
  it('takes any JSON value, whatever it is said to be, and points at elements in order', () => {
    fc.assert(
      fc.property(anyDocument, fc.option(fc.constantFrom(...KINDS), { nil: undefined }), (written, kind) => {
        const document: unknown = JSON.parse(JSON.stringify(written));
        const options = kind === undefined ? {} : { kind, services };
        const findings = checkPolicy(document, options);
        for (const { at } of findings) expect(valueAt(document, pointerTokens(at)), at).toBeDefined();
        const { ranges } = print(Object(document));
        const starts = findings.map(({ at }) => ranges.get(at)?.start ?? 0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(checkPolicy(document, options)).toEqual(findings);
      }),
      { numRuns: 300 },
    );
  });

  it.each([undefined, null, 1, 'policy', true, [], {}, Symbol('x'), 1n, () => 1, { Statement: [() => 1] }])(
    'says of what is no policy that it is none: %s',
    (document) => {
      expect(checkPolicy(document)).toEqual([
        { code: 'not-a-policy', at: '', severity: 'error', params: {} },
      ]);
    },
  );

  it('says nothing about a policy that is as it should be', () => {
    expect(
      checkPolicy(policy(start([NODE, SHELL]), { Action: 'ssmmessages:OpenDataChannel', Resource: '*' })),
    ).toEqual([]);
  });

  it('finds several things at one place', () => {
    const codes = checkPolicy(policy(start(NODE))).map(({ code, at }) => `${at} ${code}`);
    expect(codes).toEqual([
      '/Statement/0/Action documents-missing',
      '/Statement/0/Action data-channel-missing',
    ]);
  });

  it('checks a document as what it is said to be', () => {
    const document = policy({ Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::012345678901:role/a' });
    expect(checkPolicy(document)).toEqual([]);
    expect(checkPolicy(document, { kind: 'trust-policy' }).map(({ code }) => code)).toEqual([
      'trust-principal-missing',
      'trust-resource',
    ]);
  });
});

describe('what a document is', () => {
  const codesOf = (document: unknown) => checkPolicy(document).map(({ code }) => code);
  const TRUSTED = { Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };

  it.each([
    ['a trust policy', policy(TRUSTED), []],
    ['a trust policy that names a resource', policy({ ...TRUSTED, Resource: '*' }), ['trust-resource']],
    [
      'a policy with one statement for a bucket among others',
      policy({ Action: 'ec2:DescribeInstances', Resource: '*' }, { ...TRUSTED, Resource: '*' }),
      ['principal-present'],
    ],
    [
      'a key policy',
      policy({ ...TRUSTED, Action: 'kms:Decrypt', Resource: '*' }),
      ['principal-with-resource'],
    ],
    ['a Session document', { schemaVersion: '1.0', sessionType: 'Port', properties: {} }, []],
    ['a Command document', { schemaVersion: '2.2', mainSteps: [] }, ['not-a-policy']],
    ['a policy without statements', { Version: '2012-10-17' }, ['statement-missing']],
  ])('%s', (_, document, expected) => {
    expect(codesOf(document)).toEqual(expected);
  });
});

describe('documents made to be slow', () => {
  const ATTACKS: readonly (readonly [name: string, document: unknown])[] = [
    ['deep', JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)],
    ['wide', policy(start(Array.from({ length: 200_000 }, () => NODE)))],
    [
      'unknown actions',
      policy({ Action: Array.from({ length: 8000 }, (_, n) => `ssm:Sart${n}`), Resource: '*' }),
    ],
    [
      'unknown actions of a large service',
      policy({ Action: Array.from({ length: 8000 }, (_, n) => `ec2:Descrbe${n}`), Resource: '*' }),
    ],
    [
      'unknown keys',
      policy({
        Action: 's3:GetObject',
        Resource: '*',
        Condition: {
          StringLike: Object.fromEntries(Array.from({ length: 4000 }, (_, n) => [`s3:x-amz-${n}`, 'x'])),
        },
      }),
    ],
    [
      'wildcards',
      policy({
        Action: Array.from({ length: 400 }, () => `ssm:${'*a'.repeat(140)}`),
        Resource: `arn:${'*a'.repeat(6000)}:ssm:*:*:x`,
      }),
    ],
    [
      'actions and resources',
      policy({
        Action: Array.from({ length: 2500 }, (_, n) =>
          n % 2 === 0 ? 'ssm:StartSession' : 'ssm:SendCommand',
        ),
        Resource: Array.from({ length: 2500 }, (_, n) => `arn:*:*:*:*:*${n}*`),
      }),
    ],
    [
      'conditions',
      policy({
        Action: Array.from({ length: 2000 }, () => 'ssm:StartSession'),
        Resource: '*',
        Condition: {
          StringLike: Object.fromEntries(
            Array.from({ length: 2000 }, (_, n) => [`ssm:resourceTag/${n}`, 'x']),
          ),
        },
      }),
    ],
    ['empty statements', { Version: '2012-10-17', Statement: Array.from({ length: 8_000 }, () => ({})) }],
    ['long names', { ['x'.repeat(60_000)]: Array.from({ length: 20_000 }, () => 0) }],
    ['open variables', policy(start('${'.repeat(60_000)), start(`arn:aws:ssm:*:*:${'${aws:'.repeat(8000)}`))],
    [
      'documents under a tag',
      policy(
        start(
          Array.from({ length: 1500 }, (_, n) => `arn:aws:ssm:*:*:document/a*${n}`),
          { Condition: { StringLike: { 'ssm:resourceTag/a': 'b' } } },
        ),
        start(Array.from({ length: 1500 }, (_, n) => `arn:aws:ssm:*:*:document/b*${n}`)),
      ),
    ],
  ];

  it.each(ATTACKS)('%s', (_, document) => {
    expect(checkPolicy(document, { services }).length).toBeGreaterThan(0);
  });
});
