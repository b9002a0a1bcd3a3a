import { checkPolicy, summarize, type SummaryItem } from '#analysis';
import type { ReadText, Region } from '../reading/index.ts';

/** What a policy means, each sentence with its places in the text. */
export interface PolicyInWords {
  /** Where it stands in the text; empty when it is the whole of it. */
  readonly name: string;
  readonly items: readonly (SummaryItem & { readonly regions: readonly Region[] })[];
}

/** The policies of a text in words; nothing for what is no policy, and for what is larger than any. */
export function inWords({ documents }: ReadText): readonly PolicyInWords[] {
  return documents.flatMap(({ name, kind, document, regionOf }) => {
    if (document === undefined) return [];
    const unread = checkPolicy(document, kind === undefined ? {} : { kind }).some(
      ({ code }) => code === 'json-too-large' || code === 'not-a-policy' || code === 'template-with-policies',
    );
    if (unread) return [];
    const items = summarize(document).map((item) => ({
      ...item,
      regions: item.at.flatMap((at) => regionOf(at) ?? []),
    }));
    return [{ name, items }];
  });
}
