import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '../../i18n/testing/messages.ts';
import { findingCode, readAccepted } from './accepted.ts';

const { commandLine: words } = messages;

it('reads the example of the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const [, example = ''] = /```\n(# accepted\.txt\n[^`]+)```/.exec(readme) ?? [];
  const { accepted, problems } = readAccepted(words, example, 'accepted.txt');
  expect({ codes: accepted.map(({ code }) => code), problems }).toEqual({
    codes: ['every-document', 'mfa-optional'],
    problems: [],
  });
});

describe('a file of accepted findings', () => {
  it('has a code and a reason on each line', () => {
    const text =
      '\ufeff# Reviewed in January\r\n\r\nevery-document  Any document, see #12 \r\n\tmfa-optional\tThe provider asks.';
    expect(readAccepted(words, text, 'accepted.txt')).toEqual({
      accepted: [
        { code: 'every-document', reason: 'Any document, see #12', from: 'accepted.txt:3' },
        { code: 'mfa-optional', reason: 'The provider asks.', from: 'accepted.txt:4' },
      ],
      problems: [],
    });
    expect(readAccepted(words, '', 'a')).toEqual({ accepted: [], problems: [] });
  });

  it('says which line names no finding, or no reason', () => {
    expect(readAccepted(words, 'every-documnt because\nmfa-optional\n', 'accepted.txt')).toEqual({
      accepted: [],
      problems: [
        'accepted.txt:1: There is no finding “every-documnt”. Did you mean every-document?',
        'accepted.txt:2: mfa-optional needs a reason after it: why do you accept it?',
      ],
    });
  });
});

it.each(['toString', '', 'x'])('takes %j for no finding', (text) => {
  expect(findingCode(words, text)).toEqual({
    problem: expect.stringContaining(`There is no finding “${text}”.`),
  });
});
