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
  '/schemaVersion': () => 'The version of the schema; Session documents have 1.0.',
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
    (value) => `Session logs go to the bucket ${value} when a session ends.`,
    'No bucket: session logs are not stored in Amazon S3.',
  ),
  '/inputs/s3KeyPrefix': named((value) => `Log objects begin with ${value}/.`, 'No prefix for log objects.'),
  '/inputs/s3EncryptionEnabled': onOff(
    'Sessions fail to start unless the bucket is encrypted.',
    'The bucket need not be encrypted.',
  ),
  '/inputs/cloudWatchLogGroupName': named(
    (value) => `Session logs go to the log group ${value}.`,
    'No log group: session logs are not written to CloudWatch Logs.',
  ),
  '/inputs/cloudWatchEncryptionEnabled': onOff(
    'Sessions fail to start unless the log group is encrypted with a KMS key.',
    'The log group need not be encrypted.',
  ),
  '/inputs/cloudWatchStreamingEnabled': onOff(
    'Log lines arrive while the session runs.',
    'A log for CloudWatch Logs is uploaded when the session ends.',
  ),
  '/inputs/kmsKeyId': named(
    (value) =>
      `Session data is encrypted with the KMS key ${value === 'key-name' ? 'still to be named' : value}.`,
    'No KMS key: session data is encrypted with TLS alone.',
  ),
  '/inputs/runAsEnabled': onOff(
    'Sessions on Linux and macOS run as a named user of the operating system.',
    'Sessions on Linux and macOS run as ssm-user.',
  ),
  '/inputs/runAsDefaultUser': named(
    (value) => `That user is ${value}, unless a tag SSMSessionRunAs on the caller names another.`,
    'No default user: the caller’s tag SSMSessionRunAs has to name one if Run As is on.',
  ),
  '/inputs/idleSessionTimeout': named(
    (value) => `A session ends after ${value} minutes without input.`,
    'A session ends after 20 minutes without input, the default.',
  ),
  '/inputs/maxSessionDuration': named(
    (value) => `A session ends after ${value} minutes in any case.`,
    'A session may last as long as it is used.',
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
  '/parameters': () => 'What a caller may fill in; the rest of the document uses it as {{ name }}.',
  '/parameters/*': () => 'One parameter that a caller may fill in.',
  '/parameters/*/type': (value) => `The parameter’s type: ${value}.`,
  '/parameters/*/default': (value) => `Used when the caller gives none: ${value}.`,
  '/parameters/*/description': () => 'A description for people; it has no effect.',
  '/parameters/*/allowedPattern': () =>
    'The parameter has to fit this regular expression; without ^ and $ it limits little.',
  '/properties': () => 'What the session does: its commands, or the port it leads to.',
  '/properties/type': (value) => `The kind of tunnel: ${value}.`,
  '/properties/host': (value) => `The tunnel leads to the host ${value}.`,
  '/properties/portNumber': (value) => `The tunnel leads to port ${value}.`,
  '/properties/localPortNumber': (value) => `The tunnel begins at port ${value} of the caller’s machine.`,
  '/properties/linux': () => 'What runs on Linux.',
  '/properties/windows': () => 'What runs on Windows.',
  '/properties/macos': () => 'What runs on macOS.',
  '/properties/*/commands': () => 'The commands that the session runs.',
  '/properties/*/runAsElevated': onOff(
    'They run as root or administrator.',
    'They run as the session’s user.',
  ),
};
