import { recognize, type Recognition } from '#analysis';
import { failed, type Io, type Outcome, visible } from './io.ts';
import type { ImportCommand } from './parse-arguments.ts';
import { encode } from '../permalink/index.ts';
import { readDocuments } from '../reading/index.ts';

/** How a statement that is carried along is told: by its name, else by what it is about. */
function nameOf({ Sid, Action, NotAction }: Recognition['leftovers'][number]): string {
  return typeof Sid === 'string' ? Sid : [Action ?? NotAction].flat().join(', ');
}

/**
 * Writes the permalinks of the answers that the policies in a file are made of, one a line, and says what no answer
 * makes.
 *
 * @returns exit status 0, 1 when a document is not one that the builder writes, and 2 when the file cannot be read.
 */
export async function importFile({ path, output }: ImportCommand, io: Io): Promise<Outcome> {
  const { commandLine: words, kinds } = io.messages;
  const reading = await io.read(path);
  if (!('text' in reading)) return failed(io, words.cannotRead(path, reading.reason));
  const read = await readDocuments(reading.text, { path });
  const documents = read.documents.filter(({ document }) => document !== undefined);
  if (documents.length === 0) return failed(io, words.import.noDocument(path));
  const links: string[] = [];
  const remarks: string[] = [];
  for (const { name, document, placeholders, assumptions } of documents) {
    const found = recognize(document);
    const title = visible(name === '' ? path : `${path}: ${name}`);
    if (found === undefined) {
      remarks.push(words.remark('warning', words.import.unknown(title)));
      continue;
    }
    const { kind, configuration, clauses, leftovers, lost } = found;
    links.push(encode(configuration, kind));
    remarks.push(words.import.recognized({ name: title, kind: kinds[kind].title, ...clauses }));
    const open = placeholders.map((each) => ({ ...each, name: visible(each.name) }));
    if (open.length > 0) remarks.push(words.import.open(open));
    const assumed = assumptions.map((each) => visible(`${each.name} = ${each.value}`));
    if (assumed.length > 0) remarks.push(words.import.assumed(assumed));
    if (leftovers.length > 0)
      remarks.push(words.import.carried(leftovers.map((each) => visible(nameOf(each)))));
    if (lost.length > 0) remarks.push(words.remark('warning', words.import.lost(lost.map(visible))));
  }
  const contents = links.map((link) => `${link}\n`).join('');
  const stderr = remarks.map((text) => `${text}\n`).join('');
  const exitCode = links.length === documents.length ? 0 : 1;
  if (output === undefined) return { exitCode, stdout: contents, stderr };
  const reason = await io.write(output, contents);
  return reason === undefined
    ? { exitCode, stdout: '', stderr }
    : failed(io, words.cannotWrite(output, reason));
}
