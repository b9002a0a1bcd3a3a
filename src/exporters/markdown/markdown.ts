import { summarize, SUMMARY_GROUPS } from '#analysis';
import { footnotes, type Generated, pageOf, type ResourcePolicyKind } from '#core';
import { hasCode, type JsonPointer, pointerTokens } from '#iam';
import { applyCommands, applyHelp } from './apply.ts';
import { code, codeBlock, link, plain, sentence } from './inline.ts';
import { describeParameter, exampleOf } from '../parameter-facts.ts';
import { placeholderOf, policyPath, shownJson, shownText } from '../policy-files.ts';
import {
  documentByRegion,
  isByRegion,
  keyOf,
  logPlaceIn,
  namesRegion,
  sessionDocumentsIn,
} from '../session-documents.ts';
import type { Format, ManagedPolicy, Setup } from '../types.ts';
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

/** Where an element stands, for a reader without line numbers: the statement, counted from 1, and its element. */
function placeOf(pointer: JsonPointer): string {
  const [first, position, element] = pointerTokens(pointer);
  if (first !== 'Statement') return code(pointerTokens(pointer).join('.'));
  if (position === undefined) return 'all statements';
  const statement = `statement ${Number(position) + 1}`;
  return element === undefined ? statement : `${statement} ${code(element)}`;
}

/** The notes of a document, numbered, each with the elements it explains and the AWS page it rests on. */
function notesOf({ explanation }: ExportMessages, generated: Generated): string {
  return footnotes(generated)
    .map(({ number, note, params, places }) => {
      const at = [...new Set(places.map(({ at: pointer }) => placeOf(pointer)))].filter(
        (place) => place !== '',
      );
      const page = pageOf(note);
      const where = at.length === 0 ? '' : `**${at.join(', ').replace(/^s/, 'S')}:** `;
      return `${number}. ${where}${sentence(explanation.notes[note](params).text)} ${link(page.title, page.url)}`;
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

/** What the Regions have of their own, of which the document above has that of the first. */
function differencesByRegion(setup: Setup, { kind }: Generated): readonly string[] {
  const document = sessionDocumentsIn(setup).find(({ id }) => id === kind);
  if (document === undefined || !isByRegion(document)) return [];
  const { keyArns, content } = document;
  const each = [
    ...(keyArns === undefined ? [] : ['the key of its own']),
    ...(namesRegion(content) ? ['where its nodes log to'] : []),
  ].join(' and ');
  const lines = documentByRegion(document, setup).map(({ region, content: its }) =>
    [
      `${shownText(region)}:`,
      ...(keyArns === undefined ? [] : [shownText(keyOf(its))]),
      ...(namesRegion(content) ? [`s3://${logPlaceIn(its).map(shownText).join('/')}`] : []),
    ].join(' '),
  );
  return [
    `This is the document of the first Region. That of each Region names ${each}:`,
    codeBlock('text', lines.join('\n')),
  ];
}

/** One document: in words, as JSON and with its notes. */
function documentSection(setup: Setup, generated: Generated): readonly string[] {
  const explained = notesOf(setup.messages, generated);
  return [
    `## ${setup.messages.kinds[generated.kind].title}`,
    ...inWords(setup.messages, generated),
    codeBlock('json', generated.text),
    ...differencesByRegion(setup, generated),
    ...parts(setup, generated),
    ...(explained === '' ? [] : [`### ${setup.messages.aboutPolicy.title}`, explained]),
  ];
}

const OWNED: Readonly<Record<ResourcePolicyKind, string>> = {
  'session-key': 'Policy of the key for session data',
  'log-bucket': 'Policy of the log bucket',
  'bucket-key': 'Policy of the key of the log bucket',
  'log-group-key': 'Policy of the key of the log group',
};

/**
 * What owners must not do with the statements that they get.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 */
export const OWNERS_WARNING =
  '**Add the statements to the policy that is there; do not put the document in its place.** `aws kms put-key-policy` and `aws s3api put-bucket-policy` replace the whole policy, which can lock everybody out of the key or the bucket. Read the policy first, add the statements, and put back all of it.';

/** The statements for owners of keys and buckets, with what to do with them. */
const ownersSections = ({ forOwners }: Setup): readonly string[] =>
  forOwners.flatMap(({ kind, id, description, document }) => [
    `## ${OWNED[kind]}`,
    `${description}, ${code(policyPath(id))}.`,
    OWNERS_WARNING,
    codeBlock('json', shownJson(document)),
  ]);

/** Where parts do not fit one another, or what takes them. */
export function misfits({ problems, messages }: Setup): readonly string[] {
  const { exports, ui } = messages;
  // What was split stands beside its document.
  const items = problems
    .filter(({ code }) => code !== 'policy-split' && code !== 'policy-too-long')
    .map((each) => `- **${ui.severity[each.severity]}:** ${sentence(exports.problem(each))}`);
  return items.length === 0 ? [] : ['## Where the parts do not fit together', items.join('\n')];
}

/** Text of the catalogues, which needs no escapes but that of the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/[*_]/g, '\\$&');

/** What is left to fill in, as a table: each placeholder once, with what goes in its place. */
export function placeholderTable({ parameters, messages }: Setup): string {
  const rows = parameters.map((parameter) => {
    const { id, setting } = parameter;
    const shown = placeholderOf(parameter);
    return [
      `\`${id}\``,
      shown === id ? 'the same' : `\`${shown}\``,
      plain(describeParameter(parameter)),
      `\`${exampleOf(parameter)}\``,
      setting === undefined ? '–' : cell(messages.settingName(setting)),
    ].join(' | ');
  });
  return [
    '| Parameter | In the documents | What it is | Such as | Question |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

const head = ({ title, origin, messages }: Setup): readonly string[] => [
  `# ${plain(title)}`,
  `${link('Open and change it', origin.link)} (written by ${messages.app.name} ${plain(origin.version)}).`,
];

function leftToFillIn(setup: Setup): readonly string[] {
  return setup.parameters.length === 0
    ? []
    : ['## Left to fill in', 'Replace these before you use the documents.', placeholderTable(setup)];
}

function apply(setup: Setup): readonly string[] {
  const commands = applyCommands(setup);
  return commands.length === 0
    ? []
    : [
        '## Apply',
        `${applyHelp(setup)} Save each document under the name that its command has.`,
        codeBlock('sh', commands.join('\n')),
      ];
}

/** For a wiki or a pull request: the documents with what they mean. GitHub's flavour, any text escaped. */
export const markdown: Format = {
  name: 'Markdown',
  path: 'session-manager.md',
  write: (setup) =>
    `${[
      ...head(setup),
      ...leftToFillIn(setup),
      ...misfits(setup),
      ...setup.documents.flatMap((generated) => documentSection(setup, generated)),
      ...ownersSections(setup),
      ...apply(setup),
    ].join('\n\n')}\n`,
};
