import type { FootnotePlace } from '#core';

/** Lines as people count them, from 1, both ends included, and the elements that stand there. */
export interface LineReference {
  readonly first: number;
  readonly last: number;
  readonly places: readonly FootnotePlace[];
}

/** Where the elements of a note stand, in order; elements that touch or overlap make one reference. */
export function lineReferences(places: readonly FootnotePlace[]): readonly LineReference[] {
  const references: LineReference[] = [];
  for (const place of places.toSorted((a, b) => a.firstLine - b.firstLine)) {
    const before = references.at(-1);
    if (before !== undefined && place.firstLine <= before.last) {
      references[references.length - 1] = {
        first: before.first,
        last: Math.max(before.last, place.lastLine + 1),
        places: [...before.places, place],
      };
    } else {
      references.push({ first: place.firstLine + 1, last: place.lastLine + 1, places: [place] });
    }
  }
  return references;
}
