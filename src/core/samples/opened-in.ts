import {
  type Configuration,
  defaultConfiguration,
  getSetting,
  isAt,
  isRecommended,
  isTyped,
  SETTING_PATHS,
  settingAt,
  type SettingPath,
  type SettingValue,
  withSetting,
} from '../configuration/configuration.ts';
import { isAsked, isRelevant } from '../configuration/relevance.ts';
import { settingsOfPart, SHARED_PARTS, type SharedPart, sharedPartOf } from '../configuration/shared.ts';
import type { Sample } from '../types.ts';
import type { Goal } from './goals.ts';
import { samples } from './samples.ts';

/** A document with its answers, to begin with. */
export type StartingPoint = Pick<Sample | Goal, 'kind' | 'configuration'>;

const isArn = (path: SettingPath): boolean => {
  const row = settingAt(path);
  return 'format' in row && row.format === 'kms-key';
};

/**
 * Somebody's answers with a sample or a goal opened in them. It replaces the answers of its own document. The answers of
 * other documents stay, and so do shared ones: what is filled in of the place, the key or a log. Of these the starting
 * point turns on what it needs, and names what nobody has named yet. What an earlier sample printed counts as nobody's.
 *
 * In an untouched form the result is the starting point itself.
 */
export function openedIn(answers: Configuration, { kind, configuration }: StartingPoint): Configuration {
  const before = samples.find(({ id }) => id === answers.checks.sample);

  const isPrinted = (path: SettingPath): boolean =>
    before !== undefined &&
    !isRecommended(answers, path) &&
    isAt(answers, path, getSetting(before.configuration, path));
  const isOwn = (path: SettingPath): boolean =>
    isTyped(path) && !isRecommended(answers, path) && !isPrinted(path);
  const own = new Set(SHARED_PARTS.filter((part) => settingsOfPart(part).some(isOwn)));

  const shared = (path: SettingPath, part: SharedPart): SettingValue => {
    const isNeeded = isAsked(configuration, kind, path) && !isRecommended(configuration, path);
    // An example beside something of one's own would fit it by accident only, and an ARN names the place.
    const fits = !isTyped(path) || (!own.has(part) && !(isArn(path) && own.has('place')));
    if (isNeeded && fits) return getSetting(configuration, path);
    const givesWay = isPrinted(path) && (isTyped(path) || !own.has(part));
    return getSetting(givesWay ? defaultConfiguration : answers, path);
  };

  const opened = SETTING_PATHS.reduce((result, path) => {
    const part = sharedPartOf(path);
    if (part !== undefined) return withSetting(result, path, shared(path, part) as never);
    return isRelevant(path, kind)
      ? withSetting(result, path, getSetting(configuration, path) as never)
      : result;
  }, answers);

  // Another document that began with a sample still has what its page printed.
  const { sample } = configuration.checks;
  const keepsSample = sample === '' && before !== undefined && before.kind !== kind;
  return keepsSample ? opened : withSetting(opened, 'checks.sample', sample);
}
