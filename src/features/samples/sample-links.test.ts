import { describe, expect, it } from 'vitest';
import { defaultConfiguration, samples } from '../../core/index.ts';
import { withSetting } from '../../permalink/index.ts';
import { sampleOf } from './sample-links.ts';

describe('sampleOf', () => {
  it('recognizes every sample, up to samples with the same configuration', () => {
    for (const sample of samples) {
      expect(sampleOf(sample.configuration, sample.kind)?.configuration, sample.id).toEqual(
        sample.configuration,
      );
    }
  });

  it('lets go of a sample as soon as an answer changes', () => {
    for (const { configuration, kind } of samples) {
      const changed = withSetting(configuration, 'environment.account', '999999999999');
      expect(sampleOf(changed, kind)).toBeUndefined();
    }
    expect(sampleOf(defaultConfiguration, 'end-user')).toBeUndefined();
  });
});
