/** How a text speaks of whoever calls AWS. */
export interface Voice {
  readonly subject: string;
  readonly possessive: string;
}

/** For a text about one element, which has not said yet whom it speaks of. */
export const CALLER: Voice = { subject: 'the caller', possessive: 'the caller’s' };

/** For a text that has people or a node as its subject. */
export const THEY: Voice = { subject: 'they', possessive: 'their' };
