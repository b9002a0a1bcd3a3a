import { generate, type SettingPath, SETTING_PATHS } from '#core';
import { describe, expect, it } from 'vitest';
import { baseline, withFieldValue } from './baseline.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { publishedLinks } from './published-links.fixture.ts';

describe('published links', () => {
  it.each(publishedLinks)('open as they always did: $title', ({ link, kind, settings }) => {
    const expected = (Object.keys(settings) as SettingPath[]).reduce(
      (result, path) => withFieldValue(result, path, settings[path]),
      baseline,
    );
    expect(decode(link)).toEqual({ configuration: expected, kind, warnings: [] });
  });

  it.each(publishedLinks)('are what is written today: $title', ({ link }) => {
    const { configuration, kind } = decode(link);
    expect(encode(configuration, kind)).toBe(link);
  });

  it.each(publishedLinks)('give the output that they gave: $title', async ({ link, title }) => {
    const { configuration, kind } = decode(link);
    const file = `./published-output/${title.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}.json`;
    await expect(`${generate(configuration, kind).text}\n`).toMatchFileSnapshot(file);
  });

  it('show every setting of the environment and of the end user at least once', () => {
    const shown = new Set(publishedLinks.flatMap(({ settings }) => Object.keys(settings)));
    const missing = SETTING_PATHS.filter((path) => !shown.has(path) && !path.startsWith('administrator.'));
    expect(missing).toEqual([]);
  });
});
