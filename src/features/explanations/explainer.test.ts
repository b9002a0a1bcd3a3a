import { expect, it } from 'vitest';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  defaultConfiguration,
  generate,
  samples,
  withSetting,
} from '#core';
import { english } from '../../i18n/en/index.ts';
import { allMessages } from '../../i18n/messages.ts';
import { createExplainer } from './explainer.ts';

const explainer = createExplainer(await allMessages(english));

const generated = generate(defaultConfiguration, 'end-user');
const at = (words: string, move = 1) => explainer.elementAt(generated, generated.text.indexOf(words) + move);

it('means the element under the cursor, and at the edges of a line all of it', () => {
  expect(at('"ssm:StartSession"')).toBe('/Statement/0/Action/0');
  expect(at('      "Effect"', 0)).toBe('/Statement/0/Effect');
  expect(at('    {\n', 0)).toBe('/Statement/0');
  expect(at('],\n', 1)).toBe('/Statement/0/Action');
});

it('explains an element with its reason, its note and the answers behind it', () => {
  const { sentences, why, causes } = explainer.explainElement(
    defaultConfiguration,
    generated,
    '/Statement/0/Resource/1',
  );
  expect(sentences.join(' ')).toContain('shell');
  expect(why?.note).toBe(2);
  expect(why?.page.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  expect(causes[0]).toBe('endUser.documents.types');
});

it('explains every element of every sample', () => {
  for (const { configuration, kind } of samples) {
    const document = generate(configuration, kind);
    for (const pointer of document.ranges.keys()) {
      const { sentences } = explainer.explainElement(configuration, document, pointer);
      expect(
        sentences.every((sentence) => sentence.length > 0),
        pointer,
      ).toBe(true);
    }
  }
});

it('says which elements an answer causes', () => {
  const { at: pointers, none } = explainer.explainSetting(
    defaultConfiguration,
    generated,
    'endUser.documents.types',
  );
  expect(pointers).toContain('/Statement/0/Resource/1');
  expect(none).toBeUndefined();
});

it('says why an answer has no line, on the question only where no other answer would have one', () => {
  const remark = (kind: DocumentKind, path: Parameters<typeof explainer.remarkOn>[2]) =>
    explainer.remarkOn(defaultConfiguration, kind, path);
  expect(remark('end-user', 'environment.s3Log.enabled')).toMatch(/^No line here/);
  expect(remark('end-user', 'endUser.guards.mfa')).toBeUndefined();
  expect(explainer.explainSetting(defaultConfiguration, generated, 'endUser.guards.mfa').none).toMatch(
    /adds nothing/,
  );
});

it('says what an edit changed', () => {
  const edited = withSetting(defaultConfiguration, 'endUser.ownSessions.resume', false);
  expect(explainer.changeSentences(generated, generate(edited, 'end-user')).join(' ')).toMatch(
    /no longer .*re(sume|connect)/,
  );
  expect(explainer.changeSentences(generated, generated)).toEqual([]);
});

it.each(DOCUMENT_KINDS)('puts the %s document into words that lead to its elements', (kind) => {
  const document = generate(defaultConfiguration, kind);
  const groups = explainer.summaryOf(document);
  expect(groups[0]?.items[0]?.text).toBeTruthy();
  for (const pointer of groups.flatMap(({ items }) => items.flatMap((item) => item.at))) {
    expect(document.ranges.has(pointer), pointer).toBe(true);
  }
});
