import type { JsonPointer } from './json-pointer.ts';
import type { VariableProblem } from './template.ts';

/** Why IAM would refuse a document as an identity policy. */
export type PolicyProblemCode =
  | 'policy-not-an-object'
  | 'version-invalid'
  | 'statement-missing'
  | 'statement-not-an-object'
  | 'element-unknown'
  | 'effect-invalid'
  | 'action-missing'
  | 'action-and-not-action'
  | 'resource-missing'
  | 'resource-and-not-resource'
  | 'principal-present'
  | 'list-invalid'
  | 'condition-invalid'
  | 'operator-unknown'
  | VariableProblem;

export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  /** The element, in its document. */
  readonly at: JsonPointer;
}
