import { readDocuments } from '../index.ts';

/** What was read of a text, short: documents by name, and what each leaves open. */
export async function shown(text: string, path = '') {
  const { format, documents, problems, regionIn } = await readDocuments(text, { path });
  return {
    format,
    documents: Object.fromEntries(documents.map(({ name, document }) => [name, document])),
    kinds: Object.fromEntries(documents.map(({ name, kind }) => [name, kind])),
    open: Object.fromEntries(
      documents.map(({ name, placeholders }) => [
        name,
        placeholders.map(
          (each) => `${each.name} = ${each.text}${each.default === undefined ? '' : ` (${each.default})`}`,
        ),
      ]),
    ),
    assumed: documents.flatMap(({ assumptions }) =>
      assumptions.map(({ name, value }) => `${name} = ${value}`),
    ),
    problems: problems.map(({ finding, offset, length }) => {
      const { startLine, startColumn } = regionIn({ start: offset, end: offset + length });
      return [finding.code, finding.params, `${startLine}:${startColumn}`];
    }),
  };
}
