/** Backticks mark IAM terms, so that they may not stand within one. */
export const code = (text: string | number | undefined): string =>
  `\`${String(text ?? '').replaceAll('`', '’')}\``;
