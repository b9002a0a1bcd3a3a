import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';
import { findingMessage } from '../i18n/en/findings.ts';

const found = (text: string) =>
  checkText(text, 'a.json').findings.map(
    ({ code, region: { startLine, startColumn, endLine, endColumn } }) =>
      `${startLine}:${startColumn}-${endLine}:${endColumn} ${code}`,
  );

const statement = (lines: string, before = '') => `{
  "Version": "2012-10-17",
  "Statement": [
    {
      ${before}"Effect": "Allow",
${lines}
    }
  ]
}
`;

describe('places', () => {
  it('are a member with its name, or an entry of a list', () => {
    const text = statement(
      `      "Action": ["ssm:StartSession", "ssm:StartSesion"],\n      "Resource": "key-name"`,
    );
    expect(found(text)).toContain('6:38-6:55 action-unknown');
    expect(found(text)).toContain('7:7-7:29 placeholder-left');
  });

  it('are the name alone of a member with a list or object, and the first character of the whole', () => {
    const text = statement(`      "Action": "ssm:StartSession",\n      "Resource": []`);
    expect(found(text)).toContain('7:7-7:17 list-empty');
    expect(found('\n  {"Version": "2012-10-17"}')).toEqual(['2:3-2:4 statement-missing']);
  });

  it('count UTF-16 code units, lines with and without carriage returns, and no byte order mark', () => {
    const text = statement(`      "Action": "a",\n      "Resource": "*"`, `"Sid": "😀", `);
    const expected = ['5:7-5:18 sid-invalid', '5:7-5:18 character-not-allowed', '6:7-6:20 action-malformed'];
    expect(found(text)).toEqual(expected);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(found(`\ufeff${text}`)).toEqual(expected);
    expect(found(text.replace('"Sid": "😀", ', ''))).toEqual(['6:7-6:20 action-malformed']);
  });

  it('follow the text where JSON would order names otherwise', () => {
    const text =
      '{"Version":"2012-10-17","x":1,"2":1,"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';
    expect(found(text).slice(0, 2)).toEqual(['1:25-1:30 element-unknown', '1:31-1:36 element-unknown']);
  });

  it('of escaped names are found', () => {
    const text = statement(
      `      "Action": "ssm:TerminateSession",\n      "Resource": "*",\n      "Condition": {"StringLike": {"\\u0073sm:x/y~z": "a"}}`,
    );
    expect(found(text)).toContain('8:36-8:57 condition-key-unknown');
  });
});

