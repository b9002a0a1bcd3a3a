import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { placeholdersLeft } from '../policy/placeholders-left.ts';
import { samples } from '../samples/samples.ts';
import { configure } from '../testing/configure.ts';
import type { Sample } from '../types.ts';
import type { Configuration } from './configuration.ts';

const tokens = (configuration: Configuration, kind: Sample['kind']): readonly string[] =>
  placeholdersLeft(generate(configuration, kind)).map(({ text }) => text);

/** Everything in the document of a sample that names something of somebody's. */
function namedIn({ configuration, kind }: Sample): readonly string[] {
  const { environment, endUser, administrator, guardrail } = configuration;
  const { regions, account } = environment;
  const access = kind === 'administrator' ? administrator : endUser;
  const { text } = generate(configuration, kind);
  const named = [
    ...regions,
    account,
    ...access.nodes.ids,
    ...access.documents.custom,
    access.ownSessions.principalId,
    environment.s3Log.bucket,
    environment.s3Log.prefix,
    environment.cloudWatchLog.logGroup,
    ...access.tasks.tags.flatMap(({ key, values }) => [key, ...values]),
    ...access.nodes.tags.flatMap(({ key, values }) => [key, ...values]),
    ...guardrail.containers,
    ...guardrail.tasks.clusters,
    ...guardrail.tasks.tags.flatMap(({ key, values }) => [key, ...values]),
  ];
  return named.filter((value) => value !== '' && text.includes(value));
}

describe.each(samples)('the sample $id', (sample) => {
  it('has nothing of AWS’s left that does not count as to be replaced', () => {
    const left = tokens(sample.configuration, sample.kind).join(' ');
    for (const value of namedIn(sample)) expect(left).toContain(value);
  });
});

const [oneTag] = samples.filter(({ id }) => id === 'latest-ex3-one-tag');

describe('answers that began with a sample', () => {
  const began = (changes: Parameters<typeof configure>[0] = {}) =>
    configure({
      environment: { regions: ['us-east-1'], account: '482915730164' },
      endUser: { nodes: { by: 'tag', tags: [{ key: 'Finance', values: ['WebServers'] }] } },
      checks: { sample: 'latest-ex3-one-tag' },
      ...changes,
    });

  it('are left with what still stands as it was printed', () => {
    expect(oneTag).toBeDefined();
    expect(placeholdersLeft(generate(began(), 'end-user'))).toEqual([
      { text: 'us-east-1', setting: 'environment.regions', isExample: true },
      { text: 'Finance=WebServers', setting: 'endUser.nodes.tags', isExample: true },
    ]);
  });

  it('may have the Region of another sample', () => {
    const configuration = began({
      environment: { regions: ['us-east-2'], account: '482915730164' },
      endUser: { nodes: { by: 'tag', tags: [{ key: 'Finance', values: ['Payroll'] }] } },
    });
    expect(tokens(configuration, 'end-user')).toEqual([]);
  });

  it('count values that are in no use as little as others do', () => {
    const configuration = began({
      endUser: {
        nodes: {
          by: 'id',
          ids: ['i-0123456789abcdef0'],
          tags: [{ key: 'Finance', values: ['WebServers'] }],
        },
      },
    });
    expect(tokens(configuration, 'end-user')).toEqual(['us-east-1']);
  });

  it('are one’s own when the sample is forgotten', () => {
    expect(tokens(began({ checks: { sample: '' } }), 'end-user')).toEqual([]);
  });
});
