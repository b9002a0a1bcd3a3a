import { getSetting, withSetting } from './configuration.ts';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '#core';

describe('withSetting', () => {
  it('changes one setting and shares every other section', () => {
    const changed = withSetting(defaultConfiguration, 'environment.s3Log.bucket', 'logs');
    expect(getSetting(changed, 'environment.s3Log.bucket')).toBe('logs');
    expect(changed.environment.cloudWatchLog).toBe(defaultConfiguration.environment.cloudWatchLog);
    expect(changed.endUser).toBe(defaultConfiguration.endUser);
    expect(defaultConfiguration.environment.s3Log.bucket).toBe('');
  });

  it('returns the configuration itself when nothing changes', () => {
    expect(withSetting(defaultConfiguration, 'endUser.nodes.ids', [])).toBe(defaultConfiguration);
    expect(withSetting(defaultConfiguration, 'environment.account', '')).toBe(defaultConfiguration);
  });
});