describe('texts that are no JSON', () => {
  it.each([
    ['', '1:1-1:1'],
    ['{', '1:2-1:2'],
    ['{"a": 1,}', '1:9-1:10'],
    ['{"a": 1 // b\n}', '1:9-1:13'],
    ['{"a" 1}', '1:6-1:7'],
    ['{"a": 1} {}', '1:10-1:11'],
    [`{'a': 1}`, '1:2-1:5'],
    ['{"a": "b\n"}', '1:7-1:9'],
    ['[1 2]', '1:4-1:5'],
    ['{"a": tru}', '1:7-1:10'],
  ])('%j', (text, place) => {
    const [first] = found(text);
    expect(first).toBe(`${place} json-syntax`);
  });

  it.each([
    ['', 'a.json', '1:1', /^The file is empty/],
    [' \n\t\n', '-', '1:1', /^The file is empty/],
    ['# Access\nresource "aws_iam_policy" "a" {\n  name = "a"\n}\n', 'main.tf', '1:1', /Terraform/],
    ['\nlocals {\n  a = 1\n}\n', '-', '2:1', /Terraform/],
    ['AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n', 'a.yaml', '1:1', /YAML/],
    ['---\n- Effect: Allow\n', '-', '1:1', /YAML/],
    ['#!/bin/sh\nset -eu\n', '-', '1:1', /script/],
    ["import * as cdk from 'aws-cdk-lib';\n", 'a.ts', '1:1', /script/],
    ['https://example.org/x/#/end-user?v=1\n', 'a.txt', '1:1', /link to the builder, not a policy/],
    ['#/end-user?v=1', '-', '1:1', /link to the builder, not a policy/],
    ['Dear colleague,\n\nplease find enclosed', 'a.txt', '1:1', /begins with \{/],
  ])('that are something else have one finding: %j', (text, path, place, message) => {
    const { findings } = checkText(text, path);
    const said = findings.map((finding) => [
      `${finding.region.startLine}:${finding.region.startColumn}`,
      findingMessage(finding),
    ]);
    expect(said).toEqual([[place, expect.stringMatching(message)]]);
  });

  it.each([
    ['// Access\n{}', 'a.json'],
    ['{"a": 1,}', 'main.tf'],
  ])('but begin as JSON does have the mistakes of JSON: %j', (text, path) => {
    const [finding] = checkText(text, path).findings;
    expect(finding).toMatchObject({ code: 'json-syntax' });
    expect(finding && findingMessage(finding)).toMatch(/comma|comment/);
  });

  it('say so exactly when JSON.parse throws', () => {
    const mark = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '1',
      '-',
      '.',
      'e',
      '\\',
      'u00',
      '\n',
      ' ',
      '\t',
      '\u0000',
      '\u00a0',
      '\ufeff',
      'true',
      'null',
      '//',
      '/*',
      '0',
    );
    const broken = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(3), fc.array(mark, { maxLength: 2 }))
      .map(([text, at, removed, added]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + added.join('') + text.slice(from + removed);
      });
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.array(mark).map((marks) => marks.join('')),
        ),
        (text) => {
          // A string that holds a document is read as one.
          fc.pre(!/^\ufeff?\s*"\s*(?:\{|%7B)/i.test(text));
          const isJson = (() => {
            try {
              JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
              return true;
            } catch {
              return false;
            }
          })();
          const codes = checkText(text, '').findings.map(({ code }) => code);
          expect(codes.includes('json-syntax')).toBe(!isJson);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('have no more than the first mistakes, in order', () => {
    const all = found(`[${'a b '.repeat(1000)}`);
    expect(all).toHaveLength(5);
    expect(all[0]).toBe('1:2-1:3 json-syntax');
  });
});

it('finds names that an object has twice', () => {
  const text = statement(`      "Action": "*",\n      "Action": "ssm:StartSesion",\n      "Resource": "*"`);
  expect(found(text)).toEqual(['7:7-7:15 json-name-repeated', '7:7-7:34 action-unknown']);
});

it('takes a member for a member, whatever its name', () => {
  const text = '{"Version": "2012-10-17", "__proto__": {"sessionType": "Port"}, "Statement": []}';
  expect(found(text)).toEqual(['1:27-1:38 element-unknown', '1:65-1:76 statement-missing']);
});

describe('texts made to be slow', () => {
  const MEGABYTES = 5_000_000;
  const ATTACKS: readonly (readonly [name: string, text: string, code: string])[] = [
    ['brackets', '['.repeat(MEGABYTES), 'json-too-deep'],
    ['braces', '{"a":'.repeat(MEGABYTES / 5), 'json-too-deep'],
    ['a list of numbers', `[${'0,'.repeat(MEGABYTES / 2)}0]`, 'json-too-large'],
    ['one string', `"${'a'.repeat(MEGABYTES)}"`, 'json-too-large'],
    ['no string', `"${'\\'.repeat(MEGABYTES)}`, 'json-syntax'],
    ['garbage', 'a '.repeat(MEGABYTES / 2), 'json-syntax'],
    ['white space', ' '.repeat(MEGABYTES), 'json-syntax'],
    [
      'variables without an end',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'ssm:StartSession', Resource: '${'.repeat(60_000) },
      }),
      'variable-without-brace',
    ],
    [
      'stars before a slash',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Deny', Action: 'ssm:StartSession', Resource: `${'*'.repeat(120_000)}/` },
      }),
      'resource-not-an-arn',
    ],
    ['bytes of no character', `{"PolicyDocument": "%7B${'%ff'.repeat(MEGABYTES / 3)}"}`, 'json-syntax'],
    ['names', `{${Array.from({ length: 300_000 }, (_, n) => `"name${n}":0`).join(',')}}`, 'json-too-large'],
  ];

  it('one name a hundred thousand times is said a hundred times, and counted', () => {
    const times = 100_000;
    const text = `{"Version": "2012-10-17", "Statement": [], ${'"a":1,'.repeat(times)}"a":1}`;
    const { findings, omitted } = checkText(text, '');
    expect(findings.filter(({ code }) => code === 'json-name-repeated')).toHaveLength(100);
    expect(omitted).toEqual([{ code: 'json-name-repeated', severity: 'error', count: times - 100 }]);
  }, 300_000);

  it.each(ATTACKS)(
    '%s',
    (_, text, code) => {
      expect(checkText(text, '').findings.map((finding) => finding.code)).toContain(code);
    },
    300_000,
  );
});
