import type { Configuration } from '../configuration/configuration.ts';
import { type CommandParameter, readCommandParameters } from '../configuration/formats/commands.ts';
import type { SessionCommandDocument } from '../policy/types.ts';
import type { Reason } from '../types.ts';
import { because } from './grant.ts';

/** What stands for a command that is not named yet. */
const COMMAND = 'command-to-run';

const parameterOf = ({ name, pattern, values, default: given, description }: CommandParameter) =>
  [
    name,
    {
      type: 'String',
      ...(description === undefined ? {} : { description }),
      ...(pattern === undefined ? {} : { allowedPattern: pattern }),
      ...(values.length === 0 ? {} : { allowedValues: values }),
      ...(given === undefined ? {} : { default: given }),
    },
  ] as const;

/** What is told of a parameter: what limits its values, or that nothing does. */
const noteOf = ({ pattern, values }: CommandParameter) =>
  pattern === undefined && values.length === 0 ? 'command-parameter-any' : 'command-parameter';

/**
 * The Session document that runs one command. It fixes what IAM has no condition for; what its parameters take is left
 * to whoever starts the session.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-restrict-command-access.html
 *
 * @returns the document, with a placeholder where no command is named, and reasons whose pointers start at its root.
 */
export function sessionCommand({ environment: { command } }: Configuration): {
  readonly document: SessionCommandDocument;
  readonly because: readonly Reason[];
} {
  const { session, linux, windows, elevated } = command;
  const { parameters } = readCommandParameters(command.parameters);
  const commands = {
    ...(linux !== '' || windows === '' ? { linux: linux || COMMAND } : {}),
    ...(windows === '' ? {} : { windows }),
  };
  const platforms = Object.keys(commands) as readonly (keyof typeof commands)[];
  return {
    document: {
      schemaVersion: '1.0',
      description: 'Session Manager session that runs one command',
      sessionType: session === 'interactive' ? 'InteractiveCommands' : 'NonInteractiveCommands',
      ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters.map(parameterOf)) }),
      properties: Object.fromEntries(
        Object.entries(commands).map(([platform, each]) => [
          platform,
          { commands: each, runAsElevated: elevated },
        ]),
      ),
    },
    because: [
      because('command-document', '', 'environment.command.name'),
      because('command-session', '/sessionType', 'environment.command.session'),
      ...parameters.map((parameter) =>
        because(noteOf(parameter), `/parameters/${parameter.name}`, 'environment.command.parameters'),
      ),
      ...platforms.flatMap((platform) => [
        because('command-fixed', `/properties/${platform}/commands`, `environment.command.${platform}`),
        because('command-elevated', `/properties/${platform}/runAsElevated`, 'environment.command.elevated'),
      ]),
    ],
  };
}
