import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, isRelevant, SETTING_PATHS } from '#core';
import { settingsOf, stepsOf } from './steps.ts';

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
