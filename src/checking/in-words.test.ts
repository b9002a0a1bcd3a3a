import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords } from './in-words.ts';
import { readJson } from '../reading/index.ts';

const STATEMENT = '{"Effect": "Allow", "Action": "ssm:TerminateSession", "Resource": "*"}';
const POLICY = `{"Version": "2012-10-17", "Statement": [${STATEMENT}]}`;

/** What the places of the sentences are of the text, which is one line. */
const places = (text: string) =>
  inWords(readJson(text, 'a.json')).map(({ name, items }) => [
    name,
    items
      .flatMap(({ regions }) => regions)
      .map(({ startColumn, endColumn }) => text.slice(startColumn - 1, endColumn - 1)),
  ]);

describe('policies in words', () => {
  it('lead to their places in the text', () => {
    expect(places(POLICY)).toEqual([['', [STATEMENT]]]);
  });

  it('are found in what AWS CLI prints, also in a string', () => {
    const text = `{"PolicyVersion": {"Document": ${JSON.stringify(encodeURIComponent(POLICY))}}}`;
    expect(places(text)).toEqual([['PolicyVersion.Document', [encodeURIComponent(STATEMENT)]]]);
  });

  it('say nothing of what is no policy', () => {
    for (const text of ['', '{', '[]', '{"Resources": {}}', 'resource "a" "b" {}', '['.repeat(100_000)]) {
      expect(inWords(readJson(text, 'a'))).toEqual([]);
    }
  });

  it('are there for any text', () => {
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(inWords(readJson(text, 'a.json')))));
  });
});
