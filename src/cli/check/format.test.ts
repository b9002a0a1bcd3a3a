import { describe, expect, it } from 'vitest';
import { POLICY_FINDING_RULES } from '#analysis';
import { loadServices } from '#iam';
import { findingCases } from '../../analysis/findings/testing/cases.ts';
import { messages } from '../../i18n/testing/messages.ts';
import { check as checkWith, type CheckOptions } from './check.ts';
import { uriOf } from './uri-of.ts';
import { readJson } from '../../reading/index.ts';

/** Of a file, nobody says what it is for. */
const cases = findingCases.filter(({ kind }) => kind === undefined);
const services = await loadServices();
const TOOL = { messages, version: '1.2.3', folder: '/home/somebody/policies' };

const check = (
  files: readonly { readonly path: string; readonly text: string }[],
  format: CheckOptions['format'],
  options: Partial<CheckOptions> = {},
) =>
  checkWith(
    files.map(({ text, path }) => readJson(text, path)),
    { format, failOn: 'warning', accepted: [], services, ...options },
    TOOL,
  );

const GOOD = {
  path: 'good.json',
  text: '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ssm:DescribeSessions", "Resource": "*"}}',
};
const BAD = {
  path: 'policies/end user.json',
  text: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "",
    "Effect": "Allow",
    "Action": ["ssm:DescribeSessionz", "ssm:ListDocumentz"],
    "Resource": "*"
  }
}
`,
};
const NOTE = { path: 'note.json', text: GOOD.text.replace('{"Effect"', '{"Sid": "", "Effect"') };
const HOSTILE = {
  path: 'a\u001b[31m\n.json',
  text: '{"Version": "\\u001b[2J\\u202e", "Statement": {"Effect": "Allow", "Action": "ssm:DescribeSessions", "Resource": "*"}}',
};

describe('a file with very much wrong', () => {
  const times = 5000;
  const text = `{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ssm:DescribeSessions", "Resource": "*", ${'"Sid": "a",'.repeat(times)}"Sid": "a"}}`;
  const files = [{ path: 'a.json', text }];

  it('is told in a short report with all of it counted', () => {
    const { output, exitCode } = check(files, 'text');
    const lines = output.trimEnd().split('\n');
    expect(lines.slice(-2)).toEqual([
      'a.json error json-name-repeated  4,900 more like these are not listed.',
      '1 file checked: 5000 errors, 0 warnings, 0 suggestions',
    ]);
    expect({ lines: lines.length, exitCode }).toEqual({ lines: 102, exitCode: 1 });
  });

  it('is counted in JSON and in SARIF', () => {
    const report = JSON.parse(check(files, 'json').output);
    expect(report.summary.errors).toBe(times);
    expect(report.files[0].findings).toHaveLength(100);
    expect(report.files[0].omitted).toEqual([
      { code: 'json-name-repeated', severity: 'error', count: times - 100, accepted: false },
    ]);
    const [{ results, invocations }] = JSON.parse(check(files, 'sarif').output).runs;
    expect(results).toHaveLength(100);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe(
      'json-name-repeated: 4,900 more like these are not listed.',
    );
  });

  it('can be accepted as a whole', () => {
    const accepted = [{ code: 'json-name-repeated', from: '--allow' }] as const;
    expect(check(files, 'text', { accepted })).toMatchObject({
      exitCode: 0,
      output: '1 file checked: 0 errors, 0 warnings, 0 suggestions, 5000 accepted\n',
    });
  });

  it('is told in short texts', () => {
    const long = {
      path: 'b.json',
      text: GOOD.text.replace('ssm:DescribeSessions', `ssm:${'x'.repeat(100_000)}`),
    };
    for (const format of ['text', 'json', 'sarif'] as const) {
      expect(check([long], format).output.length).toBeLessThan(10_000);
      expect(check([long], format).output).toContain('x…');
    }
  });
});

describe('the exit code', () => {
  it.each([
    [0, []],
    [0, [GOOD]],
    [0, [GOOD, NOTE]],
    [1, [GOOD, BAD]],
    [1, [{ path: 'empty.json', text: '' }]],
  ] as const)('is %i', (exitCode, files) => {
    for (const format of ['text', 'json', 'sarif'] as const) {
      expect(check(files, format).exitCode).toBe(exitCode);
    }
  });
});

