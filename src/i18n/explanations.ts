import type { LineRange } from '#iam';

const lines = (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`);

/** `lines 3–5, 8 and 12` */
function listOf(ranges: readonly LineRange[]): string {
  const parts = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  const last = parts.pop();
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return ranges.length === 1 && ranges[0]?.first === ranges[0]?.last ? `line ${list}` : `lines ${list}`;
}

/** Words of the list of notes and of the explanations. */
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
  tabs: 'About the policy',
  access: 'Access',
  request: 'Try',
  export: 'Export',
  failingPins: (count: number) => (count === 1 ? '1 expectation fails' : `${count} expectations fail`),
  element: {
    title: 'What it means',
    hint: 'Point at a line, or move the cursor through the text: here stands what it means and which answer caused it.',
    failed: 'The explanations could not be loaded. Everything else works without them.',
    loading: 'The explanations are on their way.',
    note: (number: number) => `Note ${number}`,
    why: 'Why:',
    cause: 'From your answer:',
    goTo: (setting: string) => `Go to setting ${setting}`,
    writes: (ranges: readonly LineRange[]) => `this answer writes ${listOf(ranges)}.`,
  },
  summary: {
    title: 'In words',
    failed: 'The explanations could not be loaded.',
    show: (text: string) => `Show in the policy: ${text}`,
  },
} as const;
