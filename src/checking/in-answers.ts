import { countClauses, editionOf, recognize, type Recognition, type Upgrade, upgrades } from '#analysis';
import { generate, type SampleEdition } from '#core';
import type { AskedText } from './answers.ts';
import { isOnlyLink, opened } from '../permalink/index.ts';
import { readDocuments } from '../reading/index.ts';
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

/** What a link opens: its answers are there. */
async function answersOfLink(link: string): Promise<readonly DocumentInAnswers[]> {
  const { configuration, kind } = await opened(link);
  const { document } = generate(configuration, kind);
  const all = countClauses(document);
  return [
    {
      name: '',
      document,
      placeholders: [],
      assumptions: [],
      recognition: { kind, configuration, leftovers: [], lost: [], clauses: { all, recognized: all } },
      edition: undefined,
      upgrades: upgrades(kind, configuration),
    },
  ];
}

/** The documents of a text as answers of the builder, or what a link to the builder opens. */
export const answersIn = async ({ text, ...options }: AskedText): Promise<readonly DocumentInAnswers[]> =>
  isOnlyLink(text) ? answersOfLink(text.trim()) : inAnswers(await readDocuments(text, options));

/** The documents of a text as answers of the builder, with what today's guidance would change in them. */
function inAnswers({ documents }: ReadText): readonly DocumentInAnswers[] {
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
