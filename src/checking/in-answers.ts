import { editionOf, recognize, type Recognition, type Upgrade, upgrades } from '#analysis';
import type { SampleEdition } from '#core';
import type { ReadAssumption, ReadDocument, ReadPlaceholder, ReadText } from '../reading/index.ts';

/** A value that a text leaves open, with its place there. */
export type OpenValue = Pick<ReadPlaceholder, 'name' | 'text' | 'default' | 'region'>;

/** A document of a text as answers of the builder. */
export interface DocumentInAnswers {
  /** Where it stands in the text; empty when it is the whole of it. */
  readonly name: string;
  /** As it is meant: parsed JSON, of which nothing is known. */
  readonly document: unknown;
  /** What its text leaves open, and what was taken though another value is possible. */
  readonly placeholders: readonly OpenValue[];
  readonly assumptions: readonly ReadAssumption[];
  /** `undefined` for what no answers make. */
  readonly recognition: Recognition | undefined;
  /** The published policy whose answers these are, by its id. */
  readonly edition: { readonly id: string; readonly year: SampleEdition } | undefined;
  readonly upgrades: readonly Upgrade[];
}

function aboutOf({ name, document, placeholders, assumptions }: ReadDocument) {
  const open = placeholders.map(
    ({ name: called, text, default: value, region }): OpenValue => ({
      name: called,
      text,
      ...(value === undefined ? {} : { default: value }),
      region,
    }),
  );
  return { name, document, placeholders: open, assumptions };
}

/** The documents of a text as answers of the builder, with what today's guidance would change in them. */
export function inAnswers({ documents }: ReadText): readonly DocumentInAnswers[] {
  return documents.flatMap((read): readonly DocumentInAnswers[] => {
    if (read.document === undefined) return [];
    const about = aboutOf(read);
    const recognition = recognize(read.document);
    if (recognition === undefined) return [{ ...about, recognition, edition: undefined, upgrades: [] }];
    const { kind, configuration, leftovers } = recognition;
    const sample = leftovers.length === 0 ? editionOf(kind, configuration) : undefined;
    const edition = sample && { id: sample.id, year: sample.edition };
    return [{ ...about, recognition, edition, upgrades: upgrades(kind, configuration) }];
  });
}
