import { describe, expect, it } from 'vitest';
import { defaultConfiguration, openedIn, samples, withSetting } from '#core';
import { editOf, sampleOf } from './sample-links.ts';

describe('sampleOf', () => {
  it('knows a sample by its name, whatever was edited', () => {
    for (const sample of samples) {
      expect(sampleOf(sample.configuration, sample.kind), sample.id).toBe(sample);
      const changed = withSetting(sample.configuration, 'environment.account', '999999999999');
      expect(sampleOf(changed, sample.kind), sample.id).toBe(sample);
    }
  });

  it('knows a link without the name as long as it is equal to a sample', () => {
    for (const { configuration, kind, id } of samples) {
      const unnamed = withSetting(configuration, 'checks.sample', '');
      const found = sampleOf(unnamed, kind);
      expect(found && withSetting(found.configuration, 'checks.sample', ''), id).toEqual(unnamed);
      expect(sampleOf(withSetting(unnamed, 'environment.account', '999999999999'), kind), id).toBeUndefined();
    }
  });

  it('is nothing for other documents, unknown names and answers of one’s own', () => {
    const [sample] = samples.filter(({ kind }) => kind === 'administrator');
    expect(sample && sampleOf(sample.configuration, 'end-user')).toBeUndefined();
    expect(sampleOf(defaultConfiguration, 'end-user')).toBeUndefined();
    const unknown = withSetting(defaultConfiguration, 'checks.sample', 'no-sample');
    expect(sampleOf(unknown, 'end-user')).toBeUndefined();
  });
});

describe('editOf', () => {
  const find = (id: string) => {
    const sample = samples.find((each) => each.id === id);
    if (sample === undefined) throw new Error(`no sample ${id}`);
    return sample;
  };

  it('tells values of one’s own from other statements', () => {
    const sample = find('latest-ex3-one-tag');
    const { configuration } = sample;
    expect(editOf(sample, configuration)).toBe('none');
    const tags = [{ key: 'Team', values: ['web'] }];
    expect(editOf(sample, withSetting(configuration, 'endUser.nodes.tags', tags))).toBe('values');
    expect(editOf(sample, withSetting(configuration, 'endUser.guards.mfa', true))).toBe('statements');
    // Another document is none of this one's business.
    expect(editOf(sample, withSetting(configuration, 'administrator.fullAccess', true))).toBe('none');
  });

  it('counts no answers that the sample was opened in', () => {
    const sample = find('latest-ex3-one-tag');
    const account = withSetting(defaultConfiguration, 'environment.account', '482915730164');
    const opened = openedIn(account, sample);
    expect(editOf(sample, opened)).toBe('none');
    expect(editOf(sample, withSetting(opened, 'environment.regions', ['eu-west-1']))).toBe('none');
    const encrypted = openedIn(withSetting(account, 'environment.sessionEncryption', true), sample);
    expect(editOf(sample, encrypted)).toBe('none');
    // What came after it is an edit.
    const typed = withSetting(sample.configuration, 'environment.account', '482915730164');
    expect(editOf(sample, typed)).toBe('values');
  });
});
