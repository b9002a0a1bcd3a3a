import { COMMANDS_PATH } from './commands.ts';
import { OWNERS_PATH } from './folder.ts';
import { steps } from './steps.ts';
import { usage } from './usage.ts';
import { FORMATS } from '../formats.ts';
import { link, plain } from '../markdown/inline.ts';
import { misfits, openValues } from '../markdown/markdown.ts';
import { policyPath, TRUST_ID } from '../policy-files.ts';
import { preferencesDocuments } from '../preferences.ts';
import type { Setup } from '../types.ts';

type Row = readonly [path: string, what: string];

/** What each of the other files is for. */
function rows(setup: Setup, hasCommands: boolean): readonly Row[] {
  const { role, policies, permissionSets, preferences, forOwners } = setup;
  return [
    [FORMATS.markdown.path, 'All documents, explained'],
    ...(hasCommands
      ? [[COMMANDS_PATH, 'All commands: to connect, to test, and to create everything by hand'] as const]
      : []),
    ...(role === undefined ? [] : [[policyPath(TRUST_ID), `Trust policy of the role ${role.name}`] as const]),
    ...policies.map(({ id, name, description }): Row => [policyPath(id), `${name}: ${description}`]),
    ...permissionSets.flatMap(({ id, name, inlinePolicy }): readonly Row[] =>
      inlinePolicy === undefined ? [] : [[policyPath(id), `Inline policy of the permission set ${name}`]],
    ),
    ...preferencesDocuments(setup).map(({ file, region }): Row => {
      const where = preferences?.keyArns === undefined || typeof region !== 'string' ? '' : ` in ${region}`;
      return [policyPath(file), `Content of ${preferences?.name}${where}`];
    }),
    ...forOwners.map(({ id, description }): Row => [policyPath(id), description]),
    ...(forOwners.length === 0
      ? []
      : [[OWNERS_PATH, 'What owners must not do with their statements'] as const]),
  ];
}

const files = (setup: Setup, hasCommands: boolean): readonly string[] => [
  '## Other files',
  [
    '| File | What it is |',
    '|---|---|',
    ...rows(setup, hasCommands).map(([path, what]) => `| \`${path}\` | ${plain(what)} |`),
  ].join('\n'),
  ...(hasCommands
    ? [
        `The documents in \`policies\` are for whoever works by hand, with the commands in \`${COMMANDS_PATH}\`. They are in the formats already.`,
      ]
    : []),
];

/** What is different in formats that are deployed in each Region. */
const ofStacks = ({ logGroup }: Setup): string =>
  (logGroup?.keyArns ?? []).length > 1
    ? ' A stack of CloudFormation or the CDK asks for the key of the log group in its own Region alone.'
    : '';

function parameters(setup: Setup): readonly string[] {
  return setup.parameters.length === 0
    ? []
    : [
        '## Left to fill in',
        `These are parameters of every format, and have to get values before it is run. Each format writes their names in its own way.${ofStacks(setup)} In \`policies\` and in the Markdown files words stand in their place, which you have to replace.`,
        openValues(setup),
      ];
}

function apply(setup: Setup, hasCommands: boolean): readonly string[] {
  const items = steps(setup, hasCommands);
  return items.length === 0
    ? ['These answers allow nothing yet, so that there is nothing to create.']
    : ['## Apply', items.map((item, position) => `${position + 1}. ${item}`).join('\n')];
}

/**
 * What is in an archive, what to fill in, and in which order to apply it; as Markdown.
 *
 * @param hasCommands whether the archive has a file of commands.
 */
export function archiveReadme(setup: Setup, hasCommands: boolean): string {
  const { title, origin, messages } = setup;
  return `${[
    `# ${plain(title)}`,
    `${link('Open and change it', origin.link)} (written by ${messages.app.name} ${plain(origin.version)}).`,
    ...misfits(setup),
    ...usage(setup),
    ...parameters(setup),
    ...apply(setup, hasCommands),
    ...files(setup, hasCommands),
  ].join('\n\n')}\n`;
}
