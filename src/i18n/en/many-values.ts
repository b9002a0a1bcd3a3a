import type { IssueCode } from '#core';
import { paragraph } from './text.ts';

interface ManyValues {
  /** Goes on after “6 values”. */
  readonly are: string;
  /** What a right value looks like. */
  readonly help?: string;
}

/** The same problem of several values of a list, said once. */
const manyValues: Partial<Readonly<Record<IssueCode, ManyValues>>> = {
  'example-identifier': {
    are: 'are examples from AWS’s documentation',
    help: 'Enter your own before you use the policy.',
  },
  'character-odd': { are: 'have characters that are not what they look like' },
  'character-not-allowed': { are: 'have characters that IAM does not allow' },
  'policy-variable': { are: 'contain ${, the start of a policy variable' },
  'region-format': { are: 'are not Region codes', help: 'A code looks like `us-east-1`.' },
  'region-unlisted': { are: 'are not on our list of Regions', help: 'If they are new, go on.' },
  'region-other-partition': {
    are: 'belong to another partition',
    help: 'Pick Regions of one partition, or change the partition.',
  },
  'node-id-format': {
    are: 'are not node IDs',
    help: 'An instance is `i-` with 8 or 17 hexadecimal digits, a hybrid node `mi-` with 17.',
  },
  'document-name-format': {
    are: 'are not names of documents',
    help: 'Use 3 to 128 letters, digits, dots, hyphens and underscores; `*` stands for any.',
  },
  'document-name-reserved': { are: 'begin in a way that AWS reserves for its own documents' },
  'network-format': {
    are: 'are not networks',
    help: 'A network looks like `203.0.113.0/24` or `2001:db8::/32`.',
  },
  'network-private': { are: 'are private', help: 'AWS sees public addresses only.' },
  'network-private-some': { are: 'are private and never match', help: 'AWS sees public addresses only.' },
};

const SHOWN = 3;

/** One sentence on several values, or `undefined` where each has to be told on its own. */
export function manyValuesMessage(code: IssueCode, values: readonly string[]): string | undefined {
  const text = manyValues[code];
  if (text === undefined || values.length < 2) return undefined;
  const shown = values.slice(0, SHOWN).join(', ');
  const list = values.length > SHOWN ? `${shown}, …` : `${shown}.`;
  return paragraph([`${values.length} values ${text.are}: ${list}`, text.help ?? '']);
}
