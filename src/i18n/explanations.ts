const lines = (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`);

/** Words of the list of notes. */
export const explanationMessages = {
  title: 'Notes',
  none: 'Nothing in this document needs a note.',
  number: (note: number) => `Note ${note}`,
  lines,
  showLines: (first: number, last: number) => `Show ${lines(first, last)} in the policy`,
  shown: (first: number, last: number) =>
    first === last
      ? `Line ${first} is marked in the policy.`
      : `Lines ${first} to ${last} are marked in the policy.`,
  setting: 'Setting:',
} as const;
