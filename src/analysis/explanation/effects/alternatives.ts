import { type Configuration, FORMATS, getSetting, type Setting, settingAt, type SettingPath } from '#core';

/** Within the range of every number. */
const NUMBERS = [7, 11] as const;
const TAG = { key: 'probe-key', values: ['probe-value'] } as const;

/** None, one more, another one alone, and two others. */
const listsWith = <T>(value: readonly T[], entry: T, second?: T): readonly unknown[] => [
  [],
  [...value, entry],
  [entry],
  ...(second === undefined ? [] : [[entry, second]]),
];

function others(setting: Setting, value: unknown): readonly unknown[] {
  switch (setting.kind) {
    case 'flag':
      return [!value];
    case 'choice':
      return setting.values;
    case 'choices': {
      const chosen = value as readonly string[];
      const toggled = setting.values.map((entry) =>
        setting.values.filter((other) => (other === entry) !== chosen.includes(other)),
      );
      // One alone may do what each beside the others does not: ports need no key for session data.
      return [...toggled, ...setting.values.map((entry) => [entry])];
    }
    case 'number':
      return [null, ...NUMBERS];
    case 'text':
    case 'lines':
    case 'instant':
      return ['', FORMATS[setting.format].probe];
    case 'list': {
      const { probe, secondProbe } = FORMATS[setting.format];
      return listsWith(value as readonly string[], probe, secondProbe);
    }
    case 'tags':
      return listsWith(value as readonly unknown[], TAG);
  }
}

/** Other values that somebody could plausibly give to a setting; never the present one itself. */
export function alternativesOf(configuration: Configuration, path: SettingPath): readonly unknown[] {
  const value: unknown = getSetting(configuration, path);
  return others(settingAt(path), value).filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}
