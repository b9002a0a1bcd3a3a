import { parseList } from './parse-list.ts';

/** Node IDs taken apart from a pasted text, and which of them stood there more than once. */
export interface ParsedNodeIds {
  readonly ids: readonly string[];
  readonly duplicates: readonly string[];
}

/**
 * Takes many pasted node IDs or ARNs apart. What is no ID stays in the list, so that it is seen and can be mended.
 */
export const parseNodeIds = (text: string): ParsedNodeIds => {
  const { values, duplicates } = parseList(text);
  return { ids: values, duplicates };
};
