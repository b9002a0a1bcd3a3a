import { hasCode } from '#iam';
import { summarize, SUMMARY_GROUPS } from '#analysis';
import { footnotes, type Generated, pageOf } from '#core';
import type { JsonPointer } from '#iam';
import { code, codeBlock, link, sentence } from './inline.ts';
import { policyPath, shownJson, shownText } from '../policy-files.ts';
import type { ManagedPolicy, Setup } from '../types.ts';
import type { ExportMessages } from '../../i18n/messages.ts';

/** What a document says, in words: a list for each group that has something to say. */
function inWords({ explanation: words }: ExportMessages, { document }: Generated): readonly string[] {
  const items = summarize(document);
  return SUMMARY_GROUPS.flatMap((group) => {
    const lines = items
      .filter((item) => item.group === group)
      .map((item) => `- ${sentence(words.summary(item))}`);
    return lines.length === 0 ? [] : [`**${words.summaryGroups[group]}**`, lines.join('\n')];
  });
}

const tokensOf = (pointer: JsonPointer): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Where an element stands, for a reader without line numbers: the statement, counted from 1, and its element. */
function placeOf(pointer: JsonPointer): string {
  const [first, position, element] = tokensOf(pointer);
  if (first !== 'Statement') return code(tokensOf(pointer).join('.'));
  if (position === undefined) return 'all statements';
  const statement = `statement ${Number(position) + 1}`;
  return element === undefined ? statement : `${statement} ${code(element)}`;
}

/** The notes of a document, numbered, each with the elements it explains and the AWS page it rests on. */
function notesOf({ notes }: ExportMessages, generated: Generated): string {
  return footnotes(generated)
    .map(({ number, note, params, places }) => {
      const at = [...new Set(places.map(({ at: pointer }) => placeOf(pointer)))].filter(
        (place) => place !== '',
      );
      const page = pageOf(note);
      const where = at.length === 0 ? '' : `**${at.join(', ').replace(/^s/, 'S')}:** `;
      return `${number}. ${where}${sentence(notes[note](params).text)} ${link(page.title, page.url)}`;
    })
    .join('\n');
}

/** The managed policies that a document became. */
function partsOf({ policies }: Setup, { kind }: Generated): readonly ManagedPolicy[] {
  const first = kind === 'instance-role' ? 'node' : kind;
  return policies.filter(({ id }) => id === first || id.startsWith(`${first}-`));
}

/** What to attach in place of a document that is too long for one managed policy. */
function parts(setup: Setup, generated: Generated): readonly string[] {
  const split = setup.problems.find(
    (problem) =>
      hasCode(problem, 'policy-split', 'policy-too-long') && problem.params.kind === generated.kind,
  );
  if (split === undefined) return [];
  const policies = partsOf(setup, generated);
  const tooLong =
    split.code === 'policy-too-long'
      ? ' One of them is still too long: IAM refuses it, because a single value cannot be split.'
      : '';
  const tooMany =
    split.code === 'policy-split' && split.params.count > split.params.quota
      ? ` ${setup.messages.exports.tooManyPolicies(split.params.holder, split.params.count, split.params.quota)}`
      : '';
  return [
    '### Parts',
    `This is longer than a managed policy may be. Attach these ${policies.length} in its place; together they allow the same.${tooLong}${tooMany}`,
    ...policies.flatMap(({ id, name, document }) => [
      `${code(name)}, ${code(policyPath(id))}:`,
      codeBlock('json', shownJson(document)),
    ]),
  ];
}

/** The keys of the Regions, of which the document above has the first. */
function keysOfRegions({ regions, preferences }: Setup, { kind }: Generated): readonly string[] {
  const keyArns = preferences?.keyArns;
  if (kind !== 'session-preferences' || keyArns === undefined) return [];
  const lines = keyArns.map((key, position) => `${shownText(regions[position] ?? '')}: ${shownText(key)}`);
  return [
    'This is the document of the first Region. That of each Region names the key of its own:',
    codeBlock('text', lines.join('\n')),
  ];
}

/** One document: in words, as JSON and with its notes. */
export function documentSection(setup: Setup, generated: Generated): readonly string[] {
  const explained = notesOf(setup.messages, generated);
  return [
    `## ${setup.messages.kinds[generated.kind].title}`,
    ...inWords(setup.messages, generated),
    codeBlock('json', generated.text),
    ...keysOfRegions(setup, generated),
    ...parts(setup, generated),
    ...(explained === '' ? [] : [`### ${setup.messages.aboutPolicy.title}`, explained]),
  ];
}
