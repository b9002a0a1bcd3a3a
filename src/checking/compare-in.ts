import { arrangedLike, comparePolicies, type PolicyComparison } from '#analysis';
import { loadServices, print } from '#iam';
import type { AskedDocument } from './answers.ts';
import { documentsIn, type FoundDocument } from './documents-in.ts';

/** How two documents differ. */
export interface Compared {
  /** Both printed the same way. */
  readonly before: string;
  readonly after: string;
  /** What one allows and the other does not; `undefined` where one is no policy of people or roles. */
  readonly comparison: PolicyComparison | undefined;
}

const documentOf = async ({ name, ...asked }: AskedDocument): Promise<FoundDocument | undefined> =>
  (await documentsIn(asked)).documents.find((document) => document.name === name);

/** How two documents of texts differ; `undefined` when one is gone. */
export async function compareIn(asked: {
  readonly first: AskedDocument;
  readonly second: AskedDocument;
}): Promise<Compared | undefined> {
  const [first, second] = await Promise.all([documentOf(asked.first), documentOf(asked.second)]);
  if (first === undefined || second === undefined) return undefined;
  const areAsked = [first, second].every(({ form }) => form === 'identity-policy');
  return {
    before: print(first.document).text,
    after: print(arrangedLike(second.document, first.document)).text,
    comparison: areAsked ? comparePolicies(first.document, second.document, await loadServices()) : undefined,
  };
}
