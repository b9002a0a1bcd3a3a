import { describe, expect, it } from 'vitest';
import { defaultConfiguration, DOCUMENT_KINDS, isAsked, isRelevant, questionOf, SETTING_PATHS } from '#core';
import { settingsIn, settingsOf, stepsOf } from './steps.ts';
import { english } from '../../i18n/en/index.ts';

describe('steps', () => {
  it.each(DOCUMENT_KINDS)(
    '%s asks for each setting that can change it, once, and ends with the review',
    (kind) => {
      const settings = stepsOf(kind).flatMap(settingsOf);
      expect(new Set(settings).size).toBe(settings.length);
      for (const path of SETTING_PATHS.filter((each) => isRelevant(each, kind)))
        expect(settings).toContain(path);
      expect(stepsOf(kind).at(-1)?.id).toBe('review');
    },
  );
});

it('has the words of what is asked at once before any other part of the page, and no others', () => {
  const atOnce = DOCUMENT_KINDS.flatMap((kind) =>
    (stepsOf(kind)[0]?.groups ?? [])
      .flatMap(({ questions }) => settingsIn(questions))
      .filter((path) => isAsked(defaultConfiguration, kind, path))
      .map(questionOf),
  );
  expect(Object.keys(english.initial.questions).toSorted()).toEqual([...new Set<string>(atOnce)].toSorted());
});
