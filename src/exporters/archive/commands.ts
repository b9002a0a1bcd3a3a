import type { Command, CommandGroup } from '../commands/command.ts';
import { commandsOf } from '../commands/commands-for.ts';
import { applyCommands, applyHelp } from '../markdown/apply.ts';
import { code, codeBlock, sentence } from '../markdown/inline.ts';
import type { Setup } from '../types.ts';
import type { ExportMessages } from '../../i18n/messages.ts';

export const COMMANDS_PATH = 'commands.md';

const OUTCOMES: Readonly<Record<NonNullable<Command['outcome']>, string>> = {
  success: 'This has to work.',
  'access-denied': 'This has to end in AccessDenied.',
};

/** The groups that have to do with what is handed over. */
function groupsOf(setup: Setup): readonly CommandGroup[] {
  const { scope, documents } = setup;
  const hasAdministrators = documents.some(({ kind }) => kind === 'administrator');
  return commandsOf(setup).filter(({ id }) =>
    scope === 'setup'
      ? hasAdministrators || (id !== 'administrator' && id !== 'administrator-test')
      : id === scope || id === `${scope}-test`,
  );
}

/** What administrators type as end users do. */
const SAME_AS: Partial<Readonly<Record<CommandGroup['id'], CommandGroup['id']>>> = {
  administrator: 'end-user',
  'administrator-test': 'end-user-test',
};

const isSame = (a: Command, b: Command): boolean =>
  a.code === b.code && a.posix === b.posix && a.powershell === b.powershell && a.outcome === b.outcome;

function commandText(
  words: ExportMessages['exports'],
  { code: id, posix, powershell, outcome }: Command,
): readonly string[] {
  const { title, explanation } = words.commandTexts[id];
  return [
    `### ${sentence(title)}`,
    [sentence(explanation), ...(outcome === undefined ? [] : [OUTCOMES[outcome]])].join(' '),
    codeBlock('sh', posix),
    ...(powershell === posix ? [] : ['In PowerShell:', codeBlock('powershell', powershell)]),
  ];
}

function placeholdersIn(
  words: ExportMessages['exports'],
  groups: readonly CommandGroup[],
): readonly string[] {
  const used = new Set(groups.flatMap(({ commands }) => commands.flatMap((command) => command.placeholders)));
  return used.size === 0
    ? []
    : [
        'Replace these words in them:',
        [...used].map((word) => `- ${code(word)}: ${sentence(words.commandPlaceholders[word])}`).join('\n'),
      ];
}

/** One group. What another group has too is only named there. */
function groupText(
  words: ExportMessages['exports'],
  { id, regions, commands }: CommandGroup,
  groups: readonly CommandGroup[],
): readonly string[] {
  const other = groups.find((group) => group.id === SAME_AS[id]);
  const isThere = (command: Command): boolean =>
    other?.commands.some((each) => isSame(each, command)) === true;
  const shared = commands
    .filter(isThere)
    .map(({ code: each }) => `- ${sentence(words.commandTexts[each].title)}`);
  return [
    `## ${words.commandGroups[id].title}`,
    words.groupExplanation({ id, regions }),
    ...(shared.length === 0 || other === undefined
      ? []
      : [`The same as under “${words.commandGroups[other.id].title}”:`, shared.join('\n')]),
    ...commands.filter((command) => !isThere(command)).flatMap((command) => commandText(words, command)),
  ];
}

/** What the formats do, for whoever works without them. */
function byHand(setup: Setup): readonly string[] {
  const commands = applyCommands(setup);
  return commands.length === 0
    ? []
    : [
        '## Create it by hand',
        `Instead of a format. ${applyHelp(setup)}${setup.parameters.length === 0 ? '' : ` Replace what is left to fill in first; ${code('README.md')} lists it.`}`,
        codeBlock('sh', commands.join('\n')),
      ];
}

/**
 * What people type, how to test it and how to create everything by hand, as Markdown; `undefined` when there is nothing
 * to do.
 */
export function archiveCommands(setup: Setup): string | undefined {
  const groups = groupsOf(setup);
  const { exports: words } = setup.messages;
  const sections = [...groups.flatMap((group) => groupText(words, group, groups)), ...byHand(setup)];
  if (sections.length === 0) return undefined;
  return `${[
    '# Commands',
    'Run them in this folder: some read files of it.',
    ...placeholdersIn(words, groups),
    ...sections,
  ].join('\n\n')}\n`;
}
