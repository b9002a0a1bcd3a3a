import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, decide, type JsonObject, loadServices } from '#iam';
import type { PolicyFindingCode } from '#analysis';
import { accessAnalyzerCases } from '../analysis/findings/testing/access-analyzer-cases.ts';
import { effectCases } from '../analysis/findings/testing/effect-cases.ts';
import { elementCases } from '../analysis/findings/testing/element-cases.ts';
import { nameCases } from '../analysis/findings/testing/name-cases.ts';
import { peopleCases } from '../analysis/findings/testing/people-cases.ts';
import { refusalCases } from '../analysis/findings/testing/refusal-cases.ts';
import { roleCases } from '../analysis/findings/testing/role-cases.ts';
import { writingCases } from '../analysis/findings/testing/writing-cases.ts';
import { checkText } from './check-text.ts';
import { edited, together } from './edits.ts';
import { fixesIn } from './fixes.ts';

/** All services by their names, as the page and the command line check. */
const services = await loadServices();
const findingsOf = (text: string) => checkText(text, 'a.json', services).findings;

/** The text with the first finding of a code mended, or nothing. */
function mended(text: string, code: string): string | undefined {
  const findings = findingsOf(text);
  const fix = fixesIn(text, 'a.json', findings)[findings.findIndex((finding) => finding.code === code)];
  return fix && edited(text, fix.edits);
}

const statement = (lines: string) => `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
${lines}
    }
  ]
}
`;

describe('a fix', () => {
  it.each([
    ['sid-invalid', '      "Sid": "a b-c",', '      "Sid": "abc",'],
    ['sid-empty', '      "Sid": "",\n', ''],
    ['action-unknown', '"ssm:DescribeSesions"', '"ssm:DescribeSessions"'],
    ['operator-unknown', '"foranyvalue:stringlikeifexists"', '"ForAnyValue:StringLikeIfExists"'],
    ['mfa-optional', '"BoolIfExists": { "aws:M', '"Bool": { "aws:M'],
  ])('of %s changes that alone', (code, bad, good) => {
    const around: Readonly<Record<string, string>> = {
      'operator-unknown': `      "Condition": { ${bad}: { "aws:PrincipalTag/a": "b" } },\n`,
      'mfa-optional': `      "Condition": { ${bad}ultiFactorAuthPresent": "true" } },\n`,
      'action-unknown': `      "NotAction": ${bad},\n`,
    };
    const lines = around[code] ?? bad;
    const rest =
      code === 'action-unknown'
        ? '      "Resource": "*"'
        : '      "Action": "ssm:StartSession",\n      "Resource": "*"';
    const text = statement(`${lines}${rest}`);
    expect(mended(text, code)).toBe(text.replace(bad, good));
  });

  it('writes a missing version as the text is written', () => {
    const lines = '{\n\t"Statement": []\n}';
    expect(mended(lines, 'version-missing')).toBe('{\n\t"Version": "2012-10-17",\n\t"Statement": []\n}');
    expect(mended('{"Statement":[]}', 'version-missing')).toBe('{"Version": "2012-10-17", "Statement":[]}');
  });

  it('leaves the version alone where variables would begin to count', () => {
    const text =
      '{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/${aws:username}"}]}';
    expect(findingsOf(text).map(({ code }) => code)).toContain('version-missing');
    expect(mended(text, 'version-missing')).toBeUndefined();
  });

  it('keeps the twin that counts', () => {
    const text = '{"Version": "2008-10-17", "Version": "2012-10-17", "Statement": []}';
    expect(mended(text, 'json-name-repeated')).toBe('{"Version": "2012-10-17", "Statement": []}');
  });

  it('stands where the policy is in what AWS CLI prints, and nowhere in a string', () => {
    const policy = '{"Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}';
    const around = (document: string) => `\ufeff{"PolicyVersion": {"Document": ${document}}}`;
    expect(mended(around(policy), 'version-missing')).toBe(
      around(policy.replace('{', '{"Version": "2012-10-17", ')),
    );
    expect(mended(around(JSON.stringify(policy)), 'version-missing')).toBeUndefined();
  });

  it('does not take the name of another member', () => {
    const text = statement(
      '      "Condition": { "stringlike": { "aws:PrincipalTag/a": "b" }, "StringLike": { "aws:PrincipalTag/c": "d" } },\n      "Action": "*", "Resource": "*"',
    );
    expect(mended(text, 'operator-unknown')).toBeUndefined();
  });
});

