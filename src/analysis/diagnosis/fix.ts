import {
  type Configuration,
  getSetting,
  settingAt,
  type SettingPath,
  type SettingValue,
  validate,
  withAnswer,
} from '#core';
import type { Finding } from './causes.ts';

/** Another answer to one question, with what follows from it. */
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

const errorsOf = (configuration: Configuration): ReadonlySet<string> =>
  new Set(
    validate(configuration)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, at }) => `${code} ${at}`),
  );

/** How a request fares under some answers: whether it is allowed, and what is found otherwise. */
export interface Outcome {
  readonly isAllowed: boolean;
  readonly findings: readonly Finding[];
}

/**
 * The answer that mends a finding, if there is one. `ask` puts the request to the evaluator under other answers: nothing
 * is a fix under which it is not allowed and the finding is still there, and nothing that makes an error.
 */
export function fixOf(
  configuration: Configuration,
  finding: Finding,
  ask: (changed: Configuration) => Outcome,
): Fix | undefined {
  const { code, setting: path } = finding;
  if (path === undefined || INTENDED.includes(code)) return undefined;
  const errors = errorsOf(configuration);
  return candidates(configuration, path, finding)
    .map((value): Fix => {
      // Made by the kind of the setting.
      const changed = withAnswer(configuration, path, value as SettingValue<SettingPath>);
      return { path, configuration: changed };
    })
    .find(({ configuration: changed }) => {
      if (![...errorsOf(changed)].every((error) => errors.has(error))) return false;
      const { isAllowed, findings } = ask(changed);
      return isAllowed || findings.every((left) => left.code !== code);
    });
}