describe('the severity that fails', () => {
  it.each([
    ['error', 0, NOTE],
    ['warning', 0, NOTE],
    ['suggestion', 1, NOTE],
    ['never', 0, BAD],
    ['error', 1, BAD],
    ['error', 0, { path: 'old.json', text: GOOD.text.replace('"Version": "2012-10-17", ', '') }],
    ['warning', 1, { path: 'old.json', text: GOOD.text.replace('"Version": "2012-10-17", ', '') }],
  ] as const)('%s gives %i', (failOn, exitCode, file) => {
    expect(check([GOOD, file], 'text', { failOn }).exitCode).toBe(exitCode);
  });
});

describe('an accepted finding', () => {
  const accepted = [
    { code: 'action-unknown', reason: 'The old tool writes so.', from: 'accepted.txt:3' },
    { code: 'action-unknown', from: '--allow' },
    { code: 'mfa-optional', from: '--allow' },
  ] as const;

  it('fails no build and is counted, and one that is not found is told', () => {
    expect(check([BAD], 'text', { accepted })).toEqual({
      exitCode: 0,
      output: expect.stringMatching(
        /^[^\n]+ suggestion sid-empty [^\n]+\n1 file checked: 0 errors, 0 warnings, 1 suggestion, 2 accepted\n$/,
      ),
      unused: [accepted[2]],
    });
  });

  it('stays in the reports for programs, with its reason', () => {
    const { files, summary } = JSON.parse(check([BAD], 'json', { accepted }).output);
    expect(summary).toEqual({ errors: 0, warnings: 0, suggestions: 1, accepted: 2 });
    expect(files[0].findings).toMatchObject([
      { accepted: false },
      { accepted: true, reason: 'The old tool writes so.' },
      { accepted: true },
    ]);
    const { results } = JSON.parse(check([BAD], 'sarif', { accepted: accepted.slice(0, 1) }).output).runs[0];
    expect(results.map(({ suppressions }: { suppressions: unknown }) => suppressions)).toEqual([
      [],
      [{ kind: 'external', status: 'accepted', justification: 'The old tool writes so.' }],
      [{ kind: 'external', status: 'accepted', justification: 'The old tool writes so.' }],
    ]);
  });
});

describe('text', () => {
  it('has a line for each finding, as compilers write them, and counts them', () => {
    expect(check([GOOD, BAD], 'text').output).toBe(
      [
        'policies/end user.json:4:5 suggestion sid-empty  An empty statement ID has no effect. Remove the element.',
        'policies/end user.json:6:16 error action-unknown  The service has no action `ssm:DescribeSessionz`, so this has no effect. Did you mean `ssm:DescribeSessions`?',
        'policies/end user.json:6:40 error action-unknown  The service has no action `ssm:ListDocumentz`, so this has no effect. Did you mean `ssm:ListDocuments`?',
        '2 files checked: 2 errors, 0 warnings, 1 suggestion',
        '',
      ].join('\n'),
    );
  });

  it('is obeyed by no terminal', () => {
    const { output } = check([HOSTILE], 'text');
    expect(output).toMatch(/^[^\p{Cc}\p{Cf}]*$/mu);
    expect(output.split('\n')).toHaveLength(4);
    expect(output).toContain('a\\u001b[31m\\u000a.json:1:2 error version-invalid');
  });
});

describe('json', () => {
  it('has everything that is known of a finding', () => {
    const report: unknown = JSON.parse(check([BAD], 'json').output);
    expect(report).toMatchObject({
      version: '1.2.3',
      summary: { errors: 2, warnings: 0, suggestions: 1, accepted: 0 },
      files: [
        {
          path: 'policies/end user.json',
          findings: [
            { code: 'sid-empty' },
            {
              code: 'action-unknown',
              severity: 'error',
              title: 'No such action',
              message: expect.stringContaining('ssm:DescribeSessionz'),
              pointer: '/Statement/Action/0',
              startLine: 6,
              startColumn: 16,
              endLine: 6,
              endColumn: 38,
              params: { action: 'ssm:DescribeSessionz', nearest: 'ssm:DescribeSessions' },
              page: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//),
            },
            { pointer: '/Statement/Action/1' },
          ],
        },
      ],
    });
  });
});

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly informationUri: string;
        readonly rules: readonly {
          readonly id: string;
          readonly name: string;
          readonly fullDescription: { readonly text: string };
          readonly help: { readonly text: string; readonly markdown: string };
          readonly shortDescription: { readonly text: string };
          readonly helpUri: string;
          readonly defaultConfiguration: { readonly level: string };
          readonly properties: { readonly 'problem.severity': string; readonly tags: readonly string[] };
        }[];
      };
    };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<string, number>>;
        };
      }[];
    }[];
  }[];
}

