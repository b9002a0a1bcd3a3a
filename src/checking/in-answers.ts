import { editionOf, recognize, type Recognition, type Upgrade, upgrades } from '#analysis';
import type { SampleEdition } from '#core';
import type { ReadText } from '../reading/index.ts';

/** A document of a text as answers of the builder. */
export interface DocumentInAnswers {
  /** Where it stands in the text; empty when it is the whole of it. */
  readonly name: string;
  /** `undefined` for what no answers make. */
  readonly recognition: Recognition | undefined;
  /** The published policy whose answers these are, by its id. */
  readonly edition: { readonly id: string; readonly year: SampleEdition } | undefined;
  readonly upgrades: readonly Upgrade[];
}

/** The documents of a text as answers of the builder, with what today's guidance would change in them. */
export function inAnswers({ documents }: ReadText): readonly DocumentInAnswers[] {
  return documents.flatMap(({ name, document }): readonly DocumentInAnswers[] => {
    if (document === undefined) return [];
    const recognition = recognize(document);
    if (recognition === undefined) return [{ name, recognition, edition: undefined, upgrades: [] }];
    const { kind, configuration, leftovers } = recognition;
    const sample = leftovers.length === 0 ? editionOf(kind, configuration) : undefined;
    const edition = sample && { id: sample.id, year: sample.edition };
    return [{ name, recognition, edition, upgrades: upgrades(kind, configuration) }];
  });
}
