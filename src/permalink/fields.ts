import { type Setting, type Tag, SETTING_PATHS, type SettingPath, settingAt } from '#core';
import { choice, choices, type Codec, flag, lines, list, number, tags, text } from './codecs.ts';

/** The version that new links carry. */
export const LINK_VERSION = 1;

/** One setting in a link, from its row in the table of settings. */
export interface Field {
  /** Name of the parameter. */
  readonly parameter: string;
  readonly codec: Codec<unknown>;
  /** What a link of version 1 means by leaving the parameter out. */
  readonly v1: unknown;
  /** Whether the value names something of the organisation, and `withoutIdentifiers` must leave it out. */
  readonly identifier: boolean;
}

/** Each codec reads and writes the values of its own kind only, which are those of the row. */
function codecOf(
  setting: Setting,
): Codec<boolean> | Codec<string> | Codec<number | null> | Codec<readonly string[]> | Codec<readonly Tag[]> {
  switch (setting.kind) {
    case 'flag':
      return flag;
    case 'choice':
      return choice(...setting.values);
    case 'choices':
      return choices(setting.values);
    case 'number':
      return number;
    case 'text':
    case 'instant':
      return text;
    case 'lines':
      return lines;
    case 'list':
      return list;
    case 'tags':
      return tags;
  }
}

const fields = new Map(
  SETTING_PATHS.map((path): [SettingPath, Field] => {
    const setting = settingAt(path);
    return [
      path,
      {
        parameter: setting.link,
        codec: codecOf(setting) as Codec<unknown>,
        v1: setting.v1 ?? setting.default,
        identifier: setting.identifier === true,
      },
    ];
  }),
);

/** How one setting stands in links. */
export function fieldAt(path: SettingPath): Field {
  const field = fields.get(path);
  if (field === undefined) throw new Error(`No setting ${path}`);
  return field;
}

/** The setting that a parameter stands for. */
export const pathOfParameter: ReadonlyMap<string, SettingPath> = new Map(
  [...fields].map(([path, { parameter }]) => [parameter, path]),
);
