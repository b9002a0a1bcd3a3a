import { describe, expect, it } from 'vitest';
import { findingsAt, nameOf, reported } from './results.ts';
import { checkText } from '../../checking/index.ts';

const TEXT = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ssm:StartSesion", "Resource": "*" }
  ]
}`;
const file = { id: '1', name: 'a.json', text: TEXT, crlf: false };

describe('findings', () => {
  it('are those at the cursor, the most particular first', () => {
    const { findings } = checkText(TEXT, 'a.json');
    const at = (line: number, column: number) =>
      findingsAt(findings, { line, column }).map(({ code }) => code);
    expect(at(4, 30)).toContain('action-unknown');
    expect(at(1, 1)).toEqual([]);
  });

  it('stay ignored while text comes and goes around them', () => {
    const before = checkText(TEXT, 'a.json');
    const [finding] = before.findings;
    if (finding === undefined) throw new Error('nothing found');
    const ignored = [{ file: '1', finding: nameOf(finding), reason: 'For a test' }];
    const moved = TEXT.replace(
      '"Statement": [',
      '"Statement": [\n{"Effect":"Deny","Action":"*","Resource":"*"},',
    );
    for (const text of [TEXT, moved]) {
      const report = reported(checkText(text, 'a.json'), { ...file, text }, ignored);
      expect(
        report.findings.filter(({ accepted }) => accepted !== undefined).map(({ code }) => code),
      ).toEqual([finding.code]);
    }
  });
});
