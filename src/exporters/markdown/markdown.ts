import type { ResourcePolicyKind } from '#core';
import type { Format } from '../format.ts';
import { applyCommands, applyHelp } from './apply.ts';
import { documentSection } from './document-section.ts';
import { code, codeBlock, link, plain, sentence } from './inline.ts';
import { describeParameter, exampleOf } from '../parameter-facts.ts';
import { policyPath, shownJson, placeholderOf } from '../policy-files.ts';
import type { Setup } from '../types.ts';

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
export function openValues({ parameters, messages }: Setup): string {
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
    : ['## Left to fill in', 'Replace these before you use the documents.', openValues(setup)];
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