describe('what is certain has a fix', () => {
  const FIXED: Readonly<Partial<Record<PolicyFindingCode, readonly [bad: string, good: string]>>> = {
    'condition-key-case': ['aws:SourceIP', 'aws:SourceIp'],
    'network-host-bits': ['203.0.113.7/24', '203.0.113.0/24'],
    'action-redundant': ['"Action":["s3:*","s3:GetObject"]', '"Action":["s3:*"]'],
    'resource-redundant': ['"Resource":["*","arn:aws:s3:::a"]', '"Resource":["*"]'],
    'principal-redundant': [
      '["arn:aws:iam::012345678901:role/A","arn:aws:sts::012345678901:assumed-role/A/b"]',
      '["arn:aws:iam::012345678901:role/A"]',
    ],
    'condition-block-empty': [',"Condition":{"StringEquals":{}}', ''],
    'version-old': ['2008-10-17', '2012-10-17'],
    'trust-resource': [',"Resource":"*"', ''],
    'session-prefix-slash': ['"/logs/"', '"logs"'],
    'document-check-strict': ['{"Bool":', '{"BoolIfExists":'],
    'null-with-set-operator': ['{"ForAllValues:Null":', '{"Null":'],
    'wildcard-not-read': ['{"StringEquals":', '{"StringLike":'],
    'resume-missing': ['["ssm:TerminateSession"]', '["ssm:TerminateSession", "ssm:ResumeSession"]'],
    'aws-document-with-account': [':012345678901:document/AWS-', '::document/AWS-'],
    'region-unknown': ['us-esat-1', 'us-east-1'],
    'object-without-star': ['"arn:aws:s3:::logs/a"', '"arn:aws:s3:::logs/a/*"'],
    'arn-region-unknown': [':us-esat-1:', ':us-east-1:'],
    'arn-service-unknown': ['arn:aws:sssm:', 'arn:aws:ssm:'],
    'arn-field-refused': ['s3:us-east-1:', 's3::'],
    'own-document-without-account': ['::document/', ':*:document/'],
    'node-id-in-wrong-arn': [':ec2:eu-west-1:*:instance/', ':ssm:eu-west-1:*:managed-instance/'],
    'service-principal-malformed': ['"ec2"', '"ec2.amazonaws.com"'],
    'operator-mismatch': ['"StringNotEqualsIfExists"', '"NotIpAddressIfExists"'],
    'arn-key-as-text': ['"StringLike"', '"ArnLike"'],
    'default-version-missing': [
      '"ssm:UpdateDocument"]',
      '"ssm:UpdateDocument", "ssm:UpdateDocumentDefaultVersion"]',
    ],
    'session-type-missing': ['{"schema', '{"sessionType": "Standard_Stream", "schema'],
  };
  const allowing = (rest: string) => `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${rest}}]}`;
  const TEXTS: readonly (readonly [PolicyFindingCode, string])[] = [
    [
      'condition-key-case',
      allowing('"Action":"s3:*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIP":"203.0.113.0/24"}}'),
    ],
    [
      'network-host-bits',
      allowing('"Action":"s3:*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.7/24"}}'),
    ],
    ['action-redundant', allowing('"Action":["s3:*","s3:GetObject"],"Resource":"*"')],
    ['resource-redundant', allowing('"Action":"s3:*","Resource":["*","arn:aws:s3:::a"]')],
    [
      'principal-redundant',
      allowing(
        '"Principal":{"AWS":["arn:aws:iam::012345678901:role/A","arn:aws:sts::012345678901:assumed-role/A/b"]},"Action":"sts:AssumeRole"',
      ),
    ],
    ['condition-block-empty', allowing('"Action":"s3:*","Resource":"*","Condition":{"StringEquals":{}}')],
    ['version-old', allowing('"Action":"s3:*","Resource":"*"').replace('2012-10-17', '2008-10-17')],
    [
      'trust-resource',
      allowing('"Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*"'),
    ],
    [
      'session-prefix-slash',
      '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":"logs","s3KeyPrefix":"/logs/"}}',
    ],
    [
      'document-check-strict',
      allowing(
        '"Action":"ssm:StartSession","Resource":"*","Condition":{"Bool":{"ssm:SessionDocumentAccessCheck":"true"}}',
      ),
    ],
    [
      'null-with-set-operator',
      allowing('"Action":"s3:*","Resource":"*","Condition":{"ForAllValues:Null":{"aws:CalledVia":"true"}}'),
    ],
    [
      'wildcard-not-read',
      allowing('"Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/a":"b*"}}'),
    ],
    [
      'resume-missing',
      allowing('"Action":["ssm:TerminateSession"],"Resource":"arn:aws:ssm:*:*:session/${aws:username}-*"'),
    ],
    [
      'aws-document-with-account',
      allowing(
        '"Action":"ssm:StartSession","Resource":"arn:aws:ssm:*:012345678901:document/AWS-StartSSHSession"',
      ),
    ],
    [
      'region-unknown',
      allowing(
        '"Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"us-esat-1"}}',
      ),
    ],
    ['object-without-star', allowing('"Action":["s3:PutObject"],"Resource":"arn:aws:s3:::logs/a"')],
    [
      'arn-region-unknown',
      allowing('"Action":"ssm:GetDocument","Resource":"arn:aws:ssm:us-esat-1:012345678901:document/a"'),
    ],
    [
      'arn-service-unknown',
      allowing('"Action":"ssm:GetDocument","Resource":"arn:aws:sssm:us-east-1:012345678901:document/a"'),
    ],
    [
      'arn-field-refused',
      allowing('"Action":"s3:GetObject","Resource":"arn:aws:s3:us-east-1::amzn-s3-demo-bucket/a"'),
    ],
    [
      'own-document-without-account',
      allowing(
        '"Action":"ssm:StartSession","Resource":"arn:aws:ssm:us-east-1::document/SSM-SessionManagerRunShell"',
      ),
    ],
    [
      'node-id-in-wrong-arn',
      allowing(
        '"Action":"ssm:StartSession","Resource":"arn:aws:ec2:eu-west-1:*:instance/mi-0123456789abcdef0"',
      ),
    ],
    ['service-principal-malformed', allowing('"Principal":{"Service":"ec2"},"Action":"sts:AssumeRole"')],
    [
      'operator-mismatch',
      allowing(
        '"Action":"s3:*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:SourceIp":"203.0.113.0/24"}}',
      ),
    ],
    [
      'arn-key-as-text',
      allowing(
        '"Action":"s3:*","Resource":"*","Condition":{"StringLike":{"aws:PrincipalArn":"arn:aws:iam::012345678901:role/*"}}',
      ),
    ],
    [
      'default-version-missing',
      allowing(
        '"Action":["ssm:UpdateDocument"],"Resource":"arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell"',
      ),
    ],
    ['session-type-missing', '{"schemaVersion":"1.0","inputs":{"s3BucketName":"amzn-s3-demo-bucket"}}'],
  ];

  it.each(TEXTS)('%s', (code, text) => {
    const [bad, good] = FIXED[code] ?? ['', ''];
    expect(text).toContain(bad);
    expect(mended(text, code)).toBe(text.replace(bad, good));
  });

  it('a statement of its own, laid out like the one that it was in', () => {
    const text = statement(`      "Action": ["ssm:StartSession", "ssm:ResumeSession"],
      "Resource": [
        "arn:aws:ec2:*:*:instance/*",
        "arn:aws:ssm:*::document/AWS-StartSSHSession"
      ],
      "Condition": {
        "StringLike": { "ssm:resourceTag/Team": "web" },
        "Bool": { "aws:MultiFactorAuthPresent": "true" }
      }`);
    const apart = statement(`      "Action": ["ssm:StartSession", "ssm:ResumeSession"],
      "Resource": [
        "arn:aws:ec2:*:*:instance/*"
      ],
      "Condition": {
        "StringLike": { "ssm:resourceTag/Team": "web" },
        "Bool": { "aws:MultiFactorAuthPresent": "true" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "ssm:StartSession",
      "Resource": [
        "arn:aws:ssm:*::document/AWS-StartSSHSession"
      ],
      "Condition": {
        "Bool": {
          "aws:MultiFactorAuthPresent": "true"
        }
      }`);
    expect(mended(text, 'tag-condition-on-document')).toBe(apart);
  });

  it('a statement behind one that stands in no list', () => {
    const alone = (body: string) => `{"Version":"2012-10-17","Statement":${body}}`;
    const start = '{"Effect":"Allow","Action":"ssm:StartSession","Resource":"*"}';
    expect(mended(alone(start), 'data-channel-missing')).toBe(
      alone(
        `[${start}, {"Effect":"Allow","Action":["ssmmessages:OpenDataChannel"],"Resource":["arn:aws:ssm:*:*:session/\${aws:userid}-*"]}]`,
      ),
    );
  });

  it('an action that AWS asks about on everything, apart from the others or where it stands', () => {
    const node = '"arn:aws:ec2:*:*:instance/*"';
    expect(
      mended(
        allowing(`"Action":["ssm:StartSession", "ssm:DescribeSessions"],"Resource":${node}`),
        'action-only-on-star',
      ),
    ).toBe(
      `${allowing(`"Action":["ssm:StartSession"],"Resource":${node}`).slice(0, -2)}, {"Effect":"Allow","Action":"ssm:DescribeSessions","Resource":"*"}]}`,
    );
    expect(
      mended(allowing(`"Action":"ssm:DescribeSessions","Resource":${node}`), 'action-only-on-star'),
    ).toBe(allowing('"Action":"ssm:DescribeSessions","Resource":"*"'));
  });

  it('of lists, whatever of them goes', () => {
    const list = (entries: string) => allowing(`"Action": [${entries}],"Resource":"*"`);
    const all = list('"s3:GetObject", "s3:*", "s3:PutObject", "sqs:*", "s3:ListBucket", "s3:*"');
    expect(mended(all, 'action-redundant')).toBe(list('"s3:*", "sqs:*"'));
  });
});

