import type { Access, Configuration } from '#core';
import { posixQuote, powershellQuote, unloaded } from '../scripts/quoting.ts';
import type { CommandCode, CommandGroupId, CommandPlaceholder } from '../../i18n/messages.ts';

/** One command, ready to be pasted; in some cases once for each Region, in a line of its own. Its title and explanation are among the messages. */
export interface Command {
  readonly code: CommandCode;
  readonly posix: string;
  readonly powershell: string;
  /** Words in it that have to be replaced first. */
  readonly placeholders: readonly CommandPlaceholder[];
  /** What a test has to end with. */
  readonly outcome?: 'success' | 'access-denied';
}

/** Commands for the same people. */
export interface CommandGroup {
  readonly id: CommandGroupId;
  /** All Regions of the setup, in order. Commands for one Region are for the first. */
  readonly regions: readonly string[];
  readonly commands: readonly [Command, ...Command[]];
}

/** Characters that stand for themselves in the AWS CLI's short form; spaces only between others. */
const PLAIN = /^[A-Za-z0-9_.:/@+*-]+(?: +[A-Za-z0-9_.:/@+*-]+)*$/;

/**
 * A value in the short form `Key=value,Key=value` of the AWS CLI.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
const shorthandValue = (value: string): string =>
  PLAIN.test(value) ? value : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** `Key=value,Key=value1,value2` */
export const shorthand = (members: readonly (readonly [key: string, ...values: string[]])[]): string =>
  members.map(([key, ...values]) => `${key}=${values.map(shorthandValue).join(',')}`).join(',');

/** The Regions that are named and can be some. */
export const regionsIn = ({ environment }: Configuration): readonly string[] => [
  ...new Set(environment.regions.filter((each) => /^[a-z]+(?:-[a-z]+)+-[0-9]+$/.test(each))),
];

/** `--region`, where a Region is named that can be one; otherwise the one that the AWS CLI is set up with counts. */
export function regionWords(configuration: Configuration): readonly string[] {
  const [region] = regionsIn(configuration);
  return region === undefined ? [] : ['--region', region];
}

/** A node that these people may connect to, or the placeholder for one. */
export const nodeOf = ({ nodes }: Access): string =>
  unloaded((nodes.by === 'id' ? nodes.ids[0] : undefined) ?? 'NODE_ID');

/** The words that commands have in place of what is not named; each has its meaning among the messages. */
const PLACEHOLDERS: Readonly<Record<CommandPlaceholder, true>> = {
  NODE_ID: true,
  OTHER_NODE_ID: true,
  SESSION_ID: true,
  DOCUMENT_NAME: true,
  OS_USER: true,
  YOUR_ARN: true,
  MFA_SERIAL: true,
  MFA_CODE: true,
  ROLE_NAME: true,
  VERSION: true,
  BUCKET_NAME: true,
  KEY_PREFIX: true,
  LOG_FILE: true,
  LOG_GROUP_NAME: true,
  REGION: true,
  ACCOUNT_ID: true,
  CLUSTER_NAME: true,
  TASK_ID: true,
  TASK_TARGET: true,
  SERVICE_NAME: true,
};

const isPlaceholder = (word: string): word is CommandPlaceholder => Object.hasOwn(PLACEHOLDERS, word);

/** Placeholders are whole words of capitals, such as the `NODE_ID` in `OS_USER@NODE_ID`. */
function placeholdersIn(text: string): readonly CommandPlaceholder[] {
  const words: readonly string[] = text.match(/[A-Z]+(?:_[A-Z]+)*/g) ?? [];
  return [...new Set(words.filter(isPlaceholder))];
}

/**
 * A command of one program in the quoting of both shells.
 *
 * @param words the program and its arguments. None has a double quotation mark of ours in it: Windows PowerShell drops
 *   them, which is why parameters are in the AWS CLI's short form.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html
 */
export function command(code: CommandCode, words: readonly string[], outcome?: Command['outcome']): Command {
  const posix = words.map(posixQuote).join(' ');
  return {
    code,
    posix,
    powershell: words.map(powershellQuote).join(' '),
    placeholders: placeholdersIn(words.join(' ')),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/**
 * The same command for every Region, a line for each.
 *
 * @param words the program and its arguments, where these differ by Region for each of them.
 */
export function commandInEachRegion(
  code: CommandCode,
  words: readonly string[] | ((region: string, position: number) => readonly string[]),
  configuration: Configuration,
): Command {
  const wordsIn = typeof words === 'function' ? words : () => words;
  const each = regionsIn(configuration).map((region, position) =>
    command(code, [...wordsIn(region, position), '--region', region]),
  );
  const [first] = each;
  return first === undefined
    ? command(code, wordsIn('', 0))
    : {
        ...first,
        posix: each.map(({ posix }) => posix).join('\n'),
        powershell: each.map(({ powershell }) => powershell).join('\n'),
      };
}
