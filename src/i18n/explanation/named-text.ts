/** The text for what somebody typed, who may have typed the name of what every object has, such as `toString`. */
export const namedText = (texts: Readonly<Record<string, string>>, typed: string): string | undefined =>
  Object.hasOwn(texts, typed) ? texts[typed] : undefined;
