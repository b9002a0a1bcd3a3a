import fc from 'fast-check';
import {
  type Configuration,
  defaultConfiguration,
  DOCUMENT_KINDS,
  SETTING_PATHS,
  type SettingPath,
  settingAt,
} from '#core';
import { canonical, withFieldValue } from '../baseline.ts';
import { encode } from '../encode.ts';
import { fieldAt } from '../fields.ts';

const HOSTILE = [
  '012345678901',
  '0',
  'on',
  'off',
  'null',
  'none',
  'undefined',
  '1e3',
  '-',
  '--',
  '%2C',
  '%',
  '%%25',
  '&amp;',
  '#/administrator?v=1',
  'a,b;c:d=e&f#g?h',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  `"'\`\\`,
  '${aws:userid}',
  '+ +',
  ' leading and trailing ',
  'Größe 北京 👩‍👩‍👧',
  'ends with .',
  '*',
  '…)>',
  '\uD800',
  'a\uDFFFb',
];

const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '');
const withoutControlsButBreaks = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '');

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }).map((parts) => parts.join('')),
);
const text = anyText.map(withoutControls);
const texts = fc.array(text, { maxLength: 4 });
// No form shows the sign of -0: adding 0 takes it away.
const minutes = fc.option(
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0),
);
const tags = fc.array(fc.record({ key: text, values: texts }), { maxLength: 3 });

function anyValue(path: SettingPath): fc.Arbitrary<unknown> {
  const setting = settingAt(path);
  switch (setting.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...setting.values);
    case 'choices':
      return fc.subarray([...setting.values]);
    case 'number':
      return minutes;
    case 'text':
    case 'instant':
      return text;
    case 'lines':
      return anyText.map(withoutControlsButBreaks);
    case 'list':
      return texts;
    case 'tags':
      return tags;
  }
}

/** Any configuration that has the right types, reasonable or not, with some settings left at their defaults. */
export const anyConfiguration: fc.Arbitrary<Configuration> = fc
  .record(Object.fromEntries(SETTING_PATHS.map((path) => [path, anyValue(path)])), { requiredKeys: [] })
  .map((values) =>
    SETTING_PATHS.reduce(
      (result, path) => (path in values ? withFieldValue(result, path, values[path]) : result),
      defaultConfiguration,
    ),
  );

/** A configuration as the links have it. */
export const canonicalConfiguration = anyConfiguration.map(canonical);

export const anyKind = fc.constantFrom(...DOCUMENT_KINDS);

const fragments = fc.oneof(
  fc.constantFrom(
    '#',
    '/',
    '?',
    '&',
    '=',
    ',',
    ';',
    ':',
    '%',
    '%2',
    '%C3',
    '%00',
    '&amp;',
    'v=1',
    'v=2',
    '-',
    '\n',
  ),
  fc.constantFrom(...SETTING_PATHS.map((path) => fieldAt(path).parameter)),
  fc.constantFrom('on', 'off', 'none', 'role', 'cli', ...DOCUMENT_KINDS),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
);

/** A link of today in which something was lost, added, doubled or changed on its way. */
const damagedLink: fc.Arbitrary<string> = fc
  .tuple(
    fc.tuple(anyConfiguration, anyKind).map(([configuration, kind]) => encode(configuration, kind)),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.oneof(fc.constant(''), fragments)), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([link, wounds, doubled]) =>
    wounds.reduce(
      (text, [place, lost, added]) => {
        const from = place % (text.length + 1);
        return text.slice(0, from) + added + text.slice(from + lost);
      },
      doubled ? link + link : link,
    ),
  );

/** Text that is a link more or less. */
export const anyLink: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: damagedLink },
  fc.string({ unit: 'binary' }),
  fc.array(fragments, { maxLength: 30 }).map((parts) => `#/end-user?v=1&${parts.join('')}`),
  fc
    .array(fc.tuple(fc.constantFrom(...SETTING_PATHS.map((path) => fieldAt(path).parameter)), fragments))
    .map((pairs) => `#/end-user?v=1&${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
);
