import type { PolicyFindingCode, PolicyFindingParams } from '#analysis';

/** The words of one code: a short title, and what happens to whom and what to write instead. */
export interface FindingText<P> {
  readonly title: string;
  readonly message: (params: P) => string;
  /** The same of a statement that denies, where that turns what happens round. */
  readonly inDeny?: (params: P) => string;
}

export type FindingTexts = { readonly [C in PolicyFindingCode]: FindingText<PolicyFindingParams[C]> };

/** Words of some of the codes. */
export type SomeFindingTexts = Partial<FindingTexts>;