describe('several fixes', () => {
  it('are made at once, and of two that meet the first', () => {
    const fix = (offset: number, length: number, content: string) => ({
      safe: true,
      edits: [{ offset, length, content }],
    });
    const edits = together([fix(4, 2, 'x'), fix(0, 1, ''), fix(5, 3, 'y')]);
    expect(edited('0123456789', edits)).toBe('123x6789');
  });
});

/** Documents of every kind of mistake, as they stand and with the mistakes of a second one behind them. */
const documents = [
  ...writingCases,
  ...elementCases,
  ...peopleCases,
  ...roleCases,
  ...nameCases,
  ...refusalCases,
  ...effectCases,
  ...accessAnalyzerCases,
].map(({ bad }) => bad);
const STATEMENTS = documents.flatMap((document) => {
  const body = (document as JsonObject | null)?.Statement;
  return Array.isArray(body) ? (body as unknown[]) : [];
});
const anyPolicy = fc
  .record(
    {
      Version: fc.constantFrom('2012-10-17', '2008-10-17'),
      Statement: fc.array(
        fc
          .tuple(
            fc.constantFrom(...STATEMENTS),
            fc.constantFrom({}, { Sid: '' }, { Sid: 'a b' }, { Sid: 'x' }),
          )
          .map(([each, sid]) => (typeof each === 'object' ? { ...each, ...sid } : each)),
        { minLength: 1, maxLength: 4 },
      ),
    },
    { requiredKeys: ['Statement'] },
  )
  .map((document): unknown => document);

