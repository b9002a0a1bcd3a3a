import { checkSetup, type PolicyFinding } from '#analysis';
import type { PlacedFinding } from './types.ts';
import type { ReadText } from '../reading/index.ts';

/** The documents of several texts, in their order, each with the position of its text and of itself in that. */
const documentsOf = (texts: readonly ReadText[]) =>
  texts.flatMap(({ documents }, text) => documents.map((placed, policy) => ({ text, policy, placed })));

/** What is wrong with documents together, each finding with its document. */
function foundIn(documents: ReturnType<typeof documentsOf>) {
  const found = checkSetup(
    documents.map(({ placed }) => ({
      document: placed.document,
      ...(placed.kind === undefined ? {} : { kind: placed.kind }),
    })),
  );
  return found.flatMap(({ document, beside, finding }) => {
    const where = documents[document];
    const others = beside.flatMap((each) => documents[each]?.text ?? []);
    return where === undefined ? [] : [{ ...where, others: [...new Set(others)], finding }];
  });
}

/**
 * What is wrong with the documents of several texts together.
 *
 * @returns the findings of a policy, by the positions of its text and of the policy in it; for `checkRead`.
 */
export function foundTogether(
  texts: readonly ReadText[],
): (text: number, policy: number) => readonly PolicyFinding[] {
  const found = foundIn(documentsOf(texts));
  return (text, policy) =>
    found.filter((each) => each.text === text && each.policy === policy).map(({ finding }) => finding);
}

/** The same, by text, with the places. */
export function placedTogether(texts: readonly ReadText[]): readonly (readonly PlacedFinding[])[] {
  const found = foundIn(documentsOf(texts));
  return texts.map((_, position) =>
    found.flatMap(({ text, placed, others, finding }) => {
      const region = placed.regionOf(finding.at);
      if (text !== position || region === undefined) return [];
      const beside = others.flatMap((other) => (other === text ? [] : (texts[other]?.path ?? [])));
      return [{ ...finding, region, policy: placed.name, beside }];
    }),
  );
}
