import type { Coded, Diagnostic, JsonPointer } from '#iam';
import type { PolicyFindingParams } from './rules.ts';

/** Something found at an element of a document, before its severity is looked up. */
export type Found = Coded<PolicyFindingParams> & { readonly at: JsonPointer };

/** What is wrong, doubtful or worth knowing about an element of a document. */
export type PolicyFinding = Diagnostic<PolicyFindingParams, JsonPointer> & {
  /** In a statement that denies, where what matches nothing lets people in. */
  readonly inDeny?: true;
};
