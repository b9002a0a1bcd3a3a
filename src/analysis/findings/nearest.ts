/** Letters that may differ for one name to be taken for another. */
const FURTHEST = 3;

/** Edits that turn one text into another, as far as `limit`; more than that is `limit + 1`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + same,
      );
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    above = current;
  }
  return above[b.length] ?? limit + 1;
}

/** The choices that somebody may have meant: of a similar spelling, or with the same word in it. */
export function similar<T extends string>(text: string, choices: readonly T[]): readonly T[] {
  const wanted = text.toLowerCase();
  const holding = choices.filter(
    (choice) => wanted.length > 1 && (choice.split('-').includes(wanted) || choice.startsWith(wanted)),
  );
  const near = choices.find((choice) => choice === nearest(wanted, choices));
  return holding.length > 0 || near === undefined ? holding : [near];
}

/** The name that somebody who wrote `text` may have meant, without regard to case; `undefined` = none is near. */
export function nearest(text: string, names: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let limit = Math.min(FURTHEST, Math.floor(wanted.length / 3));
  for (const name of names) {
    const found = distance(wanted, name.toLowerCase(), limit);
    if (found > limit) continue;
    best = name;
    limit = found - 1;
    if (limit < 0) break;
  }
  return best;
}

/** Longer than any action; not worth comparing with the names there are. */
const LONGEST_NAME = 64;
/** So many are looked for in one document; nobody reads on to more. */
const MOST_SUGGESTIONS = 100;

/** Finds what somebody may have meant, a hundred times. */
export function suggestions(): (text: string, names: readonly string[]) => string | undefined {
  let left = MOST_SUGGESTIONS;
  return (text, names) => {
    if (text.length > LONGEST_NAME || left === 0) return undefined;
    left -= 1;
    return nearest(text, names);
  };
}

export type Suggest = ReturnType<typeof suggestions>;