const counts = (text: string) => {
  const result = new Map<string, number>();
  for (const { code } of findingsOf(text)) result.set(code, (result.get(code) ?? 0) + 1);
  return result;
};

const ACTIONS = [
  'ssm:StartSession',
  'ssm:TerminateSession',
  'ssm:SendCommand',
  'ssm:DescribeSessions',
  'ssmmessages:OpenDataChannel',
  's3:PutObject',
  'kms:Decrypt',
];
const RESOURCES = [
  '*',
  'arn:aws:ec2:eu-west-1:012345678901:instance/i-0123456789abcdef0',
  'arn:aws:ssm:eu-west-1:012345678901:document/SSM-SessionManagerRunShell',
  'arn:aws:ssm:eu-west-1:012345678901:session/ann-0a1b2c3d4e5f60718',
  'arn:aws:s3:::amzn-s3-demo-bucket/a',
];
const CONTEXTS = [{}, { 'aws:MultiFactorAuthPresent': 'true', 'aws:username': 'ann', 'aws:userid': 'AIDA' }];

/** What a policy allows of some requests. */
function allowed(text: string): readonly string[] {
  const policies = compile({ identity: [JSON.parse(text)] });
  return ACTIONS.flatMap((action) =>
    RESOURCES.flatMap((resource) =>
      CONTEXTS.flatMap((context, index) =>
        decide(policies, { action, resource, context }) === 'allowed'
          ? [`${action} ${resource} ${index}`]
          : [],
      ),
    ),
  );
}

