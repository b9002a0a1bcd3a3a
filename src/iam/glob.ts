/** Stands for any run of characters, also an empty one. */
export const ANY_RUN = -1;
/** Stands for exactly one character. */
export const ANY_ONE = -2;

/** A pattern as code units; the two wildcards are negative, so that no character can be mistaken for one. */
export type Glob = readonly number[];

export const COLON = 58;

/** Appends the characters of a text, none of them a wildcard. */
export function appendText(glob: number[], text: string): void {
  for (let position = 0; position < text.length; position += 1) glob.push(text.charCodeAt(position));
}

/** Code units of the character at a position: two for characters outside the Basic Multilingual Plane. */
function characterLength(text: string, position: number): 1 | 2 {
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether a pattern matches a whole text. Takes at most the product of the two lengths. */
export function globMatches(glob: Glob, text: string): boolean {
  let at = 0;
  let position = 0;
  let afterRun = -1;
  let runEnd = 0;
  while (position < text.length) {
    const unit = glob[at];
    if (unit === ANY_RUN) {
      at += 1;
      afterRun = at;
      runEnd = position;
    } else if (unit === ANY_ONE) {
      at += 1;
      position += characterLength(text, position);
    } else if (unit === text.charCodeAt(position)) {
      at += 1;
      position += 1;
    } else if (afterRun >= 0) {
      // The last run takes one more character, and the rest of the pattern starts again behind it.
      at = afterRun;
      runEnd += 1;
      position = runEnd;
    } else {
      return false;
    }
  }
  while (glob[at] === ANY_RUN) at += 1;
  return at === glob.length;
}
