import {
  type Configuration,
  type DocumentKind,
  generate,
  type Generated,
  type Issue,
  type SettingPath,
  validate,
} from '#core';
import { configurationStore, useConfiguration } from './configuration.ts';

const generatedDocuments = new WeakMap<Configuration, Map<DocumentKind, Generated>>();
const issues = new WeakMap<Configuration, readonly Issue[]>();

/** `generate`, once for each configuration and document. */
export function generatedFor(configuration: Configuration, kind: DocumentKind): Generated {
  const documents = generatedDocuments.get(configuration) ?? new Map<DocumentKind, Generated>();
  generatedDocuments.set(configuration, documents);
  const generated = documents.get(kind) ?? generate(configuration, kind);
  documents.set(kind, generated);
  return generated;
}

/** `validate`, once for each configuration. */
export function issuesFor(configuration: Configuration): readonly Issue[] {
  const found = issues.get(configuration) ?? validate(configuration);
  issues.set(configuration, found);
  return found;
}

/** The document as it is now, for what is done with it at the press of a button. */
export const generatedNow = (kind: DocumentKind): Generated =>
  generatedFor(configurationStore.getState().configuration, kind);

/** The document that the present configuration makes. */
export function useGenerated(kind: DocumentKind): Generated {
  return useConfiguration((configuration) => generatedFor(configuration, kind));
}

const NONE: readonly Issue[] = [];
const atSetting = new Map<SettingPath, readonly Issue[]>();

/** The issues of one setting: the same list as long as it says the same. */
function issuesAt(configuration: Configuration, path: SettingPath): readonly Issue[] {
  const now = issuesFor(configuration).filter((issue) => issue.at === path);
  const known = atSetting.get(path) ?? NONE;
  if (JSON.stringify(now) === JSON.stringify(known)) return known;
  atSetting.set(path, now);
  return now;
}

/** The issues of one setting. */
export function useIssuesAt(path: SettingPath): readonly Issue[] {
  return useConfiguration((configuration) => issuesAt(configuration, path));
}
