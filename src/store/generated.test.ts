import { describe, expect, it } from 'vitest';
import { defaultConfiguration, generate, validate, withSetting } from '#core';
import { generatedFor, issuesFor } from './generated.ts';

const named = withSetting(defaultConfiguration, 'environment.account', '1234');

describe('derived state', () => {
  it('is what the core makes', () => {
    expect(generatedFor(named, 'administrator')).toEqual(generate(named, 'administrator'));
    expect(issuesFor(named)).toEqual(validate(named));
  });

  it('is made once for each configuration and document', () => {
    expect(generatedFor(named, 'end-user')).toBe(generatedFor(named, 'end-user'));
    expect(generatedFor(named, 'end-user')).not.toBe(generatedFor(named, 'administrator'));
    expect(generatedFor({ ...named }, 'end-user')).not.toBe(generatedFor(named, 'end-user'));
    expect(issuesFor(named)).toBe(issuesFor(named));
  });
});
