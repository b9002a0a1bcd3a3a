import { oddCharacters } from '#iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenText } from '../../iam/testing/characters.ts';
import {
  defaultConfiguration,
  SETTING_PATHS,
  settingAt,
  type SettingPath,
  type SettingValue,
  withSetting,
} from './configuration.ts';
import { lookingAlike, oddProblems } from './formats/text.ts';
import { validate } from './validate.ts';

const issuesOf = (settings: { readonly [P in SettingPath]?: SettingValue<P> }, at: SettingPath) =>
  validate(
    SETTING_PATHS.reduce(
      (configuration, path) =>
        path in settings ? withSetting(configuration, path, settings[path] as never) : configuration,
      defaultConfiguration,
    ),
  )
    .filter((issue) => issue.at === at)
    .map(({ code, severity }) => `${severity} ${code}`);

describe('characters that are not what they look like', () => {
  it('are an error where none can belong, and the only one', () => {
    expect(
      issuesOf({ 'preferences.runAs': true, 'preferences.runAsUser': '\u202etoor' }, 'preferences.runAsUser'),
    ).toEqual(['error character-odd']);
    expect(issuesOf({ 'environment.account': '4444\u200b55556666' }, 'environment.account')).toEqual([
      'error character-odd',
    ]);
    expect(issuesOf({ 'environment.regions': ['eu\u2011west\u20111'] }, 'environment.regions')).toEqual([
      'error character-odd',
    ]);
    expect(issuesOf({ 'endUser.nodes.ids': ['i-0123456789abcdef\uff10'] }, 'endUser.nodes.ids')).toEqual([
      'error character-odd',
    ]);
  });

  it('are a warning where they are allowed, unless IAM refuses them', () => {
    const tagged = (value: string) =>
      issuesOf(
        { 'endUser.nodes.by': 'tag', 'endUser.nodes.tags': [{ key: 'Finance', values: [value] }] },
        'endUser.nodes.tags',
      );
    expect(tagged('Web\u00a0Servers')).toEqual(['warning character-odd-allowed']);
    expect(tagged('Web\u200bServers')).toEqual(['error character-odd']);
    expect(tagged('W\u0435bServers')).toEqual(['error character-odd']);
    expect(tagged('Größe')).toEqual([]);
    const profile = (text: string) =>
      issuesOf({ 'preferences.linuxProfile': text }, 'preferences.linuxProfile');
    expect(profile('echo \u202eok')).toEqual(['warning character-odd-allowed']);
    expect(profile('echo Привет, он сам 🚀\n\tok')).toEqual([]);
  });

  it('say which one, where, and how many more there are', () => {
    const [found] = oddProblems(settingAt('preferences.runAsUser'), '😀\u202eto\u200bor');
    expect(found?.params).toEqual({
      value: '😀\u202eto\u200bor',
      kind: 'hidden',
      codePoint: 0x202e,
      like: '',
      position: 2,
      others: 1,
    });
  });

  it('are gone from the value as it looks, also where what is removed stood between two', () => {
    const setting = settingAt('environment.regions');
    expect(oddProblems(setting, lookingAlike(setting, ['\u0430\u2011\u2028\u0430']))).toEqual([]);
  });

  it('are gone from the value as it looks, in any text', () => {
    const typed = SETTING_PATHS.filter((path) =>
      ['text', 'lines', 'instant', 'list', 'tags'].includes(settingAt(path).kind),
    );
    fc.assert(
      fc.property(fc.constantFrom(...typed), hiddenText, (path, text) => {
        const setting = settingAt(path);
        const value =
          setting.kind === 'list' ? [text] : setting.kind === 'tags' ? [{ key: text, values: [text] }] : text;
        expect(oddProblems(setting, value).length > 0).toBe(oddCharacters(text).length > 0);
        expect(oddProblems(setting, lookingAlike(setting, value))).toEqual([]);
      }),
    );
  });
});
