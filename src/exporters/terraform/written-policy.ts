import type { TemplateObject } from '#core';
import type { Block } from './block.ts';
import { type Expression, jsonencode, verbatim } from './expression.ts';
import { policyDocumentBlock } from './policy-document.ts';

/** A policy in a module: what has to be defined for it, and the expression that is its JSON. */
interface WrittenPolicy {
  readonly blocks: readonly Block[];
  readonly json: Expression;
}

/** How a format writes policies; the name is unique among the policies of a module. */
export type PolicyWriter = (name: string, document: TemplateObject) => WrittenPolicy;

export const inJsonencode: PolicyWriter = (_name, document) => ({ blocks: [], json: jsonencode(document) });

/** In a data source, except what a data source cannot say. */
export const inDataSource: PolicyWriter = (name, document) => {
  const written = policyDocumentBlock(name, document);
  if (written === undefined) return inJsonencode(name, document);
  return { blocks: [written], json: verbatim(`data.aws_iam_policy_document.${name}.json`) };
};
