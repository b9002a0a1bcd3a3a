import {
  type Configuration,
  type DocumentKind,
  generate,
  getSetting,
  isRecommended,
  isTyped,
  type Sample,
  samples,
  withSetting,
} from '#core';
import { settingsOf, withValue } from './answers.ts';

/** A sample with the values that somebody filled in; `undefined` when something is filled in that it does not have. */
function withValuesOf(configuration: Configuration, sample: Sample): Configuration | undefined {
  const open = new Set(
    generate(sample.configuration, sample.kind).placeholders.map(({ setting }) => setting),
  );
  let filled = sample.configuration;
  for (const path of settingsOf(sample.kind)) {
    if (!isTyped(path) || isRecommended(configuration, path)) continue;
    if (isRecommended(sample.configuration, path) && !open.has(path)) return undefined;
    filled = withValue(filled, path, getSetting(configuration, path));
  }
  return filled;
}

/**
 * The published policy that a document began with: one that says the same once the same values are filled in.
 *
 * @returns the newest one; `undefined` when there is none.
 */
export function editionOf(kind: DocumentKind, configuration: Configuration): Sample | undefined {
  const textOf = (answers: Configuration) =>
    generate(withSetting(answers, 'environment.statementIds', false), kind).text;
  const text = textOf(configuration);
  return samples.find((sample) => {
    const filled = sample.kind === kind ? withValuesOf(configuration, sample) : undefined;
    return filled !== undefined && textOf(filled) === text;
  });
}
