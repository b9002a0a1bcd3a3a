import { describe, expect, it } from 'vitest';
import { generate, samples, withAnswer, withSetting } from '#core';
import { editionOf } from './edition.ts';
import { recognize } from './recognize.ts';
import { upgrades } from './upgrades.ts';

const quickstart = samples.find(({ id }) => id === 'quickstart-2020/end-user/session-manager+cli');

describe('a policy copied in 2020', () => {
  if (quickstart === undefined) throw new Error('No such sample');
  const own = withSetting(
    withSetting(quickstart.configuration, 'environment.account', '012345678901'),
    'environment.regions',
    ['eu-west-1'],
  );
  const found = recognize(generate(own, 'end-user').document);
  if (found === undefined) throw new Error('Not recognized');

  it('is known by its edition, whatever values it has', () => {
    expect(editionOf(found.kind, found.configuration)?.id).toBe(quickstart.id);
    const other = withSetting(found.configuration, 'endUser.documents.listed', true);
    expect(editionOf(found.kind, other)).toBeUndefined();
  });

  it('gets today’s form of each answer for itself, with what changes and why', () => {
    const all = upgrades(found.kind, found.configuration);
    expect(all.map(({ issue, to }) => [issue.code, issue.at, to])).toEqual([
      ['user-name-with-roles', 'endUser.ownSessions.by', 'tag'],
      ['resume-off', 'endUser.ownSessions.resume', true],
      ['data-channel-off', 'endUser.dataChannel', 'own'],
    ]);
    for (const { changes } of all) expect(changes.length).toBeGreaterThan(0);
  });

  it('has nothing outdated once all of it is taken', () => {
    const today = upgrades(found.kind, found.configuration).reduce(
      (result, { issue, to }) => withAnswer(result, issue.at, to),
      found.configuration,
    );
    expect(upgrades(found.kind, today)).toEqual([]);
  });
});

it.each(samples.map((sample) => [sample.id, sample] as const))('knows %s by its own answers', (_, sample) => {
  // Some editions print the same, or the same but for values: the newest of them is named.
  const found = editionOf(sample.kind, sample.configuration);
  expect(found?.kind).toBe(sample.kind);
  expect(Number(found?.edition)).toBeGreaterThanOrEqual(Number(sample.edition));
});
