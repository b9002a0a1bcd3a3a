/** A typed or pasted text taken apart. */
export interface SplitText {
  /** In the order given, without repetition. */
  readonly values: readonly string[];
  /** What stood there more than once. */
  readonly duplicates: readonly string[];
}

export interface Addition {
  readonly values: readonly string[];
  /** How many values were new. */
  readonly added: number;
  /** What was there already, or twice in what was added. */
  readonly dropped: readonly string[];
}

/** Adds values to a list without repetition, in the order given. */
export function addValues(values: readonly string[], { values: more, duplicates }: SplitText): Addition {
  const all = [...new Set([...values, ...more])];
  const known = more.filter((value) => values.includes(value));
  return {
    values: all,
    added: all.length - new Set(values).size,
    dropped: [...new Set([...known, ...duplicates])],
  };
}
