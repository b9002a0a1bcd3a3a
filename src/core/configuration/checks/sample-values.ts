import type { Issue } from '../../types.ts';
import { info, issuesAt } from '../problem.ts';
import { administrator, endUser, type Subject, startsSessions } from '../subject.ts';
import type { Configuration } from '../types.ts';

/** The Regions of AWS's samples, by the ids of the samples that print them. Somebody may well work in one of them. */
const REGIONS: readonly (readonly [region: string, samples: RegExp])[] = [
  ['us-east-1', /^latest-/],
  ['us-east-2', /^additional\/restrict-to-instances$/],
];
const ACCOUNT = '444455556666';
const DOCUMENTS: readonly string[] = [
  'SessionDocument-*',
  'allowed-session-document',
  'allowed-session-document-2',
];
const TAG = { key: 'Finance', value: 'WebServers' };

const example = (value: string) => info('sample-value', { value });

function checkSubject(subject: Subject): readonly Issue[] {
  const { root, access } = subject;
  const { by, tags } = access.nodes;
  const { custom, listed } = access.documents;
  const hasTag = tags.some(({ key, values }) => key === TAG.key && values.includes(TAG.value));
  return [
    ...(by === 'tag' && hasTag ? issuesAt(`${root}.nodes.tags`, [example(`${TAG.key}=${TAG.value}`)]) : []),
    ...(startsSessions(subject) || listed
      ? issuesAt(`${root}.documents.custom`, custom.filter((name) => DOCUMENTS.includes(name)).map(example))
      : []),
  ];
}

/**
 * What still stands as AWS's page printed it, in answers that began with a sample. Values that nobody but the
 * documentation has, such as the account 111122223333, are noted by the formats, with a sample and without; these here
 * may be somebody's own, and count only as long as the sample is known.
 */
export const checkSampleValues = (configuration: Configuration): readonly Issue[] => {
  const { sample } = configuration.checks;
  if (sample === '') return [];
  const { account } = configuration.environment;
  const regions = configuration.environment.regions.filter((region) =>
    REGIONS.some(([each, samples]) => each === region && samples.test(sample)),
  );
  return [
    ...issuesAt('environment.regions', regions.map(example)),
    ...issuesAt('environment.account', account === ACCOUNT ? [example(account)] : []),
    ...checkSubject(endUser(configuration)),
    ...checkSubject(administrator(configuration)),
  ];
};