const sarif = (...files: readonly (typeof BAD)[]): Sarif => JSON.parse(check(files, 'sarif').output);

describe('sarif', () => {
  // What the schema of SARIF 2.1.0 requires of the properties that are used.
  it('is a log of one run, with the rules that were broken', () => {
    const log = sarif(GOOD, BAD, HOSTILE);
    expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
    expect(log.$schema).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.tool.driver).toMatchObject({ name: 'session-manager-policy-builder', version: '1.2.3' });
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([
      'action-unknown',
      'character-odd',
      'sid-empty',
      'version-invalid',
    ]);
    for (const { shortDescription, helpUri, defaultConfiguration } of rules) {
      expect(shortDescription.text).not.toBe('');
      expect(URL.canParse(helpUri)).toBe(true);
      expect(['note', 'warning', 'error']).toContain(defaultConfiguration.level);
    }
    for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(level).toBe(rules[ruleIndex]?.defaultConfiguration.level);
      expect(message.text).not.toBe('');
      for (const { physicalLocation } of locations) {
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
        for (const number of [startLine, startColumn, endLine, endColumn]) {
          expect(Number.isInteger(number)).toBe(true);
          expect(number).toBeGreaterThanOrEqual(1);
        }
      }
    }
  });

  it('has a result for each finding', () => {
    const results = sarif(BAD).runs[0]?.results ?? [];
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['sid-empty', 'note'],
      ['action-unknown', 'error'],
      ['action-unknown', 'error'],
    ]);
    expect(results[1]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'policies/end%20user.json' },
          region: { startLine: 6, startColumn: 16, endLine: 6, endColumn: 38 },
        },
      },
    ]);
  });

  it('has what GitHub asks of every rule, in the lengths that it takes', () => {
    const files = cases.map(({ code, bad }) => ({ path: `${code}.json`, text: JSON.stringify(bad) }));
    const driver = sarif(...files).runs[0]?.tool.driver;
    expect(driver?.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(cases.map(({ code }) => code)));
    expect(URL.canParse(driver?.informationUri ?? '')).toBe(true);
    for (const rule of driver?.rules ?? []) {
      expect(rule.name).toMatch(/^(?:[A-Z][a-z0-9]*)+$/);
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.fullDescription.text).not.toBe(rule.shortDescription.text);
      expect(rule.fullDescription.text).toMatch(/\.$/);
      expect(rule.help.text).toContain(rule.id);
      expect(rule.help.markdown).toContain(`](${rule.helpUri})`);
      expect(['error', 'warning', 'recommendation']).toContain(rule.properties['problem.severity']);
    }
  });

  it('of nothing has no results', () => {
    expect(sarif(GOOD).runs[0]?.results).toEqual([]);
    expect(sarif(GOOD).runs[0]?.tool.driver.rules).toEqual([]);
  });

  it.each([
    ['./policies/a.json', 'policies/a.json'],
    ['x/../policies//a.json', 'policies/a.json'],
    ['/home/somebody/policies/team a/b.json', 'team%20a/b.json'],
    ['../a b%.json', '../a%20b%25.json'],
    ['c:o/ü#?.json', 'c%3Ao/%C3%BC%23%3F.json'],
    ['/tmp/a.json', 'file:///tmp/a.json'],
    ['C:/tmp/a.json', 'file:///C:/tmp/a.json'],
    ['a\ud800.json', 'a%EF%BF%BD.json'],
  ])('writes the path %j as %s', (path, uri) => {
    expect(uriOf(path, TOOL.folder)).toBe(uri);
  });
});

it('gives the same report every time, and ends it with a line feed', () => {
  for (const format of ['text', 'json', 'sarif'] as const) {
    const { output } = check([BAD, HOSTILE], format);
    expect(check([BAD, HOSTILE], format).output).toBe(output);
    expect(output.endsWith('\n')).toBe(true);
  }
});

it('has a page of AWS for every rule', () => {
  for (const { page } of Object.values(POLICY_FINDING_RULES)) {
    expect(page.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html(?:#.+)?$/);
    expect(page.title).not.toBe('');
  }
});
