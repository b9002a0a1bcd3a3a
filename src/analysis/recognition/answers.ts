import {
  CARRIED,
  type Configuration,
  DOCUMENT_KINDS,
  type DocumentKind,
  isRelevant,
  isTyped,
  settingAt,
  SETTING_PATHS,
  type SettingPath,
  type SettingValue,
  withSetting,
} from '#core';
import { alternativesOf } from '../explanation/effects/alternatives.ts';

/** A configuration with one answer changed; the value is of the kind that the setting has. */
export const withValue = (configuration: Configuration, path: SettingPath, value: unknown): Configuration =>
  withSetting(configuration, path, value as SettingValue);

/** What changes no meaning, and what is statements already. */
const NOT_SOUGHT: ReadonlySet<string> = new Set(['environment.statementIds', ...Object.values(CARRIED)]);

/** The settings that can change what a document says. */
const SETTINGS = new Map(
  DOCUMENT_KINDS.map((kind) => {
    const shown = SETTING_PATHS.filter((path) => isRelevant(path, kind) && !settingAt(path).exportsOnly);
    return [kind, shown.filter((path) => !NOT_SOUGHT.has(path))] as const;
  }),
);

/** The settings that can change what a document of a kind says. */
export const settingsOf = (kind: DocumentKind): readonly SettingPath[] => SETTINGS.get(kind) ?? [];

/** Other answers to a question that is a choice of few; what is typed is found in the document. */
export const choicesOf = (configuration: Configuration, path: SettingPath): readonly unknown[] =>
  isTyped(path) ? [] : alternativesOf(configuration, path);
