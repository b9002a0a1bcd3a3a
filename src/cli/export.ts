import { generate, type Generated } from '#core';
import { print } from '#iam';
import { failed, type Io, type Outcome } from './io.ts';
import { readLink } from './read-link.ts';
import type { ExportCommand } from './parse-arguments.ts';
import {
  diagnosticRemarks,
  linkRemark,
  plainRemarks,
  printRemarks,
  type Remark,
  unsplittableRemarks,
} from './remarks.ts';
import { type Scope, SCOPES } from '../exporters/types.ts';
import { decode, encode, kindOf, readable } from '../permalink/index.ts';

/** Everything before the part of an address that is the link. */
function baseOf(link: string): string {
  const base = link.slice(0, Math.max(0, link.indexOf('#'))).trim();
  return /^https?:\/\/\S+$/.test(base) ? base : '';
}

/** Documents as they are shown; several as members of one object, by their kinds. */
function asJson(documents: readonly Generated[], scope: Scope): string {
  if (scope !== 'setup') return documents.map(({ text }) => `${text}\n`).join('');
  const all = Object.fromEntries(documents.map(({ kind, document }) => [kind, document]));
  return `${print(all).text}\n`;
}

interface Written {
  readonly contents: string | Uint8Array;
  readonly remarks: readonly Remark[];
}

/** The link itself where nothing shorter says the same. */
const shortest = async (link: string): Promise<string> =>
  (await import('../permalink/shorten.ts')).shorten(link) ?? link;

async function writeExport(command: ExportCommand, scope: Scope, link: string, io: Io): Promise<Written> {
  const { version } = io;
  const messages = { ...io.messages, ...(await io.messagesWith('linkWarnings', 'explanation', 'issues')) };
  const { configuration, kind, warnings } = decode(await readable(link));
  const linkRemarks = warnings.map((warning) => linkRemark(messages, warning));
  if (command.format === 'json' && scope !== 'setup') {
    const documents = [generate(configuration, scope)];
    return {
      contents: asJson(documents, scope),
      remarks: [
        ...linkRemarks,
        ...diagnosticRemarks(
          messages,
          documents.flatMap(({ issues }) => issues),
        ),
        ...unsplittableRemarks(messages, documents),
        ...plainRemarks(messages, documents),
      ],
    };
  }
  const exporters = await import('../exporters/index.ts');
  const { archiveFiles, buildSetup, diagnosticsOf, FORMATS, setupFor } = exporters;
  const origin = {
    link: baseOf(link) + (await shortest(encode(configuration, scope === 'setup' ? kind : scope))),
    version,
  };
  const { attachment, name, administrators, preferences, logGroup } = command;
  const whole = buildSetup(configuration, {
    messages,
    scope,
    attachment,
    origin,
    administrators,
    ...(name === undefined ? {} : { name }),
    ...(preferences === undefined ? {} : { preferences }),
    ...(logGroup === undefined ? {} : { logGroup }),
  });
  const { format } = command;
  const setup = format === 'json' || format === 'zip' ? whole : setupFor(format, whole);
  const { documents } = setup;
  const remarks = [
    ...linkRemarks,
    ...diagnosticRemarks(messages, diagnosticsOf(setup)),
    // What a guardrail becomes says by itself whether it is too long.
    ...unsplittableRemarks(
      messages,
      documents.filter((each) => each.kind !== 'guardrail'),
    ),
  ];
  switch (command.format) {
    case 'json':
      return {
        contents: asJson(documents, scope),
        remarks: [...remarks, ...plainRemarks(messages, documents)],
      };
    case 'zip':
      return { contents: (await import('../exporters/zip.ts')).zip(archiveFiles(setup)), remarks };
    default:
      return { contents: FORMATS[command.format].write(setup), remarks };
  }
}

/** Writes what a link describes, unless something of it has errors. */
export async function exportLink(command: ExportCommand, io: Io): Promise<Outcome> {
  const words = io.messages.commandLine;
  const link = await readLink(command.link, io);
  if (typeof link !== 'string') return link;
  const scope = command.scope ?? (command.format === 'zip' ? 'setup' : kindOf(link));
  if (scope === null) return failed(io, words.noDocument(SCOPES));
  const { contents, remarks } = await writeExport(command, scope, link, io);
  const stderr = printRemarks(words, remarks);
  if (remarks.some(({ severity }) => severity === 'error')) {
    return { exitCode: 1, stdout: '', stderr: `${stderr}${words.nothingWritten}\n` };
  }
  if (command.output === undefined) return { exitCode: 0, stdout: contents, stderr };
  const reason = await io.write(command.output, contents);
  return reason === undefined
    ? { exitCode: 0, stdout: '', stderr }
    : failed(io, words.cannotWrite(command.output, reason));
}
