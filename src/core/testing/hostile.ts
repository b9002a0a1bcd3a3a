import {
  type Configuration,
  SETTING_PATHS,
  settingAt,
  type SettingPath,
  type SettingValue,
  withSetting,
} from '../configuration/configuration.ts';
import fc from 'fast-check';
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

/** Anything of the right type where somebody types; choices are left alone. */
const hostileValue = (path: SettingPath): fc.Arbitrary<SettingValue> | undefined => {
  switch (settingAt(path).kind) {
    case 'tags':
      return fc.array(tag, { maxLength: 4 });
    case 'list':
      return fc.array(text, { maxLength: 5 });
    case 'number':
      return fc.option(number);
    case 'text':
    case 'lines':
    case 'instant':
      return text;
    default:
      return undefined;
  }
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
