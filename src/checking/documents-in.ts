import { documentForm, type DocumentForm } from '#analysis';
import { generate } from '#core';
import { isObject, type JsonObject } from '#iam';
import type { AskedText } from './answers.ts';
import { isOnlyLink, type LinkWarning, opened } from '../permalink/index.ts';
import { readDocuments } from '../reading/index.ts';

/** A document that somebody has, wherever it stands. */
export interface FoundDocument {
  /** Where it stands in its text; empty when it is the whole of it. */
  readonly name: string;
  readonly form: DocumentForm;
  readonly document: JsonObject;
}

/** The documents of a text, and what of a link was not used. */
export interface FoundDocuments {
  readonly documents: readonly FoundDocument[];
  readonly warnings: readonly LinkWarning[];
}

/** What a link opens. */
export async function documentsOfLink(link: string): Promise<FoundDocuments> {
  const { configuration, kind, warnings } = await opened(link);
  const document: JsonObject = { ...generate(configuration, kind).document };
  return { documents: [{ name: '', form: documentForm(document), document }], warnings };
}

/** The documents in a text; of a link to the builder, the one that it opens. */
export async function documentsIn({ text, ...options }: AskedText): Promise<FoundDocuments> {
  if (isOnlyLink(text)) return documentsOfLink(text.trim());
  const { documents } = await readDocuments(text, options);
  const found = documents.flatMap(({ name, kind, document }) =>
    isObject(document) ? [{ name, form: kind ?? documentForm(document), document }] : [],
  );
  return { documents: found, warnings: [] };
}
