import {
  type Configuration,
  getSetting,
  settingAt,
  type SettingPath,
  type SettingValue,
  validate,
  withSetting,
} from '#core';
import type { Finding } from './causes.ts';

/** A change of one setting. */
export interface Fix {
  readonly path: SettingPath;
  readonly configuration: Configuration;
}

/** Findings about what these answers mean to deny: to allow it is no fix but another decision. */
const INTENDED: readonly Finding['code'][] = ['foreign-session'];

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Values that may mend a setting, the most likely first; `wanted` is what the request names. */
function candidates(
  configuration: Configuration,
  path: SettingPath,
  { code, params }: Finding,
): readonly unknown[] {
  const setting = settingAt(path);
  const value: unknown = getSetting(configuration, path);
  const { value: wanted, chosen, type } = params;
  switch (setting.kind) {
    case 'flag':
      return [value !== true];
    case 'choice':
      // The recommendation first: the others may allow more than that.
      return [setting.default, ...setting.values].filter((each) => each !== value);
    case 'choices': {
      const present: readonly unknown[] = Array.isArray(value) ? value : [];
      const missing = setting.values.filter((each) => !present.includes(each));
      return (text(type) ? missing.filter((each) => each === type) : missing).map((each) =>
        setting.values.filter((one) => one === each || present.includes(one)),
      );
    }
    case 'text':
      return text(wanted) ? [wanted] : [];
    case 'list': {
      const present: readonly unknown[] = Array.isArray(value) ? value : [];
      if (!text(wanted) || present.includes(wanted)) return [];
      // IAM never compares with an alias, so nothing is lost with it.
      const kept = code === 'session-key-is-alias' ? present.filter((each) => each !== chosen) : present;
      return [[...kept, wanted]];
    }
    default:
      return [];
  }
}

const errorsOf = (configuration: Configuration): number =>
  validate(configuration).filter(({ severity }) => severity === 'error').length;

/**
 * The change of the setting of a finding that mends it, if there is one. `isMended` asks the evaluator about other
 * answers: whether the request is allowed, or this finding is gone. Nothing is a fix that it does not confirm, and
 * nothing that makes an error.
 */
export function fixOf(
  configuration: Configuration,
  finding: Finding,
  isMended: (changed: Configuration, finding: Finding) => boolean,
): Fix | undefined {
  const { code, setting: path } = finding;
  if (path === undefined || INTENDED.includes(code)) return undefined;
  const errors = errorsOf(configuration);
  for (const value of candidates(configuration, path, finding)) {
    // Made by the kind of the setting.
    const changed = withSetting(configuration, path, value as SettingValue<SettingPath>);
    if (errorsOf(changed) <= errors && isMended(changed, finding)) return { path, configuration: changed };
  }
  return undefined;
}
