import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { messages } from '../i18n/testing/messages.ts';
import { checkText } from './check-text.ts';
import { formatMarkdown } from './format-markdown.ts';

const TEXT = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ssm:StartSesion", "ssm:StartSession", "ssm:TerminateSession"],
    "Resource": "*"
  }
}`;

describe('the report as Markdown', () => {
  const checked = checkText(TEXT, 'a.json');

  it('has each finding with its place, its page and what it says, the worst first', () => {
    const report = formatMarkdown([checked], messages);
    for (const { code, region } of checked.findings) {
      const { title } = messages.findings.texts[code];
      expect(report).toContain(`**${title}** (Line ${region.startLine}, \`${code}\`)`);
    }
    expect(report.indexOf('### Error')).toBeLessThan(report.indexOf('### Warning'));
    expect(report).toContain('AWS: [');
  });

  it('gives the reason of what was accepted, as it was typed and as nothing else', () => {
    const reason = '# <img src=x onerror=alert(1)>\n- [a](javascript:b) `c` **d**';
    const findings = checked.findings.map((finding) => ({
      ...finding,
      accepted: { code: finding.code, reason, from: 'a.json' },
    }));
    const html = marked.parse(formatMarkdown([{ ...checked, findings }], messages), { async: false });
    expect(html).not.toMatch(/<img|href="javascript|<strong>d/);
    expect(html).toContain('Ignored: # &lt;img src=x onerror=alert(1)&gt; - [a](javascript:b)');
  });

  it('says so where nothing was found', () => {
    expect(formatMarkdown([{ path: 'a.json', policies: [''], findings: [], omitted: [] }], messages)).toBe(
      '# Findings in policies\n\n## `a.json`: 0 findings\n\nNothing found.\n',
    );
  });
});
