import { type Configuration, type DocumentKind, type Sample, samples } from '../../core/index.ts';
import { encode } from '../../permalink/index.ts';

/** Links say the same exactly when configurations do: made once, compared often. */
const byLink = new Map<string, Sample>();

/** The published sample that a configuration stands on, if any. */
export function sampleOf(configuration: Configuration, kind: DocumentKind): Sample | undefined {
  if (byLink.size === 0) {
    for (const sample of samples.toReversed()) {
      byLink.set(encode(sample.configuration, sample.kind), sample);
    }
  }
  return byLink.get(encode(configuration, kind));
}
