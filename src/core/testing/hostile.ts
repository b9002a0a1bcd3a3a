import { SETTING_PATHS, getSetting, type SettingValue, withSetting } from '../configuration/settings.ts';
import fc from 'fast-check';
import { defaultConfiguration } from '../configuration/defaults.ts';
import type { Configuration, SettingPath } from '../configuration/types.ts';
import { configurationArbitrary } from './arbitraries.ts';

/** Strings that break careless code: quotes, escapes, patterns, variables, names of built-in properties. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '*',
    '"',
    '\\',
    '${',
    '${aws:userid}',
    '__proto__',
    'constructor',
    'toString',
    '/',
    '~',
    '%',
    '&=#',
    '\n',
    '\u2028',
    '</script>',
    'arn:',
    'alias/',
    '::',
    '1/2/3',
    'key-name',
  ),
);

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
);

const tag = fc.record({ key: text, values: fc.array(text, { maxLength: 4 }) });

/** Paths of strings that are typed in, as against chosen from a list. */
const isFreeText = (path: string, value: SettingValue): boolean =>
  typeof value === 'string' &&
  /account|Arn$|bucket$|prefix$|logGroup$|principalId|not(?:Before|After)|runAsUser|Profile$/.test(path);

const hostileValue = (path: SettingPath): fc.Arbitrary<SettingValue> | undefined => {
  if (path.endsWith('.tags')) return fc.array(tag, { maxLength: 4 });
  if (/\.(?:regions|ids|custom|networks)$/.test(path)) return fc.array(text, { maxLength: 5 });
  if (path.endsWith('Minutes')) return fc.option(number);
  return isFreeText(path, getSetting(defaultConfiguration, path)) ? text : undefined;
};

const hostileValues = fc.record(
  Object.fromEntries(
    SETTING_PATHS.flatMap((path) => {
      const value = hostileValue(path);
      return value === undefined ? [] : [[path, value]];
    }),
  ),
  { requiredKeys: [] },
);

/** Configurations of the right type whose values are anything at all; choices are still choices. */
export const anyConfigurationArbitrary: fc.Arbitrary<Configuration> = fc
  .tuple(configurationArbitrary, hostileValues)
  .map(([configuration, values]) =>
    SETTING_PATHS.reduce((result, path) => {
      const value = values[path];
      return value === undefined ? result : withSetting(result, path, value);
    }, configuration),
  );
