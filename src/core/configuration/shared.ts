import { type Environment, SETTING_PATHS, type SettingPath, settingAt } from './configuration.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './setting-kinds.ts';

/** Answers that several documents share, by what somebody knows as a whole: a key, say, and that there is one. */
export const SHARED_PARTS = [
  'place',
  'encryption',
  's3-log',
  'cloudwatch-log',
  'tunnel',
  'command',
  'own-shell',
  'statement-ids',
] as const;
export type SharedPart = (typeof SHARED_PARTS)[number];

const PART_OF: Readonly<Record<keyof Environment, SharedPart>> = {
  partition: 'place',
  regions: 'place',
  account: 'place',
  sessionEncryption: 'encryption',
  sessionKeyArns: 'encryption',
  s3Log: 's3-log',
  cloudWatchLog: 'cloudwatch-log',
  tunnel: 'tunnel',
  command: 'command',
  ownShell: 'own-shell',
  statementIds: 'statement-ids',
};

/** The part of the shared answers that a setting belongs to; `undefined` when one document alone asks for it. */
export function sharedPartOf(path: SettingPath): SharedPart | undefined {
  const [section, key] = path.split('.');
  return section === 'environment' ? PART_OF[key as keyof Environment] : undefined;
}

const SETTINGS_OF: ReadonlyMap<SharedPart, readonly SettingPath[]> = new Map(
  SHARED_PARTS.map((part) => [part, SETTING_PATHS.filter((path) => sharedPartOf(path) === part)]),
);

/** The settings of a part, in the order of the table. */
export const settingsOfPart = (part: SharedPart): readonly SettingPath[] => SETTINGS_OF.get(part) ?? [];

/** The documents that a part can change. */
export function documentsOfPart(part: SharedPart): readonly DocumentKind[] {
  const paths = settingsOfPart(part);
  return DOCUMENT_KINDS.filter((kind) => paths.some((path) => settingAt(path).documents.includes(kind)));
}
