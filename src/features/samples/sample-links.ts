import {
  type Configuration,
  type DocumentKind,
  generate,
  openedIn,
  type Sample,
  samples,
  withSetting,
} from '#core';
import { encode, withoutIdentifiers } from '../../permalink/index.ts';

const withoutSample = (configuration: Configuration): Configuration =>
  withSetting(configuration, 'checks.sample', '');

/** Links say the same exactly when configurations do: made once, compared often. */
const byLink = new Map<string, Sample>();

/** The sample that a link is equal to; links from before they named their sample are. */
function equalSample(configuration: Configuration, kind: DocumentKind): Sample | undefined {
  if (byLink.size === 0) {
    for (const sample of samples.toReversed()) {
      byLink.set(encode(withoutSample(sample.configuration), sample.kind), sample);
    }
  }
  return byLink.get(encode(withoutSample(configuration), kind));
}

/** The published sample that a document began with, if any: the one that is named, or the one that it still equals. */
export function sampleOf(configuration: Configuration, kind: DocumentKind): Sample | undefined {
  const named = samples.find(({ id }) => id === configuration.checks.sample);
  return named === undefined ? equalSample(configuration, kind) : named.kind === kind ? named : undefined;
}

/** A document with nothing named in it: what it says apart from for whom. */
const formOf = (configuration: Configuration, kind: DocumentKind): string =>
  generate(withSetting(withoutIdentifiers(configuration), 'environment.regions', []), kind).text;

/**
 * What edits did to the document of a sample since it was opened: nothing, other values, or other statements. Answers
 * that it was opened in, such as an account, are no edits.
 */
export function editOf(sample: Sample, configuration: Configuration): 'none' | 'values' | 'statements' {
  const { kind } = sample;
  const opened = openedIn(configuration, sample);
  if (generate(configuration, kind).text === generate(opened, kind).text) return 'none';
  return formOf(configuration, kind) === formOf(opened, kind) ? 'values' : 'statements';
}