/** Whether IAM would take the policy at all: what it refuses grants nothing, and mending it may. */
const isRefused = (text: string): boolean => compile({ identity: [JSON.parse(text)] }).problems.length > 0;

describe('any policy', () => {
  const check = (document: unknown) => {
    const text = JSON.stringify(document, null, 2);
    const findings = findingsOf(text);
    const before = counts(text);
    const fixes = fixesIn(text, 'a.json', findings);
    for (const [index, fix] of fixes.entries()) {
      if (fix === undefined) continue;
      const code = findings[index]?.code ?? '';
      const after = edited(text, fix.edits);
      const now = counts(after);
      expect(now.get(code) ?? 0, code).toBeLessThan(before.get(code) ?? 0);
      if (!fix.safe) continue;
      for (const [other, count] of now)
        expect(count, `${code}: ${other}`).toBeLessThanOrEqual(before.get(other) ?? 0);
      if (!isRefused(text)) expect(allowed(text)).toEqual(expect.arrayContaining([...allowed(after)]));
    }
  };

  it.each(documents.map((document) => [document]))('loses a finding by its fix, and gets none: %j', check);

  it('is mended without a new finding, and gives nobody more', () => {
    fc.assert(fc.property(anyPolicy, check), { numRuns: 60 });
  });

  it('has nothing left to mend safely when all has been mended', () => {
    fc.assert(
      fc.property(anyPolicy, (document) => {
        let text = JSON.stringify(document, null, 2);
        for (let round = 0; round < 10; round += 1) {
          const safe = fixesIn(text, 'a.json', findingsOf(text)).flatMap((fix) => (fix?.safe ? [fix] : []));
          if (safe.length === 0) return;
          text = edited(text, together(safe));
        }
        throw new Error('It goes on for ever');
      }),
      { numRuns: 40 },
    );
  });
});
