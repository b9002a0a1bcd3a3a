/** A JSON object, of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON pointer (RFC 6901) into a document, such as `/Statement/0/Action/1`. */
export type JsonPointer = string;

/** One reference token of a JSON pointer, escaped as RFC 6901 asks. */
export function pointerToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The reference tokens of a JSON pointer (RFC 6901), unescaped; none for the root. */
export function pointerTokens(pointer: JsonPointer): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer to the element that holds this one; `undefined` at the root. */
export function parentPointer(pointer: JsonPointer): JsonPointer | undefined {
  const slash = pointer.lastIndexOf('/');
  return slash < 0 ? undefined : pointer.slice(0, slash);
}

/** Whether `pointer` is `ancestor` or lies below it. */
export function isWithin(pointer: JsonPointer, ancestor: JsonPointer): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** The value at some tokens, in a box; `undefined` when there is none. */
export function valueAt(
  document: unknown,
  tokens: readonly string[],
): { readonly value: unknown } | undefined {
  let value = document;
  for (const token of tokens) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[token];
  }
  return { value };
}
