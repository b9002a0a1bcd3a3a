import type { SomeFindingTexts } from './text.ts';
import { code, number } from '../text.ts';

const EXPECTED = { boolean: 'true or false', string: 'a string', object: 'an object' } as const;

/** Words for Session documents. */
export const sessionDocumentTexts = {
  'session-schema-version': {
    title: 'Schema version other than 1.0',
    message: () =>
      `Session documents have ${code('"schemaVersion": "1.0"')}, as a string; AWS refuses other versions.`,
  },
  'session-type-missing': {
    title: 'No session type',
    message: () =>
      `AWS refuses a Session document without ${code('sessionType')}. For a shell, write ${code('Standard_Stream')}.`,
  },
  'session-type-unknown': {
    title: 'No such session type',
    message: ({ type, nearest }) =>
      `${code(type)} is not a session type: there are ${code('Standard_Stream')}, ${code('InteractiveCommands')}, ${code('NonInteractiveCommands')} and ${code('Port')}.${nearest === undefined ? '' : ` Did you mean ${code(nearest)}?`}`,
  },
  'session-inputs-missing': {
    title: 'Shell sessions without settings',
    message: () =>
      `A document of type ${code('Standard_Stream')} needs ${code('inputs')}, which may be empty: ${code('{}')}.`,
  },
  'session-field-unknown': {
    title: 'Unknown field',
    message: ({ field }) =>
      `Session Manager has no setting ${code(field)} here. Check its spelling, and where it belongs.`,
  },
  'session-boolean-as-text': {
    title: 'String instead of true or false',
    message: ({ field, value }) =>
      `${code(field)} is ${code(`"${value}"`)} in quotation marks. Write ${code('true')} or ${code('false')} without them.`,
  },
  'session-field-type': {
    title: 'Value of the wrong kind',
    message: ({ field, expected }) => `${code(field)} has to be ${EXPECTED[expected]}.`,
  },
  'session-timeout-as-number': {
    title: 'Number instead of a string',
    message: ({ field, value }) =>
      `${code(field)} is a string. AWS has stored documents with a number, and then the console could not show the preferences or sessions failed. Write ${code(`"${value}"`)}.`,
  },
  'session-timeout-range': {
    title: 'Time out of range',
    message: ({ field, limit }) =>
      `${code(field)} takes whole minutes from 1 to ${number(limit)}, as a string; an empty string means AWS’s default.`,
  },
  'session-run-as-root': {
    title: 'Sessions as root',
    message: () => 'Session Manager does not start sessions as root. Name another user of the node.',
  },
  'session-run-as-nobody': {
    title: 'Run As without a user',
    message: () =>
      `Sessions of people whose IAM user or role has no tag ${code('SSMSessionRunAs')} fail. Name a user of the node here, or tag everybody.`,
  },
  'session-prefix-slash': {
    title: 'Slash at an end of the prefix',
    message: ({ prefix }) =>
      `The agent joins prefix and file name with single slashes, so logs land elsewhere than ${code(prefix)} says, and policies that name it miss them. Write the prefix without slashes at its ends.`,
  },
  'session-bucket-name': {
    title: 'Not the name of a bucket',
    message: ({ value }) =>
      `${code(value)} cannot be a bucket, so no log is written. Write the name alone, without ${code('s3://')}, ARN or folder.`,
  },
  'session-log-group-name': {
    title: 'Not the name of a log group',
    message: ({ value }) =>
      `${code(value)} cannot be a log group, so no log is written. Write the name alone, not its ARN.`,
  },
  'session-pattern-open': {
    title: 'Pattern that matches only a part',
    message: ({ parameter }) =>
      `Without ${code('^')} and ${code('$')} the pattern of ${code(parameter)} allows anything before and after what it matches, including more commands.`,
  },
  'session-pattern-signs': {
    title: 'Pattern that lets other commands in',
    message: ({ parameter, piece }) =>
      `${code(piece)} in the pattern of ${code(parameter)} also matches characters such as ${code(';')} and ${code('$')}, by which a shell begins another command. List the characters that a value needs.`,
  },
  'session-parameter-any': {
    title: 'Parameter without a pattern in a command',
    message: ({ parameter }) =>
      `${code(parameter)} takes any text and stands in a command, so its caller can run anything, such as ${code('; id')}. Add ${code('allowedPattern')}, from ${code('^')} to ${code('$')}, or ${code('allowedValues')}.`,
  },
  'session-size': {
    title: 'Session document too long',
    message: ({ limit }) =>
      `A Session document may have ${number(limit)} bytes. Shorten the shell profiles or commands.`,
  },
} as const satisfies SomeFindingTexts;
