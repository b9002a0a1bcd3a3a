export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * Whether a pattern of IAM matches a whole text: `*` is any run of characters, `?` exactly one.
 *
 * @param pattern taken literally but for its wildcards; compare lower case with lower case to ignore case.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  // Greedy with one way back: linear for the patterns people write, and never exponential.
  let at = 0;
  let star = -1;
  let resume = 0;
  let position = 0;
  while (position < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      resume = position;
      at += 1;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[position])) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      resume += 1;
      at = star + 1;
      position = resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}

/** Whether an `Action` of a policy covers an action. */
export function coversAction(pattern: string, action: string): boolean {
  return matchesPattern(pattern.toLowerCase(), action.toLowerCase());
}
