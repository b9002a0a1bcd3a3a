import type { SessionDocumentField } from '#analysis';
import { namedText } from '../text.ts';

type Sentence = (value: string) => string;

const onOff =
  (on: string, off: string): Sentence =>
  (value) =>
    value === 'true' ? on : off;
const named =
  (some: (value: string) => string, none: string): Sentence =>
  (value) =>
    value === '' ? none : some(value);

/** What a field of a Session document says with its value. */
export const sessionFieldSentences: Readonly<Record<SessionDocumentField, Sentence>> = {
  '/schemaVersion': () => 'The schema version; Session documents always have 1.0.',
  '/description': () => 'A description for people; it has no effect.',
  '/sessionType': (value) =>
    namedText(
      {
        Standard_Stream: 'A shell session.',
        InteractiveCommands: 'A session that runs the commands below and can read input.',
        NonInteractiveCommands: 'A session that runs the commands below without input.',
        Port: 'A tunnel to a port.',
      },
      value,
    ) ?? `The type of session: ${value}.`,
  '/inputs': () => 'Settings of the session: logs, encryption, user, timeouts, shell profile.',
  '/inputs/s3BucketName': named(
    (value) => `When a session ends, its log goes to the bucket ${value}.`,
    'No bucket: session logs do not go to Amazon S3.',
  ),
  '/inputs/s3KeyPrefix': named((value) => `Log objects begin with ${value}/.`, 'No prefix for log objects.'),
  '/inputs/s3EncryptionEnabled': onOff(
    'Sessions start only if the bucket is encrypted.',
    'Sessions start even if the bucket is not encrypted.',
  ),
  '/inputs/cloudWatchLogGroupName': named(
    (value) => `Session logs go to the log group ${value}.`,
    'No log group: session logs do not go to CloudWatch Logs.',
  ),
  '/inputs/cloudWatchEncryptionEnabled': onOff(
    'Sessions start only if the log group is encrypted with a KMS key.',
    'Sessions start even if the log group is not encrypted.',
  ),
  '/inputs/cloudWatchStreamingEnabled': onOff(
    'Log lines arrive while the session runs.',
    'The node uploads the log to CloudWatch Logs when the session ends.',
  ),
  '/inputs/kmsKeyId': named(
    (value) =>
      `Session data is encrypted with the KMS key ${value === 'key-name' ? 'still to fill in' : value}.`,
    'No KMS key: session data is encrypted with TLS alone.',
  ),
  '/inputs/runAsEnabled': onOff(
    'Sessions on Linux and macOS run as a named operating system user.',
    'Sessions on Linux and macOS run as ssm-user.',
  ),
  '/inputs/runAsDefaultUser': named(
    (value) => `That user is ${value}, unless the caller’s tag SSMSessionRunAs names another.`,
    'No default user: if Run As is on, the caller’s tag SSMSessionRunAs has to name one.',
  ),
  '/inputs/idleSessionTimeout': named(
    (value) => `A session ends after ${value} minutes without input.`,
    'A session ends after 20 minutes without input, the default.',
  ),
  '/inputs/maxSessionDuration': named(
    (value) => `Every session ends after ${value} minutes.`,
    'A session has no time limit while people use it.',
  ),
  '/inputs/shellProfile': () => 'Commands that run when a shell starts.',
  '/inputs/shellProfile/windows': named(
    () => 'Runs when a shell starts on Windows.',
    'Nothing runs when a shell starts on Windows.',
  ),
  '/inputs/shellProfile/linux': named(
    () => 'Runs when a shell starts on Linux or macOS.',
    'Nothing runs when a shell starts on Linux or macOS.',
  ),
  '/parameters': () => 'What the caller may fill in; the document refers to it as {{ name }}.',
  '/parameters/*': () => 'A parameter that the caller may fill in.',
  '/parameters/*/type': named((value) => `The parameter’s type: ${value}.`, 'There is no such parameter.'),
  '/parameters/*/default': named(
    (value) => `The value if the caller gives none: ${value}.`,
    'No value is named for a caller who gives none.',
  ),
  '/parameters/*/description': named(
    () => 'A description for people; it has no effect.',
    'No description for people; it has no effect.',
  ),
  '/parameters/*/allowedPattern': named(
    () =>
      'The parameter has to match this regular expression; without ^ and $, text before and after it is allowed.',
    'No regular expression limits the parameter.',
  ),
  '/parameters/*/allowedValues': () => 'The only values that the caller may give the parameter.',
  '/parameters/*/allowedValues/*': named(
    (value) => `The caller may give the value ${value}.`,
    'That value is not on the list of the allowed ones.',
  ),
  '/properties': () => 'What the session does: the commands that it runs, or the port that it forwards to.',
  '/properties/type': (value) => `The kind of tunnel: ${value}.`,
  '/properties/host': (value) => `The tunnel leads to the host ${value}.`,
  '/properties/portNumber': (value) => `The tunnel leads to port ${value}.`,
  '/properties/localPortNumber': (value) => `The tunnel starts at port ${value} of the caller’s machine.`,
  '/properties/linux': () => 'What runs on Linux.',
  '/properties/windows': () => 'What runs on Windows.',
  '/properties/macos': () => 'What runs on macOS.',
  '/properties/*/commands': named(() => 'The commands that the session runs.', 'No command runs there.'),
  '/properties/*/runAsElevated': onOff(
    'They run as root or administrator.',
    'They run as the session’s user.',
  ),
};
