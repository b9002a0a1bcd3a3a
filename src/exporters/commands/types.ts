import type { CommandCode, CommandGroupId, StandIn } from '../../i18n/commands.ts';

/** One command, ready to be pasted; in some cases once for each Region, in a line of its own. Its title and explanation are in `commandMessages`. */
export interface Command {
  readonly code: CommandCode;
  readonly posix: string;
  readonly powershell: string;
  /** Words in it that have to be replaced first. */
  readonly standIns: readonly StandIn[];
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
