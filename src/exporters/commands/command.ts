import type { Configuration } from '#core';
import { type CommandCode, type StandIn, standInMessages } from '../../i18n/commands.ts';
import { posixQuote } from '../scripts/posix-quote.ts';
import { powershellQuote } from '../scripts/powershell-quote.ts';
import { regionsIn } from './place.ts';
import type { Command } from './types.ts';

const isStandIn = (word: string): word is StandIn => Object.hasOwn(standInMessages, word);

/** Stand-ins are whole words of capitals, such as the `NODE_ID` in `OS_USER@NODE_ID`. */
function standInsIn(text: string): readonly StandIn[] {
  const words: readonly string[] = text.match(/[A-Z]+(?:_[A-Z]+)*/g) ?? [];
  return [...new Set(words.filter(isStandIn))];
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
    standIns: standInsIn(words.join(' ')),
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
